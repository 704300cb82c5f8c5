import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * The same items, each of them made while the one before is being used: as soon as that is handed over and whoever took it
 * has had a turn to begin. What goes wrong in making an item is thrown when its turn comes.
 */
export async function* oneAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (let made = await next; made.done !== true; made = await next) {
      next = nextTurn().then(() => iterator.next());
      // It may fail before anyone waits for it.
      next.catch(() => undefined);
      yield made.value;
    }
  } finally {
    await iterator.return?.();
  }
}

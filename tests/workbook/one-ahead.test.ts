import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneAhead } from '../../templates/workbook/one-ahead.ts';

/** Items that note when they are made and when no more are wanted. */
async function* noted(count: number, log: (string | number)[], failAt = -1): AsyncGenerator<number> {
  try {
    for (let item = 0; item < count; item++) {
      if (item === failAt) throw new Error(`item ${item} cannot be made`);
      log.push(item);
      yield item;
    }
  } finally {
    log.push('closed');
  }
}

/** What is read of items, at most so many, and the error they end with. */
async function read(items: AsyncIterable<number>, most: number, pause: number) {
  const taken: number[] = [];
  try {
    for await (const item of items) {
      taken.push(item);
      if (taken.length >= most) break;
      if (pause > 0) await setTimeout(pause);
    }
    return { taken, error: null };
  } catch (error) {
    return { taken, error };
  }
}

test('gives the items, the end and the errors that it gets, whoever is slow, and closes what it reads', async () => {
  const failAt = fc.integer({ min: -1, max: 8 });
  await fc.assert(
    fc.asyncProperty(fc.nat(8), failAt, fc.integer({ min: 1, max: 9 }), fc.nat(2), async (count, fail, most, pause) => {
      const [plain, ahead]: [string[], string[]] = [[], []];
      const expected = await read(noted(count, plain, fail), most, 0);
      expect(await read(oneAhead(noted(count, ahead, fail)), most, pause)).toEqual(expected);
      expect(ahead.at(-1)).toBe('closed');
      expect(ahead.filter((event) => event === 'closed')).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});

test('makes the next item while the last is used, and no more than that', async () => {
  const log: (string | number)[] = [];
  const items = oneAhead(noted(9, log));
  expect((await items.next()).value).toBe(0);
  await setTimeout(20);
  expect(log).toEqual([0, 1]);
  expect((await items.next()).value).toBe(1);
  await setTimeout(20);
  expect(log).toEqual([0, 1, 2]);
  await items.return(undefined);
  expect(log).toEqual([0, 1, 2, 'closed']);
});

import { HostError } from '../host/host-error.ts';
import { breathe } from './breathe.ts';
import type { EngineAnswer, EngineMessage } from './messages.ts';
import { runTask, taskFault } from './run-task.ts';
import type { Session, TaskTable } from './session.ts';
import { startSession } from './session-start.ts';

/** Between two reports of progress, in milliseconds of the clock given. */
const REPORT_EVERY = 100;

type RunMessage = Extract<EngineMessage, { kind: 'run' }>;

/**
 * Answers the messages of a pane, one task after the other, since each may rest on the one before. A task that is given
 * up ends at its next report of progress and gets no answer.
 */
export function serveTasks(
  table: TaskTable,
  send: (answer: EngineAnswer) => void,
  now: () => number,
): (message: EngineMessage) => void {
  /** Tickets that were asked for and not given up. */
  const wanted = new Set<number>();
  let session: Session | null = null;
  let queue = Promise.resolve();

  const run = async ({ ticket, task, input }: RunMessage): Promise<void> => {
    // The message that gives it up may be waiting behind it.
    await breathe();
    if (!wanted.has(ticket)) return;
    let reported = Number.NEGATIVE_INFINITY;
    const progress = (done: number, total: number): void => {
      if (!wanted.has(ticket)) throw new HostError('cancelled');
      if (now() - reported < REPORT_EVERY && done < total) return;
      reported = now();
      send({ kind: 'progress', ticket, done, total });
    };
    const answer = (given: EngineAnswer): void => {
      if (wanted.delete(ticket)) send(given);
    };
    try {
      session ??= startSession();
      answer({ kind: 'done', ticket, output: await runTask(table, session, task, input, progress) });
    } catch (error) {
      answer({ kind: 'failed', ticket, detail: taskFault(task, error).detail });
    }
  };

  send({ kind: 'ready' });
  return (message) => {
    if (message.kind === 'cancel') {
      wanted.delete(message.ticket);
      return;
    }
    wanted.add(message.ticket);
    queue = queue.then(() => run(message));
  };
}

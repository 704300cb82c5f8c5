import { HostError } from '../host/host-error.ts';
import { breathe } from './breathe.ts';
import { type Arrival, arrivalOf, inParts } from './in-parts.ts';
import type { EngineAnswer, EngineMessage } from './messages.ts';
import { runTask, taskFault } from './run-task.ts';
import type { Session, TaskTable } from './session.ts';
import { startSession } from './session-start.ts';
import type { TaskName, Tasks } from './tasks.ts';

/** Between two reports of progress, in milliseconds of the clock given. */
const REPORT_EVERY = 100;

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
  /** Inputs of which parts are to come. */
  const arriving = new Map<number, Arrival>();
  let session: Session | null = null;
  let queue = Promise.resolve();

  const run = async <N extends TaskName>(ticket: number, task: N, input: Tasks[N]['in']): Promise<void> => {
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
    const deliver = async (output: Tasks[N]['out']): Promise<void> => {
      const { frame, parts } = inParts(output);
      if (!wanted.has(ticket)) return;
      send({ kind: 'done', ticket, output: frame, parts: parts.length });
      for (const part of parts) {
        await breathe();
        if (!wanted.has(ticket)) return;
        send({ kind: 'outputPart', ticket, part });
      }
      wanted.delete(ticket);
    };
    try {
      session ??= startSession();
      await deliver(await runTask(table, session, task, input, progress));
    } catch (error) {
      if (wanted.delete(ticket)) send({ kind: 'failed', ticket, detail: taskFault(task, error).detail });
    }
  };

  send({ kind: 'ready' });
  return (message) => {
    const { ticket } = message;
    switch (message.kind) {
      case 'run': {
        const { task, input, parts } = message;
        const arrival = arrivalOf(input, parts);
        wanted.add(ticket);
        arriving.set(ticket, arrival);
        queue = queue.then(async () => {
          const whole = await arrival.whole;
          arriving.delete(ticket);
          await run(ticket, task, whole as Tasks[typeof task]['in']);
        });
        break;
      }
      case 'inputPart':
        arriving.get(ticket)?.add(message.part);
        break;
      case 'cancel':
        wanted.delete(ticket);
        arriving.get(ticket)?.giveUp();
        break;
    }
  };
}

import { HostError } from '../host/host-error.ts';
import type { Engine } from './messages.ts';
import { runTask, taskFault } from './run-task.ts';
import type { Session, TaskTable } from './session.ts';
import { startSession } from './session-start.ts';

/**
 * An engine in place, for tests and where workers are forbidden: the same tasks, on the caller's thread. Tasks run one after
 * the other; one that is given up ends at its next report of progress.
 */
export function directEngine(table: TaskTable): Engine {
  let session: Session | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    run: (task, input, { progress = () => {}, signal } = {}) => {
      const check = (): void => {
        if (signal?.aborted === true) throw new HostError('cancelled');
      };
      const answer = queue.then(async () => {
        check();
        session ??= startSession();
        const output = await runTask(table, session, task, input, (done, total) => {
          check();
          progress(done, total);
        });
        check();
        return output;
      });
      queue = answer.catch(() => null);
      return answer.catch((error: unknown) => Promise.reject(taskFault(task, error)));
    },
  };
}

import { HostError } from '../host/host-error.ts';
import type { Session, TaskRun, TaskTable } from './session.ts';
import type { TaskName, Tasks } from './tasks.ts';

/** Carries out a task by its name. */
export async function runTask<N extends TaskName>(
  table: TaskTable,
  session: Session,
  task: N,
  input: Tasks[N]['in'],
  progress: (done: number, total: number) => void,
): Promise<Tasks[N]['out']> {
  const run: TaskRun<N> = table[task];
  return run(session, input, progress);
}

/**
 * What is told of a task that failed: that it was given up, or which task and what kind of fault. Never the message or the
 * stack: the one may quote a cell, the other names files.
 */
export function taskFault(task: TaskName, error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError('host', `${task}: ${error instanceof Error ? error.name : 'unknown'}`);
}

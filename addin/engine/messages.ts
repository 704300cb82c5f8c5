import type { TaskName, Tasks } from './tasks.ts';

/** From the pane to the worker. */
export type EngineMessage =
  | {
      [N in TaskName]: {
        readonly kind: 'run';
        readonly ticket: number;
        readonly task: N;
        readonly input: Tasks[N]['in'];
      };
    }[TaskName]
  | { readonly kind: 'cancel'; readonly ticket: number };

/** From the worker to the pane. `failed` is a fault of the program, never of the data. */
export type EngineAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly ticket: number; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly ticket: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly ticket: number; readonly detail: string };

/** What runs tasks, in a worker or, for tests and where workers are forbidden, in place. */
export interface Engine {
  run<N extends TaskName>(
    task: N,
    input: Tasks[N]['in'],
    options?: { readonly progress?: (done: number, total: number) => void; readonly signal?: AbortSignal },
  ): Promise<Tasks[N]['out']>;
}

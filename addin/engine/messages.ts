import type { Part } from './in-parts.ts';
import type { TaskName, Tasks } from './tasks.ts';

/**
 * From the pane to the worker. What is too long for one message comes without the items of its long lists, and says how
 * many `parts` follow with them. Messages of other tickets may come between.
 */
export type EngineMessage =
  | {
      readonly kind: 'run';
      readonly ticket: number;
      readonly task: TaskName;
      readonly input: unknown;
      readonly parts: number;
    }
  | { readonly kind: 'inputPart'; readonly ticket: number; readonly part: Part }
  | { readonly kind: 'cancel'; readonly ticket: number };

/** From the worker to the pane. `failed` is a fault of the program, never of the data. */
export type EngineAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly ticket: number; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly ticket: number; readonly output: unknown; readonly parts: number }
  | { readonly kind: 'outputPart'; readonly ticket: number; readonly part: Part }
  | { readonly kind: 'failed'; readonly ticket: number; readonly detail: string };

/** What runs tasks, in a worker or, for tests and where workers are forbidden, in place. */
export interface Engine {
  run<N extends TaskName>(
    task: N,
    input: Tasks[N]['in'],
    options?: { readonly progress?: (done: number, total: number) => void; readonly signal?: AbortSignal },
  ): Promise<Tasks[N]['out']>;
}

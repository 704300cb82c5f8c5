import type { EngineAnswer, EngineMessage } from '../../../addin/engine/messages.ts';
import { serveTasks } from '../../../addin/engine/serve-tasks.ts';
import type { TaskTable } from '../../../addin/engine/session.ts';
import { TASKS } from '../../../addin/engine/task-table.ts';
import type { EngineWorker } from '../../../addin/engine/worker-engine.ts';

/** A worker on this thread: messages are copied as between threads, and arrive later. */
export class WorkerPort implements EngineWorker {
  /** Every answer that went to the pane. */
  readonly answers: EngineAnswer[] = [];
  private readonly hearers: ((event: { readonly data: EngineAnswer }) => void)[] = [];
  private readonly mourners: (() => void)[] = [];
  private readonly take: (message: EngineMessage) => void;

  /** The clock stands still between reports unless it is moved. */
  constructor(changes: Partial<TaskTable> = {}, now: () => number = () => 0) {
    this.take = serveTasks({ ...TASKS, ...changes }, (answer) => this.answer(structuredClone(answer)), now);
  }

  postMessage(message: EngineMessage): void {
    const copy = structuredClone(message);
    setTimeout(() => this.take(copy), 0);
  }

  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: ((event: { readonly data: EngineAnswer }) => void) & (() => void),
  ): void {
    if (type === 'message') this.hearers.push(listener);
    else this.mourners.push(listener);
  }

  /** What happens when the script of a worker is refused, or its thread ends. */
  fail(): void {
    for (const mourn of this.mourners) mourn();
  }

  private answer(data: EngineAnswer): void {
    this.answers.push(data);
    for (const hear of this.hearers) hear({ data });
  }
}

import '../browser/polyfill-engine.ts';
import type { EngineMessage } from './messages.ts';
import { serveTasks } from './serve-tasks.ts';
import { TASKS } from './task-table.ts';

/** The script of the Blob worker. */
const take = serveTasks(
  TASKS,
  (answer) => self.postMessage(answer),
  () => performance.now(),
);
self.addEventListener('message', (event: MessageEvent<EngineMessage>) => take(event.data));

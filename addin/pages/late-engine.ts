import type { Engine } from '../engine/messages.ts';
import { workerEngine } from '../engine/worker-engine.ts';
import { HostError } from '../host/host-error.ts';
import { startPart } from './parts.ts';

/** The engine in its worker, started at the first task, so that the page is drawn first. */
export function lateEngine(): Engine {
  let engine: Promise<Engine> | null = null;
  return {
    run: async (task, input, options) => {
      engine ??= startPart('engine').then(workerEngine);
      const started = await engine.catch((error: unknown) => {
        // The next task tries again.
        engine = null;
        throw new HostError('host', String(error));
      });
      return started.run(task, input, options);
    },
  };
}

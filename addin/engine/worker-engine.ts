import { HostError } from '../host/host-error.ts';
import { breathe } from './breathe.ts';
import { type Arrival, arrivalOf, inParts } from './in-parts.ts';
import type { Engine, EngineAnswer, EngineMessage } from './messages.ts';
import type { Tasks } from './tasks.ts';

/** The worker as far as the engine needs one. */
export interface EngineWorker {
  postMessage(message: EngineMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: EngineAnswer }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

interface Waiting {
  readonly done: (output: unknown) => void;
  readonly failed: (error: HostError) => void;
  readonly progress: (done: number, total: number) => void;
  /** The output, once the worker is done and parts of it are to come. */
  arrival: Arrival | null;
}

/**
 * An engine over a worker. A task that is given up is refused at once as `cancelled`, whatever the worker is doing; when the
 * worker breaks, all that wait are refused as `host`, and so is whatever is asked afterwards.
 */
export function workerEngine(worker: EngineWorker): Engine {
  const waiting = new Map<number, Waiting>();
  let tickets = 0;
  let broken = false;

  const fall = (): void => {
    broken = true;
    for (const { failed } of waiting.values()) failed(new HostError('host', 'worker'));
    waiting.clear();
  };
  worker.addEventListener('error', fall);
  worker.addEventListener('messageerror', fall);
  worker.addEventListener('message', ({ data }) => {
    if (data.kind === 'ready') return;
    const asked = waiting.get(data.ticket);
    if (asked === undefined) return;
    switch (data.kind) {
      case 'progress':
        asked.progress(data.done, data.total);
        break;
      case 'done':
        asked.arrival = arrivalOf(data.output, data.parts);
        asked.arrival.whole.then((output) => {
          waiting.delete(data.ticket);
          asked.done(output);
        });
        break;
      case 'outputPart':
        asked.arrival?.add(data.part);
        break;
      case 'failed':
        waiting.delete(data.ticket);
        asked.failed(new HostError('host', data.detail));
        break;
    }
  });

  /** The message goes at once, so that tasks keep their order, and the parts as the thread has time. */
  const send = async (ticket: number, message: Omit<Extract<EngineMessage, { kind: 'run' }>, 'parts'>) => {
    const { frame, parts } = inParts(message.input);
    worker.postMessage({ ...message, input: frame, parts: parts.length });
    for (const part of parts) {
      await breathe();
      if (!waiting.has(ticket)) return;
      worker.postMessage({ kind: 'inputPart', ticket, part });
    }
  };

  return {
    run: (task, input, { progress = () => {}, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(new HostError('cancelled'));
        if (broken) return reject(new HostError('host', 'worker'));
        tickets += 1;
        const ticket = tickets;
        const giveUp = (): void => {
          waiting.delete(ticket);
          worker.postMessage({ kind: 'cancel', ticket });
          reject(new HostError('cancelled'));
        };
        const ended = (): void => signal?.removeEventListener('abort', giveUp);
        signal?.addEventListener('abort', giveUp, { once: true });
        waiting.set(ticket, {
          done: (output) => {
            ended();
            resolve(output as Tasks[typeof task]['out']);
          },
          failed: (error) => {
            ended();
            reject(error);
          },
          progress,
          arrival: null,
        });
        send(ticket, { kind: 'run', ticket, task, input }).catch(reject);
      }),
  };
}

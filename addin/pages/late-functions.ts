import type { WizardPort } from '../pane/run/ports.ts';
import type { FunctionReply, FunctionRequest } from './function-messages.ts';
import { startPart } from './parts.ts';

type Ask = FunctionRequest extends infer R ? (R extends FunctionRequest ? Omit<R, 'ticket'> : never) : never;

/** The custom functions in their worker, started when the wizard first asks. */
export function lateFunctions(): WizardPort {
  let worker: Promise<Worker> | null = null;
  let tickets = 0;
  const ask = async (request: Ask): Promise<FunctionReply> => {
    worker ??= startPart('functions');
    const started = await worker;
    tickets += 1;
    const ticket = tickets;
    return new Promise((resolve) => {
      const answer = ({ data }: MessageEvent<FunctionReply>): void => {
        if (data.ticket !== ticket) return;
        started.removeEventListener('message', answer);
        resolve(data);
      };
      started.addEventListener('message', answer);
      started.postMessage({ ...request, ticket });
    });
  };
  return {
    async list(language) {
      const reply = await ask({ kind: 'list', language });
      return 'list' in reply ? reply.list : [];
    },
    async evaluate(name, given, language) {
      const reply = await ask({ kind: 'evaluate', name, given, language });
      return 'result' in reply ? reply.result : { text: '', valid: false };
    },
  };
}

import { hostError } from './office-fault.ts';
import type { OfficeProgram } from './office-program.ts';

/** A request in the making: where its calls are queued, and what sends them. */
export interface OfficeBatch {
  readonly context: Excel.RequestContext;
  sync(): Promise<void>;
}

/** Sends what a function queues. */
export interface OfficeRequests {
  /** Whatever Office throws becomes a refusal of the workbook. */
  send<T>(body: (batch: OfficeBatch) => Promise<T>): Promise<T>;
  /** How many times something was sent, for diagnostics. */
  sent(): number;
}

/**
 * Requests with a context of their own each. `Excel.run` would track every range it meets, and let go of them in one more
 * request.
 */
export function officeRequests({ excel }: OfficeProgram): OfficeRequests {
  let sent = 0;
  return {
    async send(body) {
      const context = new excel.RequestContext();
      const sync = async () => {
        sent++;
        await context.sync();
      };
      try {
        return await body({ context, sync });
      } catch (thrown) {
        throw hostError(thrown);
      }
    },
    sent: () => sent,
  };
}

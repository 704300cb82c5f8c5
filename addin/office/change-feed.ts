import type { HostChange } from '../host/host.ts';
import { eventAreas } from './event-address.ts';
import { type CellsEvent, type EventHandlers, type Registrations, registerHandlers } from './event-registrations.ts';
import type { OfficeProgram } from './office-program.ts';
import type { OfficeRequests } from './office-requests.ts';
import type { OwnWrites } from './own-writes.ts';
import { sheetNames } from './sheets.ts';

type Listener = (change: HostChange) => void;

export interface ChangeFeed {
  /** Gives a function that ends it. The program is asked for events while somebody listens. */
  onChange(listener: Listener): () => void;
  /** Ends when changes of this new sheet are told too. */
  follow(sheetId: string): Promise<void>;
}

/**
 * Tells listeners what others change in the workbook. Whose a change is Office says from ExcelApi 1.14; before that `own`
 * does.
 */
export function changeFeed(program: OfficeProgram, requests: OfficeRequests, own: OwnWrites): ChangeFeed {
  const listeners = new Set<Listener>();
  let registrations: Registrations | null = null;
  let waiting: CellsEvent[] = [];

  const tell = (change: HostChange) => {
    for (const listener of listeners) listener(change);
  };

  /** Tells a burst of events after one question for the names of the sheets. */
  const tellCells = async () => {
    const names = await sheetNames(requests).catch(() => null);
    const events = waiting;
    waiting = [];
    // Something changed, and where cannot be said.
    if (names === null) return tell({ kind: 'sheets' });
    for (const { worksheetId, address, triggerSource } of events) {
      const sheet = names.get(worksheetId);
      for (const area of sheet === undefined ? [] : eventAreas(sheet, address)) {
        if (triggerSource !== undefined || !own.claims(area)) tell({ kind: 'cells', area });
      }
    }
  };

  const handlers: EventHandlers = {
    selection: async () => tell({ kind: 'selection' }),
    cells: async (event) => {
      if (event.triggerSource === 'ThisLocalAddin') return;
      waiting.push(event);
      if (waiting.length === 1) await tellCells();
    },
    sheets: async () => {
      if (!own.claims(null)) tell({ kind: 'sheets' });
    },
  };

  return {
    onChange(listener) {
      listeners.add(listener);
      registrations ??= registerHandlers(program, requests, handlers);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        registrations?.end();
        registrations = null;
      };
    },
    follow: async (sheetId) => registrations?.follow(sheetId),
  };
}

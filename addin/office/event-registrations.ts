import { HostError, type HostFault } from '../host/host-error.ts';
import { type OfficeProgram, supports } from './office-program.ts';
import type { OfficeRequests } from './office-requests.ts';
import { sheetNames } from './sheets.ts';

/** A change of cells as an event tells it: the sheet by its id, and perhaps who did it. */
export type CellsEvent = Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'address' | 'triggerSource'>;

export interface EventHandlers {
  readonly selection: () => Promise<void>;
  readonly cells: (event: CellsEvent) => Promise<void>;
  readonly sheets: () => Promise<void>;
}

type Registration = OfficeExtension.EventHandlerResult<unknown>;
type Register = (add: (workbook: Excel.Workbook) => Registration[]) => Promise<void>;

/** The handlers at work. */
export interface Registrations {
  /** Follows a new sheet, where sheets are followed one by one; ends when it is followed. */
  follow(sheetId: string): Promise<void>;
  end(): void;
}

/** What passes: the pane may be opened while a person types in a cell, and the program refuses everything then. */
const PASSING: ReadonlySet<HostFault> = new Set(['cellEdit', 'busy']);

/** Before the program is asked again, in milliseconds. */
const REST = 2_000;

/** Registers the handlers with the program, as soon as it lets itself be asked. */
export function registerHandlers(
  program: OfficeProgram,
  requests: OfficeRequests,
  handlers: EventHandlers,
): Registrations {
  const registered: Registration[] = [];
  let ended = false;

  const register: Register = async (add) => {
    try {
      await requests.send(async ({ context, sync }) => {
        const added = add(context.workbook);
        await sync();
        registered.push(...added);
      });
    } catch (error) {
      if (ended || !(error instanceof HostError && PASSING.has(error.fault))) throw error;
      await rest();
      await register(add);
    }
  };

  const follow = supports(program, 9) ? async () => undefined : followEach(register, handlers);

  const ready = register((workbook) => {
    const { worksheets } = workbook;
    return [
      workbook.onSelectionChanged.add(handlers.selection),
      worksheets.onAdded.add(async ({ worksheetId }) => {
        await Promise.all([handlers.sheets(), follow(worksheetId)]);
      }),
      worksheets.onDeleted.add(handlers.sheets),
      ...(supports(program, 9) ? [worksheets.onChanged.add(handlers.cells)] : []),
    ];
  }).then(async () => {
    // Some scripts refuse this on programs that have it; everything else works without.
    if (supports(program, 17)) {
      await register(({ worksheets }) => [worksheets.onNameChanged.add(handlers.sheets)]).catch(() => undefined);
    }
    if (!supports(program, 9)) await Promise.all([...(await sheetNames(requests)).keys()].map(follow));
  });

  // A program that tells nothing is no fault of what a person does: the pane works without.
  const settled = ready.catch(() => undefined);
  return {
    follow,
    end() {
      ended = true;
      // A sheet that is gone took its handlers along.
      settled.then(() => Promise.all(registered.splice(0).map(unregister))).catch(() => undefined);
    },
  };
}

/** Before ExcelApi 1.9 each sheet tells its own changes. A sheet is followed once, however often it is asked for. */
function followEach(register: Register, handlers: EventHandlers): (sheetId: string) => Promise<void> {
  const followed = new Map<string, Promise<void>>();
  return (sheetId) => {
    const known = followed.get(sheetId);
    if (known !== undefined) return known;
    // A sheet that is gone before it is followed tells nothing any more.
    const following = register(({ worksheets }) => [worksheets.getItem(sheetId).onChanged.add(handlers.cells)]).catch(
      () => undefined,
    );
    followed.set(sheetId, following);
    return following;
  };
}

async function unregister(registration: Registration): Promise<void> {
  registration.remove();
  await registration.context.sync();
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

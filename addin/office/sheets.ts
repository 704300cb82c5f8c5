import { requireSheetName } from '../host/check-area.ts';
import type { Area, SheetInfo } from '../host/host.ts';
import { type OfficeProgram, supports } from './office-program.ts';
import type { OfficeRequests } from './office-requests.ts';
import type { OwnWrites } from './own-writes.ts';
import { areaOf, PLACE, rangeOf } from './sheet-range.ts';

/** The sheets in their order, each with what holds a value; a format alone does not count. */
export function listSheets(requests: OfficeRequests): Promise<readonly SheetInfo[]> {
  return requests.send(async ({ context, sync }) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility,items/protection/protected');
    await sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE));
    await sync();
    return sheets.items.map(({ name, visibility, protection }, index) => {
      const range = used[index];
      return {
        name,
        visible: visibility === 'Visible',
        protected: protection.protected,
        used: range === undefined || range.isNullObject ? null : areaOf(name, range),
      };
    });
  });
}

/** The selected cells; of several areas the first, where the program can tell them apart. */
export function selectedArea(requests: OfficeRequests, program: OfficeProgram): Promise<Area> {
  return requests.send(async ({ context, sync }) => {
    const { workbook } = context;
    const range = supports(program, 9) ? workbook.getSelectedRanges().areas.getItemAt(0) : workbook.getSelectedRange();
    range.load(`${PLACE},worksheet/name`);
    await sync();
    return areaOf(range.worksheet.name, range);
  });
}

export function selectArea(requests: OfficeRequests, area: Area): Promise<void> {
  return requests.send(async ({ context, sync }) => {
    const range = rangeOf(context, area);
    context.workbook.worksheets.getItem(area.sheet).activate();
    range.select();
    await sync();
  });
}

/** Adds a sheet at the end; gives its id. Whether the name is free, the program says. */
export async function addSheet(requests: OfficeRequests, own: OwnWrites, name: string): Promise<string> {
  requireSheetName(name, []);
  return requests.send(({ context, sync }) =>
    own.during(null, async () => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load('id');
      await sync();
      return sheet.id;
    }),
  );
}

export function removeSheet(requests: OfficeRequests, own: OwnWrites, name: string): Promise<void> {
  return requests.send(({ context, sync }) =>
    own.during(null, async () => {
      context.workbook.worksheets.getItem(name).delete();
      await sync();
    }),
  );
}

/** Names of the sheets by their ids. Events name sheets by id, and an id outlives a change of name. */
export function sheetNames(requests: OfficeRequests): Promise<ReadonlyMap<string, string>> {
  return requests.send(async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await sync();
    return new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
}

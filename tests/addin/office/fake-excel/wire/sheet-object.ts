import type { Cells } from '../../../../../addin/host/sheet-format.ts';
import type { FakeSheet } from '../model/sheet.ts';
import type { FakeWorkbook } from '../model/workbook.ts';
import type { EventTargets } from './event-targets.ts';
import { WireError } from './protocol.ts';
import { type RangeObject, rangeObject } from './range-object.ts';
import type { WireObject } from './wire-object.ts';

export function sheetObject(workbook: FakeWorkbook, sheet: FakeSheet, targets: EventTargets): WireObject {
  const range = (cells: Cells) => rangeObject(workbook, sheet, cells);
  return {
    type: 'Worksheet',
    read: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => (sheet.visible ? 'Visible' : 'Hidden'),
    },
    write: {
      TabColor: (color: string) => {
        sheet.tabColor = color;
      },
    },
    links: {
      Protection: () => ({ type: 'WorksheetProtection', read: { Protected: () => sheet.protected } }),
      FreezePanes: () => freezePanes(sheet),
      AutoFilter: () => ({
        type: 'AutoFilter',
        call: { Apply: ({ cells }: RangeObject) => void sheet.features.push({ kind: 'autoFilter', cells }) },
      }),
    },
    give: {
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range({ row, column, rows, columns }),
      GetUsedRangeOrNullObject(valuesOnly: boolean) {
        const used = sheet.used(valuesOnly);
        return used === null ? null : range(used);
      },
    },
    call: {
      ...targets.calls(sheet.id, ['DataChanged']),
      Activate: () => undefined,
      Delete() {
        if (workbook.sheets.filter(({ visible }) => visible).length < 2) {
          throw new WireError('InvalidOperation', 'A workbook has at least one visible sheet.');
        }
        workbook.removeSheet(sheet);
      },
    },
  };
}

function freezePanes({ features }: FakeSheet): WireObject {
  const freeze = (rows: number, columns: number) => {
    const at = features.findIndex(({ kind }) => kind === 'freeze');
    if (at >= 0) features.splice(at, 1);
    if (rows + columns > 0) features.push({ kind: 'freeze', rows, columns });
  };
  return {
    type: 'WorksheetFreezePanes',
    call: {
      FreezeAt: ({ cells }: RangeObject) => freeze(cells.rows, cells.columns),
      FreezeRows: (rows: number) => freeze(rows, 0),
      FreezeColumns: (columns: number) => freeze(0, columns),
      Unfreeze: () => freeze(0, 0),
    },
  };
}

import type { CellValue } from '../../../../../addin/host/host.ts';
import type { Cells } from '../../../../../addin/host/sheet-format.ts';
import { rangeAddress } from '../../../../../templates/workbook/cell-reference.ts';
import { LIMITS } from '../../../../../templates/workbook/limits.ts';
import type { CellStyle } from '../model/cell-style.ts';
import type { Feature } from '../model/feature.ts';
import type { FakeSheet } from '../model/sheet.ts';
import type { FakeWorkbook } from '../model/workbook.ts';
import { conditionalFormatsObject } from './conditional-objects.ts';
import { formatObject } from './format-objects.ts';
import { WireError } from './protocol.ts';
import { styleProperties } from './style-properties.ts';
import { validationObject } from './validation-object.ts';
import type { WireObject } from './wire-object.ts';

/** More of them Excel does not tell at once. */
const MERGED_AREAS = 512;

export interface RangeObject extends WireObject {
  readonly cells: Cells;
}

export function rangeObject(workbook: FakeWorkbook, sheet: FakeSheet, cells: Cells): RangeObject {
  requireInside(cells);
  const { row: top, column: left, rows, columns } = cells;

  const table = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(top + r, left + c)));

  /** One value for all cells, or a table of the same shape; null leaves a cell alone. */
  const fill = <T>(given: T | readonly (readonly T[])[], set: (row: number, column: number, value: T) => void) => {
    requireWritable(sheet);
    if (!Array.isArray(given)) return each((row, column) => set(row, column, given as T));
    const given2 = given as readonly (readonly T[])[];
    if (given2.length !== rows || given2.some((line) => line.length !== columns)) {
      throw new WireError('InvalidArgument', 'The array does not have the shape of the range.');
    }
    for (const [r, line] of given2.entries()) for (const [c, value] of line.entries()) set(top + r, left + c, value);
  };

  const each = (visit: (row: number, column: number) => void) => {
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) visit(row, column);
    }
  };

  const restyle = (change: (row: number, column: number, style: CellStyle) => Partial<CellStyle>) => {
    requireWritable(sheet);
    each((row, column) => sheet.restyle(row, column, change(row, column, sheet.style(row, column))));
  };

  const lay = <F extends Feature>(feature: F): F => {
    requireWritable(sheet);
    sheet.features.push(feature);
    return feature;
  };

  return {
    type: 'Range',
    cells,
    read: {
      RowIndex: () => top,
      ColumnIndex: () => left,
      RowCount: () => rows,
      ColumnCount: () => columns,
      Values: () => table((row, column) => sheet.content(row, column).value),
      Formulas: () =>
        table((row, column) => {
          const { formula, value } = sheet.content(row, column);
          return formula === '' ? value : formula;
        }),
      NumberFormat: () => table((row, column) => sheet.style(row, column).numberFormat),
    },
    write: {
      Formulas(given: CellValue) {
        fill<CellValue | null>(given, (row, column, value) => sheet.enter(row, column, value));
        workbook.tell({ kind: 'cells', sheet, address: wireAddress(cells), source: 'addin' });
      },
      NumberFormat: (given: string) =>
        fill<string>(given, (row, column, numberFormat) => sheet.restyle(row, column, { numberFormat })),
      ColumnHidden: () => void lay({ kind: 'hiddenColumns', cells }),
    },
    links: {
      Worksheet: () => ({ type: 'Worksheet', read: { Name: () => sheet.name } }),
      Format: () => formatObject(cells, sheet.style(top, left), restyle, lay),
      DataValidation: () => validationObject(cells, lay),
      ConditionalFormats: () => conditionalFormatsObject(cells, lay),
    },
    give: {
      // Those whose first cell lies in the range, as Excel has it.
      GetMergedAreasOrNullObject() {
        const merged = sheet.features.flatMap((one) =>
          one.kind === 'merge' && beginsIn(one.cells, cells) ? one.cells : [],
        );
        if (merged.length > MERGED_AREAS) throw new WireError('GeneralException', 'There was an internal error.');
        if (merged.length === 0) return null;
        const items = () => merged.map((one) => rangeObject(workbook, sheet, one));
        return {
          type: 'RangeAreas',
          read: { AreaCount: () => merged.length },
          links: { Areas: () => ({ type: 'RangeCollection', items }) },
        };
      },
      GetRow: (row: number) => rangeObject(workbook, sheet, { ...cells, row: top + row, rows: 1 }),
      GetBoundingRect: (other: RangeObject) => rangeObject(workbook, sheet, around(cells, other.cells)),
    },
    call: {
      Select: () => workbook.select({ sheet: sheet.name, ...cells }),
      Merge: () => void lay({ kind: 'merge', cells }),
      _ValidateArraySize(givenRows: number, givenColumns: number) {
        if (givenRows !== rows || givenColumns !== columns) {
          throw new WireError('InvalidArgument', 'The array does not have the shape of the range.');
        }
      },
      GetCellProperties: () => table((row, column) => styleProperties(sheet.style(row, column))),
    },
  };
}

function requireInside({ row, column, rows, columns }: Cells): void {
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || row + rows > LIMITS.rows || column + columns > LIMITS.columns) {
    throw new WireError('InvalidArgument', 'The range is not on the sheet.');
  }
}

function beginsIn({ row, column }: Cells, cells: Cells): boolean {
  const [below, right] = [row - cells.row, column - cells.column];
  return below >= 0 && below < cells.rows && right >= 0 && right < cells.columns;
}

function requireWritable(sheet: FakeSheet): void {
  if (sheet.protected) throw new WireError('AccessDenied', 'The sheet is protected.');
}

/** The smallest rectangle around two. */
function around(a: Cells, b: Cells): Cells {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** `B2:D9`, or `B2` for one cell, as events name a place. */
export function wireAddress({ row, column, rows, columns }: Cells): string {
  const address = rangeAddress(column + 1, row + 1, column + columns, row + rows);
  const [first, last] = address.split(':');
  return first === last ? String(first) : address;
}

import { BLANK, type Cell, type Table } from '../../core/table/cell.ts';

/** A cell as a test writes it: text, a number cell by `n`, any other cell as it is, nothing for a blank. */
export type Written = string | Cell | null;

export function n(text: string): Cell {
  return { kind: 'number', text };
}

export function day(iso: string): Cell {
  return { kind: 'date', iso };
}

/** A sheet of a workbook; the first row is row 1. */
export function sheetTable(rows: readonly (readonly Written[])[], changes: Partial<Table> = {}): Table {
  return {
    file: '清单.xlsx',
    sheet: 'Sheet1',
    rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cell) })),
    merged: [],
    ...changes,
  };
}

/** A CSV file: all cells are text. */
export function csvTable(rows: readonly (readonly Written[])[]): Table {
  return sheetTable(rows, { file: '清单.csv', sheet: '' });
}

function cell(written: Written): Cell {
  if (written === null || written === '') return BLANK;
  return typeof written === 'string' ? { kind: 'text', text: written } : written;
}

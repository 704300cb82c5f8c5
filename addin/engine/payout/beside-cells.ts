import { styleOf } from '../../../templates/payout/register-cell.ts';
import type { StyleName } from '../../../templates/workbook/style.ts';
import { type Entry, textEntry } from '../../host/entry.ts';
import type { Area } from '../../host/host.ts';
import type { Look } from '../../host/sheet-format.ts';
import type { CellsWriting } from '../../host/writing.ts';
import { breathe } from '../breathe.ts';
import type { BesideColumn } from './beside-layout.ts';
import { type BesideList, besideRows } from './beside-row.ts';

const ROWS_AT_ONCE = 2000;

const HEADER: Look = {
  bold: true,
  fill: '#E3EBF3',
  lines: '#BFC5CC',
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
};
const MUTED: Look = { color: '#6B7280', numberFormat: '0.00######' };
const NUMBER_FORMATS: Partial<Record<StyleName, string>> = {
  money: '#,##0.00',
  count: '#,##0',
  area: '#,##0.00##',
  priceExact: '0.00########',
};

/** Where the columns beside a list stand, from its header to its last row. */
export function besideArea({ run, source, layout }: BesideList): Area {
  const { area, header } = source;
  const first = (header?.number ?? 1) - 1;
  const last = run.rows.reduce((most, { insured }) => Math.max(most, insured.row), first + 1);
  return { sheet: area.sheet, row: first, column: layout.start, rows: last - first, columns: layout.columns.length };
}

/** The columns beside a list, with their headers. Rows with nothing on the list are left alone. */
export async function besideCells(
  list: BesideList,
  progress: (done: number, total: number) => void,
): Promise<CellsWriting> {
  const area = besideArea(list);
  const { columns } = list.layout;
  const paid = new Map(list.run.rows.map((row) => [row.insured.row, row]));
  const cellsBeside = besideRows(list);
  const nothing = columns.map(() => null);
  const entries: (readonly (Entry | null)[])[] = [columns.map(({ header }) => textEntry(header))];
  const results: (readonly (Entry | null)[])[] = [nothing];
  for (let at = 1; at < area.rows; at += 1) {
    if (at % ROWS_AT_ONCE === 0) {
      progress(at, area.rows);
      await breathe();
    }
    const row = paid.get(area.row + at + 1);
    const cells = row === undefined ? null : cellsBeside(row);
    entries.push(cells?.entries ?? nothing);
    results.push(cells?.results ?? nothing);
  }
  return { area, entries, results, formats: [...headerLooks(area), ...bodyLooks(area, columns)] };
}

function headerLooks({ row, column, columns }: Area): CellsWriting['formats'] {
  return [{ kind: 'look', cells: { row, column, rows: 1, columns }, look: HEADER }];
}

function bodyLooks({ row, column, rows }: Area, columns: readonly BesideColumn[]): CellsWriting['formats'] {
  if (rows < 2) return [];
  return columns.map((each, index) => ({
    kind: 'look',
    cells: { row: row + 1, column: column + index, rows: rows - 1, columns: 1 },
    look: lookOf(each),
  }));
}

function lookOf(column: BesideColumn): Look {
  switch (column.kind) {
    case 'check':
      return { wrap: false };
    case 'remainder':
      return MUTED;
    case 'share':
      return numbers('money');
    case 'input':
      return numbers(column.list.input.term.whole ? 'count' : 'area');
    case 'output':
      return numbers(styleOf(column.output));
  }
}

function numbers(style: StyleName): Look {
  return { numberFormat: NUMBER_FORMATS[style] ?? 'General' };
}

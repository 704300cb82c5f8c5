import type { Issue } from '../../core/issue/issue.ts';
import { BLANK, type Cell } from '../../core/table/cell.ts';
import { showsPercent } from '../../templates/reader/number-format.ts';
import type {
  SheetSnapshot,
  SnapshotCell,
  SnapshotRow,
  SnapshotValidation,
  WorkbookSnapshot,
} from '../../templates/reader/snapshot.ts';
import { columnLetters, columnNumber } from '../../templates/workbook/cell-reference.ts';
import { dateSerial } from '../../templates/workbook/cell-value.ts';
import type { CellPlan, FormulaResult, SheetPlan, Validation, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { STYLES } from '../../templates/workbook/style-table.ts';

/** The workbook as it is read again when nothing was done to it. */
export function snapshotOf({ sheets }: WorkbookPlan): WorkbookSnapshot {
  return { sheets: sheets.map(sheetSnapshot), dateSystem: '1900', modified: null, issues: [] };
}

function sheetSnapshot({ name, state, protected: lock, rows, merges, validations }: SheetPlan): SheetSnapshot {
  return {
    name,
    state,
    protected: lock !== false,
    rows: rows.flatMap(({ cells }, index) =>
      cells.length === 0 ? [] : [{ number: index + 1, cells: cells.map(cellSnapshot) }],
    ),
    merged: merges,
    validations: validations.map(validationSnapshot),
  };
}

function cellSnapshot(cell: CellPlan | null): SnapshotCell | undefined {
  if (cell === null) return undefined;
  const { numFmt = 'General', protection } = STYLES[cell.style];
  const formula = cell.kind === 'formula' ? cell.formula : null;
  return { cell: contentOf(cell, numFmt), formula, locked: protection?.locked !== false, format: numFmt };
}

function contentOf(cell: CellPlan, format: string): Cell {
  switch (cell.kind) {
    case 'number':
      return { kind: 'number', text: cell.decimal, ...(showsPercent(format) && { percent: true }) };
    case 'date':
      return { kind: 'date', iso: cell.iso };
    case 'empty':
      return BLANK;
    case 'formula':
      return resultCell(cell.result);
    default:
      return { kind: 'text', text: cell.text };
  }
}

function resultCell(result: FormulaResult): Cell {
  return result.kind === 'number' ? { kind: 'number', text: result.decimal } : result;
}

function validationSnapshot(rule: Validation): SnapshotValidation {
  const [operator, first, second] = boundsOf(rule);
  return { ranges: rule.range, kind: rule.kind, operator, first, second, enforced: true };
}

function boundsOf(rule: Validation): readonly [operator: string, first: string, second: string] {
  switch (rule.kind) {
    case 'list':
      return ['', `"${rule.choices.join(',')}"`, ''];
    case 'textLength':
      return ['lessThanOrEqual', rule.maximum, ''];
    case 'date':
      return ['', serial(rule.minimum), serial(rule.maximum)];
    default:
      return ['', rule.minimum, rule.maximum];
  }
}

function serial(iso: string): string {
  const found = dateSerial(iso);
  if ('refused' in found) throw new Error(found.refused);
  return found.text;
}

/** One thing done to a workbook. */
export type Deed = (snapshot: WorkbookSnapshot) => WorkbookSnapshot;

/** Several, one after the other. */
export function after(snapshot: WorkbookSnapshot, ...deeds: readonly Deed[]): WorkbookSnapshot {
  return deeds.reduce((state, deed) => deed(state), snapshot);
}

/** Does something to the sheet of a name. */
export function inSheet(name: string, deed: (sheet: SheetSnapshot) => SheetSnapshot): Deed {
  return (snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? deed(sheet) : sheet)),
  });
}

const PLAIN: SnapshotCell = { cell: BLANK, formula: null, locked: true, format: 'General' };

/** Changes a cell, which need not be there. */
export function put(sheet: string, address: string, change: Partial<SnapshotCell>): Deed {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const [column, number] = [columnNumber(letters) - 1, Number.parseInt(digits, 10)];
  return inSheet(sheet, (found) => {
    const cells = [...(found.rows.find((row) => row.number === number)?.cells ?? [])];
    while (cells.length <= column) cells.push(undefined);
    cells[column] = { ...(cells[column] ?? PLAIN), ...change };
    const others = found.rows.filter((row) => row.number !== number);
    return { ...found, rows: [...others, { number, cells }].sort((a, b) => a.number - b.number) };
  });
}

/** What a person types into a cell: `12.5` and `65%` are numbers, `=A1` a formula, nothing empties it. */
export function typed(text: string): Partial<SnapshotCell> {
  if (text === '') return { cell: BLANK, formula: null };
  if (text.startsWith('=')) return { cell: { kind: 'number', text: '0' }, formula: text.slice(1) };
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  return { cell: isNumber ? { kind: 'number', text } : { kind: 'text', text }, formula: null };
}

/** Types into one cell. */
export function type(sheet: string, address: string, text: string): Deed {
  return put(sheet, address, typed(text));
}

/** Takes rows out or puts empty ones in, as a spreadsheet does: what lies below moves, and formulas follow. */
export function rowsMoved(sheet: string, at: number, count: number): Deed {
  const to = (row: number) => (row < at ? row : count < 0 && row < at - count ? null : row + count);
  return inSheet(sheet, (found) => moved(found, to, (column) => column));
}

export function columnsMoved(sheet: string, at: number, count: number): Deed {
  const to = (column: number) => (column < at ? column : count < 0 && column < at - count ? null : column + count);
  return inSheet(sheet, (found) => moved(found, (row) => row, to));
}

type Move = (line: number) => number | null;

function moved(sheet: SheetSnapshot, rowTo: Move, columnTo: Move): SheetSnapshot {
  const range = (text: string) => movedRange(text, rowTo, columnTo);
  const cellMoved = (cell: SnapshotCell | undefined): SnapshotCell | undefined =>
    cell?.formula == null
      ? cell
      : { ...cell, formula: cell.formula.replace(REFERENCE, (text) => range(text) ?? '#REF!') };
  return {
    ...sheet,
    rows: sheet.rows.flatMap(({ number, cells }): SnapshotRow[] => {
      const row = rowTo(number);
      if (row === null) return [];
      const placed: (SnapshotCell | undefined)[] = [];
      for (const [index, cell] of cells.entries()) {
        const column = columnTo(index + 1);
        if (column === null) continue;
        while (placed.length < column - 1) placed.push(undefined);
        placed[column - 1] = cellMoved(cell);
      }
      return [{ number: row, cells: placed }];
    }),
    merged: sheet.merged.flatMap((text) => range(text) ?? []),
    validations: sheet.validations.map((rule) => ({ ...rule, ranges: range(rule.ranges) ?? '' })),
  };
}

const REFERENCE = /\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g;

/** A range with its corners where they are now; one that lost an edge begins or ends with what is left of it. */
function movedRange(text: string, rowTo: Move, columnTo: Move): string | null {
  const corners = [...text.matchAll(/(\$?)([A-Z]+)(\$?)(\d+)/g)];
  const [first, last = first] = corners;
  if (first === undefined || last === undefined) return text;
  const rows = kept(Number.parseInt(first[4] ?? '', 10), Number.parseInt(last[4] ?? '', 10), rowTo);
  const columns = kept(columnNumber(first[2] ?? ''), columnNumber(last[2] ?? ''), columnTo);
  if (rows === null || columns === null) return null;
  const corner = (match: RegExpMatchArray, at: 0 | 1) =>
    `${match[1]}${columnLetters(columns[at])}${match[3]}${rows[at]}`;
  return corners.length === 1 ? corner(first, 0) : `${corner(first, 0)}:${corner(last, 1)}`;
}

function kept(first: number, last: number, to: Move): readonly [number, number] | null {
  const places = Array.from({ length: last - first + 1 }, (_, index) => to(first + index)).filter((at) => at !== null);
  const [start] = places;
  const end = places.at(-1);
  return start === undefined || end === undefined ? null : [start, end];
}

/** An issue in one line: how grave, which, where, and its values in their order. */
export function told({ severity, code, place, values }: Issue): string {
  return [severity, code, ...Object.values(place), ...Object.values(values).map((value) => `「${value}」`)].join(' ');
}

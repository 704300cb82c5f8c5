import type { Entry } from '../../core/form/entry.ts';
import type { Issue } from '../../core/issue/issue.ts';
import { decimalText } from '../../core/quantity/decimal.ts';
import { cellText } from '../../core/table/cell.ts';
import { cellBlock, isWithin } from '../../templates/collect/compare/cell-block.ts';
import { holdsSomething } from '../../templates/collect/compare/placed-sheet.ts';
import type { Returned } from '../../templates/collect/read-returned.ts';
import type { CollectSource, IdentityFacts } from '../../templates/collect/source.ts';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../templates/reader/snapshot.ts';
import { cellAddress, columnNumber } from '../../templates/workbook/cell-reference.ts';
import { IDENTITY_SHEET } from '../../templates/workbook/identity-sheet.ts';

/** A workbook as it was sent out, as it came back, and what was read from it. */
export interface Exchange {
  readonly source: CollectSource;
  readonly unit: string;
  readonly facts: IdentityFacts;
  readonly sent: WorkbookSnapshot;
  readonly back: WorkbookSnapshot;
  readonly returned: Returned;
}

/**
 * What is in the sheets and not as it was sent out, and that is neither an entry nor named by an issue: the cell, its row, its
 * column, a block that it stands in, or that there is more like another. A file that is refused has to say why.
 */
export function droppedCells({ source, unit, facts, sent, back, returned }: Exchange): readonly string[] {
  if (returned.kind === 'refused') return returned.issues.length > 0 ? [] : ['拒收而没有说原因'];
  const { entries, issues } = returned.file;
  const fields = source.fields(unit, facts);
  const taken = new Set(
    [...entries.values()].flatMap((row) => [...row.values()]).flatMap((entry) => entryText(entry) ?? []),
  );
  const isMoved = issues.some(({ code }) => /^(?:rows|columns)(?:Inserted|Deleted)$/.test(code));
  return back.sheets.flatMap((sheet) => {
    const before = sent.sheets.find(({ name }) => name === sheet.name);
    const own = issues.filter(({ place }) => place.sheet === sheet.name);
    const isKept = (row: number, column: number, cell: SnapshotCell): boolean => {
      if (own.some((each) => isAbout(each, row, column))) return true;
      if (isMoved) return !holdsSomething(cell) || isIn(before, cell) || taken.has(cellText(cell.cell));
      const was = cellAt(before, row, column);
      const field = fields.find((each) => each.sheet === sheet.name && each.row === row && each.column === column);
      if (contentText(was) === contentText(cell)) return true;
      // What the workbook says of itself is words, also where a program stored them as numbers.
      if (sheet.name === IDENTITY_SHEET && shown(was) === shown(cell)) return true;
      if (!holdsSomething(cell)) return field !== undefined;
      const { item = '', column: id = '' } = field?.field ?? {};
      return (entries.get(item)?.get(id)?.kind ?? 'missing') !== 'missing';
    };
    return cellsOf(sheet).flatMap(([row, column, cell]) =>
      isKept(row, column, cell) ? [] : [`${sheet.name} ${cellAddress(column, row)} ${contentText(cell)}`],
    );
  });
}

function entryText(entry: Entry): string | null {
  switch (entry.kind) {
    case 'number':
      return decimalText(entry.value);
    case 'date':
      return entry.iso;
    case 'text':
      return entry.text;
    case 'unreadable':
      return entry.found;
    case 'missing':
      return null;
  }
}

function cellsOf({ rows }: SheetSnapshot): readonly (readonly [number, number, SnapshotCell])[] {
  return rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, at) => (cell === undefined ? [] : [[number, at + 1, cell] as const])),
  );
}

function cellAt(sheet: SheetSnapshot | undefined, row: number, column: number): SnapshotCell | undefined {
  return sheet?.rows.find(({ number }) => number === row)?.cells[column - 1];
}

/** What was typed: of a formula its text, whatever it comes to. */
function contentText(cell: SnapshotCell | undefined): string {
  if (!holdsSomething(cell)) return '';
  return cell.formula === null ? JSON.stringify(cell.cell) : `=${cell.formula.replaceAll(' ', '')}`;
}

function shown(cell: SnapshotCell | undefined): string {
  return cell === undefined || cell.formula !== null ? '' : cellText(cell.cell);
}

function isIn(sheet: SheetSnapshot | undefined, cell: SnapshotCell): boolean {
  if (sheet === undefined) return false;
  return cell.formula !== null || cellsOf(sheet).some(([, , each]) => contentText(each) === contentText(cell));
}

function isAbout({ code, place, values }: Issue, row: number, column: number): boolean {
  const told: Readonly<Record<string, string | undefined>> = { ...values };
  switch (code) {
    case 'moreLikeThis':
    case 'sheetAdded':
      return true;
    case 'identityChanged':
      // What a workbook is held against follows what it says it is, so that the hash alone may tell.
      return place.row === row || `${told['found']}${told['expected']}`.includes('lockedHash=');
    case 'outsideForm':
      return place.row === row;
    case 'rowsInserted': {
      const [first = '', last = first] = (told['rows'] ?? '').split('-');
      return row >= Number(first) && row <= Number(last);
    }
    case 'columnsInserted': {
      const [left = '', right = left] = (told['columns'] ?? '').split('-');
      return column >= columnNumber(left) && column <= columnNumber(right);
    }
    default: {
      const block = cellBlock(told['range'] ?? told['cell'] ?? '');
      return block !== null && isWithin(block, row, column);
    }
  }
}

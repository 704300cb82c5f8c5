import type { Issue } from '../../../core/issue/issue.ts';
import type { Table } from '../../../core/table/cell.ts';
import type { SheetAppearance } from '../../../templates/reader/appearance.ts';
import { AppearanceReader } from '../../../templates/reader/appearance-reader.ts';
import { readSnapshot } from '../../../templates/reader/read-snapshot.ts';
import { readTablesFromBytes } from '../../../templates/reader/read-table.ts';
import type { ReturnLimits } from '../../../templates/reader/return-limits.ts';
import type { SheetSnapshot, SnapshotRow } from '../../../templates/reader/snapshot.ts';
import { fieldContent } from '../edit/typed-content.ts';
import type { GridContent, SheetExtra } from '../model/grid-sheet.ts';
import { cellsOfRange } from './cell-range.ts';
import { columnWidths } from './column-widths.ts';
import type { RowLooks } from './look-runs.ts';
import type { LostKind, OpenedRow, OpenedSheet } from './messages.ts';
import { openedValue } from './opened-cell.ts';
import { openedExtras } from './opened-extras.ts';
import { OpenedLooks } from './opened-look.ts';
import { openedRules } from './opened-rules.ts';

const MEGABYTE = 1024 * 1024;

/** A register of a county: a hundred thousand rows of thirty columns. */
const LIMITS: Partial<ReturnLimits> = {
  fileBytes: 50 * MEGABYTE,
  entryBytes: 256 * MEGABYTE,
  totalBytes: 400 * MEGABYTE,
  cells: 3_000_000,
};

/** A sheet of a file with its rows, and how the cells of each row look. */
export interface ReadSheet extends OpenedSheet {
  readonly rows: readonly OpenedRow[];
  readonly looks: readonly RowLooks[];
}

/** A file as the grid takes it in. */
export interface ReadFile {
  readonly sheets: readonly ReadSheet[];
  /** One of a sheet alone says which. */
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet: string | null }[];
  /** What the grid cannot keep, in no order. */
  readonly lost: readonly LostKind[];
  readonly issues: readonly Issue[];
}

/** Reads an xlsx or CSV file, whatever is in it; a refused one has no sheet and an `error`. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(name, bytes);
  const { tables, issues } = await readTablesFromBytes(name, bytes, LIMITS);
  return { sheets: tables.map(tableSheet), names: [], lost: [], issues };
}

async function readWorkbook(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const reader = new AppearanceReader();
  const { snapshot, issues } = await readSnapshot(name, bytes, LIMITS, reader);
  if (snapshot === null) return { sheets: [], names: [], lost: [], issues };
  const { names, sheets, untold } = reader.appearance();
  const lost = new Set<LostKind>(untold);
  const looks = new OpenedLooks();
  const opened = snapshot.sheets.map((sheet, at) => snapshotSheet(sheet, sheets[at] as SheetAppearance, looks, lost));
  return { sheets: opened, names, lost: [...lost], issues: snapshot.issues };
}

function snapshotSheet(
  { name, state, protected: isProtected, rows, merged, validations }: SheetSnapshot,
  appearance: SheetAppearance,
  known: OpenedLooks,
  lost: Set<LostKind>,
): ReadSheet {
  const opened = rows.map(snapshotRow);
  const looks = rows.map(({ number, cells }) => {
    const stated = appearance.looks.get(number);
    return cells.map((cell, column) => (cell === undefined ? undefined : known.of(stated?.[column], cell.format)));
  });
  const merges = merged.flatMap((range) => cellsOfRange(range) ?? []);
  const rules = openedRules(validations, appearance.ruleWords);
  if (rules.includes(null)) lost.add('rules');
  const saysWidths = appearance.columns.length > 0 || appearance.usualWidth !== null;
  const usedColumns = opened.reduce((most, { contents }) => Math.max(most, contents.length), 0);
  return {
    name,
    visible: state === 'visible',
    veryHidden: state === 'veryHidden',
    protected: isProtected,
    rows: opened,
    looks,
    extras: [
      ...(saysWidths ? [] : columnWidths(opened, looks)),
      ...merges.map((cells) => ({ kind: 'merge' as const, cells })),
      ...openedExtras(appearance, usedColumns),
      ...rules.filter((rule): rule is SheetExtra => rule !== null),
    ],
  };
}

function snapshotRow({ number, cells }: SnapshotRow): OpenedRow {
  const contents = Array.from(cells, (cell): GridContent | null => {
    if (cell === undefined) return null;
    return { value: openedValue(cell.cell), formula: cell.formula ? `=${cell.formula}` : '' };
  });
  return { row: number - 1, contents };
}

/** A list of text: its rows follow one another, whatever lines of the file they stood on. */
function tableSheet({ file, rows }: Table): ReadSheet {
  const typed = rows.map(({ cells }) => cells.map((cell) => fieldContent(cell.kind === 'text' ? cell.text : '')));
  const formats = new OpenedLooks();
  const looks = typed.map((cells) => cells.map(({ numberFormat }) => formats.of(undefined, numberFormat ?? 'General')));
  const opened = typed.map((cells, row) => ({ row, contents: cells.map(({ content }) => content) }));
  return {
    name: file.replace(/\.[^.]*$/, ''),
    visible: true,
    veryHidden: false,
    protected: false,
    rows: opened,
    looks,
    extras: columnWidths(opened, looks),
  };
}

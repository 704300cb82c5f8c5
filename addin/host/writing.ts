import type { EntryRows } from './entry.ts';
import type { Area } from './host.ts';
import type { SheetFormat } from './sheet-format.ts';

/**
 * What a job wants written: new sheets, cells of sheets that are there, defined names. It is previewed, carried out in
 * pieces by the journal, and can be undone whole.
 */
export interface Writing {
  readonly sheets: readonly NewSheet[];
  readonly cells: readonly CellsWriting[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** Where the user is taken when it is done. */
  readonly show: Area | null;
}

/** A sheet to be added. Its name is free in the workbook. */
export interface NewSheet {
  readonly name: string;
  /** Rows may be shorter than others; null is a cell left blank. */
  readonly rows: EntryRows;
  /** What the formulas among the entries come to, by their places. */
  readonly results?: EntryRows;
  readonly formats: readonly SheetFormat[];
}

/**
 * Cells of a sheet that is there; null leaves one alone. `formats` are looks of these cells only. The areas of one
 * writing have no cell in common.
 */
export interface CellsWriting {
  readonly area: Area;
  readonly entries: EntryRows;
  /** What the formulas among the entries come to, by their places. */
  readonly results?: EntryRows;
  readonly formats: readonly Extract<SheetFormat, { kind: 'look' }>[];
}

/** What a writing would do, said before it is done. */
export interface WritingPreview {
  /** Cells that get something, on new sheets and on old. */
  readonly cells: number;
  readonly newSheets: readonly string[];
  /** Cells that are not blank now and would be another thing, by area. */
  readonly overwritten: readonly { readonly area: Area; readonly cells: number }[];
}

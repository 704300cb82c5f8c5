import type { Severity } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import type { UntoldKind } from '../../../templates/reader/appearance.ts';
import type { SheetFormat } from '../../host/sheet-format.ts';
import type { FullLook } from '../model/grid-look.ts';
import type { GridContent, SheetExtra } from '../model/grid-sheet.ts';

/** To the worker of files. It does one thing, and is ended then. */
export type FileRequest =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly language: Language;
      readonly taken: TakenNames;
    }
  | { readonly kind: 'book'; readonly book: SavedBook }
  /** Rows of the next sheet that is not ended, in order. */
  | { readonly kind: 'rows'; readonly rows: readonly SavedRow[]; readonly looks: readonly FullLook[] }
  | { readonly kind: 'sheetEnd' };

/** From the worker: a file in pieces, since a page stands still while it takes in a large one whole; or a saved one. */
export type FileAnswer =
  | { readonly kind: 'sheet'; readonly sheet: OpenedSheet }
  /** Of the sheet told last. */
  | { readonly kind: 'rows'; readonly rows: readonly OpenedRow[]; readonly formats: readonly SheetFormat[] }
  | {
      readonly kind: 'opened';
      readonly findings: readonly FileFinding[];
      readonly names: readonly DefinedName[];
      /** Names that already stood for something else, and what they are called now. */
      readonly renamed: readonly (readonly [from: string, to: string])[];
      readonly lost: readonly LostKind[];
    }
  | { readonly kind: 'saved'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly detail: string };

export type DefinedName = readonly [name: string, refersTo: string];

/** The names of the workbook that a file is put into. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** What a file has that a copy saved here has not. */
export type LostKind = UntoldKind | 'rules';

export interface OpenedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly veryHidden: boolean;
  readonly protected: boolean;
  /** What lies over the sheet beside the looks of its cells. */
  readonly extras: readonly SheetExtra[];
}

export interface OpenedRow {
  readonly row: number;
  /** By column; null where there is no cell. */
  readonly contents: readonly (GridContent | null)[];
}

export interface FileFinding {
  readonly severity: Severity;
  readonly text: string;
}

/** A workbook to be saved, but for its rows. */
export interface SavedBook {
  readonly sheets: readonly SavedSheet[];
  readonly names: readonly DefinedName[];
}

export interface SavedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly veryHidden: boolean;
  readonly protected: boolean;
  readonly extras: readonly SheetExtra[];
}

export interface SavedRow {
  readonly row: number;
  readonly cells: readonly SavedCell[];
}

export interface SavedCell extends GridContent {
  readonly column: number;
  /** By its place among the looks told so far. */
  readonly look: number;
}

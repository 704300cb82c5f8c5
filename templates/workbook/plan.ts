import type { HighlightName, StyleName } from './style.ts';

/**
 * A workbook as data: what is in it and how it looks, before any library is involved. Sheets are built by pure
 * functions; `write-workbook.ts` is the one place that turns a plan into bytes.
 */
export interface WorkbookPlan {
  readonly title: string;
  readonly subject: string;
  /** The day written into the file's properties; given by the caller, so the same input gives the same bytes. */
  readonly created: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedName[];
}

/**
 * The same where the rows are too many to hold: those of a sheet may be made while they are written. They are asked for
 * once, and only as fast as the disk takes them.
 */
export interface StreamedWorkbook extends Omit<WorkbookPlan, 'sheets'> {
  readonly sheets: readonly StreamedSheet[];
}

export interface StreamedSheet extends SheetOutline {
  readonly rows: Iterable<RowPlan> | AsyncIterable<RowPlan>;
}

/** Everything about a sheet but its rows. */
export type SheetOutline = Omit<SheetPlan, 'rows'>;

export interface DefinedName {
  readonly name: string;
  /** An absolute reference such as `'测算说明'!$C$8`. */
  readonly refersTo: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly state: 'visible' | 'veryHidden';
  /** As `RRGGBB`, in capitals; every colour of a plan is. */
  readonly tabColor?: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** Ranges such as `A1:H1`. */
  readonly merges: readonly string[];
  /** Rows and columns that stay in view while scrolling. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: string;
  readonly notes?: readonly CellNote[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly print: PrintPlan;
  /**
   * Locked cells cannot be edited; which cells are locked is part of their style. With a password the lock opens only to
   * those who know it, which stops slips of the hand and nobody who means it.
   */
  readonly protected: boolean | { readonly password: string };
}

/** 批注: text that opens when the pointer rests on a cell; it is not printed. */
export interface CellNote {
  /** Such as `B7`. */
  readonly cell: string;
  readonly text: string;
}

export interface ColumnPlan {
  /** In characters, as Excel counts them; a Chinese character is two. */
  readonly width: number;
  /** Hidden columns are not printed; with `outline` they are a closed group. */
  readonly hidden?: boolean;
  /** 1 puts the column in a group that a person can open and close. */
  readonly outline?: 1;
}

export interface RowPlan {
  readonly cells: readonly (CellPlan | null)[];
  /** In points. Without it a row has the usual height of its style, or the height its wrapped text needs. */
  readonly height?: number;
  /** The row grows with what is typed into it; otherwise it keeps its height. */
  readonly grows?: true;
}

/** A decimal string stays a string until it is written; `text` is never read as a formula. */
export type CellPlan =
  | { readonly kind: 'text'; readonly text: string; readonly style: StyleName }
  | { readonly kind: 'number'; readonly decimal: string; readonly style: StyleName }
  | { readonly kind: 'date'; readonly iso: string; readonly style: StyleName }
  | { readonly kind: 'empty'; readonly style: StyleName }
  | {
      readonly kind: 'formula';
      /** Without the leading `=`. */
      readonly formula: string;
      /** The value core computed, stored as the cached result. */
      readonly result: FormulaResult;
      readonly style: StyleName;
    }
  | {
      readonly kind: 'link';
      readonly text: string;
      /** A place in this workbook, `#'测算说明'!A1`, a file beside it, `./甲.xlsx`, or a web or mail address. */
      readonly target: string;
      readonly style: StyleName;
    };

export type FormulaResult =
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

export type Validation = ValidationRule & {
  /** A range such as `E4:E63`. */
  readonly range: string;
  /** The title and the words of what a person reads after a wrong entry. */
  readonly title: string;
  readonly message: string;
  /** Shown beside the cell as soon as it is selected. */
  readonly prompt?: { readonly title: string; readonly message: string };
};

export type ValidationRule =
  | { readonly kind: 'decimal' | 'whole'; readonly minimum: string; readonly maximum: string }
  /** Days as `yyyy-mm-dd`. */
  | { readonly kind: 'date'; readonly minimum: string; readonly maximum: string }
  | { readonly kind: 'textLength'; readonly maximum: string }
  | { readonly kind: 'list'; readonly choices: readonly string[] };

export type ConditionalFormat =
  /** Fills the range where the formula (relative to its first cell, without `=`) is true. */
  | {
      readonly kind: 'highlight';
      readonly range: string;
      readonly formula: string;
      readonly look: HighlightName;
    }
  /** A bar in each cell as long as its value; the longest value fills the cell, or `maximum` where one is given. */
  | { readonly kind: 'dataBar'; readonly range: string; readonly color: string; readonly maximum?: string };

export type Paper = 'A4' | 'A3';

export interface PrintPlan {
  readonly orientation: 'landscape' | 'portrait';
  /** A4 where it is not said. */
  readonly paper?: Paper;
  /** Rows repeated at the top of every page, such as `1:4`. */
  readonly repeatRows?: string;
  /** The range that is printed, where it is not the whole sheet. */
  readonly area?: string;
  /** The whole sheet on one page, however small; otherwise only its width is fitted. */
  readonly onePage?: true;
  /** Small text at the top of every page, in the middle. The bottom shows the workbook's title and the page number. */
  readonly header?: string;
}

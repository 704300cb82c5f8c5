import type { StatedLook } from './stated-look.ts';

/** What a workbook has beside what can be tampered with: what a program that shows it and saves it again must keep. */
export interface WorkbookAppearance {
  readonly names: readonly StatedName[];
  /** In the order of the snapshot's sheets. */
  readonly sheets: readonly SheetAppearance[];
  /** What is in the workbook and is told nowhere. */
  readonly untold: ReadonlySet<UntoldKind>;
}

/** A defined name; one of a sheet alone says which. Names that programs reserve for themselves are left out. */
export interface StatedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet: string | null;
}

export interface SheetAppearance {
  readonly tabColor: string | null;
  /** Of columns that say no width, in characters. */
  readonly usualWidth: number | null;
  /** Counted from 0, in characters. */
  readonly columns: readonly StatedLines[];
  /** Counted from 0, in points. */
  readonly rows: readonly StatedLines[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  /** A range in A1 notation. */
  readonly filter: string | null;
  readonly conditions: readonly StatedCondition[];
  /** What each input rule says to a wrong entry, in the order of the rules. */
  readonly ruleWords: readonly RuleWords[];
  readonly notes: readonly StatedNote[];
  /** By row, counted from 1, and by column, counted from 0. */
  readonly looks: ReadonlyMap<number, readonly (StatedLook | undefined)[]>;
}

/** Columns or rows that follow one another and are of one size. */
export interface StatedLines {
  readonly first: number;
  readonly last: number;
  readonly size: number | null;
  readonly hidden: boolean;
}

export interface RuleWords {
  readonly title: string;
  readonly message: string;
}

/** A look by condition; `ranges` in A1 notation, separated by spaces, of which the first begins where the formula counts from. */
export type StatedCondition =
  | {
      readonly kind: 'formula';
      readonly ranges: string;
      readonly priority: number;
      readonly formula: string;
      readonly look: Partial<StatedLook>;
    }
  | { readonly kind: 'bar'; readonly ranges: string; readonly priority: number; readonly color: string };

export interface StatedNote {
  /** In A1 notation. */
  readonly cell: string;
  readonly text: string;
}

/** Kinds of things that are not told. */
export type UntoldKind =
  | 'charts'
  | 'pictures'
  | 'shapes'
  | 'pivotTables'
  | 'macros'
  | 'controls'
  | 'tables'
  | 'links'
  | 'conditions'
  | 'filterChoices'
  | 'passwords'
  | 'printing'
  | 'views'
  | 'outlines'
  | 'richText'
  | 'sparklines'
  | 'slicers'
  | 'threads'
  | 'patterns'
  | 'lineLooks'
  | 'arrays'
  | 'outsideLinks';

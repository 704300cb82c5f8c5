import type { EntryRows } from './entry.ts';
import type { Cells, Look, SheetFormat } from './sheet-format.ts';

/** The program whose workbook is worked in. */
export type HostKind = 'office' | 'wps' | 'grid';

/** A rectangle of cells. Rows and columns count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell holds as its program gives it: a number is a double, a day the number of it, an error its code, a blank `''`. */
export type CellValue = string | number | boolean;

/** What stands in an area: always rows of cells, also where it is one cell. */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** With the leading `=`, in English; what is no formula is `''`. */
  readonly formulas: readonly (readonly string[])[];
  /** Number formats, in English; they tell a day and a percentage from other numbers. */
  readonly formats: readonly (readonly string[])[];
  /** What `Host.merged` says of the area; a plain `read` does not ask for it. */
  readonly merged?: readonly Cells[] | null;
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** What is in use, from the first cell to the last; null where nothing is. */
  readonly used: Area | null;
}

/** What the program can do, asked at run time; what it cannot is left out of what is offered. */
export interface Capabilities {
  readonly kind: HostKind;
  /** The program and its version as it states them, for people: `Excel 16.0 (ExcelApi 1.14)`. */
  readonly program: string;
  readonly validation: boolean;
  readonly highlights: boolean;
  readonly notes: boolean;
  readonly customFunctions: boolean;
  /** Whether the selection can be followed while the pane is open. */
  readonly selectionEvents: boolean;
  /** How many characters of JSON one write may have. */
  readonly writeLimit: number;
}

export type HostChange =
  | { readonly kind: 'selection' }
  /** Cells that somebody else than this pane changed. */
  | { readonly kind: 'cells'; readonly area: Area }
  | { readonly kind: 'sheets' };

/** What a person may send in when something does not work; never the content of a cell. */
export type Diagnostics = readonly (readonly [name: string, value: string])[];

/**
 * An open workbook. Everything is asynchronous, whatever the program behind it is; every refusal is a `HostError`.
 *
 * A write never changes more cells than it was given: null leaves a cell alone, `''` clears it. Own writes are not told to
 * `onChange`.
 */
export interface Host {
  readonly capabilities: Capabilities;
  sheets(): Promise<readonly SheetInfo[]>;
  selection(): Promise<Area>;
  /** Cells beyond the sheet's used range are blank; an area that is not on the sheet is refused as `shape`. */
  read(area: Area): Promise<Block>;
  /**
   * Cells merged into one whose first cell, which holds what they show, lies in the area; they may reach beyond it. Null
   * where the program cannot tell.
   */
  merged(area: Area): Promise<readonly Cells[] | null>;
  /**
   * The entries have the rows and columns of the area, or it is refused as `shape`. Number formats stay as they are.
   * `results` are what the formulas among the entries come to, by their places: only a program that cannot calculate
   * looks at them.
   */
  write(area: Area, entries: EntryRows, results?: EntryRows): Promise<void>;
  /** How each cell looks, as far as the program can tell; null where it cannot for so many cells. */
  looks(area: Area): Promise<readonly (readonly Look[])[] | null>;
  /** Adds a sheet at the end, not activated. The name must be free, in any case of letters, and fit to be one (`shape`). */
  addSheet(name: string): Promise<void>;
  removeSheet(name: string): Promise<void>;
  /** What a sheet looks like, in order. What the program cannot do is left out. */
  format(sheet: string, formats: readonly SheetFormat[]): Promise<void>;
  /**
   * Defined names of the workbook: each refers to an absolute reference such as `'测算说明'!$C$8`; null takes one away,
   * also one that is not there.
   */
  names(): Promise<ReadonlyMap<string, string>>;
  setName(name: string, refersTo: string | null): Promise<void>;
  /** Shows the cells and selects them. */
  select(area: Area): Promise<void>;
  /** Gives a function that ends it. */
  onChange(listener: (change: HostChange) => void): () => void;
  /** Settings of the pane that stay with the program or the workbook, such as the language. */
  setting(key: string): Promise<string | null>;
  setSetting(key: string, value: string): Promise<void>;
  /** Ends when everything asked for has reached the workbook. */
  flush(): Promise<void>;
  diagnostics(): Promise<Diagnostics>;
}

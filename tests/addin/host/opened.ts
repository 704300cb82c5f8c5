import type { Area, CellValue, Host } from '../../../addin/host/host.ts';
import type { Look, SheetFormat } from '../../../addin/host/sheet-format.ts';

/** The one sheet of a workbook that was just opened; it is empty, and its first cell is selected. */
export const SHEET = '表一';

/** A cell as the program stores it, whatever the pane asked for. */
export interface RawCell {
  readonly value: CellValue;
  /** With `=`; `''` where there is none. */
  readonly formula: string;
  readonly format: string;
}

/** A workbook for one test, seen by the pane (`host`) and by everybody else (`outside`). */
export interface Opened {
  readonly host: Host;
  readonly outside: Outside;
  /** What this version of the program cannot make a sheet look like, where its capabilities do not tell. */
  readonly lacks?: readonly SheetFormat['kind'][];
  /** Whether this version of the program can tell which cells are merged; it can unless it is said. */
  readonly tellsMerged?: boolean;
  /** Gives back what the test took, where there is something. */
  readonly close?: () => Promise<void>;
}

/** A person at the keyboard, the program's moods, and a look behind the scenes. Nothing here passes through the host. */
export interface Outside {
  addSheet(name: string, visible?: boolean): Promise<void>;
  removeSheet(name: string): Promise<void>;
  protect(sheet: string): Promise<void>;
  /** Types into cells; what is not named stays. A formula comes with its value. The host is told, as by any other change. */
  put(area: Area, cells: readonly (readonly Partial<RawCell>[])[]): Promise<void>;
  cells(area: Area): Promise<readonly (readonly RawCell[])[]>;
  /** What the cell itself carries of a look, in full. */
  look(sheet: string, row: number, column: number): Promise<Look>;
  /** What a sheet carries besides looks. */
  formats(sheet: string): Promise<readonly SheetFormat[]>;
  select(area: Area): Promise<void>;
  selected(): Promise<Area>;
  /** From now on a person is typing in a cell: programs refuse everything. */
  beginEdit(): Promise<void>;
  endEdit(): Promise<void>;
  /** The next so many requests to the program are never answered. */
  hang(requests: number): void;
  /** The next so many requests are refused because the program is busy. */
  busy(requests: number): void;
  /** The length in characters of every request as JSON, since the workbook was opened. */
  requests(): readonly number[];
}

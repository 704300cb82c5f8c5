import type { Issue } from '../../core/issue/issue.ts';
import type { Cell } from '../../core/table/cell.ts';
import type { DateSystem } from '../../core/table/serial-date.ts';

/** A workbook as it came back: not only its values, but all that can be tampered with. */
export interface WorkbookSnapshot {
  /** In workbook order, the hidden ones too. */
  readonly sheets: readonly SheetSnapshot[];
  readonly dateSystem: DateSystem;
  /** The moment of the last saving that the file itself states, as it is written there (`2024-03-01T08:00:00Z`). */
  readonly modified: string | null;
  /** Links to other files, macros, connections: what the workbook could reach outside itself; and cells that hold nothing readable. */
  readonly issues: readonly Issue[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Whether its locks are on. */
  readonly protected: boolean;
  /** Rows that have cells, in order; a cell may be there for its look alone. */
  readonly rows: readonly SnapshotRow[];
  /** Ranges in A1 notation. */
  readonly merged: readonly string[];
  readonly validations: readonly SnapshotValidation[];
}

export interface SnapshotRow {
  /** Counted from 1. */
  readonly number: number;
  /** By column, counted from 0; a column without a cell is undefined. */
  readonly cells: readonly (SnapshotCell | undefined)[];
}

export interface SnapshotCell {
  /** The value; of a formula cell the stored result, an error `NOT_CALCULATED` where there is none. */
  readonly cell: Cell;
  /** Without the leading `=`; a shared formula as this cell has it, an array formula in every cell it fills; empty where the file gives a formula no text. */
  readonly formula: string | null;
  /** The lock of its style, whether or not the sheet is protected. */
  readonly locked: boolean;
  /** The code of its number format, also of a built-in one. */
  readonly format: string;
}

/** An input rule as a workbook has it. */
export interface SnapshotValidation {
  /** Ranges in A1 notation, separated by spaces. */
  readonly ranges: string;
  /** `decimal`, `whole`, `date`, `textLength`, `list`, or another kind that no template of ours uses. */
  readonly kind: string;
  readonly operator: string;
  readonly first: string;
  readonly second: string;
  /** Whether a wrong entry is stopped. */
  readonly enforced: boolean;
}

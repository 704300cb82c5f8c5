import type { Area } from './host.ts';
import type { HostError } from './host-error.ts';

/** A writing that was done and can be undone. */
export interface WriteRecord {
  readonly id: number;
  /** Cells that got something. */
  readonly cells: number;
  readonly newSheets: readonly string[];
  readonly areas: readonly Area[];
}

/** Parts of a workbook: what could not be taken back, or what somebody changed. */
export interface Parts {
  readonly areas: readonly Area[];
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** How a writing ended. Whatever did not end well was taken back, but for what is `left`, where the program refused. */
export type WriteOutcome =
  | { readonly kind: 'done'; readonly record: WriteRecord }
  | { readonly kind: 'cancelled'; readonly left: Parts }
  | { readonly kind: 'failed'; readonly error: HostError; readonly left: Parts };

export type UndoOutcome =
  | { readonly kind: 'done'; readonly record: WriteRecord }
  /** Somebody changed these parts since, or the record is no longer kept; nothing was undone. */
  | { readonly kind: 'refused'; readonly changed: Parts }
  /** What is `left` can be tried again. */
  | { readonly kind: 'failed'; readonly error: HostError; readonly left: Parts };

export interface WriteOptions {
  /** In cells. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export const NO_PARTS: Parts = { areas: [], sheets: [], names: [] };

export function allParts(parts: readonly Parts[]): Parts {
  return {
    areas: parts.flatMap(({ areas }) => areas),
    sheets: parts.flatMap(({ sheets }) => sheets),
    names: parts.flatMap(({ names }) => names),
  };
}

export function isNothing({ areas, sheets, names }: Parts): boolean {
  return areas.length + sheets.length + names.length === 0;
}

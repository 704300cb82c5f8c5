import type { Finding } from '../../engine/tasks.ts';
import type { WriteRecord } from '../../host/write-outcome.ts';
import type { Writing, WritingPreview } from '../../host/writing.ts';
import type { Page } from './page.ts';

/** What is to be written: the answer of a job, with the choices that make it. */
export type WriteSource =
  | { readonly kind: 'payout' }
  | { readonly kind: 'progress' }
  | { readonly kind: 'template'; readonly id: string; readonly unit: string }
  | { readonly kind: 'sample'; readonly id: string }
  | { readonly kind: 'convert' };

export interface WriteState {
  readonly source: WriteSource;
  /** The page it was asked for on. */
  readonly from: Page;
  readonly as: 'formulas' | 'values';
  readonly where: 'newSheets' | 'beside';
  /** Null until it has been worked out for the choices above. */
  readonly prepared: PreparedWriting | null;
  /** What was written, once it is. */
  readonly record: WriteRecord | null;
}

export interface PreparedWriting {
  readonly writing: Writing;
  readonly preview: WritingPreview;
  readonly findings: readonly Finding[];
}

/** Something that was written and can be undone, with what it was. */
export interface DoneWriting {
  readonly of: WriteSource['kind'] | 'fix' | 'formula';
  readonly record: WriteRecord;
  /** The place of the finding that it put right, in the findings shown now. */
  readonly fix: number | null;
}

/** How many cells that are not blank would become another thing. */
export function overwrittenCells(preview: WritingPreview): number {
  return preview.overwritten.reduce((sum, { cells }) => sum + cells, 0);
}

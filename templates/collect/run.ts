import type { UnitEntries } from '../../core/form/entry.ts';
import type { Issue } from '../../core/issue/issue.ts';
import type { CollectSource, IdentityFacts } from './source.ts';

/** Everything that one collection found. Every file found is in `files`; every unit asked is in `units`. */
export interface CollectRun {
  readonly source: CollectSource;
  /** In the order of the list of units. */
  readonly units: readonly UnitReturn[];
  /** Sorted by path. Counted, superseded and undecided ones were read; those and the refused are all that were found. */
  readonly files: readonly FileVerdict[];
  /** What concerns no single file or unit. */
  readonly issues: readonly Issue[];
}

/** What became of a file. */
export interface FileVerdict {
  /** Relative to the folder that was collected, with `/`. */
  readonly file: string;
  /** `counted`: its entries are the unit's. `superseded`: another file of the unit counts. `undecided`: nothing tells which. */
  readonly kind: 'counted' | 'superseded' | 'undecided' | 'refused';
  /** The unit it states; null where it states none. */
  readonly unit: string | null;
  /** When it was saved last, as the file itself states it. */
  readonly modified: string | null;
  /** Input cells that hold something. */
  readonly filled: number;
  /** Why it was refused or does not count, or what is wrong in it. */
  readonly issues: readonly Issue[];
}

/** 回收情况 of one unit. */
export interface UnitReturn {
  readonly unit: string;
  /** `refused`: it sent something, and nothing of it can be collected. */
  readonly state: 'returned' | 'missing' | 'undecided' | 'refused';
  /** The file that counts. */
  readonly file: string | null;
  /** What it filled in; empty where nothing counts. */
  readonly entries: UnitEntries;
  readonly facts: IdentityFacts;
  /** What is wrong in the file that counts, or why none of its files can be collected. */
  readonly issues: readonly Issue[];
}

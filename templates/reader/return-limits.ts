import { READ_LIMITS, type ReadLimits } from './read-limits.ts';

/** How much is accepted of a workbook that came back; beyond any of these it is refused. */
export interface ReturnLimits extends ReadLimits {
  /** Ranges with an input rule, in one sheet. */
  readonly validations: number;
  /** Characters of one text or formula in a cell. Excel holds 32,767 and 8,192. */
  readonly cellText: number;
  readonly formulaText: number;
  /** Characters of all shared formulas once each cell has its own text; and ranges of array formulas that cells are looked for in. */
  readonly sharedFormulas: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * A form that was sent out is some kilobytes and comes back with numbers, perhaps with a photograph or some thousand rows.
 * Thousands are read in one run, by a person who waits, from hands that nobody knows: whatever a file holds, one must
 * take less than a second and 200 MB. These limits keep what was measured well below both.
 */
export const RETURN_LIMITS: ReturnLimits = {
  ...READ_LIMITS,
  fileBytes: 20 * MEGABYTE,
  entries: 2000,
  entryBytes: 24 * MEGABYTE,
  totalBytes: 24 * MEGABYTE,
  xmlTokenLength: MEGABYTE / 4,
  sheets: 200,
  cells: 200_000,
  merges: 20_000,
  validations: 20_000,
  cellText: 32_767,
  formulaText: 8192,
  sharedFormulas: 4_000_000,
};

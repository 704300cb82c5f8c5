/** How much of what a workbook looks like is taken; one that holds more is refused. */
export interface AppearanceLimits {
  readonly names: number;
  /** Notes of one sheet, and the characters of one. */
  readonly notes: number;
  readonly noteText: number;
  /** Ranges with a look by condition, in one sheet. */
  readonly conditions: number;
  /** Columns and rows of a size of their own, in one sheet; those that follow one another count as one. */
  readonly lineSizes: number;
}

export const APPEARANCE_LIMITS: AppearanceLimits = {
  names: 20_000,
  notes: 10_000,
  noteText: 32_767,
  conditions: 10_000,
  lineSizes: 50_000,
};

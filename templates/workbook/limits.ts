/** What Excel 2010 and WPS 2019 accept. A file beyond any of these opens with a repair, or loses data without a word. */
export const LIMITS = {
  rows: 1_048_576,
  columns: 16_384,
  /** UTF-16 units in one cell. */
  cellText: 32_767,
  sheetName: 31,
  definedName: 255,
  /** The choices of a list validation, joined by commas. */
  listLiteral: 255,
  validationTitle: 32,
  validationMessage: 255,
  formula: 8_192,
  /** One text literal inside a formula. */
  formulaText: 255,
  headerFooter: 255,
  linksPerSheet: 65_530,
  /** The boxes of one sheet are numbered within one block of this many. */
  notesPerSheet: 1_024,
  /** In characters. */
  columnWidth: 255,
  /** In points. */
  rowHeight: 409,
  /** A double keeps this many decimal digits, whatever they are. */
  significantDigits: 15,
  /** Of a sheet's password. */
  password: 255,
  /** Of a part of the package, and of the package: what its directory can count without Zip64. */
  packageBytes: 0xffff_ffff,
} as const;

/** A plan that cannot become a workbook: content beyond what a workbook can hold. `fault` says where and what. */
export class PlanError extends Error {
  readonly fault: string;

  constructor(place: string, what: string) {
    super(`workbook plan: ${place}: ${what}`);
    this.fault = `${place}: ${what}`;
  }
}

/** The error for a place of a plan. */
export function planError(place: string, what: string): PlanError {
  return new PlanError(place, what);
}

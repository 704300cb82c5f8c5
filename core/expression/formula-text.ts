/** A formula and the printed text it was cut from, so that carets point into what the author wrote. */
export interface FormulaText {
  readonly formula: string;
  readonly whole: string;
  /** Where `formula` begins in `whole`. */
  readonly offset: number;
}

/** A formula that stands alone. */
export function formulaText(formula: string): FormulaText {
  return { formula, whole: formula, offset: 0 };
}

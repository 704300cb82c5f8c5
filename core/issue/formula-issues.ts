/** Every formula problem shows the text as written and a line with a caret under the character meant. */
export interface FormulaPlace {
  readonly formula: string;
  /** The formula, a line break, and a caret below the place. */
  readonly pointer: string;
}

/** Problems of a formula text, each with its place in the text as it was written. */
export interface FormulaIssues {
  formulaEmpty: FormulaPlace;
  formulaTooLong: FormulaPlace & { readonly length: string; readonly limit: string };
  /** A term that has no value yet where the formula is worked out. */
  formulaTermNotHere: FormulaPlace & { readonly name: string; readonly allowed: string };
  formulaSyntax: FormulaPlace & { readonly found: string };
  formulaBracket: FormulaPlace & { readonly bracket: string };
  formulaUnknownName: FormulaPlace & { readonly name: string; readonly suggestion: string; readonly known: string };
  formulaUnknownFunction: FormulaPlace & { readonly name: string; readonly known: string };
  formulaArguments: FormulaPlace & { readonly name: string; readonly expected: string; readonly found: string };
  formulaOutsideLanguage: FormulaPlace & { readonly found: string };
  /** Two operands that cannot be added or compared. */
  formulaUnits: FormulaPlace & {
    readonly left: string;
    readonly leftUnit: string;
    readonly right: string;
    readonly rightUnit: string;
  };
  formulaResultUnit: FormulaPlace & { readonly found: string; readonly declared: string };
  formulaNeedsNumber: FormulaPlace & { readonly found: string };
  formulaNeedsCondition: FormulaPlace & { readonly found: string };
  formulaNeedsConstant: FormulaPlace & { readonly found: string };
  /** A number printed without a unit was given the one that the formula needs. */
  formulaNumberUnit: FormulaPlace & { readonly number: string; readonly unit: string };
  formulaLeftSide: FormulaPlace & { readonly found: string; readonly declared: string };
}

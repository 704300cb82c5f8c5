import type { FormulaIssues, FormulaPlace } from '../issue/formula-issues.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { pointAt } from './caret.ts';
import type { FormulaText } from './formula-text.ts';
import type { Span } from './node.ts';

/** Thrown inside this folder only, and caught at its front doors, which return the issue. */
export class FormulaError extends Error {
  readonly code: keyof FormulaIssues;
  readonly span: Span;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: keyof FormulaIssues, span: Span, values: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.span = span;
    this.values = values;
  }

  /** The problem as data, with the formula and a caret under the place meant. */
  toIssue({ whole, offset }: FormulaText, place: Place): Issue {
    const span = { start: this.span.start + offset, end: this.span.end + offset };
    const pointer: FormulaPlace = { formula: whole, pointer: pointAt(whole, span) };
    return issue(this.code, 'error', place, { ...pointer, ...this.values } as FormulaIssues[typeof this.code]);
  }
}

/** Stops the reading of a formula at a place; the values must be those its code declares. */
export function fail<C extends keyof FormulaIssues>(
  code: C,
  span: Span,
  values: Omit<FormulaIssues[C], keyof FormulaPlace>,
): never {
  throw new FormulaError(code, span, values as Readonly<Record<string, string>>);
}

import type { CollectIssues } from './collect-issues.ts';
import type { CommandIssues } from './command-issues.ts';
import type { FileIssues } from './file-issues.ts';
import type { FormIssues } from './form-issues.ts';
import type { FormulaIssues } from './formula-issues.ts';
import type { IndicatorIssues } from './indicator-issues.ts';
import type { OutputIssues } from './output-issues.ts';
import type { PayoutIssues } from './payout-issues.ts';
import type { PolicyIssues } from './policy-issues.ts';
import type { ReadingIssues } from './reading-issues.ts';
import type { ScanIssues } from './scan-issues.ts';

/** `error`: something was refused or is wrong; `warning`: computed, please look; `info`: a choice that was made. */
export type Severity = 'error' | 'warning' | 'info';

/** Where the problem is; every part that is known is given. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** The row number a person sees at the left edge of the sheet. */
  readonly row?: number;
  /** The column's header as it stands in the file. */
  readonly column?: string;
  /** A place in a policy file: `terms.targetPrice.values[0].value`. */
  readonly path?: string;
}

/** Every problem the project can state: its code, and the values its sentence needs, all as text. */
export interface IssueValues
  extends FileIssues,
    FormulaIssues,
    ReadingIssues,
    PolicyIssues,
    PayoutIssues,
    IndicatorIssues,
    FormIssues,
    CollectIssues,
    OutputIssues,
    CommandIssues,
    ScanIssues {}

export type IssueCode = keyof IssueValues;

/** A problem as data. `message.ts` turns it into a sentence; nothing else does. */
export type Issue<C extends IssueCode = IssueCode> = {
  [K in C]: { readonly code: K; readonly severity: Severity; readonly place: Place; readonly values: IssueValues[K] };
}[C];

/** Makes an issue; the shorthand every reader uses. */
export function issue<C extends IssueCode>(code: C, severity: Severity, place: Place, values: IssueValues[C]): Issue {
  return { code, severity, place, values } as Issue;
}

/** One sentence per code. */
export type Sentences<V> = { readonly [K in keyof V]: (values: V[K]) => string };

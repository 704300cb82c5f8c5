import { type Issue, type IssueCode, type IssueValues, issue, type Place } from '../../core/issue/issue.ts';

/** Ends a command for something the user can put right. Caught in `run`, which prints the sentences and nothing else. */
export class UserFault extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(' '));
    this.issues = issues;
  }
}

/** Refuses what was typed, with one problem. */
export function refuse<C extends IssueCode>(code: C, values: IssueValues[C], place: Place = {}): never {
  throw new UserFault([issue(code, 'error', place, values)]);
}

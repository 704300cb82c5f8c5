import { type Issue, type IssueCode, type IssueValues, issue, type Place } from '../../core/issue/issue.ts';

/** Ends the reading of a file; carries the issue that says why. Caught where reading starts, so callers never see it. */
export class Refusal extends Error {
  readonly issue: Issue;

  constructor(refused: Issue) {
    super(refused.code);
    this.issue = refused;
  }
}

/** Refuses the file. The file's name is added to the place where the refusal is caught. */
export function refuse<C extends IssueCode>(code: C, values: IssueValues[C], place: Place = {}): never {
  throw new Refusal(issue(code, 'error', place, values));
}

import { type Issue, type IssueCode, type IssueValues, issue, type Place } from '../../core/issue/issue.ts';

/** Ends the reading of a file; carries the issue that says why. Caught where reading starts, so callers never see it. */
class Refusal extends Error {
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

/** What reading gives, or why the file was refused, with the name of the file. */
export async function orRefusal<T extends object>(
  file: string,
  read: () => Promise<T>,
): Promise<T | { readonly refused: Issue }> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) return { refused: inFile(file, error.issue) };
    throw error;
  }
}

/** The issue with the name of the file it is in. */
export function inFile(file: string, found: Issue): Issue {
  return { ...found, place: { file, ...found.place } };
}

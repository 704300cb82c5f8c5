import type { Issue } from '../issue/issue.ts';
import { checkPolicy } from './check-policy.ts';
import { type Draft, draftPolicy } from './draft-policy.ts';
import type { Policy } from './policy.ts';
import { policySchema } from './schema.ts';
import { shapeIssues } from './shape-issues.ts';

/** A policy that can be used, or everything that is wrong with the file. */
export interface PolicyReading {
  readonly policy: Policy | null;
  /** The policy as far as it can be read, for finding out what else is wrong; never for computing. */
  readonly draft: Draft | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a policy from parsed JSON. All problems of shape and content are reported at once, each with its path; a badly
 * written date or number does not keep the rest of the file from being checked. Formulas are read with the scheme.
 */
export function readPolicy(json: unknown, file: string): PolicyReading {
  const parsed = policySchema.safeParse(json, { reportInput: true });
  if (parsed.success) {
    const draft = { policy: parsed.data, unitsDoubtful: false, sharesDoubtful: false };
    const issues = checkPolicy(parsed.data, file);
    return { policy: issues.some(({ severity }) => severity === 'error') ? null : parsed.data, draft, issues };
  }
  const draft = draftPolicy(json, parsed.error.issues);
  const content = draft === null ? [] : checkPolicy(draft.policy, file);
  const issues = [
    ...parsed.error.issues.flatMap((problem) => shapeIssues(problem, file)),
    ...content.filter(({ code }) => !(code === 'policyShares' && draft?.sharesDoubtful)),
  ];
  return { policy: null, draft, issues };
}

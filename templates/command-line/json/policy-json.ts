import type { Scheme } from '../../../core/payout/scheme.ts';

/** Which policy a result is of. */
export function policyJson({ policy: { id, title, documentNumber } }: Scheme) {
  return { id, title, documentNumber };
}

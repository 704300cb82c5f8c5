import type { Scheme } from '../../../core/payout/scheme.ts';

/** The title and number of the document that a result is computed from, and an empty line. */
export function headingText({ policy }: Scheme): readonly string[] {
  return [policy.title, policy.documentNumber, ''];
}

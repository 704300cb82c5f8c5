import type { z } from 'zod';
import type {
  deadlineSchema,
  documentSchema,
  fundingSchema,
  outputSchema,
  policySchema,
  seriesSchema,
  termSchema,
} from './schema.ts';
import type { checkSchema } from './schema-checks.ts';
import type { rounding, source } from './schema-parts.ts';

export type Policy = z.infer<typeof policySchema>;
export type Term = z.infer<typeof termSchema>;
export type ParameterTerm = Extract<Term, { kind: 'parameter' }>;
export type InputTerm = Extract<Term, { kind: 'input' }>;
export type ObservedTerm = Extract<Term, { kind: 'observed' }>;
export type Series = z.infer<typeof seriesSchema>;
export type Output = z.infer<typeof outputSchema>;
export type Funding = z.infer<typeof fundingSchema>;
export type Check = z.infer<typeof checkSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type DocumentPlan = z.infer<typeof documentSchema>;
export type Source = z.infer<typeof source>;
export type DeclaredRounding = z.infer<typeof rounding>;

/** A decision with its basis and reason, whatever is decided. */
export interface Choice {
  readonly basis: 'printed' | 'assumed';
  readonly reason: string;
  readonly source?: Source | undefined;
}

/** The value of a parameter on a day: the last version that had begun. `null`: not yet in force, or abolished. */
export function valueOn(term: ParameterTerm, day: string): ParameterTerm['values'][number] | null {
  const begun = term.values.filter(({ from }) => from <= day);
  return begun.reduce<ParameterTerm['values'][number] | null>(
    (latest, version) => (latest === null || version.from >= latest.from ? version : latest),
    null,
  );
}

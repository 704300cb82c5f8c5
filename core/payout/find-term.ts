import type { Scheme, SchemeTerm } from './scheme.ts';

/** The term or output with an id, whatever its kind. */
export function findTerm(scheme: Scheme, id: string): SchemeTerm | undefined {
  return [...scheme.inputs, ...scheme.parameters, scheme.observed, ...scheme.outputs].find((term) => term.id === id);
}

/** The official name of a term; the id itself where the scheme has no such term. */
export function labelOf(scheme: Scheme, id: string): string {
  return findTerm(scheme, id)?.label ?? id;
}

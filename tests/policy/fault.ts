/** A place in a policy file: keys and positions. */
type Path = readonly (string | number)[];
/** What is put, or taken away, where. */
export type Change = readonly [path: Path, value: unknown];

/** The value that takes the key away. */
export const REMOVED = Symbol('removed');

/** One thing wrong with the scallion policy, and the one issue it must give. */
export interface Fault {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly code: string;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A source that any new entry may cite. */
export const source = { clause: '三' };
/** Positions of the terms in the scallion policy. */
export const TERM_PATHS = { targetPrice: 0, sumInsuredPerMu: 1, premiumRate: 2, premiumPerMu: 3, area: 5 } as const;

/** A copy of the file with something put, or taken away, at each place. */
export function changed(json: unknown, changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(json);
  for (const [path, value] of changes) {
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], copy);
    const key = path.at(-1) ?? '';
    if (value !== REMOVED) (holder as Record<string | number, unknown>)[key] = value;
    else delete (holder as Record<string | number, unknown>)[key];
  }
  return copy;
}

import type { Unit } from '../quantity/unit.ts';
import type { Role } from './node.ts';

/** A term that formulas may name. */
export interface ScopeEntry {
  readonly id: string;
  readonly term: string;
  readonly role: Role;
  readonly unit: Unit;
}

/** The terms in sight, by every name they go by; spacing and width of the name do not matter. */
export interface Scope {
  readonly find: (name: string) => ScopeEntry | undefined;
  /** Every name and alias as declared. */
  readonly names: readonly string[];
}

/** Builds a scope; of two entries with one name the first wins (the policy reader reports the clash). */
export function makeScope(
  entries: readonly { readonly entry: ScopeEntry; readonly names: readonly string[] }[],
): Scope {
  const byName = new Map<string, ScopeEntry>();
  const names: string[] = [];
  for (const { entry, names: own } of entries) {
    for (const name of own) {
      names.push(name);
      const key = nameKey(name);
      if (!byName.has(key)) byName.set(key, entry);
    }
  }
  return { find: (name) => byName.get(nameKey(name)), names };
}

/** One spelling for `保险数量（头）`, `保险数量(头)` and `保险数量 （头）`. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

/** The declared name nearest to a misspelt one, if any is near enough to suggest. */
export function nearestName(name: string, names: readonly string[]): string | null {
  const target = nameKey(name);
  let best: { name: string; distance: number } | null = null;
  for (const candidate of names) {
    const distance = editDistance(target, nameKey(candidate));
    if (best === null || distance < best.distance) best = { name: candidate, distance };
  }
  return best !== null && best.distance <= Math.max(1, Math.floor(target.length / 2)) ? best.name : null;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

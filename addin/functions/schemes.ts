import { readScheme } from '../../core/payout/read-scheme.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import hog from '../../seeds/policies/zhangqiu-hog-2023.json' with { type: 'json' };
import scallion from '../../seeds/policies/zhangqiu-scallion-2023.json' with { type: 'json' };
import { type Found, faulty, found, isBlank } from './answer.ts';
import { shown } from './read-argument.ts';
import { single } from './rows-of.ts';

const SHIPPED: readonly unknown[] = [scallion, hog];

let schemes: readonly Scheme[] | null = null;

/** The shipped schemes, read when the first function asks for one. */
export function shippedSchemes(): readonly Scheme[] {
  schemes ??= SHIPPED.flatMap((json) => readScheme(json, '').scheme ?? []);
  return schemes;
}

/** The scheme that an id or a title names. */
export function readSchemeName(argument: unknown): Found<Scheme> {
  const value = single(argument);
  if (isBlank(value)) return faulty({ kind: 'missing', parameter: 'scheme' });
  const wanted = key(shown(value));
  const all = shippedSchemes();
  const scheme = all.find(({ policy: { id, title } }) => key(id) === wanted || key(title) === wanted);
  if (scheme !== undefined) return found(scheme);
  const known = all.map(({ policy: { id } }) => id).join('、');
  return faulty({ kind: 'unknown', parameter: 'scheme', found: shown(value), known });
}

function key(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

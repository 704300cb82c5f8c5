import { nearestName } from '../../expression/scope.ts';
import { splitHeader } from '../../table/header.ts';
import { nameKey } from '../plan/name-key.ts';
import type { Indicator, Plan } from '../plan/plan.ts';

/** The indicator that a text names, with a unit written behind the name; or the name it comes nearest to. */
export type Match =
  | { readonly kind: 'found'; readonly indicator: Indicator; readonly unitText: string }
  | { readonly kind: 'unknown'; readonly suggestion: string };

/** Finds the indicators of a plan by name, alias or id; width, spaces, brackets and quotes do not matter. */
export function indicatorFinder({ indicators }: Plan): (text: string) => Match {
  const byKey = new Map<string, Indicator>();
  for (const indicator of indicators) byKey.set(nameKey(indicator.id), indicator);
  for (const indicator of indicators) {
    for (const name of [indicator.name, ...indicator.aliases]) byKey.set(nameKey(name), indicator);
  }
  const names = indicators.flatMap(({ name, aliases }) => [name, ...aliases]);
  return (text) => {
    const whole = byKey.get(nameKey(text));
    if (whole !== undefined) return { kind: 'found', indicator: whole, unitText: '' };
    const { name, unitText } = splitHeader(text);
    const indicator = byKey.get(nameKey(name));
    return indicator === undefined
      ? { kind: 'unknown', suggestion: suggestionFor(text, names) }
      : { kind: 'found', indicator, unitText };
  };
}

/** A name that the text is a part of (城镇化率), or that is a part of the text; else one with a few other characters. */
function suggestionFor(text: string, names: readonly string[]): string {
  const key = nameKey(text);
  const related = names.filter((name) => nameKey(name).includes(key) || key.includes(nameKey(name)));
  const closeness = (name: string) => Math.abs(nameKey(name).length - key.length);
  const [closest] = related.sort((a, b) => closeness(a) - closeness(b));
  return closest ?? nearestName(text, names) ?? '';
}

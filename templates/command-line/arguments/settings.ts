import { shownNumber } from '../../../core/backends/explain.ts';
import { nameKey, nearestName } from '../../../core/expression/scope.ts';
import { type Issue, issue } from '../../../core/issue/issue.ts';
import type { Scheme, SchemeInput, SchemeTerm } from '../../../core/payout/scheme.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { compare, isNegative, multiply, type Rational, reduce } from '../../../core/quantity/rational.ts';
import { readNumberOrFraction } from '../../../core/quantity/read-number.ts';
import { conversionFactor, unit, unitText } from '../../../core/quantity/unit.ts';
import { splitHeader } from '../../../core/table/header.ts';
import { refuse } from '../user-fault.ts';

/** The numbers of one household and the observed price, in the units of the scheme. */
export interface Settings {
  readonly observed: Rational;
  readonly inputs: ReadonlyMap<string, Rational>;
  readonly issues: readonly Issue[];
}

/** Reads `保险面积=2.5亩` and the like. What is unknown, fixed by the document, unreadable or missing is refused. */
export function readSettings(scheme: Scheme, settings: readonly string[]): Settings {
  const values = new Map<string, Rational>();
  const issues: Issue[] = [];
  for (const setting of settings) {
    const [, name = '', text = ''] =
      /^([^=＝]+)[=＝](.*)$/s.exec(setting) ?? refuse('settingMalformed', { found: setting });
    const term = findTerm(scheme, name.trim());
    if (values.has(term.id)) refuse('settingTwice', { name: term.label });
    const { value, issues: said } = readValue(term, text.trim());
    issues.push(...said);
    if (term === scheme.observed) {
      if (isNegative(value))
        issues.push(issue('settingNegative', 'warning', {}, { name: term.label, found: text.trim() }));
    } else issues.push(...checkRange(term as SchemeInput, value, text.trim()));
    values.set(term.id, value);
  }
  const observed = values.get(scheme.observed.id);
  const missing = [scheme.observed, ...scheme.inputs.filter(isNeeded)].filter(({ id }) => !values.has(id));
  if (observed === undefined || missing.length > 0) return refuseMissing(missing);
  values.delete(scheme.observed.id);
  return { observed, inputs: values, issues };
}

/** Says which terms are still to be given, with an example for each. */
export function refuseMissing(missing: readonly SchemeTerm[]): never {
  const example = missing.map(({ label, unit: own }) => `--set ${label}=1${unitText(own)}`).join(' ');
  return refuse('settingMissing', { names: missing.map(({ label }) => label).join('、'), example });
}

function isNeeded({ term, assume }: SchemeInput): boolean {
  return !term.optional && assume === null;
}

function findTerm(scheme: Scheme, name: string): SchemeInput | Scheme['observed'] {
  const settable = [...scheme.inputs, scheme.observed];
  const known = settable.map(({ label }) => label).join('、');
  const entry = scheme.scope.find(name);
  // 保险数量（头） may be a name of its own, but whoever sets it means 保险数量 with its unit.
  const plain = nameKey(splitHeader(name).name);
  const term =
    settable.find(({ id }) => id === (entry?.id ?? name)) ?? settable.find(({ label }) => nameKey(label) === plain);
  if (term !== undefined) return term;
  if (entry?.role === 'parameter' || entry?.role === 'output') {
    return refuse('settingFixed', { name: entry.term, role: entry.role, known });
  }
  const names = settable.flatMap(({ label, term: { aliases } }) => [label, ...aliases]);
  const near = nearestName(nameKey(name), names);
  return refuse('settingUnknown', { name, suggestion: near ?? '', known });
}

/** A bare number is in the unit that the policy declares for the term (7 of a term in % is 7%); another unit is converted. */
function readValue(
  { label, unit: wanted, term }: SchemeInput | Scheme['observed'],
  found: string,
): { readonly value: Rational; readonly issues: readonly Issue[] } {
  const reading = readNumberOrFraction(found);
  if (reading.kind === 'missing') return refuse('settingEmpty', { name: label });
  if (reading.kind === 'unreadable') {
    return refuse('cellUnreadable', { term: label, found, reason: reading.reason }, { column: label });
  }
  const declared = unit(term.unit);
  const given = reading.unit ?? declared;
  const factor = conversionFactor(given, wanted);
  if (factor === null) {
    return refuse(
      'cellUnit',
      { term: label, found, unit: unitText(given), wanted: unitText(wanted) },
      { column: label },
    );
  }
  const value = multiply(reading.value, factor);
  if (unitText(given) === unitText(declared)) return { value, issues: [] };
  const values = { term: label, found, value: shownNumber(value), unit: unitText(wanted) };
  return { value, issues: [issue('cellConverted', 'info', { column: label }, values)] };
}

/** The limits that the policy declares for an input, as for a row of the insured list. */
function checkRange(input: SchemeInput, value: Rational, found: string): Issue[] {
  const { label: term, above, atMost, doubtfulAbove } = input;
  const place = { column: term };
  if (compare(value, above) <= 0) refuse('notPositive', { term, found, above: decimalText(above) }, place);
  if (atMost !== null && compare(value, atMost) > 0) {
    refuse('aboveMaximum', { term, found, most: decimalText(atMost) }, place);
  }
  if (input.term.whole && reduce(value).denominator !== 1n) {
    refuse('cellUnreadable', { term, found, reason: 'notWhole' }, place);
  }
  const doubtful = doubtfulAbove !== null && compare(value, doubtfulAbove) > 0;
  return doubtful ? [issue('aboveDoubtful', 'warning', place, { term, found, limit: decimalText(doubtfulAbove) })] : [];
}

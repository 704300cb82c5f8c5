import { type Issue, issue, type Place } from '../issue/issue.ts';
import { decimal, decimalText } from '../quantity/decimal.ts';
import { compare, type Rational, sum } from '../quantity/rational.ts';
import { type Policy, valueOn } from './policy.ts';
import { REGISTER_FIELDS } from './schema-checks.ts';

const HUNDRED = decimal('100');

/** Finds what cannot be true of a policy whose shape is right: names, shares, windows, references, versions. */
export function checkPolicy(policy: Policy, file: string): Issue[] {
  const at = (path: string): Place => ({ file, path });
  return [
    ...checkNames(policy, at),
    ...checkShares(policy, at),
    ...checkSeries(policy, at),
    ...checkVersions(policy, at),
    ...checkPurposes(policy, at),
    ...checkDeadlines(policy, at),
    ...checkDocuments(policy, at),
  ];
}

type At = (path: string) => Place;

function checkNames(policy: Policy, at: At): Issue[] {
  const entries = [
    ...policy.terms.map((term, index) => ({ ...term, path: `terms[${index}]` })),
    ...policy.outputs.map((output, index) => ({ ...output, path: `outputs[${index}]` })),
  ];
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  return entries.flatMap(({ id, term, aliases, path }) => {
    const found: Issue[] = [];
    const first = ids.get(id);
    if (first !== undefined) found.push(issue('policyDuplicateId', 'error', at(`${path}.id`), { id, first }));
    ids.set(id, path);
    for (const name of [term, ...aliases]) {
      const earlier = names.get(spelling(name));
      if (earlier !== undefined && earlier !== path)
        found.push(issue('policyDuplicateName', 'error', at(path), { name, first: earlier }));
      names.set(spelling(name), path);
    }
    return found;
  });
}

/** Formulas find a name whatever its width and spacing, so two that differ in nothing else are one. */
function spelling(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

function checkShares({ funding, outputs }: Policy, at: At): Issue[] {
  const found: Issue[] = [];
  const total = sum(funding.payers.map(({ share }) => percentValue(share)));
  if (compare(total, HUNDRED) !== 0) {
    const shares = funding.payers.map(({ payer, share }) => `${payer}${share}`).join('、');
    found.push(issue('policyShares', 'error', at('funding.payers'), { total: `${decimalText(total)}%`, shares }));
  }
  const ids = outputs.filter(({ purpose }) => purpose === 'premium').map(({ id }) => id);
  if (ids.length > 0 && !ids.includes(funding.of)) {
    found.push(issue('policyUnknownId', 'error', at('funding.of'), { id: funding.of, known: ids.join('、') }));
  }
  const payers = funding.payers.map(({ payer }) => payer);
  const repeated = payers.find((payer, index) => payers.indexOf(payer) !== index);
  if (repeated !== undefined) {
    found.push(
      issue('policyDuplicateName', 'error', at('funding.payers'), { name: repeated, first: 'funding.payers' }),
    );
  }
  if (funding.settlement.use === 'residual' && !payers.includes(funding.residualPayer ?? '')) {
    const values = { found: funding.residualPayer ?? '', known: payers.join('、') };
    found.push(issue('policyResidualPayer', 'error', at('funding.residualPayer'), values));
  }
  return found;
}

function checkSeries({ series, terms }: Policy, at: At): Issue[] {
  const { from, to } = series.window;
  const found: Issue[] = [];
  if (from > to) found.push(issue('policyWindow', 'error', at('series.window'), { from, to }));
  if (!terms.some(({ id, kind }) => kind === 'observed' && id === series.observes)) {
    found.push(issue('policyObserves', 'error', at('series.observes'), { id: series.observes }));
  }
  for (const [index, term] of terms.entries()) {
    if (term.kind === 'observed' && term.id !== series.observes) {
      found.push(issue('policyObserves', 'error', at(`terms[${index}]`), { id: term.id }));
    }
  }
  return found;
}

function checkVersions({ terms, series }: Policy, at: At): Issue[] {
  return terms.flatMap((term, index) => {
    if (term.kind !== 'parameter') return [];
    const path = `terms[${index}].values`;
    const days = term.values.map(({ from }) => from);
    const ordered = days.every((day, position) => position === 0 || (days[position - 1] ?? '') < day);
    if (!ordered) return [issue('policyVersions', 'error', at(path), { term: term.term })];
    const version = valueOn(term, series.window.to);
    return version === null || version.value === null
      ? [issue('policyNotInForce', 'error', at(path), { term: term.term, day: series.window.to })]
      : [];
  });
}

function checkPurposes({ outputs, terms }: Policy, at: At): Issue[] {
  const found: Issue[] = [];
  for (const purpose of ['payout', 'premium'] as const) {
    const count = outputs.filter((output) => output.purpose === purpose).length;
    if (count !== 1) found.push(issue('policyPurpose', 'error', at('outputs'), { purpose, found: String(count) }));
  }
  for (const [index, { term, purpose, unit, rounding }] of outputs.entries()) {
    if (purpose === 'intermediate') continue;
    const places = rounding?.use.places;
    if (unit === '元' && (purpose === 'sumInsured' || (places !== undefined && places <= 2))) continue;
    const values = { term, unit, rounding: places === undefined ? '' : String(places) };
    found.push(issue('policyMoney', 'error', at(`outputs[${index}]`), values));
  }
  if (!terms.some(({ kind }) => kind === 'input')) found.push(issue('policyNoInput', 'error', at('terms'), {}));
  return found;
}

function checkDeadlines({ deadlines }: Policy, at: At): Issue[] {
  return deadlines.flatMap(({ task, after, days, months, on }, index) => {
    const relative = after !== undefined && (days === undefined) !== (months === undefined) && on === undefined;
    const absolute = on !== undefined && after === undefined && days === undefined && months === undefined;
    return relative || absolute ? [] : [issue('policyDeadline', 'error', at(`deadlines[${index}]`), { task })];
  });
}

function checkDocuments({ documents, terms, outputs }: Policy, at: At): Issue[] {
  const known = [...REGISTER_FIELDS, ...terms.map(({ id }) => id), ...outputs.map(({ id }) => id), 'funding'];
  return documents.flatMap(({ fields }, index) =>
    fields.flatMap((field, position) =>
      known.includes(field)
        ? []
        : [
            issue('policyUnknownId', 'error', at(`documents[${index}].fields[${position}]`), {
              id: field,
              known: known.join('、'),
            }),
          ],
    ),
  );
}

/** `40%` as the number 40. */
export function percentValue(share: string): Rational {
  return decimal(share.slice(0, -1));
}

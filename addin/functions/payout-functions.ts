import type { Issue } from '../../core/issue/issue.ts';
import { rowComputer } from '../../core/payout/compute-row.ts';
import { labelOf } from '../../core/payout/find-term.ts';
import { observePrice } from '../../core/payout/observe.ts';
import { readPriceList } from '../../core/payout/price-list.ts';
import { eventOccurs } from '../../core/payout/run-payout.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { splitPremium } from '../../core/payout/split.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { isNegative, multiply, ZERO } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { conversionFactor, type Unit, unit, unitText } from '../../core/quantity/unit.ts';
import type { Table } from '../../core/table/cell.ts';
import { type Answer, type Answers, type Found, faulty, found, isBlank, numberAnswer } from './answer.ts';
import { type Amount, readAmount, shown } from './read-argument.ts';
import { readInputs } from './read-inputs.ts';
import { eachCell, rowsOf, single } from './rows-of.ts';
import { readSchemeName } from './schemes.ts';
import { sheetCell } from './sheet-cell.ts';

const YUAN = unit('元');
const FEN = { places: 2, rule: 'halfAwayFromZero' } as const;

/** 赔偿金额 in 元 of every household; zero where the price is no event. A row of `inputs` is a household. */
export function payoutAnswers(scheme: unknown, price: unknown, inputs: unknown): Answers {
  return perHousehold(scheme, price, inputs, ({ payout }) => payout.id);
}

/** 保费 in 元 of every household. It does not depend on the price, so any will do. */
export function premiumAnswers(scheme: unknown, inputs: unknown): Answers {
  return perHousehold(scheme, 0, inputs, ({ premium }) => premium.id);
}

function perHousehold(name: unknown, price: unknown, inputs: unknown, wanted: (scheme: Scheme) => string): Answers {
  const scheme = readSchemeName(name);
  if (scheme.kind === 'fault') return [[scheme]];
  const observed = readPrice(price, scheme.value);
  if (observed.kind === 'fault') return [[observed]];
  const event = eventOccurs(scheme.value, observed.value) ?? false;
  const compute = rowComputer(scheme.value, observed.value, event);
  const id = wanted(scheme.value);
  return rowsOf(inputs).map((row) => {
    const given = readInputs(scheme.value, row);
    if (given.kind === 'fault') return [given];
    const outcome = compute(given.value);
    if (outcome.kind === 'computed') return [numberAnswer(outcome.results.get(id)?.value ?? ZERO)];
    return [missingTerms(scheme.value, outcome.why.kind === 'missing' ? outcome.why.ids : [outcome.output.id])];
  });
}

/** The terms that a household lacks, as one fault. */
function missingTerms(scheme: Scheme, ids: readonly string[]): Answer {
  return faulty({ kind: 'missingTerm', term: ids.map((id) => labelOf(scheme, id)).join('、') });
}

/** An observed price in the unit of the scheme; 元/公斤 typed behind it is converted exactly. */
export function readPrice(argument: unknown, { observed }: Scheme): Found<Rational> {
  const value = single(argument);
  const amount = readAmount(value, 'price');
  if (amount.kind === 'fault') return amount;
  if (isNegative(amount.value.value)) return faulty({ kind: 'negative', parameter: 'price', found: shown(value) });
  return amountIn(amount.value, observed.unit);
}

/** An amount in a unit: a bare number is meant in it, another unit is converted exactly. */
function amountIn({ value, unit }: Amount, wanted: Unit): Found<Rational> {
  if (unit === null) return found(value);
  const factor = conversionFactor(unit, wanted);
  if (factor !== null) return found(multiply(value, factor));
  return faulty({ kind: 'unlikeUnits', actual: unitText(unit), target: unitText(wanted) });
}

/**
 * 实际价格 of a scheme from a range with its header: 日期, 监测点, 价格. A cell has no room for remarks beside a number, so the first
 * price or day that is wrong is the answer instead.
 */
export function observedPriceAnswers(name: unknown, prices: unknown): Answers {
  const scheme = readSchemeName(name);
  if (scheme.kind === 'fault') return [[scheme]];
  const list = readPriceList(scheme.value, tableOf(prices));
  const observed = observePrice(scheme.value, list);
  const problem = [...list.issues, ...observed.issues].find(({ severity }) => severity === 'error');
  if (problem !== undefined) return [[faulty({ kind: 'problem', issue: withinRange(problem) })]];
  if (observed.value !== null) return [[numberAnswer(observed.value)]];
  return [[missingTerms(scheme.value, [scheme.value.observed.id])]];
}

/** A range has no file and no sheet to name; rows count within it. */
function withinRange(problem: Issue): Issue {
  const { file: _file, sheet: _sheet, ...place } = problem.place;
  return { ...problem, place };
}

function tableOf(range: unknown): Table {
  const rows = rowsOf(range).map((cells, index) => ({ number: index + 1, cells: cells.map(sheetCell) }));
  return { file: '', sheet: 'sheet', rows, merged: [] };
}

/** What each payer bears of premiums, one premium a row, the payers side by side; or one payer's part of each. */
export function premiumShareAnswers(name: unknown, premiums: unknown, payer: unknown): Answers {
  const scheme = readSchemeName(name);
  if (scheme.kind === 'fault') return [[scheme]];
  const { shares } = scheme.value;
  const wanted = single(payer);
  const only = isBlank(wanted) ? null : shares.findIndex((share) => share.payer === shown(wanted).trim());
  if (only === -1) {
    const known = shares.map((share) => share.payer).join('、');
    return [[faulty({ kind: 'unknown', parameter: 'payer', found: shown(wanted), known })]];
  }
  if (only !== null) {
    return eachCell([premiums], (premium) => splitOf(scheme.value, premium)[only] ?? faulty({ kind: 'shapes' }));
  }
  return rowsOf(premiums).map((row) => {
    return row.length === 1 ? splitOf(scheme.value, row[0]) : [faulty({ kind: 'shapes' })];
  });
}

function splitOf({ shares, policy }: Scheme, premium: unknown): readonly Answer[] {
  const read = readAmount(premium, 'premium');
  const amount = read.kind === 'fault' ? read : amountIn(read.value, YUAN);
  if (amount.kind === 'fault') return shares.map(() => amount);
  const { value } = amount;
  if (isNegative(value))
    return shares.map(() => faulty({ kind: 'negative', parameter: 'premium', found: shown(premium) }));
  const { settlement, residualPayer } = policy.funding;
  return splitPremium(round(value, FEN), value, shares, settlement.use, residualPayer).map(numberAnswer);
}

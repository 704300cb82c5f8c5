import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import type { Indicator, Plan } from '../../core/indicator/plan/plan.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { add, multiply, type Rational, rational, subtract, ZERO } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { sheetNumber } from '../../templates/workbook/cells.ts';

/** Values by the id of the indicator and by year, as decimals in the unit of the row. */
export type YearValues = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** The values as what a unit filled in. */
export function entriesOf(values: YearValues): UnitEntries {
  return new Map(
    [...values].map(([id, years]) => [
      id,
      new Map(
        [...years].map(([year, text]): [string, Entry] => [String(year), { kind: 'number', value: decimal(text) }]),
      ),
    ]),
  );
}

/**
 * Invented values for every indicator of a plan, of six kinds in turn: on the way below and above the schedule, at the
 * target, back from the base, exactly on schedule, with a year left out, and not filled in at all.
 */
export function inventedValues(plan: Plan, years: readonly number[]): YearValues {
  return new Map(
    plan.indicators.map((indicator, index) => [indicator.id, valuesOf(indicator, index % COURSES.length, years)]),
  );
}

/** The share of the way from base to target that has been made after one, two … years; `null` is a year left out. */
const COURSES: readonly (readonly (string | null)[])[] = [
  ['0.1', '0.25', '0.3', '0.45', '0.7'],
  ['0.3', '0.5', '0.9', '0.95', '1.1'],
  ['0.2', '0.4', '0.6', '0.8', '1'],
  ['0.1', '-0.05', '-0.2', '-0.1', '-0.3'],
  ['0.15', null, '0.65', '0.6', null],
  [null, '0.6', null, null, '1'],
  [],
];

function valuesOf(indicator: Indicator, course: number, years: readonly number[]): ReadonlyMap<number, string> {
  const shares = COURSES[course] ?? [];
  return new Map(
    years.flatMap((year, index) => {
      const share = shares[index % Math.max(shares.length, 1)];
      return share == null ? [] : [[year, sheetNumber(valueAt(indicator, share))] as const];
    }),
  );
}

function valueAt({ base, targets }: Indicator, share: string): Rational {
  const [target] = targets;
  const expression = target?.expression ?? null;
  const made = rational(BigInt(Math.round(Number(share) * 100)), 100n);
  const from = base?.value ?? ZERO;
  if (expression === null) return add(from, made);
  const isLevel = expression.measure === 'level';
  // Sums and growth rates are filled in year by year: about a fifth of the whole, or about the rate.
  const start = isLevel ? from : base?.kind === 'value' ? from : ZERO;
  const goal = isLevel
    ? expression.value
    : base?.kind === 'value'
      ? multiply(from, rational(14n, 10n))
      : expression.value;
  return round(add(start, multiply(subtract(goal, start), made)), { places: 4, rule: 'halfAwayFromZero' });
}

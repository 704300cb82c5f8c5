import { type Issue, issue } from '../../issue/issue.ts';
import { decimalText } from '../../quantity/decimal.ts';
import { absolute, compare, type Rational, rational, sum, ZERO } from '../../quantity/rational.ts';
import { powerOfTen, round } from '../../quantity/round.ts';
import { UNIT_TABLE } from '../../quantity/unit-table.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Combined } from './combine-towns.ts';

/**
 * What is to be said of the towns against the whole: that they cannot be combined, or that they differ by more than the
 * digits that were typed can explain. 88.49 beside four rounded towns that make 88.50 is no difference.
 */
export function townIssues(indicator: Indicator, towns: Combined | null): Issue[] {
  if (towns === null) return [];
  const { combined, whole, difference, reason } = towns;
  if (reason !== null) return [issue('townsNotCombined', 'info', {}, { indicator: indicator.name, reason })];
  if (combined === null || whole === null || difference === null) return [];
  const rounding = indicator.aggregate === 'sum' ? roundingOfSum(indicator, towns, whole) : halfDigit(whole);
  if (compare(absolute(difference), rounding) <= 0) return [];
  const shown = (value: Rational) => decimalText(round(value, { places: places(whole) + 2, rule: 'halfAwayFromZero' }));
  return [
    issue(
      'townsDiffer',
      'warning',
      {},
      {
        indicator: indicator.name,
        how: indicator.aggregate === 'sum' ? 'sum' : 'ratio',
        total: shown(combined),
        whole: decimalText(whole),
        difference: shown(difference),
      },
    ),
  ];
}

/** Every addend and the total may have been rounded; whole numbers of things that are counted (个, 户, 人) were not. */
function roundingOfSum({ unit }: Indicator, { towns }: Combined, whole: Rational): Rational {
  const isCount = unit.factors.every(({ symbol }) =>
    UNIT_TABLE.some(({ names, dimension }) => names[0] === symbol && dimension?.startsWith('count:') === true),
  );
  const values = [whole, ...towns.map(({ value }) => value.value)];
  return sum(values.map((value) => (isCount && places(value) === 0 ? ZERO : halfDigit(value))));
}

/** Half a unit of the last digit that a value shows. */
function halfDigit(value: Rational): Rational {
  return rational(1n, 2n * powerOfTen(places(value)));
}

function places(value: Rational): number {
  return decimalText(value).split('.')[1]?.length ?? 0;
}

import { type Issue, issue } from '../../issue/issue.ts';
import { decimalText } from '../../quantity/decimal.ts';
import { absolute, compare, type Rational, rational, sum, ZERO } from '../../quantity/rational.ts';
import { powerOfTen, round } from '../../quantity/round.ts';
import { UNIT_TABLE } from '../../quantity/unit-table.ts';
import { periodText } from '../period/period.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Combined } from './combine-towns.ts';

/**
 * What is to be said of the towns against the whole: that they cannot be combined, that towns which other indicators have
 * values of (`everyTown`) have none of this, or that they differ by more than the
 * digits that were typed can explain. 88.49 beside four rounded towns that make 88.50 is no difference.
 */
export function townIssues(indicator: Indicator, towns: Combined | null, everyTown: ReadonlySet<string>): Issue[] {
  if (towns === null) return [];
  const { reason, missing, period } = towns;
  const { name } = indicator;
  if (reason === 'townsMissing') {
    const values = { indicator: name, ...townList(missing), period: periodText(period) };
    return [issue('townsMissing', 'warning', {}, values)];
  }
  if (reason !== null) return [issue('townsNotCombined', 'info', {}, { indicator: name, reason })];
  const present = new Set(towns.towns.map(({ town }) => town));
  const absent = [...everyTown].filter((town) => !present.has(town));
  const word = issue('townsAbsent', 'warning', {}, { indicator: name, ...townList(absent) });
  return [...(absent.length === 0 ? [] : [word]), ...wholeDiffers(indicator, towns)];
}

const TOWNS_SHOWN = 6;

function townList(towns: readonly string[]) {
  return { count: String(towns.length), towns: towns.slice(0, TOWNS_SHOWN).join('、') };
}

function wholeDiffers(indicator: Indicator, towns: Combined): Issue[] {
  const { combined, whole, difference } = towns;
  if (combined === null || whole === null || difference === null) return [];
  if (compare(absolute(difference), roundingOf(indicator, towns, whole)) <= 0) return [];
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

/** By how much the towns may differ from the whole because numbers were rounded before they were typed. */
export function roundingOf(indicator: Indicator, towns: Combined, whole: Rational): Rational {
  return indicator.aggregate === 'sum' ? roundingOfSum(indicator, towns, whole) : halfDigit(whole);
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

import { ZERO } from '../../quantity/rational.ts';
import type { ProgressRow } from '../progress/progress-row.ts';
import { yearPair } from '../progress/year-pair.ts';
import { type Calculation, found, numberInput } from './calculation.ts';

/**
 * 同比 of the last value, from last year's value or from the increase that the file gives. Where it is itself the number
 * held against the target it has been worked out already.
 */
export function explainYearOnYear({ indicator, pursuit, measures, values }: ProgressRow): Calculation[] {
  const { yearOnYear } = measures;
  const pair = yearPair(indicator, pursuit, values);
  const isAttained = pursuit?.flags.includes('rateFromLevels') === true;
  if (yearOnYear === null || pair === null || isAttained) return [];
  const { last, before } = pair;
  const actual = numberInput('part', last.value, last.period);
  if (before !== null) {
    const inputs = { actual, last: numberInput('last', before) };
    return yearOnYear.kind === 'points'
      ? [found('yearOnYear', '{actual} − {last}', yearOnYear.value, 'points', inputs)]
      : [found('yearOnYear', '{actual} ÷ {last} − 1', yearOnYear.value, 'ratio', inputs)];
  }
  const increase = numberInput('increase', last.increase ?? ZERO);
  return yearOnYear.kind === 'points'
    ? [found('yearOnYear', '{increase}', yearOnYear.value, 'points', { increase })]
    : [found('yearOnYear', '{increase} ÷ ({actual} − {increase})', yearOnYear.value, 'ratio', { actual, increase })];
}

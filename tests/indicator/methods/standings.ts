import type { Standing } from '../../../core/indicator/measures/standing.ts';
import type { Assessment, Flip } from '../../../core/indicator/methods/method.ts';
import { decimal, terminatingText } from '../../../core/quantity/decimal.ts';
import { fractionText, type Rational } from '../../../core/quantity/rational.ts';

/** `121@2022`: a value at the end of a year; `106@2022-06` at the end of a month. */
interface Words {
  readonly direction: 'rising' | 'falling';
  readonly base?: string;
  readonly now: string;
  readonly goal: string;
  readonly kind?: Standing['kind'];
  readonly least?: string;
  readonly most?: string;
  /** Points before the observation; without it the base alone. */
  readonly series?: readonly string[];
}

/** A standing from a base `100@2020`, an observation and a goal; without a base the plan has none. */
export function standing({ direction, base, now, goal, kind = 'level', least, most, series }: Words): Standing {
  const from = base === undefined ? null : point(base);
  const observed = point(now);
  const target = point(goal);
  const earlier = series?.map(point) ?? (from === null ? [] : [from]);
  return {
    ...{ kind, direction, observed, operator: null, upper: null, tolerance: decimal('0'), path: 'linear' },
    base: from?.value ?? null,
    start: from?.at ?? month('2020'),
    goal: target.value,
    end: target.at,
    series: [...earlier, observed],
    least: least === undefined ? null : decimal(least),
    most: most === undefined ? null : decimal(most),
  };
}

/** `substantial 0.95 2.5`: status, value and score; `-` where there is none; a reason stands alone. */
export function say(assessment: Assessment): string {
  if (assessment.kind === 'unavailable') return assessment.reason;
  const { status, value, score } = assessment;
  return [status, shown(value), shown(score)].join(' ');
}

/** An assessment that has a value and a score. */
export function assessed(assessment: Assessment): { status: string; value: Rational; score: Rational } {
  if (assessment.kind === 'unavailable') throw new Error(assessment.reason);
  const { status, value, score } = assessment;
  if (value === null || score === null) throw new Error(`${status} without a value or a score`);
  return { status, value, score };
}

/** The status, or the reason why there is none. */
export function statusOf(assessment: Assessment): string {
  return assessment.kind === 'unavailable' ? assessment.reason : assessment.status;
}

/** `moderate 106, >substantial 109.5`; `>` marks a status that begins just beyond the value. */
export function sayFlips(flips: readonly Flip[]): string {
  return flips.map(({ status, value, exclusive }) => `${exclusive ? '>' : ''}${status} ${shown(value)}`).join(', ');
}

export function shown(value: Rational | null): string {
  return value === null ? '-' : (terminatingText(value) ?? fractionText(value));
}

function point(text: string): { at: number; value: Rational } {
  const [value = '', date = ''] = text.split('@');
  return { at: month(date), value: decimal(value) };
}

function month(date: string): number {
  const [year = '', monthOfYear = '12'] = date.split('-');
  return Number.parseInt(year, 10) * 12 + Number.parseInt(monthOfYear, 10);
}

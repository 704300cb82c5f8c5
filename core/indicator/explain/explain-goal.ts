import { absolute, divide, isZero, type Rational, rational, subtract, ZERO } from '../../quantity/rational.ts';
import { yearsBetween } from '../measures/standing.ts';
import type { ProgressRow } from '../progress/progress-row.ts';
import type { Pursuit } from '../progress/pursuit.ts';
import { yearPair } from '../progress/year-pair.ts';
import { goalOf } from '../target/meets.ts';
import { GROWTH_MEASURES, type TargetExpression } from '../target/target.ts';
import { type Calculation, found, type Input, numberInput, percentInput } from './calculation.ts';

const HUNDRED = rational(100n);

/** Whether the target is a growth rate, so that the number held against it is one, too. */
export function isRateTarget({ target }: Pick<ProgressRow, 'target'>): boolean {
  const measure = target?.expression?.measure;
  return measure !== undefined && GROWTH_MEASURES.has(measure);
}

/** The level or sum that the printed target leads to, where it is not the printed number itself. */
export function explainGoal(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const expression = row.target?.expression ?? null;
  if (expression === null) return [];
  switch (expression.measure) {
    case 'growth':
      return [];
    case 'annualGrowth':
    case 'totalGrowth':
      return [goalOfGrowth(expression, pursuit)];
    case 'change':
      return [goalOfChange(expression, pursuit)];
    case 'level':
    case 'cumulative':
    case 'annualAverage':
      return scaledGoal(row, expression, pursuit);
  }
}

/** 年均增长7% over five years leads to base × 1.07⁵; 增长25% over the whole time to base × 1.25. */
function goalOfGrowth({ measure, flags }: TargetExpression, pursuit: Pursuit): Calculation {
  const { standing, criterion } = pursuit;
  const sign = flags.includes('decrease') ? '−' : '+';
  const yearly = measure === 'annualGrowth';
  return found('goal', `{base} × (1 ${sign} {rate})${yearly ? ' ^ {years}' : ''}`, standing.goal, 'amount', {
    ...baseInput(pursuit),
    rate: percentInput('rate', divide(goalOf(criterion), HUNDRED)),
    ...(yearly && { years: numberInput('years', yearsBetween(standing.start, standing.end)) }),
  });
}

function goalOfChange({ flags }: TargetExpression, { standing }: Pursuit): Calculation {
  const base = standing.base ?? standing.goal;
  const sign = flags.includes('decrease') ? '−' : '+';
  return found('goal', `{base} ${sign} {change}`, standing.goal, 'amount', {
    base: numberInput('base', base),
    change: numberInput('change', absolute(subtract(standing.goal, base))),
  });
}

/** A target in another unit (1.7万个 for an indicator in 个), or a mean per year that is measured as the sum of the years. */
function scaledGoal({ target }: ProgressRow, expression: TargetExpression, { standing }: Pursuit): Calculation[] {
  const printed = goalOf({ ...expression, direction: standing.direction });
  if (target === null || isZero(printed)) return [];
  const averaged = expression.measure === 'annualAverage';
  const years = rational(averaged ? BigInt(target.by - target.from) : 1n);
  const whole = divide(standing.goal, printed);
  const factor = divide(whole, years);
  const converted = !isOne(factor);
  if (!averaged && !converted) return [];
  return [
    found('goal', `{target}${averaged ? ' × {years}' : ''}${converted ? ' × {factor}' : ''}`, standing.goal, 'amount', {
      target: numberInput('target', printed),
      ...(averaged && { years: numberInput('years', years) }),
      ...(converted && { factor: numberInput('factor', factor) }),
    }),
  ];
}

/** The number held against the target: the total of the periods, or the growth rate that levels or yearly rates give. */
export function explainAttained(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { standing, used, flags } = pursuit;
  if (standing.kind === 'sum') return used.length < 2 ? [] : [total(pursuit)];
  if (standing.kind === 'rate') return yearlyRate(row, pursuit);
  if (!isRateTarget(row)) return [];
  return flags.includes('ratesMultiplied') ? [index(pursuit), growth(row, pursuit)] : [growth(row, pursuit)];
}

function total({ standing, used }: Pursuit): Calculation {
  const inputs = used.map(({ value, period }) => numberInput('part', value, period));
  return found('actual', names(inputs).join(' + '), standing.observed.value, 'amount', keyed(inputs));
}

function index({ standing, used }: Pursuit): Calculation {
  const inputs = used.map(({ value, period }) => percentInput('part', divide(value, HUNDRED), period));
  const factors = names(inputs).map((name) => ` × (1 + ${name})`);
  return found('index', `100${factors.join('')}`, standing.observed.value, 'number', keyed(inputs));
}

/** Mean growth a year, or growth over the whole time; a reduction counts positive where the target prints a reduction. */
function growth({ target }: ProgressRow, pursuit: Pursuit): Calculation {
  const { standing, attained, flags } = pursuit;
  const expression = target?.expression;
  const yearly = expression?.measure === 'annualGrowth';
  const ratio = flags.includes('ratesMultiplied') ? '({index} ÷ {base})' : '({actual} ÷ {base})';
  const factor = `${ratio}${yearly ? ' ^ (1 ÷ {years})' : ''}`;
  const down = expression?.flags.includes('decrease') === true;
  const { value, at } = standing.observed;
  return found('attained', down ? `1 − ${factor}` : `${factor} − 1`, divide(attained, HUNDRED), 'ratio', {
    ...(flags.includes('ratesMultiplied')
      ? { index: numberInput('index', value) }
      : { actual: numberInput('actual', value) }),
    ...baseInput(pursuit),
    ...(yearly && { years: numberInput('years', yearsBetween(standing.start, at)) }),
  });
}

/** The rate of one year: given, or from the levels of both years; what is given as a negative growth is a reduction. */
function yearlyRate({ indicator, target, values }: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { attained, used, flags } = pursuit;
  const last = used.at(-1);
  const down = target?.expression?.flags.includes('decrease') === true;
  if (last === undefined) return [];
  const before = flags.includes('rateFromLevels') ? yearPair(indicator, pursuit, values)?.before : null;
  if (before !== null && before !== undefined) {
    const inputs = { actual: numberInput('part', last.value, last.period), last: numberInput('last', before) };
    const formula = down ? '1 − {actual} ÷ {last}' : '{actual} ÷ {last} − 1';
    return [found('attained', formula, divide(attained, HUNDRED), 'ratio', inputs)];
  }
  const growth = percentInput('growth', divide(last.value, HUNDRED));
  return down ? [found('attained', '0 − {growth}', divide(attained, HUNDRED), 'ratio', { growth })] : [];
}

/** Where a standing begins: the base, or the 100 that growth rates are multiplied on. */
export function baseInput({ standing, flags }: Pursuit): { readonly base: Input } {
  const term = flags.includes('ratesMultiplied') ? 'indexStart' : 'base';
  return { base: numberInput(term, standing.base ?? ZERO) };
}

function names(inputs: readonly Input[]): string[] {
  return inputs.map((_, position) => `{part${position + 1}}`);
}

function keyed(inputs: readonly Input[]): Record<string, Input> {
  return Object.fromEntries(inputs.map((input, position) => [`part${position + 1}`, input]));
}

function isOne(value: Rational): boolean {
  return value.numerator === value.denominator;
}

import type { Calculation, Finding, Input } from '../../../core/indicator/explain/calculation.ts';
import type { Absent } from '../../../core/indicator/explain/explanation.ts';
import { inputText, shownNumber } from '../../../core/indicator/explain/shown-number.ts';
import type { ScheduleRule } from '../../../core/indicator/measures/schedule.ts';
import type { Target } from '../../../core/indicator/plan/plan.ts';
import { decimal } from '../../../core/quantity/decimal.ts';
import { isNegative, type Rational, subtract } from '../../../core/quantity/rational.ts';
import { WORDS } from './labels.ts';
import { periodWords } from './period-words.ts';

/** What a calculation finds, as its label. */
export function findingWords(finds: Finding): string {
  switch (finds) {
    case 'goal':
      return WORDS.term.goal;
    case 'actual':
      return '实际值（累计）';
    case 'attained':
      return WORDS.term.attained;
    case 'index':
      return WORDS.term.index;
    case 'due':
      return WORDS.term.due;
    default:
      return WORDS.column[finds];
  }
}

const COUNTED = { year: '年数', month: '月数', day: '天数' } as const;

/** `(实际值 − 基期值) ÷ (应达数 − 基期值)`; time says what it is counted in. */
export function formulaWords({ formula, inputs }: Calculation, { by }: ScheduleRule): string {
  return filled(formula, (key) => {
    const input = inputs[key];
    if (input === undefined) return key;
    if (input.term === 'elapsed') return `已过${COUNTED[by]}`;
    if (input.term === 'whole') return `全部${COUNTED[by]}`;
    return input.period === null ? WORDS.term[input.term] : periodWords(input.period);
  });
}

/** The formula with its numbers and what it gives: `(60 − 40) ÷ (90 − 40) = 40%`. */
export function arithmeticWords(calculation: Calculation, { rounding }: ScheduleRule): string {
  const { formula, inputs, adjustment, result } = calculation;
  const numbers = filled(formula, (key) => bracketed(inputs[key]));
  const computed = resultText(calculation, calculation.computed);
  const equals = isShownExactly(calculation) ? '=' : '≈';
  const isBare = numbers === computed;
  const line = isBare ? numbers : `${numbers} ${equals} ${computed}`;
  if (adjustment === 'rounded') return `${line}，${WORDS.rounding[rounding]}为 ${resultText(calculation, result)}`;
  return adjustment === 'nothingMissing' ? `${line}，没有缺口，记 0` : line;
}

/** `进度：文件没有印基期值；同比：没有上年同期的数` */
export function absentWords(absent: readonly Absent[]): string {
  const reasons: Readonly<Record<string, string>> = { ...WORDS.reason, ...WORDS.absence };
  const byReason = new Map<string, string[]>();
  for (const { measure, reason } of absent) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), WORDS.column[measure]]);
  }
  return [...byReason].map(([reason, measures]) => `${measures.join('、')}：${reasons[reason] ?? reason}`).join('；');
}

/** What kind of number the document prints. */
export function measureWords({ expression, from, by }: Target): string {
  if (expression === null) return '文字要求';
  const change = expression.flags.includes('decrease') ? '下降' : '增长';
  switch (expression.measure) {
    case 'level':
      return `${by}年要达到的数`;
    case 'cumulative':
      return `${from + 1}—${by}年累计数`;
    case 'annualAverage':
      return `${from + 1}—${by}年平均每年的数`;
    case 'growth':
      return `${by}年比上年${change}`;
    case 'annualGrowth':
      return `${from + 1}—${by}年年均${change}`;
    case 'totalGrowth':
      return `${by}年比${from}年${change}`;
    case 'change':
      return `${by}年比${from}年${expression.flags.includes('decrease') ? '减少' : '增加'}的数`;
  }
}

function resultText({ as }: Calculation, value: Rational): string {
  return as === 'ratio' ? inputText({ value, as: 'percent' }) : shownNumber(value);
}

/** Whether the text of the result has all of its digits. */
function isShownExactly(calculation: Calculation): boolean {
  const text = resultText(calculation, calculation.computed).replace('%', '');
  const scale = calculation.as === 'ratio' ? 100n : 1n;
  const { numerator, denominator } = calculation.computed;
  const exact = { numerator: numerator * scale, denominator };
  return subtract(decimal(text), exact).numerator === 0n;
}

function bracketed(input: Input | undefined): string {
  if (input === undefined) return '';
  return isNegative(input.value) ? `(${inputText(input)})` : inputText(input);
}

function filled(formula: string, show: (key: string) => string): string {
  return formula.replace(/\{(\w+)\}/g, (_, key: string) => show(key));
}

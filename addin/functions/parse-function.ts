import { parsePrinted } from '../../core/indicator/target/parse-printed.ts';
import type { Measure, Operator } from '../../core/indicator/target/target.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { type Answer, type Answers, faulty, isBlank, numberAnswer, textAnswer } from './answer.ts';
import { exactOf } from './double.ts';
import { shown } from './read-argument.ts';
import { rowsOf } from './rows-of.ts';

const OPERATORS: Readonly<Record<Operator, string>> = {
  '=': '=',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  about: '约',
  between: '区间',
};

const MEASURES: Readonly<Record<Measure, string>> = {
  level: '水平',
  cumulative: '累计',
  annualAverage: '年均数',
  growth: '比上年增长',
  annualGrowth: '年均增长',
  totalGrowth: '期间增长',
  change: '增减数',
};

/** 下降15% has the number 15: what it falls by. */
const DECREASES: Readonly<Record<Measure, string>> = {
  ...MEASURES,
  growth: '比上年下降',
  annualGrowth: '年均下降',
  totalGrowth: '期间下降',
  change: '减少数',
};

const EMPTY = textAnswer('');

/**
 * A printed target taken apart, one a row: sign, number, upper end, unit, and what the number is a number of. A dash gives empty
 * cells; what is not a number to its last character keeps its words in the last column.
 */
export function parseTargetAnswers(texts: unknown): Answers {
  return rowsOf(texts).map((row) => (row.length === 1 ? taken(row[0]) : [faulty({ kind: 'shapes' })]));
}

function taken(value: unknown): readonly Answer[] {
  if (isBlank(value)) return [faulty({ kind: 'missing', parameter: 'text' }), EMPTY, EMPTY, EMPTY, EMPTY];
  const text = typeof value === 'number' ? exactText(value) : value;
  if (typeof text !== 'string')
    return [faulty({ kind: 'unreadable', parameter: 'text', found: shown(value) }), EMPTY, EMPTY, EMPTY, EMPTY];
  const printed = parsePrinted(text);
  if (printed.kind === 'none') return [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY];
  if (printed.kind === 'qualitative') return [EMPTY, EMPTY, EMPTY, EMPTY, textAnswer(printed.text)];
  const { operator, value: number, upper, unit, measure, flags } = printed;
  const measures = flags.includes('decrease') ? DECREASES : MEASURES;
  return [
    textAnswer(operator === null ? '' : OPERATORS[operator]),
    numberAnswer(decimal(number)),
    upper === null ? EMPTY : numberAnswer(decimal(upper)),
    textAnswer(unit),
    textAnswer(measure === null ? '' : measures[measure]),
  ];
}

function exactText(double: number): string | null {
  const exact = exactOf(double);
  return exact === null ? null : decimalText(exact);
}

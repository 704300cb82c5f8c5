import { parsePrinted } from '../../core/indicator/target/parse-printed.ts';
import type { Measure, Operator } from '../../core/indicator/target/target.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { type Answer, type Answers, faulty, isBlank, numberAnswer, textAnswer } from './answer.ts';
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
  const printed = parsePrinted(shown(value));
  if (printed.kind === 'none') return [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY];
  if (printed.kind === 'qualitative') return [EMPTY, EMPTY, EMPTY, EMPTY, textAnswer(printed.text)];
  const { operator, value: number, upper, unit, measure } = printed;
  return [
    textAnswer(operator === null ? '' : OPERATORS[operator]),
    numberAnswer(decimal(number)),
    upper === null ? EMPTY : numberAnswer(decimal(upper)),
    textAnswer(unit),
    textAnswer(measure === null ? '' : MEASURES[measure]),
  ];
}

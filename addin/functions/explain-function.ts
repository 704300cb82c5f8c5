import { shownNumber } from '../../core/backends/explain.ts';
import { explainPayout } from '../../core/payout/explain-payout.ts';
import type { Step } from '../../core/payout/explanation.ts';
import { decimalText, fixedText } from '../../core/quantity/decimal.ts';
import { multiply, rational } from '../../core/quantity/rational.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { wordsOf } from '../../templates/words/words.ts';
import { type Answer, type Answers, faulty, textAnswer } from './answer.ts';
import { readPrice } from './payout-functions.ts';
import { readInputs } from './read-inputs.ts';
import { rowsOf } from './rows-of.ts';
import { readSchemeName } from './schemes.ts';

const WORDS = wordsOf('zh');
const HUNDRED = rational(100n);

/** How the payout of one household comes about, a step a row: the term, its formula, the numbers put in, the result, the clause. */
export function explainAnswers(name: unknown, price: unknown, inputs: unknown): Answers {
  const scheme = readSchemeName(name);
  if (scheme.kind === 'fault') return [[scheme]];
  const observed = readPrice(price, scheme.value);
  if (observed.kind === 'fault') return [[observed]];
  const [row = [], ...others] = rowsOf(inputs);
  if (others.length > 0) return [[faulty({ kind: 'shapes' })]];
  const given = readInputs(scheme.value, row);
  if (given.kind === 'fault') return [[given]];
  const explanation = explainPayout(scheme.value, observed.value, given.value);
  if (explanation.kind === 'explained') return explanation.steps.flatMap(stepRows);
  const term = explanation.missing.join('、') || explanation.label;
  return [[faulty({ kind: 'missingTerm', term })]];
}

type Columns = readonly [label: string, formula: string, substituted: string, result: string, clause: string];

function stepRows(step: Step): readonly (readonly Answer[])[] {
  return columnsOf(step).map((columns) => columns.map(textAnswer));
}

function columnsOf(step: Step): readonly Columns[] {
  switch (step.kind) {
    case 'given': {
      const { label, value, unit, source, origin } = step;
      const basis = origin === 'parameter' ? (source?.clause ?? '') : WORDS.origin[origin];
      return [[label, '', '', `${shownNumber(value)}${unitText(unit)}`, basis]];
    }
    case 'event':
      return [[WORDS.event, step.formula, step.substituted, step.occurred ? WORDS.yes : WORDS.no, step.source.clause]];
    case 'output': {
      const { label, formula, substituted, result, unit, gated, rounding, source } = step;
      const amount =
        rounding === null ? shownNumber(result.value) : fixedText(result.value, Math.max(0, rounding.places));
      return [[label, formula, gated ? WORDS.notDue : substituted, `${amount}${unitText(unit)}`, source.clause]];
    }
    case 'funding':
      return step.shares.map(({ payer, share, amount }) => [
        `${WORDS.funding} ${payer}`,
        `${decimalText(multiply(share, HUNDRED))}%`,
        '',
        `${fixedText(amount, 2)}元`,
        step.source.clause,
      ]);
  }
}

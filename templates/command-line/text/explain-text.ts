import { shownNumber } from '../../../core/backends/explain.ts';
import type { Language } from '../../../core/issue/language.ts';
import type { Explanation, Step } from '../../../core/payout/explanation.ts';
import type { Scheme } from '../../../core/payout/scheme.ts';
import type { Source } from '../../../core/policy/policy.ts';
import { decimalText, fixedText } from '../../../core/quantity/decimal.ts';
import { multiply, rational } from '../../../core/quantity/rational.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { shareText } from '../amount.ts';
import { alignRows, displayWidth, indent } from './align.ts';
import { headingText } from './heading.ts';
import { exactText } from './number.ts';

const HUNDRED = rational(100n);

/** A worked answer in numbered steps that can be followed with pencil and paper. */
export function explainText(
  scheme: Scheme,
  { steps }: Extract<Explanation, { kind: 'explained' }>,
  language: Language,
): string {
  const words = wordsOf(language);
  const numbered = steps.flatMap((step, index) => {
    const number = `${index + 1}. `;
    const [first = '', ...others] = stepLines(step, words);
    return [`${number}${first}`, ...indent(others, displayWidth(number))];
  });
  return `${[...headingText(scheme), ...numbered].join('\n')}\n`;
}

function stepLines(step: Step, words: Words): string[] {
  switch (step.kind) {
    case 'given': {
      const { label, value, unit, origin, source } = step;
      // A price put in by hand was not observed in the series that the clause describes.
      const basis = origin === 'parameter' ? clauseText(source, words) : `${words.colon}${words.origin[origin]}`;
      return [`${label} = ${shownNumber(value)}${unitText(unit)}${basis}`];
    }
    case 'event':
      return [
        `${words.event}${words.colon}${step.formula}${clauseText(step.source, words)}`,
        `${words.putIn}${words.colon}${step.substituted}${words.holds(step.occurred)}`,
      ];
    case 'output':
      return outputLines(step, words);
    case 'funding': {
      const { shares, settlement, source } = step;
      const rows = shares.map(({ payer, share, amount }) => [
        payer,
        `${decimalText(multiply(share, HUNDRED))}%`,
        shareText(amount),
      ]);
      return [
        `${words.funding}${clauseText(source, words)}`,
        ...alignRows(rows, ['left', 'right', 'right']),
        settlement,
      ];
    }
  }
}

function outputLines(step: Extract<Step, { kind: 'output' }>, words: Words): string[] {
  const { label, formula, substituted, computed, result, gated, cap, rounding, source } = step;
  const unit = unitText(step.unit);
  const head = `${label} = ${formula}${clauseText(source, words)}`;
  if (gated) return [head, `${words.notDue}${words.colon}0${unit}`];
  const capped =
    cap !== null && result.capped ? [`${words.cap(cap.formula)}${words.colon}${exactText(cap.value)}${unit}`] : [];
  const rounded =
    rounding === null
      ? []
      : [
          `${words.rounded(words.rounding[rounding.rule], rounding.places)}${words.colon}${fixedText(result.value, Math.max(0, rounding.places))}${unit}`,
        ];
  return [
    head,
    `${words.putIn}${words.colon}${substituted}`,
    `${words.exact}${words.colon}${exactText(computed)}${unit}`,
    ...capped,
    ...rounded,
  ];
}

function clauseText(source: Source | null, words: Words): string {
  return source === null ? '' : words.clause([source.document ?? '', source.clause].filter(Boolean).join(' '));
}

import { shownNumber } from '../../../core/backends/explain.ts';
import type { Language } from '../../../core/issue/language.ts';
import type { Step } from '../../../core/payout/explanation.ts';
import type { Source } from '../../../core/policy/policy.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { exactText } from '../../../templates/command-line/text/number.ts';
import { type Words, wordsOf } from '../../../templates/words/words.ts';
import type { ExplanationView } from '../tasks.ts';
import { engineWords } from '../words/engine-words-of.ts';
import { shownPercent } from './shown-amount.ts';

type StepView = ExplanationView['steps'][number];

/** A step of a worked answer in words, as far as it has them. */
export function stepView(step: Step, language: Language): StepView {
  const words = wordsOf(language);
  switch (step.kind) {
    case 'given': {
      const { label, value, unit, origin, source } = step;
      const basis = source === null ? words.origin[origin] : clauseOf(source);
      return { ...NO_FORMULA, label, result: withUnit(shownNumber(value), unit), source: basis };
    }
    case 'event': {
      const { formula, substituted, occurred, source } = step;
      const own = engineWords(language);
      const result = occurred ? own.occurred : own.notOccurred;
      return { label: words.event, formula, substituted, result, source: clauseOf(source) };
    }
    case 'output':
      return outputView(step, words);
    case 'funding': {
      const shares = step.shares.map(
        ({ payer, share, amount }) => `${payer} ${shownPercent(share)} ${fixedText(amount, 2)}`,
      );
      const result = shares.join(words.separator);
      return {
        label: words.funding,
        formula: step.settlement,
        substituted: null,
        result,
        source: clauseOf(step.source),
      };
    }
  }
}

const NO_FORMULA = { formula: null, substituted: null } as const;

/** What is paid, and behind it the exact number wherever a cap or a rounding changed it. */
function outputView(step: Extract<Step, { kind: 'output' }>, words: Words): StepView {
  const { label, formula, substituted, computed, result, unit, gated, cap, rounding, source } = step;
  const clause = clauseOf(source);
  if (gated)
    return { label, formula, substituted: null, result: `${withUnit('0', unit)}（${words.notDue}）`, source: clause };
  const capped = cap !== null && result.capped ? [words.cap(cap.formula)] : [];
  const rounded = rounding === null ? [] : [words.rounded(words.rounding[rounding.rule], rounding.places)];
  const notes = [`${words.exact} ${exactText(computed)}`, ...capped, ...rounded];
  const value = rounding === null ? exactText(result.value) : fixedText(result.value, Math.max(0, rounding.places));
  const behind = rounding === null && capped.length === 0 ? '' : `（${notes.join(words.separator)}）`;
  return { label, formula, substituted, result: `${withUnit(value, unit)}${behind}`, source: clause };
}

function withUnit(number: string, unit: Parameters<typeof unitText>[0]): string {
  const text = unitText(unit);
  return text === '' || text === '%' ? `${number}${text}` : `${number} ${text}`;
}

function clauseOf({ document, clause }: Source): string {
  return document === undefined ? clause : `${document} ${clause}`;
}

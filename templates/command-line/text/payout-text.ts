import { explain, shownNumber } from '../../../core/backends/explain.ts';
import type { ReferenceNode } from '../../../core/expression/node.ts';
import type { Language } from '../../../core/issue/language.ts';
import { type ChoiceSubject, declaredChoices } from '../../../core/payout/choices.ts';
import { type ObservedPrice, publicationSum } from '../../../core/payout/observe.ts';
import type { PayoutRun } from '../../../core/payout/payout-run.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { compare, multiply, type Rational, rational } from '../../../core/quantity/rational.ts';
import { unitText } from '../../../core/quantity/unit.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { amountText, shareText } from '../amount.ts';
import { alignRows, indent } from './align.ts';
import { headingText } from './heading.ts';
import { exactText } from './number.ts';

const HUNDRED = rational(100n);
const IGNORED_SHOWN = 5;

/** Decisions that change no amount; they stand in the workbook and in the JSON. */
const WITHOUT_NUMBERS: ReadonlySet<ChoiceSubject> = new Set(['deadline', 'document']);

/** A payout run as people read it: how the price came about, whether it is an event, the totals and who pays. */
export function payoutText(run: PayoutRun, files: readonly string[], language: Language): string {
  const words = wordsOf(language);
  const assumed = declaredChoices(run.scheme.policy).filter(
    ({ subject, choice }) => choice.basis === 'assumed' && !WITHOUT_NUMBERS.has(subject),
  );
  const lines = [
    ...headingText(run.scheme),
    run.scheme.observed.label,
    ...indent(observedLines(run, words)),
    words.event,
    ...indent([eventLine(run, words)]),
    words.totals,
    ...indent(totalLines(run, words)),
    words.funding,
    ...indent(fundingLines(run)),
    ...(assumed.length === 0 ? [] : [words.assumed]),
    ...indent(assumed.map(({ subject, of, choice }) => `${words.choice[subject](of)}${words.colon}${choice.reason}`)),
    ...(files.length === 0 ? [] : [words.files, ...indent(files)]),
  ];
  return `${lines.join('\n')}\n`;
}

function observedLines({ scheme, observed }: PayoutRun, words: Words): string[] {
  const unit = unitText(scheme.observed.unit);
  const { value, exact, publications, ignored } = observed;
  const left = ignored.length === 0 ? [] : [ignoredText(ignored, words)];
  if (value === null || exact === null) return [words.unknown, ...left];
  const division = `${decimalText(publicationSum(publications))} ÷ ${words.publications(publications.length)}`;
  const rounding = scheme.policy.series.rounding.use;
  const rounded =
    rounding === null || compare(value, exact) === 0
      ? []
      : [`${words.rounded(words.rounding[rounding.rule], rounding.places)}${words.colon}${decimalText(value)} ${unit}`];
  return [`${division} = ${exactText(exact)} ${unit}`, ...rounded, ...left];
}

function ignoredText(ignored: ObservedPrice['ignored'], words: Words): string {
  const shown = ignored.slice(0, IGNORED_SHOWN).map(({ row, reason }) => `${words.row(row)} ${words.ignored[reason]}`);
  const ellipsis = ignored.length > IGNORED_SHOWN ? '…' : '';
  return `${words.notAveraged(ignored.length)}${words.colon}${shown.join(words.separator)}${ellipsis}`;
}

function eventLine({ scheme, observed, event }: PayoutRun, words: Words): string {
  const formula = explain(scheme.event, ({ term }) => term);
  if (event === null) return `${formula}${words.colon}${words.unknown}`;
  const values = new Map<string, Rational>(scheme.parameters.map(({ id, value }) => [id, value]));
  if (observed.value !== null) values.set(scheme.observed.id, observed.value);
  const terms = [...scheme.parameters, scheme.observed];
  const show = ({ id, term }: ReferenceNode): string => {
    const value = values.get(id);
    const unit = terms.find((candidate) => candidate.id === id)?.unit;
    return value === undefined || unit === undefined ? term : `${shownNumber(value)}${unitText(unit)}`;
  };
  return `${formula}${words.colon}${explain(scheme.event, show)}${words.holds(event)}`;
}

function totalLines({ scheme, totals }: PayoutRun, words: Words): string[] {
  const { quantity, premium, payout } = scheme;
  const amounts = alignRows(
    [
      [quantity.label, decimalText(totals.quantity), unitText(quantity.unit)],
      [premium.label, amountText(totals.premium, premium), unitText(premium.unit)],
      [payout.label, amountText(totals.payout, payout), unitText(payout.unit)],
    ],
    ['left', 'right', 'left'],
  );
  return [`${words.rows} ${words.rowCounts(totals.rows, totals.computed, totals.refused)}`, ...amounts];
}

function fundingLines({ scheme, totals }: PayoutRun): string[] {
  const unit = unitText(scheme.premium.unit);
  const rows = scheme.shares.flatMap(({ payer, share }, index) => {
    const amount = totals.funding[index];
    return amount === undefined ? [] : [[payer, `${decimalText(multiply(share, HUNDRED))}%`, shareText(amount), unit]];
  });
  return alignRows(rows, ['left', 'right', 'right', 'left']);
}

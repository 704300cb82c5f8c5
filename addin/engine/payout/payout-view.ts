import type { Language } from '../../../core/issue/language.ts';
import type { PaidRow, PayoutRun } from '../../../core/payout/payout-run.ts';
import type { SchemeOutput } from '../../../core/payout/scheme.ts';
import { divide, isZero } from '../../../core/quantity/rational.ts';
import { registerLabel } from '../../../templates/payout/labels.ts';
import { withUnit } from '../../../templates/payout/register-layout.ts';
import { wordsOf } from '../../../templates/words/words.ts';
import type { Line, PayoutView, TableView } from '../tasks.ts';
import { engineWords } from '../words/engine-words-of.ts';
import { findingList } from './finding-list.ts';
import { priceRange } from './price-range.ts';
import { shownExact, shownOutput, shownPercent, shownRatio, shownShare } from './shown-amount.ts';
import type { TableSource } from './table-source.ts';

const SAMPLE_ROWS = 8;

/** A payout run as the pane shows it. Where nothing was computed there are no numbers, since zeros would look like some. */
export function payoutView(run: PayoutRun, sources: readonly TableSource[], language: Language): PayoutView {
  const { scheme, observed, event, totals } = run;
  const computed = totals.computed > 0;
  return {
    lines: computed ? resultLines(run, language) : [],
    event,
    rows: totals.rows,
    computed: totals.computed,
    refused: totals.refused,
    funding: scheme.shares.flatMap(({ payer, share }, index) => {
      const amount = totals.funding[index];
      return amount === undefined || !computed
        ? []
        : [{ payer, share: shownPercent(share), amount: shownShare(amount, scheme.premium) }];
    }),
    sample: sampleTable(run, language),
    findings: findingList(run.issues, sources, language),
    price: priceRange(scheme, observed.value),
  };
}

function resultLines({ scheme, observed, event, totals }: PayoutRun, language: Language): Line[] {
  const [words, own] = [wordsOf(language), engineWords(language)];
  const { quantity, premium, payout, policy } = scheme;
  const { series } = policy;
  const line = (label: string, value: string, source: string | null = null): Line => ({ label, value, source });
  const ratio = isZero(totals.premium)
    ? []
    : [line(words.lossRatio, shownRatio(divide(totals.payout, totals.premium)))];
  return [
    ...(observed.value === null
      ? []
      : [
          line(scheme.observed.label, shownExact(observed.value, scheme.observed), series.source.clause),
          line(own.published, words.publications(observed.publications.length), series.source.clause),
        ]),
    line(words.event, event === true ? own.occurred : own.notOccurred, policy.event.source.clause),
    line(words.rows, words.rowCounts(totals.rows, totals.computed, totals.refused)),
    line(own.total(quantity.label), shownExact(totals.quantity, quantity)),
    line(own.total(premium.label), shownOutput(totals.premium, premium), premium.output.source.clause),
    line(own.total(payout.label), shownOutput(totals.payout, payout), payout.output.source.clause),
    ...ratio,
  ];
}

/** The first computed rows with the outputs that differ from row to row. */
function sampleTable({ scheme, rows }: PayoutRun, language: Language): TableView {
  const outputs = scheme.outputs.filter(({ constant }) => !constant);
  const shown = rows.filter(({ computed }) => computed !== null).slice(0, SAMPLE_ROWS);
  return {
    headers: [
      engineWords(language).rowNumber,
      registerLabel('name'),
      withUnit(scheme.quantity.label, scheme.quantity),
      ...outputs.map((output) => output.label),
    ],
    rows: shown.map((paid) => [
      String(paid.insured.row),
      paid.insured.register.name ?? '',
      quantityText(paid, scheme.quantity),
      ...outputs.map((output) => outputText(paid, output)),
    ]),
  };
}

function quantityText({ computed }: PaidRow, quantity: PayoutRun['scheme']['quantity']): string {
  const value = computed?.inputs.get(quantity.id);
  return value === undefined ? '' : shownExact(value, { ...quantity, unit: { factors: [] } });
}

function outputText({ computed }: PaidRow, output: SchemeOutput): string {
  const result = computed?.results.get(output.id);
  return result === undefined ? '' : shownOutput(result.value, output);
}

import type { Form } from '../../core/form/form.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { type IndicatorWords, indicatorWordsOf } from '../words/indicator-words.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { shippedForms } from './form-files.ts';
import type { Context, ExitCode } from './io.ts';
import { jsonText } from './json/json-text.ts';
import { shippedPlans } from './plan-files.ts';
import { shippedSchemes } from './policy-files.ts';
import { alignRows, indent } from './text/align.ts';

/** What is typed behind `suanpan list`. */
export interface ListOptions {
  readonly json?: true;
}

/** Lists the policies, plans and forms that come with the package. */
export async function listCommand({ io, language }: Context, options: ListOptions): Promise<ExitCode> {
  const policies = (await shippedSchemes()).map(({ policy }) => policy);
  const plans = await shippedPlans();
  const forms = await shippedForms();
  const words = wordsOf(language);
  if (options.json === true) {
    io.stdout(jsonText({ policies: policies.map(entryJson), plans: plans.map(planJson), forms: forms.map(formJson) }));
  } else {
    const own = indicatorWordsOf(language);
    const entries = [
      ...policies.map((policy) => entryText(policy, words)),
      ...plans.map((plan) => planText(plan, words, own)),
      ...forms.map((form) => formText(form, words)),
    ];
    io.stdout(entries.join('\n'));
  }
  return 0;
}

function planJson({ id, title, data, base, until, indicators }: Plan) {
  const { documentNumber = null, issuer, issued, region, level } = data;
  return { id, title, documentNumber, issuer, issued, region, level, base, until, indicators: indicators.length };
}

function planText({ id, title, data, base, until, indicators }: Plan, words: Words, own: IndicatorWords): string {
  const { documentNumber, issued, region } = data;
  const facts = alignRows(
    [
      ...(documentNumber === undefined ? [] : [[words.documentNumber, documentNumber]]),
      [words.issued, issued],
      [words.region, region],
      [own.plan.span, `${base} — ${until}`],
      [own.plan.indicators, String(indicators.length)],
    ],
    ['left', 'left'],
  );
  return `${[id, ...indent([title, ...facts])].join('\n')}\n`;
}

function formJson({ data }: Form) {
  const { id, version, title, documentNumber = null, issuer, issued, unitTerm, units, columns } = data;
  const rows = data.rows.kind === 'fixed' ? data.rows.rows.length : data.rows.count;
  return {
    ...{ id, version, title, documentNumber, issuer, issued, unitTerm, units: units.length },
    ...{ columns: columns.length, rows, open: data.rows.kind === 'open' },
  };
}

function formText({ data }: Form, words: Words): string {
  const { id, title, documentNumber, issued, unitTerm, units, columns } = data;
  const facts = alignRows(
    [
      ...(documentNumber === undefined ? [] : [[words.documentNumber, documentNumber]]),
      [words.issued, issued],
      [
        words.form.units,
        units.length === 0 ? words.form.anyUnit(unitTerm) : words.form.ownUnits(unitTerm, units.length),
      ],
      [words.form.columns, columns.map(({ term }) => term).join(words.separator)],
    ],
    ['left', 'left'],
  );
  return `${[id, ...indent([title, ...facts])].join('\n')}\n`;
}

function entryJson({ id, title, documentNumber, issuer, issued, region, series, funding }: Policy) {
  const { from, to } = series.window;
  const payers = funding.payers.map(({ payer, kind, share }) => ({ payer, kind, share }));
  return { id, title, documentNumber, issuer, issued, region, window: { from, to }, payers };
}

function entryText({ id, title, documentNumber, issued, region, series, funding }: Policy, words: Words): string {
  const facts = alignRows(
    [
      [words.documentNumber, documentNumber],
      [words.issued, issued],
      [words.region, region],
      [words.window, `${series.window.from} — ${series.window.to}`],
      [words.payers, funding.payers.map(({ payer, share }) => `${payer} ${share}`).join(words.separator)],
    ],
    ['left', 'left'],
  );
  return `${[id, ...indent([title, ...facts])].join('\n')}\n`;
}

import type { Plan } from '../../../core/indicator/plan/plan.ts';
import type { Scheme } from '../../../core/payout/scheme.ts';
import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { ZHANGQIU_BLEMISHES } from '../../../templates/demo/actual-blemishes.ts';
import { hogList } from '../../../templates/demo/hog-list.ts';
import { inventActuals } from '../../../templates/demo/indicator-actuals.ts';
import { hogPrices, scallionPrices } from '../../../templates/demo/price-series.ts';
import { scallionList } from '../../../templates/demo/scallion-list.ts';
import type { CsvField } from '../../../templates/workbook/csv.ts';
import { planWriting } from '../../host/plan-writing.ts';
import type { TaskRun } from '../session.ts';
import { inventList, inventPrices } from './invent-scheme.ts';
import { type SampleSheet, sampleSheet } from './sample-sheet.ts';

const [LIST, PRICES, ACTUALS] = ['样例投保清单', '样例价格', '样例实际值'];

/** Invented data of a scheme or plan on new sheets: what its tables look like, blemishes included. */
export const sampleWriting: TaskRun<'sampleWriting'> = ({ schemes, plans }, { id, taken }) => {
  const [scheme, plan] = [schemes.get(id), plans.get(id)];
  const sheets = [
    ...(scheme === undefined ? [] : schemeSheets(scheme)),
    ...(plan === undefined ? [] : [planSheet(plan)]),
  ];
  return planWriting({ sheets: sheets.map(sampleSheet), names: [] }, { as: 'formulas', taken });
};

const DEMO: ReadonlyMap<string, { readonly list: typeof scallionList; readonly prices: typeof scallionPrices }> =
  new Map([
    ['zhangqiu-scallion-2023', { list: scallionList, prices: scallionPrices }],
    ['zhangqiu-hog-2023', { list: hogList, prices: hogPrices }],
  ]);

function schemeSheets(scheme: Scheme): SampleSheet[] {
  const { id, title } = scheme.policy;
  const demo = DEMO.get(id);
  const list = demo?.list() ?? inventList(scheme);
  const prices = demo === undefined ? inventPrices(scheme) : split(demo.prices());
  return [
    { ...list, name: LIST, title: `${title}投保清单（样例，均为虚构）` },
    { ...prices, name: PRICES, title: `${title}价格（样例，均为虚构）` },
  ];
}

function planSheet(plan: Plan): SampleSheet {
  const blemishes = plan.id === 'zhangqiu-urbanisation-2023' ? ZHANGQIU_BLEMISHES : [];
  const { headers, rows } = split(inventActuals(plan, seedOf(plan), blemishes));
  return {
    name: ACTUALS,
    title: `${plan.title}实际值（样例，均为虚构）`,
    headers,
    rows: rows.map((row) => row.map(asTyped)),
  };
}

/** Plans of different sizes get different lots. */
function seedOf({ base, indicators }: Plan): number {
  return base + indicators.length;
}

function split([header = [], ...rows]: readonly (readonly CsvField[])[]) {
  return { headers: header.map((field) => (field.kind === 'text' ? field.text : field.decimal)), rows };
}

/** What a person who types a number into a sheet gets: a number. */
function asTyped(field: CsvField): CsvField {
  return field.kind === 'text' && parseDecimal(field.text) !== null ? { kind: 'number', decimal: field.text } : field;
}

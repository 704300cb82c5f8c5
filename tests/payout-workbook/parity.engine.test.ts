import { expect, test } from 'vitest';
import type { PayoutRun } from '../../core/payout/payout-run.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { payoutWorkbook } from '../../templates/payout/payout-workbook.ts';
import type { CellPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import {
  describeWithEngine,
  differences,
  readCachedValues,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
} from '../support/engines.ts';
import { hogList, hogPrices, sampleRun, scallionList, scallionPrices, shippedScheme } from './sample-run.ts';

const SCALLION = 'zhangqiu-scallion-2023';
const HOG = 'zhangqiu-hog-2023';
/** Quotients such as the observed price differ in the last of fifteen digits; everything in 元 agrees to the fen. */
const QUOTIENTS = { relative: 1e-12 };

const settle = (use: 'residual' | 'independent') => (policy: Policy) => {
  policy.funding.settlement.use = use;
  policy.funding.residualPayer = '投保人';
};

const BELOW: [string, string][] = [
  ['0.98', '0.99'],
  ['1.01', '1.03'],
  ['0.87', '0.9'],
];

const RUNS: readonly (readonly [name: string, run: () => PayoutRun])[] = [
  ['大葱：低于目标价格', () => sampleRun(shippedScheme(SCALLION), scallionPrices(BELOW), scallionList())],
  [
    '大葱：平均恰为目标价格，不出险',
    () =>
      sampleRun(
        shippedScheme(SCALLION),
        scallionPrices([
          ['1.00', '1.00'],
          ['1.12', '1.12'],
        ]),
        scallionList(),
      ),
  ],
  [
    '大葱：3.675 这样的半分',
    () => sampleRun(shippedScheme(SCALLION), scallionPrices([['1.0229', '1.0229']]), scallionList()),
  ],
  [
    '大葱：平均价先保留两位小数',
    () =>
      sampleRun(
        shippedScheme(SCALLION, (policy) => {
          policy.series.rounding.use = { places: 2, rule: 'halfAwayFromZero' };
        }),
        scallionPrices(BELOW),
        scallionList(),
      ),
  ],
  [
    '大葱：投保人兜底',
    () => sampleRun(shippedScheme(SCALLION, settle('residual')), scallionPrices(BELOW), scallionList()),
  ],
  [
    '大葱：各自四舍五入',
    () => sampleRun(shippedScheme(SCALLION, settle('independent')), scallionPrices(BELOW), scallionList()),
  ],
  [
    '大葱：按总保费分摊',
    () =>
      sampleRun(
        shippedScheme(SCALLION, (policy) => {
          policy.funding.scope.use = 'total';
        }),
        scallionPrices(BELOW),
        scallionList(),
      ),
  ],
  [
    '生猪：按保险数量和出栏数的较小者',
    () => sampleRun(shippedScheme(HOG), hogPrices(['15.10', '15.05', '14.95']), hogList()),
  ],
  [
    '生猪：平均 18.49666…，低于 18.50',
    () => sampleRun(shippedScheme(HOG), hogPrices(['18.49', '18.50', '18.50']), hogList()),
  ],
  ['生猪：高于完全成本，两个因子都为负', () => sampleRun(shippedScheme(HOG), hogPrices(['25']), hogList())],
];

describeWithEngine('测算工作簿重算后与 core 相同', ['libreoffice', 'gnumeric'], () => {
  test('每个方案、每种约定，两个引擎，每个公式', async () => {
    const books = await Promise.all(
      RUNS.map(([, run]) => writeWorkbook(payoutWorkbook(run(), { asOf: '2023-12-13', created: '2023-12-13' }))),
    );
    const expected = await Promise.all(books.map(readCachedValues));
    const libreOffice = await recalculateAllWithLibreOffice(books);
    for (const [index, [name]] of RUNS.entries()) {
      const [book, cached, recalculated] = [books[index], expected[index], libreOffice[index]];
      if (book === undefined || cached === undefined || recalculated === undefined) throw new Error(name);
      expect({ name, differences: differences(cached, recalculated, QUOTIENTS) }).toEqual({ name, differences: [] });
      const gnumeric = await recalculateWithGnumeric(book);
      expect({ name, differences: differences(cached, gnumeric, QUOTIENTS) }).toEqual({ name, differences: [] });
    }
  });

  test('改一个目标价格，各表随之重算', async () => {
    const higher = shippedScheme(SCALLION, (policy) => setValue(policy, 'targetPrice', '1.10'));
    const wanted = payoutWorkbook(sampleRun(higher, scallionPrices(BELOW), scallionList()), {
      asOf: null,
      created: '2023-12-13',
    });
    const original = payoutWorkbook(sampleRun(shippedScheme(SCALLION), scallionPrices(BELOW), scallionList()), {
      asOf: null,
      created: '2023-12-13',
    });
    const changed = replaceNumber(original, '测算说明', '1.06', '1.1');
    const [recalculated] = await recalculateAllWithLibreOffice([await writeWorkbook(changed)]);
    const expected = await readCachedValues(await writeWorkbook(wanted));
    const live = differences(expected, recalculated ?? new Map(), QUOTIENTS);
    expect(live).toEqual([]);
  });

  test('埋下一个错的公式，就查得出那一格', async () => {
    const plan = payoutWorkbook(sampleRun(shippedScheme(SCALLION), scallionPrices(BELOW), scallionList()), {
      asOf: null,
      created: '2023-12-13',
    });
    const [formula, wrong] = ['ROUND(ROUND(每亩保险费*F4,8),2)', 'ROUND(ROUND(每亩保险费*F5,8),2)'];
    const book = await writeWorkbook(replaceFormula(plan, '投保明细表', formula, wrong));
    const [recalculated] = await recalculateAllWithLibreOffice([book]);
    const found = differences(await readCachedValues(book), recalculated ?? new Map(), QUOTIENTS);
    expect(found.filter(({ sheet, formula: text }) => sheet === '投保明细表' && text === wrong)).toHaveLength(1);
  });
});

function setValue(policy: Policy, id: string, value: string): void {
  const term = policy.terms.find((candidate) => candidate.id === id);
  const version = term?.kind === 'parameter' ? term.values[0] : undefined;
  if (version === undefined) throw new Error(id);
  version.value = value;
}

function replaceCells(plan: WorkbookPlan, sheet: string, change: (cell: CellPlan) => CellPlan): WorkbookPlan {
  let changed = 0;
  const sheets = plan.sheets.map((candidate) => {
    if (candidate.name !== sheet) return candidate;
    const rows = candidate.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const after = cell === null ? null : change(cell);
        if (after !== cell) changed += 1;
        return after;
      }),
    }));
    return { ...candidate, rows };
  });
  expect(changed).toBe(1);
  return { ...plan, sheets };
}

function replaceNumber(plan: WorkbookPlan, sheet: string, from: string, to: string): WorkbookPlan {
  return replaceCells(plan, sheet, (cell) =>
    cell.kind === 'number' && cell.decimal === from ? { ...cell, decimal: to } : cell,
  );
}

function replaceFormula(plan: WorkbookPlan, sheet: string, from: string, to: string): WorkbookPlan {
  return replaceCells(plan, sheet, (cell) =>
    cell.kind === 'formula' && cell.formula === from ? { ...cell, formula: to } : cell,
  );
}

import { expect, test } from 'vitest';
import { entryContent } from '../../../addin/host/entry.ts';
import type { Block, CellValue } from '../../../addin/host/host.ts';
import type { Writing } from '../../../addin/host/writing.ts';
import { cellAddress } from '../../../templates/workbook/cell-reference.ts';
import { describeWithEngine, type FormulaCells, recalculateAllWithLibreOffice } from '../../support/engines.ts';
import { valueText } from '../../support/formula-cell.ts';
import {
  blockOf,
  engine,
  HALF_PRICES,
  HOG,
  HOG_LIST,
  HOG_PRICES,
  pay,
  SCALLION,
  SCALLION_LIST,
} from './payout-blocks.ts';
import { workbookAfter } from './payout-workbook.ts';

/** Areas whose premiums and payouts fall on half fen now and then, in 公顷, with one typed as text and one refused. */
const HECTARES = blockOf('公顷清单', [
  ['姓名', '保险面积（公顷）'],
  ...[0.2, 0.082, '1.5亩', 0.0002, '', 0.222, 4.4446667].map((area, index) => [`样例户${index}`, area]),
]);
/** 1.0229 is 0.0371 below 1.06: 0.0371÷1.06×3500=122.5 a 亩. */
const NEAR_PRICES = blockOf('价格', [
  ['日期', '价格（元/公斤）'],
  ['2023-11-06', 2.0458],
]);

const RUNS: readonly (readonly [name: string, id: string, prices: Block, list: Block])[] = [
  ['大葱，亩，有文字和错误值', SCALLION, HALF_PRICES, SCALLION_LIST],
  ['大葱，公顷，价格按公斤', SCALLION, NEAR_PRICES, HECTARES],
  ['生猪，有一户没填出栏数', HOG, HOG_PRICES, HOG_LIST],
];

async function written(id: string, prices: Block, insured: Block, where: 'newSheets' | 'besideList'): Promise<Writing> {
  const on = engine();
  await pay(on, id, prices, insured);
  const taken = { sheets: [prices.area.sheet, insured.area.sheet], names: [] };
  return on.run('payoutWriting', { as: 'formulas', where, taken, language: 'zh' });
}

/** The block with the cells at these places, counted from 0 within it, holding something else. */
function changed(
  block: Block,
  ...changes: readonly (readonly [row: number, column: number, value: CellValue])[]
): Block {
  const values = block.values.map((row, at) =>
    row.map((value, across) => changes.find(([r, c]) => r === at && c === across)?.[2] ?? value),
  );
  return { ...block, values };
}

/** What core found for every formula of a writing, by sheet and address. */
function expectedOf({ sheets, cells }: Writing): Map<string, string> {
  const places = [
    ...sheets.map(({ name, rows, results }) => ({ sheet: name, row: 0, column: 0, rows, results })),
    ...cells.map(({ area, entries, results }) => ({ ...area, rows: entries, results })),
  ];
  const found = new Map<string, string>();
  for (const { sheet, row, column, rows, results } of places) {
    for (const [down, entries] of rows.entries()) {
      for (const [across, entry] of entries.entries()) {
        if (entry === null || entryContent(entry).kind !== 'formula' || entry.includes('HYPERLINK')) continue;
        const result = entryContent(results?.[down]?.[across] ?? entry);
        const text =
          result.kind === 'number' ? result.decimal : result.kind === 'text' ? `"${result.text}"` : result.kind;
        found.set(`${sheet}!${cellAddress(column + across + 1, row + down + 1)}`, text);
      }
    }
  }
  return found;
}

function answersOf(cells: FormulaCells, places: Iterable<string>): Map<string, string> {
  return new Map(
    [...places].map((place) => {
      const [sheet = '', address = ''] = place.split('!');
      const value = cells.get(sheet)?.get(address)?.value;
      return [place, value === undefined ? '没有公式' : valueText(value)];
    }),
  );
}

/** Fifteen digits of a quotient may differ in the last; twelve say the same. */
function twelve(text: string): string {
  return /^-?\d+\.\d{8,}$/.test(text) ? Number(text).toPrecision(12) : text;
}

const alike = (found: ReadonlyMap<string, string>) =>
  Object.fromEntries([...found].map(([at, text]) => [at, twelve(text)]));

describeWithEngine('付款公式在 LibreOffice 里重算', ['libreoffice'], () => {
  test.each(
    RUNS.flatMap((run) =>
      (['besideList', 'newSheets'] as const).map((where) => [`${run[0]}，${where}`, where, run] as const),
    ),
  )('%s：每个公式重算都等于 core 的结果', async (_, where, [, id, prices, list]) => {
    const writing = await written(id, prices, list, where);
    const [answer] = await recalculateAllWithLibreOffice([await workbookAfter([prices, list], writing)]);
    const expected = expectedOf(writing);
    expect(expected.size).toBeGreaterThan(10);
    expect(answer && alike(answersOf(answer, expected.keys()))).toEqual(alike(expected));
  });

  test('改了清单上的面积和测算说明上的目标价格，清单右边跟着变', async () => {
    const writing = await written(SCALLION, HALF_PRICES, SCALLION_LIST, 'besideList');
    // 样例户甲 2.5 亩改成 4 亩
    const larger = changed(SCALLION_LIST, [2, 2, 4]);
    // 目标价格 1.06 改成 0.53：等于实际价格，不出险
    const [description, prices] = writing.sheets;
    if (description === undefined || prices === undefined) throw new Error('没有测算说明');
    const lowered = description.rows.map((row) =>
      row[0] === "'目标价格" ? [row[0], '0.53' as never, ...row.slice(2)] : row,
    );
    const [area, target] = await recalculateAllWithLibreOffice([
      await workbookAfter([HALF_PRICES, larger], writing),
      await workbookAfter([HALF_PRICES, SCALLION_LIST], {
        ...writing,
        sheets: [{ ...description, rows: lowered }, prices],
      }),
    ]);
    const at = (cells: FormulaCells | undefined) =>
      ['F4', 'H4', 'I4', 'J4', 'K4', 'L4', 'M4', 'I5'].map((address) => {
        const value = cells?.get('清单')?.get(address)?.value;
        return value === undefined ? '' : valueText(value);
      });
    // 4 亩：保费 980，赔 一半×3500×4=7000；分担 392、245、245、98。乙 1.2 亩照旧 2100
    expect(at(area)).toEqual(['4', '980', '7000', '392', '245', '245', '98', '2100']);
    // 612.5 分成 245、153.13、153.12、61.25；不出险，都不赔
    expect(at(target)).toEqual(['2.5', '612.5', '0', '245', '153.13', '153.12', '61.25', '0']);
  });
});

import { expect, test } from 'vitest';
import type { Entry } from '../../core/form/entry.ts';
import { rational } from '../../core/quantity/rational.ts';
import { fillingWorkbook } from '../../templates/indicator/filling/filling-workbook.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { PLAN_FILES, planOf } from '../seeds/plan-files.ts';
import {
  describeWithEngine,
  differences,
  readCachedValues,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
  valueText,
} from '../support/engines.ts';
import { FILLING_CASES, optionsOf } from './filling-cases.ts';
import { samplePlan } from './filling-plan.ts';
import { entriesOf, inventedValues } from './filling-values.ts';

/**
 * A double keeps fifteen digits; a share such as (98.04 - 95.1) / (100 - 95.1) has lost two or three of them in its
 * differences, and a root a few more. Nine are left in every case, more than any sheet shows.
 */
const SHARES = { relative: 1e-9 };

const CASES = PLAN_FILES.flatMap((file) => {
  const plan = planOf(file.replace('.json', ''));
  const asOf = (years: number) => `${plan.base + years}-12-31`;
  return [
    { name: `${plan.id} 空表`, plan, created: asOf(3), until: null, filled: false },
    { name: `${plan.id} 第三年`, plan, created: asOf(3), until: null, filled: true },
    { name: `${plan.id} 第五年`, plan, created: asOf(5), until: null, filled: true },
    { name: `${plan.id} 到末年`, plan, created: asOf(9), until: plan.until, filled: true },
  ];
});

function filledBook({ plan, created, until, filled }: (typeof CASES)[number]): Promise<Uint8Array> {
  const years = Array.from({ length: plan.until - plan.base }, (_, index) => plan.base + 1 + index);
  const entries = filled ? { entries: entriesOf(inventedValues(plan, years)) } : {};
  return writeWorkbook(fillingWorkbook(plan, { created, until, ...entries }));
}

describeWithEngine('填报表重算后与 core 相同', ['libreoffice', 'gnumeric'], () => {
  test('每个规划，每个公式：LibreOffice', async () => {
    const books = await Promise.all(CASES.map(filledBook));
    const recalculated = await recalculateAllWithLibreOffice(books);
    for (const [index, { name }] of CASES.entries()) {
      const cached = await readCachedValues(books[index] ?? new Uint8Array());
      const found = differences(cached, recalculated[index] ?? new Map(), SHARES);
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  test('每个规划，每个公式：gnumeric', async () => {
    for (const each of CASES) {
      const book = await filledBook(each);
      const found = differences(await readCachedValues(book), await recalculateWithGnumeric(book), SHARES);
      expect({ name: each.name, found }).toEqual({ name: each.name, found: [] });
    }
  });

  test('手算的各种情形，两个引擎', async () => {
    const books = await Promise.all(([2023, 2025] as const).map((asOf) => writeWorkbook(caseBook(asOf))));
    const libreOffice = await recalculateAllWithLibreOffice(books);
    for (const [index, book] of books.entries()) {
      const cached = await readCachedValues(book);
      expect(differences(cached, libreOffice[index] ?? new Map(), SHARES)).toEqual([]);
      expect(differences(cached, await recalculateWithGnumeric(book), SHARES)).toEqual([]);
    }
  });

  test.each([
    ['文字', { kind: 'text', text: '68%', style: 'inputValue' }],
    ['错误值', { kind: 'formula', formula: '1/0', result: { kind: 'number', decimal: '0' }, style: 'inputValue' }],
  ] as const)('黄色格里贴进%s：没有计算，说明里写着', async (_, pasted) => {
    const plan = caseBook(2023);
    const sheets = plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => {
        const isFirst = sheet.name === '指标填报' && index === 5;
        return isFirst ? { ...row, cells: row.cells.map((cell, at) => (at === 8 ? pasted : cell)) } : row;
      }),
    }));
    const book = await writeWorkbook({ ...plan, sheets });
    const [recalculated = new Map()] = await recalculateAllWithLibreOffice([book]);
    for (const cells of [recalculated, await recalculateWithGnumeric(book)]) {
      const row = [...(cells.get('指标填报') ?? [])].filter(([address]) => /^[A-Z]+6$/.test(address));
      const shown = row.map(([, { value }]) => valueText(value));
      expect(shown).toContain('"有格子不是数字，没有计算"');
    }
  });

  test('截至年份空着、是文字或表外的年份，年份格里有文字：结果与 core 相同', async () => {
    const books = await Promise.all(AS_OF_ENTRIES.map((asOf) => writeWorkbook(caseBook(2025, asOf))));
    const libreOffice = await recalculateAllWithLibreOffice(books);
    for (const [index, book] of books.entries()) {
      const cached = await readCachedValues(book);
      expect(differences(cached, libreOffice[index] ?? new Map(), SHARES)).toEqual([]);
      expect(differences(cached, await recalculateWithGnumeric(book), SHARES)).toEqual([]);
    }
  });

  test('埋下一个错的公式，就查得出那一格', async () => {
    const plan = caseBook(2023);
    const wrong = JSON.stringify(plan).replace('$N6/$G6', '$N6/$E6');
    const book = await writeWorkbook(JSON.parse(wrong));
    const [recalculated = new Map()] = await recalculateAllWithLibreOffice([book]);
    const found = differences(await readCachedValues(book), recalculated, SHARES);
    expect(found.map(({ sheet, address }) => `${sheet}!${address}`)).toEqual(['指标填报!O6']);
  });
});

/** All cases of one 截至年份 in one template. */
function caseBook(asOf: 2023 | 2025, asOfEntry?: Entry) {
  const cases = FILLING_CASES.filter((each) => each.asOf === asOf);
  const named = cases.map((each, index) => ({ ...each, indicator: { ...each.indicator, id: `case${index + 1}` } }));
  const entries = new Map(named.flatMap((each) => [...(optionsOf(each).entries ?? [])]));
  const plan = samplePlan(named.map(({ indicator }) => indicator));
  if (asOfEntry === undefined) return fillingWorkbook(plan, { created: `${asOf}-12-31`, until: 2025, entries });
  entries.set('case2', new Map([['2022', { kind: 'unreadable', found: '约60' }]]));
  entries.set('截至年份', new Map([['截至年份', asOfEntry]]));
  return fillingWorkbook(plan, { created: `${asOf}-12-31`, until: 2025, entries });
}

const AS_OF_ENTRIES: readonly Entry[] = [
  { kind: 'missing' },
  { kind: 'unreadable', found: '明年' },
  { kind: 'number', value: rational(2030n) },
  { kind: 'number', value: rational(2018n) },
];

import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/backends/evaluate.ts';
import type { Entry } from '../../core/form/entry.ts';
import type { Form } from '../../core/form/form.ts';
import { decimal, parseDecimal } from '../../core/quantity/decimal.ts';
import { add, divide, type Rational, rational } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { formWorkbook } from '../../templates/form/form-workbook.ts';
import { columnLetters } from '../../templates/workbook/cell-reference.ts';
import { sheetNumber } from '../../templates/workbook/cells.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';

import { readCachedValues } from '../support/cached-values.ts';
import { convertWithLibreOffice } from '../support/convert-with-libreoffice.ts';
import { differences } from '../support/differences.ts';
import {
  describeWithEngine,
  type FormulaCells,
  pageTexts,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
  renderPdf,
} from '../support/engines.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { openXlsx, stringItemText } from '../support/xlsx-parts.ts';
import { EVERY_KIND, OPEN_LIST } from './invented-form.ts';
import { bookOf, filled, sheetNamed, shown } from './plan-cells.ts';
import { shippedForm } from './shipped-form.ts';

const FOREST = shippedForm('zhangqiu-forest-tasks-2023');
const SCALLION = shippedForm('zhangqiu-scallion-list-2023');
/** What is left of a double after a product and a quotient. */
const NOISE = 1e-14;

interface Filling {
  readonly name: string;
  readonly form: Form;
  readonly unit: string;
  /** By the column, one value a row; `''` leaves the cell empty. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

const FILLINGS: readonly Filling[] = [
  { name: '空表', form: EVERY_KIND, unit: '甲镇', values: {} },
  {
    name: '填全',
    form: EVERY_KIND,
    unit: '甲镇',
    values: {
      ...{ done: ['60.25', '41'], people: ['12', '0'], quality: ['97.5', '100'] },
      ...{ day: ['2024-11-30', '2024-12-31'], state: ['已完成', '进行中'], words: ['=1+1', '无'] },
    },
  },
  { name: '任务为 0，少填一格', form: EVERY_KIND, unit: '乙镇', values: { done: ['3', ''], quality: ['50', '80'] } },
  // 完成数 × 合格率 正好落在半个末位上：0.5×10% = 0.05，四舍五入 0.1；1.5×10% = 0.15，四舍五入 0.2
  { name: '正好在半个末位上', form: EVERY_KIND, unit: '甲镇', values: { done: ['0.5', '1.5'], quality: ['10', '10'] } },
  { name: '文字写进数字格', form: EVERY_KIND, unit: '甲镇', values: { done: ['约六十', '7'], quality: ['90', '90'] } },
  {
    name: '清单填两行',
    form: OPEN_LIST,
    unit: '丁村',
    values: { name: ['样例户1', '样例户2'], area: ['2.5', '0.01'], heads: ['3', '4'] },
  },
  ...['官庄街道', '垛庄镇', '国有黄河林场'].map((unit) => ({
    ...{ name: `森林任务 ${unit}`, form: FOREST, unit },
    values: {
      done: FOREST.data.rows.kind === 'fixed' ? FOREST.data.rows.rows.map((_, at) => (at * 11.7).toFixed(1)) : [],
    },
  })),
  { name: '大葱明细', form: SCALLION, unit: '样例镇', values: { area: ['1', '2.5', '0.33'] } },
];

const number = (text: string): Entry => ({ kind: 'number', value: decimal(text) });

/** Numbers, what was not taken, and cells left empty, as they come back. */
const RETURNED: readonly (readonly [Form, string, Readonly<Record<string, Readonly<Record<string, Entry>>>>])[] = [
  [
    EVERY_KIND,
    '甲镇',
    {
      planting: { done: number('60.25'), quality: number('97.5'), people: number('12') },
      tending: { done: { kind: 'unreadable', found: '约六十' }, quality: number('90') },
    },
  ],
  [EVERY_KIND, '乙镇', { planting: { done: number('3') }, tending: { quality: { kind: 'text', text: '90' } } }],
  [
    OPEN_LIST,
    '丁村',
    { 1: { area: number('2.5'), heads: number('3') }, 3: { area: { kind: 'number', value: rational(1n, 15n) } } },
  ],
];

function bookOfFilling({ form, unit, values }: Filling): WorkbookPlan {
  const cells = Object.entries(values).flatMap(([id, typed]) => {
    const column = form.columns.findIndex((each) => each.id === id);
    return typed.flatMap((text, row) =>
      text === '' ? [] : [[`${columnLetters(column + 1)}${row + 5}`, text] as const],
    );
  });
  return filled(bookOf(form, unit), '填报表', Object.fromEntries(cells));
}

/** What each formula cell must show, worked out by core from what stands in the row; `''` where something is missing. */
function wanted({ form }: Filling, plan: WorkbookPlan): ReadonlyMap<string, string> {
  const { rows } = sheetNamed(plan, '填报表');
  const answers = new Map<string, string>();
  const sums = new Map<string, Rational>();
  for (const [at, { cells }] of rows.entries()) {
    const known = new Map<string, Rational>();
    if (at < 4 || shown(cells[0] ?? null) === '合计') continue;
    for (const [index, column] of form.columns.entries()) {
      const address = `${columnLetters(index + 1)}${at + 1}`;
      if (column.kind === 'formula') {
        const result = column.needs.every((id) => known.has(id)) ? evaluate(column.node, (id) => known.get(id)) : null;
        if (result?.kind === 'known')
          known.set(column.id, column.rounding === undefined ? result.value : round(result.value, column.rounding));
        const value = known.get(column.id);
        answers.set(address, value === undefined ? '' : sheetNumber(value));
      } else {
        const typed = parseDecimal(shown(cells[index] ?? null));
        if (typed !== null && cells[index]?.kind === 'number')
          known.set(column.id, column.unit === '%' ? divide(typed, rational(100n)) : typed);
      }
      const value = known.get(column.id);
      const before = sums.get(column.id) ?? rational(0n);
      if (value !== undefined) sums.set(column.id, add(before, value));
    }
  }
  if (form.data.rows.kind === 'open') {
    for (const [index, column] of form.columns.entries()) {
      if (index === 0 || column.kind === 'given' || column.total === 'none') continue;
      answers.set(`${columnLetters(index + 1)}${rows.length}`, sheetNumber(sums.get(column.id) ?? rational(0n)));
    }
  }
  return answers;
}

/** The cells where an engine shows something else than core. */
function differing(filling: Filling, plan: WorkbookPlan, found: FormulaCells): readonly string[] {
  const cells = found.get('填报表') ?? new Map();
  const answers = wanted(filling, plan);
  const wrong = [...answers].flatMap(([address, want]) => {
    const value = cells.get(address)?.value ?? { kind: 'error', code: '没有这个公式' };
    const got = value.kind === 'number' || value.kind === 'text' ? value.text : value.kind === 'none' ? '' : value.code;
    const near = want !== '' && got !== '' && Math.abs(Number(got) - Number(want)) <= NOISE * Math.abs(Number(want));
    return got === want || near ? [] : [`${filling.name} ${address}: ${got}，应为 ${want}`];
  });
  return [...wrong, ...[...cells.keys()].filter((address) => !answers.has(address))];
}

describeWithEngine('填报表填好后重算，与 core 相同', ['libreoffice', 'gnumeric'], () => {
  const plans = FILLINGS.map(bookOfFilling);

  test('LibreOffice', async () => {
    const answers = await recalculateAllWithLibreOffice(await Promise.all(plans.map((plan) => writeWorkbook(plan))));
    const found = FILLINGS.flatMap((each, at) => differing(each, plans[at] as WorkbookPlan, answers[at] ?? new Map()));
    expect(found).toEqual([]);
  });

  test('gnumeric', async () => {
    for (const [at, filling] of FILLINGS.entries()) {
      const plan = plans[at] as WorkbookPlan;
      expect(differing(filling, plan, await recalculateWithGnumeric(await writeWorkbook(plan)))).toEqual([]);
    }
  });

  test('带着填的数生成的表：存的结果与两个引擎重算的相同', async () => {
    const books = await Promise.all(
      RETURNED.map(([form, unit, rows]) => {
        const entries = new Map(Object.entries(rows).map(([item, row]) => [item, new Map(Object.entries(row))]));
        return writeWorkbook(formWorkbook(form, { unit, created: '2024-03-01', contact: '', entries }));
      }),
    );
    const libreOffice = await recalculateAllWithLibreOffice(books);
    for (const [at, book] of books.entries()) {
      const cached = await readCachedValues(book);
      expect(differences(cached, libreOffice[at] ?? new Map(), { relative: NOISE })).toEqual([]);
      expect(differences(cached, await recalculateWithGnumeric(book), { relative: NOISE })).toEqual([]);
    }
  });

  test('埋下一个错的公式，就查得出那一格', async () => {
    const filling = FILLINGS[1] as Filling;
    const plan = bookOfFilling(filling);
    const wrong: WorkbookPlan = JSON.parse(JSON.stringify(plan).replace('IFERROR(D5/B5', 'IFERROR(D5/B6'));
    const found = differing(filling, plan, await recalculateWithGnumeric(await writeWorkbook(wrong)));
    expect(found).toEqual([expect.stringContaining('填全 J5')]);
  });
});

describeWithEngine('填报表存成文件', ['libreoffice', 'poppler', 'cjkFont'], () => {
  test('LibreOffice 打开再存：标识表还在、还看不见，验证、提示和锁定都在', async () => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '填报.xlsx');
      writeFileSync(path, await writeWorkbook(bookOf(EVERY_KIND, '甲镇')));
      await mkdir(join(folder, 'saved'));
      const [file = ''] = await convertWithLibreOffice([path], 'xlsx', join(folder, 'saved'), 120_000);
      const { zip, sheets, sharedStrings } = await openXlsx(readFileSync(file));
      expect(sheets.map(({ name }) => name)).toEqual(['填报说明', '填报表', '_suanpan']);
      expect(await zip.file('xl/workbook.xml')?.async('string')).toMatch(
        /name="_suanpan"[^>]*state="(?:veryHidden|hidden)"/,
      );
      const identity = sheets.find(({ name }) => name === '_suanpan')?.xml ?? '';
      const texts = [...identity.matchAll(/<c\b[^>]*t="s"[^>]*>\s*<v>(\d+)<\/v>/g)].map(
        ([, at]) => sharedStrings[Number(at)],
      );
      expect([stringItemText(identity), ...texts].join(' ')).toMatch(/suanpan form .*every-kind .*甲镇 .*sha256:/);
      const entry = sheets.find(({ name }) => name === '填报表')?.xml ?? '';
      expect(entry.match(/<dataValidation /g)).toHaveLength(6);
      expect(entry).toContain('prompt="填累计数。请填数字，不小于 0。不能留空。"');
      expect(entry).toContain('type="textLength"');
      expect(entry).toMatch(/<sheetProtection sheet="(?:1|true)"/);
    });
  });

  test.each([
    ['森林任务', FOREST, '官庄街道'],
    ['大葱明细', SCALLION, '样例镇'],
    ['没有任务的单位', EVERY_KIND, '丙林场'],
  ] as const)('打印成页：%s，每页有表头，没有装不下的数和错误值', async (_, form, unit) => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '填报.xlsx');
      writeFileSync(path, await writeWorkbook(bookOf(form, unit)));
      const texts = await pageTexts(await renderPdf(path, folder));
      const squeezed = texts.map((text) => text.replace(/\s/g, ''));
      expect(squeezed.join('')).toContain('填报说明');
      expect(squeezed.join('')).toContain(`${form.data.unitTerm}：${unit}`);
      expect(texts.join('\n')).not.toMatch(/###|#REF!|#NAME\?|#VALUE!|#DIV\/0!|#N\/A|#NUM!|Err:5/);
    });
  });
});

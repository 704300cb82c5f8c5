import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compareResults, compareWorkbook } from '../../templates/collect/compare/compare-workbook.ts';
import { resultsIn } from '../../templates/collect/computed-results.ts';
import { fillingWorkbook } from '../../templates/indicator/filling/filling-workbook.ts';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import type { WorkbookSnapshot } from '../../templates/reader/snapshot.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { bookOf, filled } from '../form-workbook/plan-cells.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { planOf } from '../seeds/plan-files.ts';
import { convertWithLibreOffice } from '../support/convert-with-libreoffice.ts';
import { describeWithEngine } from '../support/describe-with-engine.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { openXlsx } from '../support/xlsx-parts.ts';
import { told } from './snapshot-of.ts';

const ENTRY = '填报表';
const FORM = bookOf(EVERY_KIND, '甲镇');
const LIST = bookOf(OPEN_LIST, '丁村');
const FILLING = fillingWorkbook(planOf('jinan-urbanisation-2021'), { created: '2024-02-10', until: null });

/** What is sent out, and what is filled into it. */
const BOOKS: readonly (readonly [name: string, sent: WorkbookPlan, returned: WorkbookPlan])[] = [
  [
    '各种栏目',
    FORM,
    filled(FORM, ENTRY, { D5: '12.5', E5: '3', F5: '65', G5: '2024-02-29', H5: '已完成', I5: '=1+1' }),
  ],
  ['没有任务的单位', bookOf(EVERY_KIND, '丙林场'), bookOf(EVERY_KIND, '丙林场')],
  ['清单', LIST, filled(LIST, ENTRY, { A5: '样例户1', B5: '2.5', A7: '样例户2', B7: '0.01' })],
  ...[
    ['zhangqiu-forest-tasks-2023', '官庄街道'],
    ['zhangqiu-open-government-2023', '官庄街道'],
    ['zhangqiu-scallion-list-2023', '样例镇'],
  ].map(([id = '', unit = '']) => {
    const book = bookOf(shippedForm(id), unit);
    return [id, book, book] as const;
  }),
  ['指标填报', FILLING, FILLING],
];

async function snapshot(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const { snapshot: found, issues } = await readSnapshot('returned.xlsx', bytes);
  if (found === null) throw new Error(JSON.stringify(issues));
  return found;
}

describeWithEngine('交回的文件与下发的比', ['libreoffice'], () => {
  const saved = new Map<string, Uint8Array>();

  beforeAll(async () => {
    await withTempFolder(async (folder) => {
      const out = join(folder, 'saved');
      await mkdir(out);
      const paths = await Promise.all(
        BOOKS.map(async ([, , book], index) => {
          const path = join(folder, `${index}.xlsx`);
          await writeFile(path, await writeWorkbook(book));
          return path;
        }),
      );
      const files = await convertWithLibreOffice(paths, 'xlsx', out, 150_000);
      for (const [index, [name]] of BOOKS.entries()) saved.set(name, await readFile(files[index] ?? ''));
    });
  });

  test.each(BOOKS)('%s：我们自己写的，没有问题', async (_, sent, returned) => {
    const found = await snapshot(await writeWorkbook(returned));
    expect(compareWorkbook(found, sent, { mayHave: [] }).issues.map(told)).toEqual([]);
  });

  test.each(BOOKS)('%s：LibreOffice 填好再存，没有问题', async (name, sent) => {
    const found = await snapshot(saved.get(name) ?? new Uint8Array());
    expect(compareWorkbook(found, sent, { mayHave: [] }).issues.map(told)).toEqual([]);
  });

  test('LibreOffice 存的结果与 core 相同', async () => {
    const comparison = compareWorkbook(await snapshot(saved.get('指标填报') ?? new Uint8Array()), FILLING, {
      mayHave: [],
    });
    expect(compareResults(comparison, resultsIn(FILLING), () => FILLING).map(told)).toEqual([]);
  });

  const RATE = 'IF(COUNT(B5,D5)<2,"",IFERROR(D5/B5,""))';
  test.each<
    [what: string, part: 'xl/workbook.xml' | 'entry', from: string | RegExp, to: string, issues: readonly string[]]
  >([
    [
      '公式打成数',
      'entry',
      /(<c r="J5"[^>]*?) t="\w+"(>)<f .*?<\/f><v>[^<]*<\/v>/,
      '$1$2<v>0.5</v>',
      [`error formulaTypedOver 填报表 5 完成率 「J5」 「50%」 「${RATE}」`],
    ],
    [
      '公式改了',
      'entry',
      'IFERROR(D5/B5',
      'IFERROR(D5/B6',
      [`error formulaChanged 填报表 5 完成率 「J5」 「${RATE.replace('D5/B5', 'D5/B6')}」 「${RATE}」`],
    ],
    [
      '给定的数改了',
      'entry',
      '<v>120.5</v>',
      '<v>12.05</v>',
      ['error lockedCellChanged 填报表 5 任务 「B5」 「12.05」 「120.5」'],
    ],
    ['取消保护', 'entry', /<sheetProtection [^>]*>/, '', ['warning sheetUnlocked 填报表']],
    [
      '合并两格',
      'entry',
      '<mergeCell ref="A1:N1"/>',
      '<mergeCell ref="A1:N1"/><mergeCell ref="D5:E5"/>',
      ['error cellsMerged 填报表 5 完成数 「D5:E5」'],
    ],
    [
      '验证不再拦',
      'entry',
      /(sqref="E5:E6"[^>]*>)<formula1>0<\/formula1><formula2>500<\/formula2>/,
      '$1<formula1>0</formula1><formula2>5000</formula2>',
      ['warning validationLost 填报表 5 人数 「E5」 「2」'],
    ],
    [
      '下面写了字',
      'entry',
      '</sheetData>',
      '<row r="9"><c r="B9"><v>7</v></c></row></sheetData>',
      ['warning outsideForm 填报表 9 任务 「B9」 「7」'],
    ],
    [
      '显示标识表',
      'xl/workbook.xml',
      /(name="_suanpan"[^>]*?)state="\w+"/,
      '$1state="visible"',
      ['warning sheetStateChanged _suanpan 「shown」'],
    ],
    [
      '改表名',
      'xl/workbook.xml',
      '<sheet name="填报表"',
      '<sheet name="报表"',
      ['warning sheetRenamed 报表 「报表」 「填报表」'],
    ],
  ])('LibreOffice 存过的文件里：%s', async (_, part, from, to, issues) => {
    const { zip, sheets } = await openXlsx(saved.get('各种栏目') ?? new Uint8Array());
    const path = part === 'entry' ? (sheets.find(({ name }) => name === ENTRY)?.path ?? '') : part;
    const xml = (await zip.file(path)?.async('string')) ?? '';
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    zip.file(path, changed);
    const found = await snapshot(await zip.generateAsync({ type: 'uint8array' }));
    expect(compareWorkbook(found, FORM, { mayHave: [] }).issues.map(told)).toEqual(issues);
  });
});

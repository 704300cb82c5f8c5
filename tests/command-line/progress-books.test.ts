import { describe, expect, test } from 'vitest';
import { relationships, sheetXml, workbookParts } from '../reader/make-workbook.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { makeZip } from '../support/zip.ts';
import { put, runHere } from './run-here.ts';

/** A cell: text, `=1+1` for a formula without a result, a number in digits. */
function cellXml(written: string): string {
  if (written.startsWith('=')) return `<c><f>${written.slice(1)}</f></c>`;
  return /^\d/.test(written) && !written.includes('年')
    ? `<c><v>${written}</v></c>`
    : `<c t="inlineStr"><is><t>${written}</t></is></c>`;
}

/** A workbook with these sheets, in order. */
function book(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const own = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml']);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`).join('');
  return makeZip([
    ...workbookParts({}).filter(({ name }) => !own.has(name)),
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(names.map((_, index) => [`s${index}`, 'worksheet', `worksheets/own${index}.xml`])),
    },
    ...Object.values(sheets).map((rows, index) => ({
      name: `xl/worksheets/own${index}.xml`,
      content: sheetXml(rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('')),
    })),
  ]);
}

async function progress(file: Buffer, ...more: readonly string[]) {
  return withTempFolder(async (folder) => {
    await put(folder, { 'a.xlsx': file });
    return runHere(
      folder,
      ...['progress', 'zhangqiu-urbanisation-2023', '--actuals', 'a.xlsx', '--as-of', '2023-12-31', ...more],
    );
  });
}

const codesOf = (stdout: string) => JSON.parse(stdout).issues.map(({ code }: { code: string }) => code);
const GOOD = [
  ['指标', '时期', '数值'],
  ['常住人口城镇化率', '2023年', '63.5'],
];

describe('没有计算结果的公式', () => {
  test('在不读的列里：不必说', async () => {
    const rows = [
      ['指标名称', '2023年', '完成率'],
      ['常住人口城镇化率', '63.5', '=B2/65'],
    ];
    const { stdout } = await progress(book({ 指标填报: rows }), '--json');
    expect(codesOf(stdout)).toEqual([]);
  });

  test('在要读的格里：这一格拒绝，并说整张表怎么办', async () => {
    const rows = [
      ['指标名称', '2022年', '2023年'],
      ['常住人口城镇化率', '62', '=60+3.5'],
    ];
    const { stdout } = await progress(book({ 指标填报: rows }), '--json');
    expect(codesOf(stdout)).toEqual(['formulaWithoutResult', 'cellUnreadable']);
    expect(JSON.parse(stdout).summary.values).toEqual({ given: 2, counted: 1, refused: 1, aside: 0 });
  });
});

test('两列写着同一年、数不同：每一行只说一次', async () => {
  const rows = [
    ['指标', '2023年', '2023年'],
    ['常住人口城镇化率', '63.5', '64'],
    ['建成5G基站数量', '3500', '3500'],
  ];
  const { stdout } = await progress(book({ 指标填报: rows }), '--json');
  expect(codesOf(stdout)).toEqual(['actualConflict', 'actualRepeated']);
  expect(stdout).toContain('有不同的数值 63.5、64（第 2 行），都没有采用');
});

describe('几张工作表', () => {
  test('另一张也像实际值：没有读取，请核对，--strict 时退出码是 1', async () => {
    const { code, stderr } = await progress(book({ 实际值: GOOD, 上年: GOOD }), '--strict');
    expect(code).toBe(1);
    expect(stderr).toContain('[请核对] 1 条\n  「a.xlsx」：读取的是工作表「实际值」；「上年」的表头也符合，没有读取。');
  });

  test('都不符合：说缺得最少的那一张', async () => {
    const guide = [
      ['说明', '单位'],
      ['怎么填', '万元'],
    ];
    const entry = [
      ['内容', '单位', '2023年'],
      ['常住人口城镇化率', '%', '63.5'],
    ];
    const { code, stderr } = await progress(book({ 填报说明: guide, 指标填报: entry }));
    expect(code).toBe(2);
    expect(stderr).toContain('「a.xlsx」工作表「指标填报」：缺少「指标」这一列');
    expect(stderr).not.toContain('填报说明');
  });
});

test('数都有去处：采用、拒绝、未采用加起来是填报的个数', async () => {
  const rows = [
    ...GOOD,
    ['建成5G基站数量', '2023年', '3500'],
    ['建成5G基站数量', '2023年', '3600'],
    ['建成5G基站数量', '2024年', '3700'],
    ['人均预期寿命', '2023年', '约79'],
    ['农业增加值', '2023年', '88'],
    ['农业增加值', '2023年', '88'],
  ];
  const { stdout } = await progress(book({ 实际值: rows }));
  // 63.5 and one 88 count; 约79 is refused; two that contradict each other, one of 2024, and 88 again are left aside.
  expect(stdout).toContain('填报 7 个数：采用 2 个，拒绝 1 个，未采用 4 个（时期未结束、重复、已修订或互相矛盾）。\n');
});

import { describe, expect, test } from 'vitest';
import { booleanEntry, type Entry, formulaEntry, numberEntry, textEntry } from '../../../addin/host/entry.ts';
import type { SheetFormat } from '../../../addin/host/sheet-format.ts';
import { supportsNotes } from '../../../addin/office/office-program.ts';
import { area } from '../host/cells-of.ts';
import { faultOf } from '../host/contract-refusals.ts';
import { SHEET } from '../host/opened.ts';
import { openExcel } from './open-excel.ts';

describe('程序能做什么，运行时问', () => {
  test.each([
    [20, { program: 'Excel 16.0.17328.20000 PC (ExcelApi 1.20)', validation: true, highlights: true }],
    [14, { program: 'Excel 16.0.17328.20000 PC (ExcelApi 1.14)', validation: true, highlights: true }],
    [8, { program: 'Excel 16.0.17328.20000 PC (ExcelApi 1.8)', validation: true, highlights: true }],
    [7, { program: 'Excel 16.0.17328.20000 PC (ExcelApi 1.7)', validation: false, highlights: true }],
    [6, { program: 'Excel 16.0.17328.20000 PC (ExcelApi < 1.7)', validation: false, highlights: true }],
  ])('ExcelApi 1.%i', async (newest, capabilities) => {
    const { host } = await openExcel(newest);
    expect(host.capabilities).toMatchObject({ kind: 'office', selectionEvents: true, ...capabilities });
  });

  test.each<readonly [string, number, object, boolean]>([
    ['程序和脚本都有', 18, { notes: null }, true],
    ['程序太旧', 17, { notes: null }, false],
    ['脚本里没有', 20, {}, false],
  ])('批注：%s', (_name, newest, prototype, able) => {
    const isSetSupported = (_set: string, version: string) => Number(version.split('.')[1]) <= newest;
    const office = { context: { requirements: { isSetSupported } } };
    const program = { office, excel: { Worksheet: { prototype } } } as unknown as Parameters<typeof supportsNotes>[0];
    expect(supportsNotes(program)).toBe(able);
  });
});

test.each([20, 14, 7])('ExcelApi 1.%i：用到的都是 Excel 有的', async (newest) => {
  const { host, outside, office } = await openExcel(newest);
  const end = host.onChange(() => undefined);
  await host.addSheet('新表');
  await host.write(area(0, 0, 1, 1, '新表'), [[textEntry('甲')]]);
  const highlight: SheetFormat = {
    kind: 'highlight',
    cells: { row: 0, column: 0, rows: 1, columns: 1 },
    formula: 'A1=1',
    look: { bold: true, italic: true, lines: '#123456' },
  };
  await host.format('新表', [
    { kind: 'freeze', rows: 0, columns: 2 },
    { kind: 'freeze', rows: 0, columns: 0 },
    highlight,
  ]);
  expect(await outside.formats('新表')).toEqual([highlight]);
  await host.select(area(0, 0, 1, 1, '新表'));
  await host.selection();
  await host.looks(area(0, 0));
  await host.setName('名', "'新表'!$A$1");
  await host.removeSheet('新表');
  await host.flush();
  end();
  await host.flush();
  expect(office.lacking).toEqual([]);
});

/** The last table that was put into cells. */
function written(bodies: readonly string[]): unknown {
  const actions: { Name: string; ArgumentInfo: { Arguments: unknown[] } }[] = JSON.parse(bodies.at(-1) ?? '').Actions;
  return actions.find(({ Name }) => Name === 'Formulas')?.ArgumentInfo.Arguments[0];
}

test('线上：文字有疑才带撇号，数是数，null 不动', async () => {
  const { host, office } = await openExcel(20);
  const row: (Entry | null)[] = [
    textEntry('甲村'),
    textEntry('=1+1'),
    numberEntry('12.50'),
    formulaEntry('SUM(A1:A2)'),
    booleanEntry(true),
    null,
  ];
  await host.write(area(0, 0, 1, 6), [row]);
  expect(written(office.bodies)).toEqual([['甲村', "'=1+1", 12.5, '=SUM(A1:A2)', true, null]]);
});

describe('大小', () => {
  /** Ten thousand Chinese characters, 30,000 bytes. */
  const LONG = '绩'.repeat(10_000);

  test('回答超过 5 MB：分一半再问，全部读到', async () => {
    const { host, outside, office } = await openExcel(20);
    // 200 rows × 30,000 bytes, as value and as formula: 12 MB. Halves have 6, quarters 3, so of the 1 + 2 + 4 requests
    // three are refused.
    const rows = 200;
    await outside.put(
      area(0, 0, rows, 1),
      Array.from({ length: rows }, () => [{ value: LONG }]),
    );
    const before = office.bodies.length;
    const { values, formats } = await host.read(area(0, 0, rows, 1));
    expect(values).toEqual(Array.from({ length: rows }, () => [LONG]));
    expect(formats).toHaveLength(rows);
    expect(office.bodies.length - before).toBe(7);
  });

  test('一次写超过 5 MB：拒绝，什么都没写', async () => {
    const { host, outside } = await openExcel(20);
    // 5 × 1,024 × 1,024 bytes are 174 cells of 30,000 and some; the client sends them in one request.
    const rows = 180;
    const entries = Array.from({ length: rows }, () => [textEntry(LONG)]);
    expect(await faultOf(host.write(area(0, 0, rows, 1), entries))).toBe('tooLarge');
    expect(await outside.cells(area(0, 0))).toMatchObject([[{ value: '' }]]);
  });

  test('整列：只读用到的，其余是空白', async () => {
    const { host, outside, office } = await openExcel(20);
    await outside.put(area(1, 1, 1, 1), [[{ value: '甲' }]]);
    const before = office.bodies.length;
    const { values, formulas, formats } = await host.read(area(0, 0, 1_048_576, 3));
    expect([values.length, formulas.length, formats.length]).toEqual([1_048_576, 1_048_576, 1_048_576]);
    expect([values[0], values[1], values[1_048_575]]).toEqual([
      ['', '', ''],
      ['', '甲', ''],
      ['', '', ''],
    ]);
    expect(formats[1]).toEqual(['General', 'General', 'General']);
    expect(office.bodies.length - before).toBe(2);
  });

  test('很多样式：每 250 条一次请求', async () => {
    const { host, outside, office } = await openExcel(20);
    const looks = Array.from(
      { length: 501 },
      (_, row): SheetFormat => ({ kind: 'look', cells: area(row, 0), look: { bold: true, lines: '#123456' } }),
    );
    const before = office.bodies.length;
    await host.format(SHEET, looks);
    expect(office.bodies.length - before).toBe(3);
    expect(await outside.look(SHEET, 500, 0)).toMatchObject({ bold: true, lines: '#123456' });
  });

  test.each([
    [20, 40_000, true],
    [20, 40_001, false],
    [7, 1_000, true],
    [7, 1_001, false],
  ])('ExcelApi 1.%i，看 %i 格的样式：%s', async (newest, rows, told) => {
    const { host } = await openExcel(newest);
    const looks = await host.looks(area(0, 0, rows, 1));
    expect(looks?.length ?? null).toBe(told ? rows : null);
  });
});

describe('有效性：Excel 放不下的', () => {
  const list = (choices: readonly string[]): SheetFormat => ({
    kind: 'validation',
    cells: area(0, 0),
    rule: { kind: 'list', choices },
    title: '标'.repeat(33),
    message: '话'.repeat(256),
  });

  test.each<readonly [string, readonly string[], boolean]>([
    // 127 + 1 + 127 = 255 characters with the comma.
    ['255 个字', ['甲'.repeat(127), '乙'.repeat(127)], true],
    ['256 个字', ['甲'.repeat(128), '乙'.repeat(127)], false],
    ['选项里有逗号', ['甲,乙'], false],
  ])('序列：%s', async (_name, choices, kept) => {
    const { host, outside } = await openExcel(20);
    await host.format(SHEET, [list(choices)]);
    expect(await outside.formats(SHEET)).toMatchObject(kept ? [{ rule: { kind: 'list', choices } }] : []);
  });

  test('标题和说明太长，截到能放下', async () => {
    const { host, outside } = await openExcel(20);
    await host.format(SHEET, [list(['是'])]);
    expect(await outside.formats(SHEET)).toMatchObject([{ title: '标'.repeat(32), message: '话'.repeat(255) }]);
  });
});

test('样式在表外：拒绝，一条也不做', async () => {
  const { host, outside } = await openExcel(20);
  const formats: SheetFormat[] = [
    { kind: 'tabColor', color: '#123456' },
    { kind: 'rowHeight', row: 1_048_576, rows: 1, points: 20 },
  ];
  expect(await faultOf(host.format(SHEET, formats))).toBe('shape');
  expect(await outside.formats(SHEET)).toEqual([]);
});

describe('合并的单元格：Excel 一次最多说 512 处', () => {
  const merges = (count: number): readonly SheetFormat[] =>
    Array.from({ length: count }, (_, at) => ({
      kind: 'merge',
      cells: { row: at * 3, column: 0, rows: 3, columns: 1 },
    }));

  // Rows 0 to 1,538 hold 513 areas of three rows; a half of 769 rows has 257, the other 256.
  test.each<readonly [places: number, refused: number]>([
    [512, 0],
    [513, 1],
  ])('%i 处：都说出来', async (places, refused) => {
    const { host, office } = await openExcel(13);
    await host.format(SHEET, merges(places));
    const before = office.bodies.length;
    const merged = await host.merged(area(0, 0, places * 3, 2));
    expect(merged).toEqual(merges(places).map((format) => format.kind === 'merge' && format.cells));
    expect(office.bodies.length - before).toBe(1 + 2 * refused);
    expect(office.lacking).toEqual([]);
  });

  test('几行里也说不清：当作不知道', async () => {
    const { host } = await openExcel(13);
    const everywhere = Array.from({ length: 600 }, (_, column): SheetFormat => {
      return { kind: 'merge', cells: { row: 0, column: column * 2, rows: 1, columns: 2 } };
    });
    await host.format(SHEET, everywhere);
    expect(await host.merged(area(0, 0, 1, 1_200))).toBe(null);
  });

  test('ExcelApi 1.12 说不出来', async () => {
    const { host } = await openExcel(12);
    await host.format(SHEET, merges(1));
    expect(await host.merged(area(0, 0, 3, 1))).toBe(null);
  });
});

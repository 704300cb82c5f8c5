import { describe, expect, test } from 'vitest';
import { errorEntry, numberEntry } from '../../../addin/host/entry.ts';
import type { Area } from '../../../addin/host/host.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import { uniformParts } from '../../../addin/wps/uniform-parts.ts';
import type { WpsApplication } from '../../../addin/wps/wps-application.ts';
import { wpsFault } from '../../../addin/wps/wps-fault.ts';
import { wpsHost } from '../../../addin/wps/wps-host.ts';
import { colorOf, wpsColor } from '../../../addin/wps/wps-numbers.ts';
import { statedBuild, wpsCapabilities } from '../../../addin/wps/wps-program.ts';
import { cellFormula, cellValue, rowsOf } from '../../../addin/wps/wps-values.ts';
import { area, changesOf, settle, typed } from '../host/cells-of.ts';
import { faultOf } from '../host/contract-refusals.ts';
import { SHEET } from '../host/opened.ts';
import { inMemory, openWps } from './open-wps.ts';

describe('WPS 给的值', () => {
  test.each<readonly [string, unknown, number, number, unknown]>([
    ['一格是一个值', '甲', 1, 1, [['甲']]],
    ['空白一格', null, 1, 1, [[null]]],
    [
      '两维',
      [
        [1, 2],
        [3, 4],
      ],
      2,
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '旧版：一长串，逐行',
      [1, 2, 3, 4, 5, 6],
      2,
      3,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['旧版：一列', [1, 2], 2, 1, [[1], [2]]],
    ['一行成了两维', [[1, 2]], 1, 2, [[1, 2]]],
    ['旧版：一行', [1, 2], 1, 2, [[1, 2]]],
  ])('%s', (_name, handed, rows, columns, expected) => {
    expect(rowsOf(handed, rows, columns)).toEqual(expected);
  });

  test.each<readonly [string, unknown, unknown, unknown]>([
    ['错误值的号码', -2146826246, '#N/A', '#N/A'],
    ['公式算出的错误值', -2146826281, '=1/0', '#DIV/0!'],
    ['有人就填了这个数', -2146826246, '-2146826246', -2146826246],
    ['号码旁边的数', -2146826247, '=A1', -2146826247],
    ['空白', null, '', ''],
    ['旧版的空白', undefined, '', ''],
  ])('%s', (_name, value, formula, expected) => {
    expect(cellValue(value, formula)).toBe(expected);
  });

  test.each<readonly [string, unknown, unknown, string]>([
    ['公式', '=1+1', 2, '=1+1'],
    ['以等号开头的文本', '=1+1', '=1+1', ''],
    ['数', '12', 12, ''],
  ])('公式还是文本：%s', (_name, formula, value, expected) => {
    expect(cellFormula(formula, value)).toBe(expected);
  });
});

test.each([
  ['#000000', 0],
  ['#FF0000', 0x0000ff],
  ['#00FF00', 0x00ff00],
  ['#0000FF', 0xff0000],
  // Red 1A, green 5F, blue A8.
  ['#1A5FA8', 0xa85f1a],
])('颜色 %s：蓝在前', (color, number) => {
  expect(wpsColor(color)).toBe(number);
  expect(colorOf(number)).toBe(color);
});

describe('各处不一样的格', () => {
  /** Two columns of four rows, the first row of the second column unlike the rest. */
  const all: Area = area(0, 0, 4, 2);
  const kind = ({ row, column, rows, columns }: Area): string | undefined => {
    const unlike = column + columns === 2 && row === 0;
    if (!unlike) return 'a';
    return rows * columns === 1 ? 'b' : undefined;
  };

  test('分到一样为止', () => {
    const parts = uniformParts(all, kind, 100);
    expect(
      parts?.map(({ area: { row, column, rows, columns }, found }) => [row, column, rows, columns, found]).sort(),
    ).toEqual([
      [0, 0, 4, 1, 'a'],
      [0, 1, 1, 1, 'b'],
      [1, 1, 1, 1, 'a'],
      [2, 1, 2, 1, 'a'],
    ]);
  });

  // All, left column, right column, its lower and upper half, the two cells of that: 7 questions.
  test.each([
    [7, true],
    [6, false],
  ])('问 %d 次够不够', (atMost, enough) => {
    expect(uniformParts(all, kind, atMost) !== null).toBe(enough);
  });
});

test.each<readonly [unknown, string]>([
  [Object.assign(new Error('x'), { number: -2146777998 }), 'cellEdit'],
  [new Error('0x80010001'), 'busy'],
  [new Error('单元格受保护'), 'protected'],
  [new TypeError('range.AddComment is not a function'), 'unsupported'],
  [new Error('别的'), 'host'],
  [null, 'host'],
  ['一句话', 'host'],
  [new HostError('tooLarge'), 'tooLarge'],
])('WPS 说 %s：%s', (thrown, fault) => {
  expect(wpsFault(thrown).fault).toBe(fault);
});

test.each<readonly [string, Partial<WpsApplication>, string, boolean]>([
  ['版本里有全部', { Version: '12.1.0.20540' }, '12.1.0.20540', true],
  ['少一', { Version: '12.1.0.20539' }, '12.1.0.20539', false],
  ['都在 Build 里', { Version: '12.0', Build: '12.1.0.21171' }, '12.1.0.21171', true],
  ['分成两处', { Version: '11.0', Build: 10495 }, '11.0.10495', false],
  ['更大的版本', { Version: '13.0' }, '13.0', true],
  ['什么都没说', {}, '', false],
  ['版本旧，可是有这个功能', { Version: '11.1', AddCustomFunction: () => undefined }, '11.1', true],
])('版本：%s', (_name, said, build, functions) => {
  const application = said as WpsApplication;
  expect(statedBuild(application)).toBe(build);
  expect(wpsCapabilities(application).customFunctions).toBe(functions);
});

describe.each(['modern', 'old'] as const)('WPS（%s）', (variant) => {
  test('写了以后，刷新、提示、计算方式都照原样', async () => {
    const { host, fake } = openWps(variant);
    fake.Calculation = -4135;
    await host.write(area(0, 0), [typed('甲')]);
    expect([fake.ScreenUpdating, fake.DisplayAlerts, fake.Calculation]).toEqual([true, true, -4135]);
  });

  test('出了错也照原样', async () => {
    const { host, fake } = openWps(variant);
    fake.ScreenUpdating = false;
    const broken = { kind: 'look', cells: area(0, 0), look: { numberFormat: '0' } } as const;
    fake.change = () => {
      throw new Error('别的');
    };
    expect(await faultOf(host.format(SHEET, [broken]))).toBe('host');
    expect([fake.ScreenUpdating, fake.DisplayAlerts, fake.Calculation]).toEqual([false, true, -4105]);
  });

  test('冻结、条件格式以后，前面还是那张表、那个选区', async () => {
    const { host, outside } = openWps(variant);
    await outside.addSheet('明细');
    await outside.select(area(4, 2, 2, 2));
    const cells = { row: 1, column: 0, rows: 3, columns: 2 };
    await host.format('明细', [
      { kind: 'freeze', rows: 1, columns: 0 },
      { kind: 'highlight', cells, formula: '$A2=""', look: { bold: true } },
    ]);
    expect(await outside.formats('明细')).toEqual([
      { kind: 'freeze', rows: 1, columns: 0 },
      { kind: 'highlight', cells, formula: '$A2=""', look: { bold: true } },
    ]);
    expect(await outside.selected()).toEqual(area(4, 2, 2, 2));
  });

  test('空开的格不写：一行里两处，只动这两处', async () => {
    const { host, outside } = openWps(variant);
    await outside.put(
      area(0, 0, 2, 4),
      [1, 2].map(() => [1, 2, 3, 4].map((value) => ({ value }))),
    );
    await host.write(area(0, 0, 2, 4), [typed('甲', null, null, '乙'), typed(null, '7', '', null)]);
    expect((await host.read(area(0, 0, 2, 4))).values).toEqual([
      ['甲', 2, 3, '乙'],
      [1, 7, '', 4],
    ]);
  });

  test('写到一半出错：不说什么都没动', async () => {
    const { host, fake } = openWps(variant);
    let left = 1;
    const change = fake.change.bind(fake);
    fake.change = (sheet) => {
      if (left-- <= 0) throw Object.assign(new Error('正忙'), { number: -2147418111 });
      change(sheet);
    };
    // Two cells with a gap between them are two writes, of which the second is refused.
    expect(await faultOf(host.write(area(0, 0, 1, 3), [typed('甲', null, '乙')]))).toBe('host');
  });

  test('公式不带来别处的格式', async () => {
    const { host, outside } = openWps(variant);
    await outside.put(area(0, 0), [[{ value: 45108, format: 'yyyy-mm-dd' }]]);
    await host.write(area(0, 1), [typed('=A1*2')]);
    expect((await host.read(area(0, 1))).formats).toEqual([['General']]);
  });

  test('同一处再批注：换掉，不报错', async () => {
    const { host, outside } = openWps(variant);
    const note = { kind: 'note', row: 3, column: 2 } as const;
    await host.format(SHEET, [{ ...note, text: '旧' }]);
    await host.format(SHEET, [{ ...note, text: '新' }]);
    expect(await outside.formats(SHEET)).toEqual([{ ...note, text: '新' }]);
  });

  test('错误值和它的号码分得开', async () => {
    const { host } = openWps(variant);
    await host.write(area(0, 0, 1, 2), [[errorEntry('#N/A'), numberEntry('-2146826246')]]);
    expect((await host.read(area(0, 0, 1, 2))).values).toEqual([['#N/A', -2146826246]]);
  });

  test('样式大多一样：五千行也看得出；格格不同就说不知道', async () => {
    const { host } = openWps(variant);
    await host.format(SHEET, [{ kind: 'look', cells: area(0, 0, 1, 2), look: { bold: true } }]);
    const looks = await host.looks(area(0, 0, 5_000, 2));
    expect([looks?.[0]?.[1]?.bold, looks?.[1]?.[1]?.bold, looks?.[4_999]?.[0]?.bold]).toEqual([true, false, false]);
    await host.format(
      SHEET,
      Array.from({ length: 800 }, (_, at) => ({ kind: 'look', cells: area(at * 2, 0), look: { size: 20 + at } })),
    );
    expect(await host.looks(area(0, 0, 2_000, 1))).toBe(null);
  });

  test('别的工作簿的变动不说', async () => {
    const { host, fake } = openWps(variant);
    const { told } = changesOf(host);
    const sheet = fake.sheet(fake.grid.sheet(SHEET));
    fake.tell('SheetChange', { ...sheet, Parent: { Name: '别的.xlsx' } }, sheet.Range('A1'));
    fake.tell('SheetSelectionChange', { ...sheet, Parent: { Name: '别的.xlsx' } }, sheet.Range('A1'));
    await settle();
    expect(told).toEqual([]);
  });

  test('名称指到别处的也看得懂', async () => {
    const { host, fake } = openWps(variant);
    fake.grid.names.set('税率', '=0.03');
    fake.grid.names.set('表一!局部', "='表一'!$A$1");
    fake.grid.names.set('合计', "='表 一'!$A$1:$B$2");
    expect(await host.names()).toEqual(
      new Map([
        ['税率', '0.03'],
        ['合计', "'表 一'!$A$1:$B$2"],
      ]),
    );
  });
});

test('没有打开的工作簿：说没有', async () => {
  const host = wpsHost({ ActiveWorkbook: null } as WpsApplication, inMemory());
  expect(await faultOf(host.sheets())).toBe('notFound');
  host.onChange(() => undefined)();
});

test('前面是别的工作簿：选区不算数', async () => {
  const { fake } = openWps('modern');
  const application = fake.application;
  let front = application.ActiveWorkbook;
  const host = wpsHost(
    Object.defineProperty(Object.create(application) as WpsApplication, 'ActiveWorkbook', { get: () => front }),
    inMemory(),
  );
  await host.sheets();
  front = { ...fake.workbook, Name: '别的.xlsx' };
  expect(await faultOf(host.selection())).toBe('busy');
  expect((await host.sheets())[0]?.name).toBe(SHEET);
});

test('批注、合并之后表上还是没有多写的格', async () => {
  const { host } = openWps('modern');
  await host.format(SHEET, [{ kind: 'merge', cells: { row: 0, column: 0, rows: 1, columns: 3 } }]);
  expect((await host.sheets())[0]?.used).toBe(null);
});

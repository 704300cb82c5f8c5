import { describe, expect, test } from 'vitest';
import {
  booleanEntry,
  CLEARED,
  type Entry,
  errorEntry,
  formulaEntry,
  numberEntry,
  textEntry,
} from '../../../addin/host/entry.ts';
import type { Area, CellValue } from '../../../addin/host/host.ts';
import type { Cells } from '../../../addin/host/sheet-format.ts';
import { area, typed, valuesOf } from './cells-of.ts';
import { type Opened, SHEET } from './opened.ts';

type Written = readonly [name: string, entry: Entry, value: CellValue];

const TEXTS: readonly Written[] = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'",
  "'=1+1",
  "''",
  '甲',
  '<img src=x onerror=alert(1)>',
  '葱🧅，👨‍👩‍👧',
  ' 前后有空格 ',
  '两行\n文字',
  '00012',
  '12',
  '12%',
  '1e5',
  '2023-11-06',
  '11/6',
  'TRUE',
  '370181199001011234',
  '#不是错误',
  'null',
  '"引号"\\',
].map((text): Written => [JSON.stringify(text), textEntry(text), text]);

const NUMBERS: readonly Written[] = (
  [
    ['0', 0],
    ['1', 1],
    ['-12.50', -12.5],
    ['0.1', 0.1],
    ['1.005', 1.005],
    ['123456789012345', 123456789012345],
    ['-0.000001', -0.000001],
    ['45108', 45108],
  ] as const
).map(([decimal, value]): Written => [decimal, numberEntry(decimal), value]);

const OTHERS: readonly Written[] = [
  ['TRUE', booleanEntry(true), true],
  ['FALSE', booleanEntry(false), false],
  ['#N/A', errorEntry('#N/A'), '#N/A'],
  ['#DIV/0!', errorEntry('#DIV/0!'), '#DIV/0!'],
  ['空白', CLEARED, ''],
];

/** What is written is what is there, and what is there is what is read. */
export function cellsContract(open: () => Promise<Opened>): void {
  describe('写入什么，读出什么', () => {
    test.each([...TEXTS, ...NUMBERS, ...OTHERS])('%s', async (_name, entry, value) => {
      const { host, outside } = await open();
      await host.write(area(2, 1), [[entry]]);
      await host.flush();
      const block = await host.read(area(2, 1));
      expect(block).toMatchObject({ area: area(2, 1), values: [[value]], formulas: [['']] });
      expect(await outside.cells(area(2, 1))).toMatchObject([[{ value, formula: '' }]]);
    });

    test.each(['1+1', "'表一'!$A$1*2", 'IF(A1="甲","是","否")', 'ROUND(C3*0.985,2)'])('公式 =%s', async (formula) => {
      const { host, outside } = await open();
      await host.write(area(0, 3), [[formulaEntry(formula)]], [[numberEntry('2')]]);
      expect((await host.read(area(0, 3))).formulas).toEqual([[`=${formula}`]]);
      expect(await outside.cells(area(0, 3))).toMatchObject([[{ formula: `=${formula}` }]]);
    });

    test.each<readonly [string, CellValue, string]>([
      ['一天是它的序号，由格式看出来', 45108, 'yyyy-mm-dd'],
      ['百分数是小数，由格式看出来', 0.65, '0.00%'],
      ['数字文本仍是文本', '45108', '@'],
      ['错误值是它的代码', '#VALUE!', 'General'],
      ['真假', true, 'General'],
    ])('别人填的：%s', async (_name, value, format) => {
      const { host, outside } = await open();
      await outside.put(area(4, 0), [[{ value, format }]]);
      expect(await host.read(area(4, 0))).toEqual({
        area: area(4, 0),
        values: [[value]],
        formulas: [['']],
        formats: [[format]],
      });
    });

    test('别人填的公式：值和公式都在', async () => {
      const { host, outside } = await open();
      await outside.put(area(0, 0), [[{ formula: '=SUM(1,2)', value: 3 }]]);
      expect(await host.read(area(0, 0))).toMatchObject({ values: [[3]], formulas: [['=SUM(1,2)']] });
    });
  });

  describe('形状', () => {
    test('一个单元格也是两维', async () => {
      const { host } = await open();
      await host.write(area(0, 0), [typed('甲')]);
      expect(await valuesOf(host, area(0, 0))).toEqual([['甲']]);
    });

    test('一行、一列也是两维', async () => {
      const { host } = await open();
      await host.write(area(0, 0, 1, 3), [typed('甲', '乙', '丙')]);
      await host.write(area(1, 0, 2, 1), [typed('丁'), typed('戊')]);
      expect(await valuesOf(host, area(0, 0, 1, 3))).toEqual([['甲', '乙', '丙']]);
      expect(await valuesOf(host, area(0, 0, 3, 1))).toEqual([['甲'], ['丁'], ['戊']]);
    });

    test('已用区域之外是空白，形状照要求', async () => {
      const { host } = await open();
      await host.write(area(0, 0), [typed('甲')]);
      expect(await host.read(area(0, 0, 2, 3))).toMatchObject({
        values: [
          ['甲', '', ''],
          ['', '', ''],
        ],
        formulas: [
          ['', '', ''],
          ['', '', ''],
        ],
      });
      expect(await valuesOf(host, area(5_000, 200, 1, 2))).toEqual([['', '']]);
    });

    test('最后一个单元格也能写能读', async () => {
      const { host } = await open();
      await host.write(area(1_048_575, 16_383), [typed('末')]);
      expect(await valuesOf(host, area(1_048_575, 16_383))).toEqual([['末']]);
    });

    test('null 不动单元格，空串清除它；格式都不变', async () => {
      const { host, outside } = await open();
      await outside.put(area(0, 0, 2, 2), [
        [{ value: '甲' }, { value: 0.5, format: '0%' }],
        [{ value: 3, formula: '=1+2' }, { value: 7 }],
      ]);
      await host.write(area(0, 0, 2, 2), [typed(null, ''), typed(null, '8')]);
      expect(await outside.cells(area(0, 0, 2, 2))).toMatchObject([
        [{ value: '甲' }, { value: '', formula: '', format: '0%' }],
        [{ value: 3, formula: '=1+2' }, { value: 8 }],
      ]);
    });

    test('写数、写文本、写公式都不改已有的格式', async () => {
      const { host, outside } = await open();
      await outside.put(area(0, 0, 1, 3), [
        [
          { value: 1, format: '0.00' },
          { value: 2, format: '0.00%' },
          { value: 3, format: 'yyyy-mm-dd' },
        ],
      ]);
      await host.write(area(0, 0, 1, 3), [typed('5', '甲', '=A1+1')]);
      expect((await host.read(area(0, 0, 1, 3))).formats).toEqual([['0.00', '0.00%', 'yyyy-mm-dd']]);
    });
  });

  describe('合并的单元格', () => {
    /** A village over its three households, a town over two rows and two columns, a title over the table. */
    const VILLAGE = { row: 2, column: 0, rows: 3, columns: 1 };
    const TOWN = { row: 5, column: 1, rows: 2, columns: 2 };
    const TITLE = { row: 0, column: 0, rows: 1, columns: 4 };

    test.each<readonly [name: string, asked: Area, begin: readonly Cells[]]>([
      ['整个表', area(0, 0, 8, 4), [TITLE, VILLAGE, TOWN]],
      ['标题以下', area(1, 0, 7, 4), [VILLAGE, TOWN]],
      ['只到村的第一行：整个村都说', area(1, 0, 2, 1), [VILLAGE]],
      ['从村的第二行起：村不从这里开始', area(3, 0, 5, 4), [TOWN]],
      ['从镇的第二列起', area(5, 2, 2, 2), []],
      ['没有合并的地方', area(20, 0, 5, 5), []],
    ])('%s', async (_name, asked, begin) => {
      const { host, tellsMerged = true } = await open();
      await host.format(
        SHEET,
        [VILLAGE, TOWN, TITLE].map((cells) => ({ kind: 'merge', cells })),
      );
      const merged = await host.merged(asked);
      expect(merged && [...merged].sort((a, b) => a.row - b.row)).toEqual(tellsMerged ? begin : null);
    });
  });
}

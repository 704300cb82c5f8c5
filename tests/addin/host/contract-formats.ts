import { describe, expect, test } from 'vitest';
import type { Capabilities } from '../../../addin/host/host.ts';
import type { Look, SheetFormat } from '../../../addin/host/sheet-format.ts';
import { area, typed } from './cells-of.ts';
import { type Opened, SHEET } from './opened.ts';

const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['数字格式', { numberFormat: '#,##0.00' }],
  ['文本格式', { numberFormat: '@' }],
  ['字体', { font: '黑体' }],
  ['字号', { size: 10.5 }],
  ['粗体', { bold: true }],
  ['斜体', { italic: true }],
  ['字色', { color: '#9C1C1C' }],
  ['底色', { fill: '#FFF9DB' }],
  ['水平居中', { horizontal: 'center' }],
  ['靠右', { horizontal: 'right' }],
  ['垂直居中', { vertical: 'middle' }],
  ['靠上', { vertical: 'top' }],
  ['自动换行', { wrap: true }],
  ['框线', { lines: '#BFC5CC' }],
];

const NOT_A_NUMBER = { title: '请填数', message: '0 到 100 的数。' };

const SHEET_FORMATS: readonly (readonly [name: string, needs: keyof Capabilities | null, format: SheetFormat])[] = [
  ['列宽', null, { kind: 'columnWidth', column: 1, columns: 2, characters: 20 }],
  ['隐藏列', null, { kind: 'hideColumns', column: 3, columns: 1 }],
  ['行高', null, { kind: 'rowHeight', row: 0, rows: 2, points: 30 }],
  ['合并', null, { kind: 'merge', cells: { row: 0, column: 0, rows: 1, columns: 4 } }],
  ['冻结行和列', null, { kind: 'freeze', rows: 2, columns: 1 }],
  ['只冻结行', null, { kind: 'freeze', rows: 1, columns: 0 }],
  ['标签颜色', null, { kind: 'tabColor', color: '#1A5FA8' }],
  ['筛选', null, { kind: 'autoFilter', cells: { row: 1, column: 0, rows: 5, columns: 4 } }],
  ['小数有效性', 'validation', validation({ kind: 'decimal', minimum: '0', maximum: '100.5' })],
  ['整数有效性', 'validation', validation({ kind: 'whole', minimum: '-3', maximum: '999999' })],
  ['日期有效性', 'validation', validation({ kind: 'date', minimum: '2023-07-01', maximum: '2024-06-30' })],
  ['字数有效性', 'validation', validation({ kind: 'textLength', maximum: '18' })],
  ['序列有效性', 'validation', validation({ kind: 'list', choices: ['是', '否', '待定'] })],
  [
    '条件格式',
    'highlights',
    {
      kind: 'highlight',
      cells: { row: 2, column: 0, rows: 4, columns: 3 },
      formula: '$A3="有误"',
      look: { fill: '#FBE0DD', color: '#9C1C1C' },
    },
  ],
  ['数据条', 'highlights', { kind: 'dataBar', cells: { row: 2, column: 1, rows: 9, columns: 1 }, color: '#2E7D4F' }],
  ['批注', 'notes', { kind: 'note', row: 3, column: 2, text: '见第六条\n"<b>"' }],
];

function validation(rule: Extract<SheetFormat, { kind: 'validation' }>['rule']): SheetFormat {
  return { kind: 'validation', cells: { row: 2, column: 1, rows: 3, columns: 1 }, rule, ...NOT_A_NUMBER };
}

/** Everything a sheet can be made to look like is there afterwards, or left out where the program cannot do it. */
export function formatsContract(open: () => Promise<Opened>): void {
  describe('样式', () => {
    test.each(LOOKS)('%s：设的两格有，旁边的没有', async (_name, look) => {
      const { host, outside } = await open();
      const before = await outside.look(SHEET, 1, 2);
      await host.format(SHEET, [{ kind: 'look', cells: area(1, 0, 1, 2), look }]);
      await host.flush();
      expect(await outside.look(SHEET, 1, 0)).toMatchObject(look);
      expect(await outside.look(SHEET, 1, 1)).toMatchObject(look);
      expect(await outside.look(SHEET, 0, 0)).not.toMatchObject(look);
      expect(await outside.look(SHEET, 1, 2)).toEqual(before);
    });

    test('没说的不变，后说的算数，null 去掉底色和框线', async () => {
      const { host, outside } = await open();
      await host.format(SHEET, [
        { kind: 'look', cells: area(0, 0), look: { bold: true, fill: '#E3EBF3', lines: '#BFC5CC', size: 16 } },
        { kind: 'look', cells: area(0, 0), look: { size: 12, fill: null, lines: null } },
      ]);
      expect(await outside.look(SHEET, 0, 0)).toMatchObject({ bold: true, size: 12, fill: null, lines: null });
    });

    test('样式不动内容', async () => {
      const { host, outside } = await open();
      await host.write(area(0, 0, 1, 2), [typed('甲', '=1+1')]);
      await host.format(SHEET, [{ kind: 'look', cells: area(0, 0, 1, 2), look: { bold: true } }]);
      expect(await outside.cells(area(0, 0, 1, 2))).toMatchObject([[{ value: '甲' }, { formula: '=1+1' }]]);
    });

    test('读得出来的样式，写回去就是原样', async () => {
      const { host, outside } = await open();
      const cells = area(0, 0, 1, 3);
      const look: Look = { numberFormat: '0.00%', bold: true, fill: '#E3EBF3', horizontal: 'center', wrap: true };
      await host.format(SHEET, [{ kind: 'look', cells: area(0, 1), look }]);
      const before = await Promise.all([0, 1, 2].map((column) => outside.look(SHEET, 0, column)));
      const looks = await host.looks(cells);
      if (looks === null) return;
      expect(looks.map((row) => row.length)).toEqual([3]);
      expect(looks[0]?.[1]).toMatchObject(look);
      const other: Look = { numberFormat: '@', bold: false, fill: '#FFF9DB', horizontal: 'left', wrap: false };
      await host.format(SHEET, [{ kind: 'look', cells, look: other }]);
      await host.format(
        SHEET,
        (looks[0] ?? []).map((was, column) => ({ kind: 'look', cells: area(0, column), look: was })),
      );
      expect(await Promise.all([0, 1, 2].map((column) => outside.look(SHEET, 0, column)))).toEqual(before);
    });

    test.each(SHEET_FORMATS)('%s', async (_name, needs, format) => {
      const { host, outside, lacks = [] } = await open();
      await host.format(SHEET, [format]);
      await host.flush();
      const able = needs === null ? !lacks.includes(format.kind) : host.capabilities[needs] === true;
      expect(await outside.formats(SHEET)).toEqual(able ? [format] : []);
    });

    test('不能做的略去，其余照做', async () => {
      const { host, outside } = await open();
      await host.format(
        SHEET,
        SHEET_FORMATS.map(([, , format]) => format).filter(({ kind }) => kind === 'note' || kind === 'tabColor'),
      );
      expect(await outside.formats(SHEET)).toContainEqual({ kind: 'tabColor', color: '#1A5FA8' });
    });
  });
}

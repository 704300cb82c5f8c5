import { expect, test } from 'vitest';
import type { CellPlan, SheetPlan } from '../../templates/workbook/plan.ts';
import { rowHeights } from '../../templates/workbook/row-height.ts';
import { rowXml } from '../../templates/workbook/row-xml.ts';
import type { StyleNumbers } from '../../templates/workbook/workbook-parts.ts';
import { sheet, text } from './plan-builder.ts';

function heightOf(cells: readonly (CellPlan | null)[], changes: Partial<SheetPlan> = {}): number {
  return rowHeights(sheet({ columns: [{ width: 21 }, { width: 21 }], ...changes }))({ cells }, 1);
}

function wrapped(content: string): CellPlan {
  return { kind: 'text', text: content, style: 'textWrapped' };
}

function formula(content: string, shown: string): CellPlan {
  return { kind: 'formula', formula: content, result: { kind: 'text', text: shown }, style: 'textWrapped' };
}

test.each([
  ['plain text', [text('样例甲')], 18],
  ['plain text that is too long', [text('字'.repeat(99))], 18],
  ['a title', [{ kind: 'text', text: '测算说明', style: 'title' }], 34],
  ['a header', [{ kind: 'text', text: '姓名', style: 'header' }], 24],
  ['a header of two lines', [{ kind: 'text', text: '每亩保险金额\n（元）', style: 'header' }], 33],
  ['no cell', [null], 18],
  ['wrapped text that just fits', [wrapped('字'.repeat(12))], 18],
  ['wrapped text one character longer', [wrapped('字'.repeat(13))], 33],
  ['Latin letters, half as wide', [wrapped('a'.repeat(24))], 18],
  ['two lines by hand', [wrapped('上\n下')], 33],
  ['the tallest of two cells', [wrapped('上'), wrapped('上\n中\n下')], 48],
  ['a wrapped number', [{ kind: 'number', decimal: '123456789012345', style: 'note' }], 18],
  ['a formula that gives text', [formula('A9', '上\n下')], 33],
  ['a formula that can come to show a longer text', [formula(`IF(A1>0,"","${'字'.repeat(13)}")`, '')], 33],
  ['a formula whose texts all fit', [formula(`IF(A1>0,"","${'字'.repeat(12)}")`, '')], 18],
  ['text beyond the tallest row', [wrapped('上\n'.repeat(99))], 409],
] as const)('%s', (_, cells, height) => {
  expect(heightOf(cells)).toBe(height);
});

test('text merged over two columns has the width of both', () => {
  expect(heightOf([wrapped('字'.repeat(13))], { merges: ['A1:B1'] })).toBe(18);
  expect(heightOf([wrapped('字'.repeat(25))], { merges: ['A1:B1'] })).toBe(33);
  expect(heightOf([wrapped('字'.repeat(13))], { merges: ['A2:B2'] })).toBe(33);
});

test('a column without a width is narrow', () => {
  expect(heightOf([wrapped('字'.repeat(4))], { columns: [] })).toBe(18);
  expect(heightOf([wrapped('字'.repeat(5))], { columns: [] })).toBe(33);
});

test('a height of the plan stands', () => {
  expect(rowHeights(sheet())({ cells: [wrapped('上\n下')], height: 20 }, 1)).toBe(20);
});

test('only a row that grows is left to the spreadsheet', () => {
  const styles = { plain: {}, quoted: {} } as StyleNumbers;
  expect(rowXml('表', { cells: [] }, 3, 18, styles)).toBe('<row r="3" ht="18" customHeight="1"></row>');
  expect(rowXml('表', { cells: [], grows: true }, 3, 18, styles)).toBe('<row r="3" ht="18"></row>');
});

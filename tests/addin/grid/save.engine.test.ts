import { expect, test } from 'vitest';
import { describeWithEngine } from '../../support/describe-with-engine.ts';
import { valueText } from '../../support/formula-cell.ts';
import { readWithOpenpyxl } from '../../support/read-with-openpyxl.ts';
import { recalculateWithLibreOffice } from '../../support/recalculate.ts';
import { savedBook } from './saved-book.ts';

describeWithEngine('另存的 xlsx，LibreOffice 重算', ['libreoffice'], () => {
  test('公式算出来的，就是写在里面的', async () => {
    const cells = await recalculateWithLibreOffice(savedBook());
    // 1.5 × 8.2 = 12.3; 1.5 + 0.1 = 1.6, which had no result; 1.5 > 1; 1 ÷ 0.
    expect([...(cells.get('理赔 & 明细') ?? [])].map(([address, { value }]) => [address, valueText(value)])).toEqual([
      ['C2', '12.3'],
      ['C3', '1.6'],
      ['C4', '"大"'],
      ['C5', '#DIV/0!'],
    ]);
  });
});

describeWithEngine('另存的 xlsx，openpyxl 读', ['openpyxl'], () => {
  test('样式、列宽、合并、有效性、批注、名称、冻结都在', async () => {
    const [book] = await readWithOpenpyxl([savedBook()]);
    expect(book?.names).toEqual({ 单价: "'理赔 & 明细'!$B$2" });
    expect(book?.calculatedOnLoad).toBe(true);
    const sheet = book?.sheets[0];
    expect(book?.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['理赔 & 明细', 'visible'],
      ['隐藏', 'hidden'],
    ]);
    expect(sheet?.tabColor).toBe('FF1A5FA8');
    expect(sheet?.merges).toEqual(['A6:C6']);
    expect(sheet?.frozen).toEqual({ rows: 1, columns: 1 });
    expect(sheet?.filter).toBe('A1:C4');
    expect(sheet?.columns['A']?.width).toBe('18');
    expect(sheet?.columns['D']?.hidden).toBe(true);
    expect(sheet?.heights['1']).toBe('30');
    expect(sheet?.rules.map(({ range, type, bounds, error }) => [range, type, bounds[0], error])).toEqual([
      ['A2:A4', 'list', '"是,否"', ['填错了', '只能填是或否。']],
      ['B2:B4', 'date', '2023-07-01', ['', '']],
    ]);
    expect(sheet?.formats.map(({ range, type }) => [range, type])).toEqual([
      ['B2:B4', 'expression'],
      ['C2:C4', 'dataBar'],
    ]);
    expect(sheet?.cells['C2']).toMatchObject({
      value: { kind: 'number', decimal: '12.3' },
      formula: '单价*8.2',
      note: '第 5 条：<每亩>\n向下取整',
      look: {
        font: { name: '宋体', bold: true },
        fill: 'FFE3EBF3',
        alignment: ['right', 'center', false],
        format: '#,##0.00',
      },
    });
    expect(sheet?.cells['A3']).toMatchObject({
      value: { kind: 'text', text: '=1+1' },
      formula: null,
      look: { quoted: true },
    });
    expect(sheet?.cells['A6']?.look).toMatchObject({
      font: { name: '黑体', size: '12', color: 'FF9C1C1C' },
      alignment: ['general', 'bottom', true],
    });
  });
});

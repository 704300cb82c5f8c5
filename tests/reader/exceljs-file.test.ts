import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';

test('a workbook of another library: every kind of cell, a merge, a hidden sheet and row', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('投保明细表');
  sheet.addRow(['投保明细表']);
  sheet.mergeCells('A1:D1');
  sheet.addRow(['姓名', '面积（亩）', '投保日期', '金额']);
  sheet.addRow(['张三', 2.5, new Date(Date.UTC(2023, 10, 6)), { formula: 'B3*1.1', result: 2.7500000000000004 }]);
  sheet.addRow([{ richText: [{ text: '李' }, { font: { bold: true }, text: '四' }] }, 1e-7, true, { error: '#N/A' }]);
  sheet.addRow([' 王五\n', null, { formula: '"a"', result: 'a' }, { formula: 'B5' }]);
  sheet.getCell('C3').numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getRow(4).hidden = true;
  workbook.addWorksheet('底稿', { state: 'hidden' }).addRow(['x']);
  const { tables, issues } = await readTablesFromBytes('名单.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));

  const text = (value: string) => ({ kind: 'text', text: value });
  expect(tables.map((table) => [table.sheet, table.merged])).toEqual([['投保明细表', ['A1:D1']]]);
  expect(tables[0]?.rows.slice(1)).toEqual([
    { number: 2, cells: [text('姓名'), text('面积（亩）'), text('投保日期'), text('金额')] },
    {
      number: 3,
      cells: [
        text('张三'),
        { kind: 'number', text: '2.5' },
        { kind: 'date', iso: '2023-11-06' },
        { kind: 'number', text: '2.75' },
      ],
    },
    {
      number: 4,
      cells: [
        text('李四'),
        { kind: 'number', text: '0.0000001' },
        { kind: 'boolean', value: true },
        { kind: 'error', code: '#N/A' },
      ],
    },
    { number: 5, cells: [text(' 王五\n'), { kind: 'blank' }, text('a'), { kind: 'error', code: '#NOCACHE' }] },
  ]);
  expect(tables[0]?.rows[0]?.cells[0]).toEqual(text('投保明细表'));
  expect(issues.map(({ code, place }) => [code, place.sheet])).toEqual([
    ['formulaWithoutResult', '投保明细表'],
    ['hiddenRows', '投保明细表'],
    ['hiddenSheet', '底稿'],
  ]);
});

test('a thousand rows', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [i + 1, `农户${i}`, `3701811970${10_000_000 + i}`, i / 8]);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('名单').addRows(rows);
  const { tables } = await readTablesFromBytes('a.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(tables[0]?.rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : cell.kind)))).toEqual(
    rows.map((row) => row.map(String)),
  );
});

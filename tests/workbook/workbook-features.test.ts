import { Workbook } from 'exceljs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SheetPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { openXlsx } from '../support/xlsx-parts.ts';
import { cellsBelowEachOther, element, partText, sheet, text, workbook, writeAndOpen } from './plan-builder.ts';

describe('names', () => {
  test('stand in the workbook, with filters, print areas and repeated rows beside them', async () => {
    const plan = workbook(
      [
        sheet({ autoFilter: 'A3:J63' }),
        sheet({ name: "赵'钱 & 孙", print: { orientation: 'landscape', repeatRows: '1:4', area: 'A1:H64' } }),
      ],
      { names: [{ name: '目标价格', refersTo: "'测算说明'!$C$8" }] },
    );
    const part = await partText(await writeAndOpen(plan), 'xl/workbook.xml');
    expect(element(part, 'definedNames')).toBe(
      `<definedNames><definedName name="目标价格">'测算说明'!$C$8</definedName>` +
        `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'测算说明'!$A$3:$J$63</definedName>` +
        `<definedName name="_xlnm.Print_Area" localSheetId="1">'赵''钱 &amp; 孙'!$A$1:$H$64</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="1">'赵''钱 &amp; 孙'!$1:$4</definedName></definedNames>`,
    );
    expect(part).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr/);
  });

  test('are left out where there are none', async () => {
    expect(await partText(await writeAndOpen(workbook([sheet()])), 'xl/workbook.xml')).not.toContain('definedNames');
  });
});

test('everything is calculated again on opening', async () => {
  expect(await partText(await writeAndOpen(workbook([sheet()])), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test('a hidden sheet cannot be shown from the menu, and the first visible one is open', async () => {
  const plan = workbook([sheet({ name: '标识', state: 'veryHidden' }), sheet()]);
  const part = await partText(await writeAndOpen(plan), 'xl/workbook.xml');
  expect(part).toContain('name="标识" state="veryHidden"');
  expect(element(part, 'workbookView')).toContain('firstSheet="1" activeTab="1"');
});

test('the properties name the document and its day', async () => {
  const core = await partText(await writeAndOpen(workbook([sheet()])), 'docProps/core.xml');
  expect(element(core, 'dc:title')).toBe('<dc:title>大葱目标价格保险</dc:title>');
  expect(element(core, 'dc:subject')).toBe('<dc:subject>测算</dc:subject>');
  expect(element(core, 'dc:creator')).toBe('<dc:creator>算盘 Suanpan</dc:creator>');
  expect(core.match(/2023-12-01T00:00:00Z/g)).toHaveLength(2);
});

test('another program reads every sheet and value back', async () => {
  const first = cellsBelowEachOther(
    text('=1+1'),
    { kind: 'number', decimal: '-12.345', style: 'area' },
    { kind: 'date', iso: '2023-07-01', style: 'date' },
    { kind: 'formula', formula: 'A2*2', result: { kind: 'number', decimal: '-24.69' }, style: 'money' },
  );
  const plan = workbook([first, { ...cellsBelowEachOther(text('乙')), name: '第二张' }]);
  const read = new Workbook();
  await read.xlsx.load((await writeWorkbook(plan)).buffer as ArrayBuffer);
  expect(read.worksheets.map((worksheet) => worksheet.name)).toEqual(['测算说明', '第二张']);
  const values = [1, 2, 3, 4].map((row) => read.worksheets[0]?.getCell(row, 1).value);
  expect(values).toEqual(['=1+1', -12.345, new Date('2023-07-01T00:00:00Z'), { formula: 'A2*2', result: -24.69 }]);
  expect(read.worksheets[1]?.getCell('A1').value).toBe('乙');
});

describe('the same plan gives the same bytes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const full: SheetPlan = sheet({
    rows: [{ cells: [text('样例甲'), { kind: 'link', text: '全文', target: 'https://example.cn', style: 'link' }] }],
    conditionalFormats: [
      { kind: 'dataBar', range: 'A1:A9', color: 'CFE2F3' },
      { kind: 'highlight', range: 'A1:A9', formula: 'A1=1', look: 'warning' },
    ],
    protected: true,
  });

  test('on another day', async () => {
    vi.setSystemTime('2024-01-01T08:00:00Z');
    const first = await writeWorkbook(workbook([full]));
    vi.setSystemTime('2031-05-06T07:08:09Z');
    const second = await writeWorkbook(workbook([full]));
    expect(Buffer.from(second).equals(first)).toBe(true);
  });

  test('and a plan that differs by one letter gives others', async () => {
    const first = await writeWorkbook(workbook([full]));
    const second = await writeWorkbook(workbook([{ ...full, rows: [{ cells: [text('张四')] }] }]));
    expect(Buffer.from(second).equals(first)).toBe(false);
  });

  test('with every part stamped the first day a zip file can name', async () => {
    const parts = await openXlsx(await writeWorkbook(workbook([full])));
    const days = Object.values(parts.zip.files).map((file) => file.date.toISOString());
    expect(new Set(days)).toEqual(new Set(['1980-01-01T00:00:00.000Z']));
  });
});

test('the list of content types comes first, and no part is there twice', async () => {
  const parts = await writeAndOpen(workbook([sheet(), sheet({ name: '第二张' })]));
  const names = Object.keys(parts.zip.files);
  expect(names[0]).toBe('[Content_Types].xml');
  expect(names).toContain('xl/worksheets/sheet2.xml');
  expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
});

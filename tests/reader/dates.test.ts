import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Cell } from '../../core/table/cell.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { makeWorkbook, stylesWith } from './make-workbook.ts';
import { inChinese, onlyRows, readCells } from './read-cells.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const DATE_1904 = '<workbookPr date1904="1"/>';
const date = (iso: string): Cell => ({ kind: 'date', iso });
const number = (text: string): Cell => ({ kind: 'number', text });

describe('a number in a cell that shows days', () => {
  test.each<[string, string, string, Cell]>([
    ['a day', '45236', '', date('2023-11-06')],
    ['the last second of a day', '45236.999988425923', '', date('2023-11-06')],
    ['the day before the leap day that never was', '59', '', date('1900-02-28')],
    ['the day after', '61', '', date('1900-03-01')],
    ['a day of 1904', '43774', DATE_1904, date('2023-11-06')],
    ['day 0 of 1904', '0', DATE_1904, date('1904-01-01')],
    ['day 60 of 1904', '60', DATE_1904, date('1904-03-01')],
    ['1904 switched off', '45236', '<workbookPr date1904="false"/>', date('2023-11-06')],
  ])('%s', async (_, serial, workbookProperties, cell) => {
    const content = { styles: stylesWith(0, 14), workbookProperties };
    expect(await readCells(`<c r="A1" s="1"><v>${serial}</v></c>`, content)).toEqual([cell]);
  });

  test.each([
    ['60', ''],
    ['0', ''],
    ['0.5', ''],
    ['-1', ''],
    ['2958466', ''],
    ['2957004', DATE_1904],
  ])('%s is no day (%s): it stays a number, and is told', async (serial, workbookProperties) => {
    const rows = `<row r="2"><c r="B2" s="1"><v>${serial}</v></c></row>`;
    const workbook = makeWorkbook({ rows, styles: stylesWith(0, 14), workbookProperties });
    const result = await readTablesFromBytes('a.xlsx', workbook);
    expect(onlyRows(result)[0]?.cells[1]).toEqual(number(serial));
    expect(result.issues.map(({ code, severity, place }) => ({ code, severity, place }))).toEqual([
      { code: 'serialNotDate', severity: 'warning', place: { file: 'a.xlsx', sheet: '名单', row: 2 } },
    ]);
    expect(inChinese(result.issues)).toEqual([
      `单元格 B2 设了日期格式，但数值 ${serial} 不对应任何一天，已按数字读取，请改成正确的日期。`,
    ]);
  });
});

describe('which styles show days', () => {
  test.each<[string, number | string, Cell]>([
    ['short date', 14, date('2023-11-06')],
    ['date and time', 22, date('2023-11-06')],
    ['Chinese built-in 31', 31, date('2023-11-06')],
    ['Chinese built-in 57', 57, date('2023-11-06')],
    ['Chinese built-in 58', 58, date('2023-11-06')],
    ['Chinese time of day 32', 32, number('45236')],
    ['time of day 20', 20, number('45236')],
    ['elapsed time 46', 46, number('45236')],
    ['general', 0, number('45236')],
    ['thousands', 4, number('45236')],
    ['own format with 年月日', 'yyyy"年"m"月"d"日"', date('2023-11-06')],
    ['own format of time', 'h:mm', number('45236')],
    ['own format of days as a count', '0"日"', number('45236')],
  ])('%s', async (_, format, cell) => {
    const cells = await readCells('<c r="A1" s="2"><v>45236</v></c>', { styles: stylesWith(14, 0, format) });
    expect(cells).toEqual([cell]);
  });

  test('a code given for a built-in number counts', async () => {
    const styles = '<numFmts><numFmt numFmtId="31" formatCode="0.00"/></numFmts><cellXfs><xf numFmtId="31"/></cellXfs>';
    expect(await readCells('<c r="A1"><v>45236</v></c>', { styles })).toEqual([number('45236')]);
  });

  test('formats of conditional styles do not', async () => {
    const styles = `${stylesWith('0.00')}<dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs>`;
    expect(await readCells('<c r="A1" s="0"><v>45236</v></c>', { styles })).toEqual([number('45236')]);
  });

  test('a style that is not there shows none', async () => {
    expect(await readCells('<c r="A1" s="9"><v>45236</v></c>', { styles: stylesWith(14) })).toEqual([number('45236')]);
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('the day is the same in %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const cells = await readCells('<c r="A1"><v>45236.99</v></c>', { styles: stylesWith(14) });
    expect(cells).toEqual([date('2023-11-06')]);
  });
});

test.each([
  ['1900', ''],
  ['1904', DATE_1904],
] as const)('a table says that its bare serials count from %s', async (system, workbookProperties) => {
  const rows = '<row r="1"><c r="A1"><v>43774</v></c></row>';
  const { tables } = await readTablesFromBytes('a.xlsx', makeWorkbook({ rows, workbookProperties }));
  expect(tables.map(({ dateSystem }) => dateSystem)).toEqual([system]);
});

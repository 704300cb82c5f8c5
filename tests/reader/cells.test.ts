import { describe, expect, test } from 'vitest';
import type { Cell } from '../../core/table/cell.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { makeWorkbook, makeWorkbookWith, sheetXml, stylesWith } from './make-workbook.ts';
import { inChinese, inEnglish, onlyRows, readCells } from './read-cells.ts';

const STRINGS = [
  '<si><t>大葱</t></si>',
  '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>',
  '<si><t/></si>',
  '<si><t>甲&amp;乙 &lt;丙&gt; &#x4E00;&#20108; &quot;&apos;</t></si>',
  '<si><t>一_x000D_二_x005F_x000D_</t></si>',
  '<si><t><![CDATA[<甲> & 乙]]></t></si>',
  '<si><t>  两端空白 </t></si>',
  '<si><t xml:space="preserve"> 保留 </t></si>',
  '<si><t>一\r\n二</t></si>',
  '<si><t>__proto__</t></si>',
].join('');

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: string): Cell => ({ kind: 'number', text: value });

describe('one cell', () => {
  test.each<[string, string, Cell]>([
    ['shared string', '<c r="A1" t="s"><v>0</v></c>', text('大葱')],
    ['rich text without its phonetic guide', '<c r="A1" t="s"><v>1</v></c>', text('张 三')],
    ['entities and references', '<c r="A1" t="s"><v>3</v></c>', text('甲&乙 <丙> 一二 "\'')],
    ['escaped characters', '<c r="A1" t="s"><v>4</v></c>', text('一\r二_x000D_')],
    ['character data', '<c r="A1" t="s"><v>5</v></c>', text('<甲> & 乙')],
    ['white space that is not kept', '<c r="A1" t="s"><v>6</v></c>', text('两端空白')],
    ['white space that is kept', '<c r="A1" t="s"><v>7</v></c>', text(' 保留 ')],
    ['line break', '<c r="A1" t="s"><v>8</v></c>', text('一\n二')],
    ['__proto__', '<c r="A1" t="s"><v>9</v></c>', text('__proto__')],
    ['inline string', '<c r="A1" t="inlineStr"><is><t>大葱 &amp; 生猪</t></is></c>', text('大葱 & 生猪')],
    [
      'long inline string',
      '<c r="A1" t="inlineStr"><is><t>370181197010000007</t></is></c>',
      text('370181197010000007'),
    ],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>大</t></r><r><t>葱</t></r><rPh><t>da</t></rPh></is></c>',
      text('大葱'),
    ],
    [
      'inline string with kept space',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>',
      text(' a'),
    ],
    ['formula text', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>大葱_x000A_</v></c>', text('大葱\n')],
    ['text without a formula', '<c r="A1" t="str"><v>大葱</v></c>', text('大葱')],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
    ['false', '<c r="A1" t="b"><f>1=2</f><v>0</v></c>', { kind: 'boolean', value: false }],
    ['error value', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', code: '#N/A' }],
    ['error of a formula', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: 'error', code: '#DIV/0!' }],
    ['day as text', '<c r="A1" t="d"><v>2024-02-29T00:00:00</v></c>', { kind: 'date', iso: '2024-02-29' }],
    ['time of day as text', '<c r="A1" t="d"><v>T12:30:00</v></c>', text('T12:30:00')],
    ['number', '<c r="A1"><v>1.0049999999999999</v></c>', number('1.005')],
    ['number of stated type', '<c r="A1" t="n"><v>12</v></c>', number('12')],
    ['number with white space', '<c r="A1"><v> 12\n</v></c>', number('12')],
    ['number of 18 digits', '<c r="A1"><v>370181197010000007</v></c>', number('370181197010000000')],
    ['result of a formula', '<c r="A1"><f>6*7</f><v>42</v></c>', number('42')],
    ['result of a shared formula', '<c r="A1"><f t="shared" si="0"/><v>42</v></c>', number('42')],
    ['attributes in another order and quotes', "<c t='s' s = '0'\n r='A1' ><v>0</v></c >", text('大葱')],
    ['comment and instruction inside', '<c r="A1"><!-- <v>1</v> --><?x <v>2</v>?><v>3</v></c>', number('3')],
    ['value in two runs', '<c r="A1"><v>1<!-- -->2</v></c>', number('12')],
    ['">" in an attribute', '<c r="A1" x="a>b"><v>3</v></c>', number('3')],
    ['extension inside', '<c r="A1"><extLst><ext><x14:v>9</x14:v></ext></extLst><v>3</v></c>', number('3')],
  ])('%s', async (_, xml, cell) => {
    expect(await readCells(xml, { strings: STRINGS })).toEqual([cell]);
  });

  test.each([
    ['no content', '<c r="A1" s="0"/>'],
    ['an empty value', '<c r="A1"><v/></c>'],
    ['an empty shared string', '<c r="A1" t="s"><v>2</v></c>'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is/></c>'],
    ['a formula that gave an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>'],
  ])('with %s is blank', async (_, xml) => {
    expect(await readCells(`${xml}<c r="B1"><v>1</v></c>`, { strings: STRINGS })).toEqual([
      { kind: 'blank' },
      number('1'),
    ]);
  });
});

describe('a number in a cell that shows per cent', () => {
  const percent = (value: string): Cell => ({ kind: 'number', text: value, percent: true });

  test.each<[string, number | string, string, Cell]>([
    ['whole per cent', 9, '<v>0.65</v>', percent('0.65')],
    ['two places', 10, '<v>0.6184</v>', percent('0.6184')],
    ['an own format', '0.0%;[Red]-0.0%', '<v>0.65</v>', percent('0.65')],
    ['the result of a formula', 9, '<f>13/20</f><v>0.65000000000000002</v>', percent('0.65')],
    ['a sign that is only text', '0"%"', '<v>65</v>', number('65')],
    ['no such format', '0.00', '<v>0.65</v>', number('0.65')],
    ['a day', 14, '<v>45236</v>', { kind: 'date', iso: '2023-11-06' }],
  ])('%s', async (_, format, xml, cell) => {
    expect(await readCells(`<c r="A1" s="1">${xml}</c>`, { styles: stylesWith(0, format) })).toEqual([cell]);
  });

  test('a text in such a cell is a text', async () => {
    const cells = await readCells('<c r="A1" t="s" s="1"><v>0</v></c>', { strings: STRINGS, styles: stylesWith(0, 9) });
    expect(cells).toEqual([text('大葱')]);
  });
});

describe('places', () => {
  async function places(rows: string): Promise<unknown> {
    const found = onlyRows(await readTablesFromBytes('a.xlsx', makeWorkbook({ rows })));
    return found.map((row) => [
      row.number,
      ...row.cells.map((cell) => (cell.kind === 'number' ? cell.text : cell.kind)),
    ]);
  }
  const V = '<v>1</v>';

  test.each<[string, string, unknown]>([
    ['gaps are blank', `<row r="2"><c r="B2">${V}</c><c r="D2">${V}</c></row>`, [[2, 'blank', '1', 'blank', '1']]],
    ['cells without address', `<row r="2"><c>${V}</c><c>${V}</c></row>`, [[2, '1', '1']]],
    [
      'a cell without address follows the one before',
      `<row r="2"><c r="B2">${V}</c><c>${V}</c></row>`,
      [[2, 'blank', '1', '1']],
    ],
    [
      'rows without number',
      `<row><c>${V}</c></row><row r="4"><c>${V}</c></row><row><c>${V}</c></row>`,
      [
        [1, '1'],
        [4, '1'],
        [5, '1'],
      ],
    ],
    [
      'blank ends and blank rows are left out',
      `<row r="1"><c r="A1">${V}</c><c r="XFD1" s="1"/></row><row r="2"><c r="A2"/></row><row r="1048576"/>`,
      [[1, '1']],
    ],
    ['the last row', `<row r="1048576"><c r="A1048576">${V}</c></row>`, [[1048576, '1']]],
  ])('%s', async (_, rows, expected) => {
    expect(await places(rows)).toEqual(expected);
  });

  test('the last column is the 16384th', async () => {
    expect(await readCells(`<c r="XFD1">${V}</c>`)).toHaveLength(16_384);
  });

  test.each([
    ['a column too far', `<row r="1"><c r="XFE1">${V}</c></row>`, 'XFE1', 'outside'],
    ['a column far too far', `<row r="1"><c r="ZZZZZZZZZZ1">${V}</c></row>`, 'ZZZZZZZZZZ1', 'outside'],
    ['a column too far by counting', `<row r="1"><c r="XFD1">${V}</c><c>${V}</c></row>`, 'XFE1', 'outside'],
    ['a row too far', `<row r="1048577"><c>${V}</c></row>`, '1048577', 'outside'],
    ['an address in another row', `<row r="1"><c r="A2">${V}</c></row>`, 'A2', 'order'],
    ['a cell twice', `<row r="1"><c r="A1">${V}</c><c r="A1">${V}</c></row>`, 'A1', 'order'],
    ['a row twice', `<row r="1"><c>${V}</c></row><row r="1"><c>${V}</c></row>`, '1', 'order'],
    ['an address without row', `<row r="1"><c r="A">${V}</c></row>`, 'A', 'malformed'],
    ['an address without column', `<row r="1"><c r="1">${V}</c></row>`, '1', 'malformed'],
    ['an address in lower case', `<row r="1"><c r="a1">${V}</c></row>`, 'a1', 'malformed'],
    ['an empty address', `<row r="1"><c r="">${V}</c></row>`, '', 'malformed'],
    ['row 0', `<row r="0"><c>${V}</c></row>`, '0', 'malformed'],
    ['a row that is no number', `<row r="x"><c>${V}</c></row>`, 'x', 'malformed'],
  ])('%s is refused', async (_, rows, address, fault) => {
    const { tables, issues } = await readTablesFromBytes('a.xlsx', makeWorkbook({ rows }));
    expect(tables).toEqual([]);
    expect(issues).toEqual([
      {
        code: 'addressRefused',
        severity: 'error',
        place: { file: 'a.xlsx', sheet: '名单' },
        values: { address, fault },
      },
    ]);
  });
});

test('a cell written plainly and the same cell written oddly are the same', async () => {
  const plain =
    '<c r="A1" s="0" t="s"><v>0</v></c><c r="B1"><v>1.50</v></c><c r="C1" t="inlineStr"><is><t> 生猪 </t></is></c>';
  const odd = plain.replaceAll('<v>', '<v >').replaceAll('<is>', '<is >').replaceAll('"', "'");
  expect(await readCells(odd, { strings: STRINGS })).toEqual(await readCells(plain, { strings: STRINGS }));
  expect(await readCells(plain, { strings: STRINGS })).toEqual([text('大葱'), number('1.5'), text('生猪')]);
});

describe('cells that cannot be read', () => {
  async function issuesOf(cells: string, styles?: string) {
    const rows = `<row r="3">${cells}</row>`;
    return readTablesFromBytes('a.xlsx', makeWorkbook({ rows, ...(styles === undefined ? {} : { styles }) }));
  }

  test.each([
    ['missing', '<c r="C3"><f>A1*2</f></c>'],
    ['empty', '<c r="C3"><f>A1*2</f><v></v></c>'],
    ['missing and of text type', '<c r="C3" t="str"><f>A1*2</f></c>'],
  ])('a formula whose result is %s', async (_, cell) => {
    const { tables, issues } = await issuesOf(cell);
    expect(tables[0]?.rows[0]?.cells[2]).toEqual({ kind: 'error', code: '#NOCACHE' });
    expect(issues).toEqual([
      {
        code: 'formulaWithoutResult',
        severity: 'error',
        place: { file: 'a.xlsx', sheet: '名单', row: 3 },
        values: { cell: 'C3', found: 'A1*2', count: '1' },
      },
    ]);
    expect(inChinese(issues)).toEqual([
      '单元格 C3 只有公式（=A1*2），没有保存计算结果，请用 Excel 或 WPS 打开，保存后再试。',
    ]);
  });

  test('many of them are told once, with the first cell and the count', async () => {
    const { issues } = await issuesOf('<c r="C3"><f>1</f></c><c r="AA3"><f>2</f></c><c r="AB3"><f>3</f></c>');
    expect(inChinese(issues)).toEqual([
      '单元格 C3 等 3 处只有公式（=1），没有保存计算结果，请用 Excel 或 WPS 打开，保存后再试。',
    ]);
    expect(inEnglish(issues)).toEqual([
      'Formula without a stored result (=1) in C3 and 2 more. Open the file in Excel or WPS, save it, and try again.',
    ]);
  });

  test.each([
    ['text in a number cell', '<c r="AA3"><v>甲</v></c>', '甲'],
    ['a number beyond a double', '<c r="AA3"><v>1e999</v></c>', '1e999'],
    ['a shared string that is not there', '<c r="AA3" t="s"><v>7</v></c>', '7'],
    ['a shared string of no number', '<c r="AA3" t="s"><v>length</v></c>', 'length'],
    ['a boolean that is neither', '<c r="AA3" t="b"><v>2</v></c>', '2'],
    ['a day that is none', '<c r="AA3" t="d"><v>2023-02-29</v></c>', '2023-02-29'],
    ['an unknown type', '<c r="AA3" t="__proto__"><v>1</v></c>', '1'],
  ])('%s', async (_, cell, found) => {
    const { tables, issues } = await issuesOf(cell);
    expect(tables[0]?.rows[0]?.cells[26]).toEqual({ kind: 'error', code: '#UNREADABLE' });
    expect(inChinese(issues)).toEqual([`单元格 AA3 保存的内容「${found}」与其类型不符，请重新填写。`]);
  });
});

test('a sheet says how far it goes, and nobody listens', async () => {
  const xml = sheetXml('<row r="1" spans="1:16384"><c r="A1"><v>1</v></c></row>').replace(
    '<sheetData>',
    '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1"/></cols><sheetData>',
  );
  const rows = onlyRows(
    await readTablesFromBytes('a.xlsx', makeWorkbookWith({ name: 'xl/worksheets/sheet1.xml', content: xml })),
  );
  expect(rows).toEqual([{ number: 1, cells: [number('1')] }]);
});

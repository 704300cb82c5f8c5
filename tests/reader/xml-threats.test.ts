import { describe, expect, test } from 'vitest';
import type { ReadLimits } from '../../templates/reader/read-limits.ts';
import { READ_LIMITS } from '../../templates/reader/read-limits.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { XmlScanner } from '../../templates/reader/xml-scan.ts';
import { makeWorkbook, makeWorkbookWith, ROW, sheetXml } from './make-workbook.ts';
import { inChinese } from './read-cells.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const resave = '，请用 Excel 或 WPS 打开，另存为 xlsx 后再试。';

async function refusal(content: string | Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string> {
  const { tables, issues } = await readTablesFromBytes('a.xlsx', makeWorkbookWith({ name: SHEET, content }), limits);
  expect(tables).toEqual([]);
  return inChinese(issues).join();
}

const cell = (inside: string) => sheetXml(`<row r="1"><c r="A1" t="str">${inside}</c></row>`);

describe('XML that is refused', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'a DOCTYPE',
      sheetXml(ROW).replace('<worksheet', '<!DOCTYPE worksheet><worksheet'),
      '含有不允许的 DOCTYPE 或 ENTITY 声明',
    ],
    [
      'an entity that grows',
      sheetXml(ROW).replace('<worksheet', '<!DOCTYPE w [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><worksheet'),
      '含有不允许的 DOCTYPE 或 ENTITY 声明',
    ],
    ['a lone ENTITY', cell('<!ENTITY a "x"><v>1</v>'), '含有不允许的 DOCTYPE 或 ENTITY 声明'],
    ['an unknown entity', cell('<v>&a;</v>'), 'XML 格式有误'],
    ['a lone ampersand', cell('<v>甲 & 乙</v>'), 'XML 格式有误'],
    ['a reference to no character', cell('<v>&#0;</v>'), 'XML 格式有误'],
    ['a reference beyond Unicode', cell('<v>&#x110000;</v>'), 'XML 格式有误'],
    ['a reference to half a character', cell('<v>&#xD800;</v>'), 'XML 格式有误'],
    ['an entity in an attribute', sheetXml('<row r="&a;"/>'), 'XML 格式有误'],
    ['elements that cross', cell('<v>1</c></v>'), 'XML 格式有误'],
    ['an element closed by another', cell('<v>1</vv>'), 'XML 格式有误'],
    ['an element never closed', sheetXml(ROW).replace('</worksheet>', ''), 'XML 格式有误'],
    ['an end within a tag', sheetXml(ROW).slice(0, -1), 'XML 格式有误'],
    ['an end within a comment', `${sheetXml(ROW)}<!-- `, 'XML 格式有误'],
    ['a second root', `${sheetXml(ROW)}<worksheet/>`, 'XML 格式有误'],
    ['text after the root', `${sheetXml(ROW)}x`, 'XML 格式有误'],
    ['text before the root', `x${sheetXml(ROW)}`, 'XML 格式有误'],
    ['no root', '<?xml version="1.0"?>', 'XML 格式有误'],
    ['nothing', '', 'XML 格式有误'],
    ['an attribute without quotes', sheetXml('<row r=1/>'), 'XML 格式有误'],
    ['an attribute without value', sheetXml('<row r/>'), 'XML 格式有误'],
    ['a tag without name', sheetXml('< row/>'), 'XML 格式有误'],
    ['a tag within a tag', sheetXml('<row <c/>'), 'XML 格式有误'],
    ['bytes that are no UTF-8', Buffer.from(cell('<v>\xff\xfe</v>'), 'latin1'), '文字编码有误'],
    [
      'half a character of UTF-16',
      Buffer.concat([Buffer.from('\uFEFF', 'utf16le'), Buffer.from('00d83c00', 'hex')]),
      '文字编码有误',
    ],
  ])('%s', async (_, content, fault) => {
    expect(await refusal(content)).toBe(`xlsx 文件的 ${SHEET} ${fault}${resave}`);
  });

  test('a part that is not there', async () => {
    const workbook = makeWorkbookWith({ name: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' });
    expect(inChinese((await readTablesFromBytes('a.xlsx', workbook)).issues)).toEqual([
      '文件是空的，请检查是否选错了文件。',
    ]);
    const lost = makeWorkbook({ rows: ROW }).toString('latin1').replaceAll(SHEET, 'xl/worksheets/sheetX.xml');
    expect(inChinese((await readTablesFromBytes('a.xlsx', Buffer.from(lost, 'latin1'))).issues)).toEqual([
      `xlsx 文件的 ${SHEET} 缺少这一部分${resave}`,
    ]);
  });
});

describe('at the limit and above it', () => {
  const deep = (depth: number) => sheetXml(ROW, '<a>'.repeat(depth - 1) + '</a>'.repeat(depth - 1));
  const long = (length: number) => cell(`<v>${'x'.repeat(length)}</v>`);
  const read = async (content: string, limits: Partial<ReadLimits> = {}) =>
    (await readTablesFromBytes('a.xlsx', makeWorkbookWith({ name: SHEET, content }), limits)).tables.length;

  test('depth', async () => {
    expect(await read(deep(100))).toBe(1);
    expect(await refusal(deep(101))).toBe(`xlsx 文件的 ${SHEET} XML 嵌套过深${resave}`);
  });

  test('a text without end', async () => {
    expect(await read(long(1024 * 1024), { ratio: 10_000 })).toBe(1);
    expect(await refusal(long(2 * 1024 * 1024), { ratio: 10_000 })).toBe(
      `xlsx 文件的 ${SHEET} 有一段内容过长${resave}`,
    );
  });

  test('a tag without end', async () => {
    const tag = sheetXml(`<row ${'a="1" '.repeat(400_000)}/>`);
    expect(await refusal(tag, { ratio: 10_000 })).toBe(`xlsx 文件的 ${SHEET} 有一段内容过长${resave}`);
  });

  test('cells, with the blanks between them', async () => {
    const wide = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="J2"><v>1</v></c></row>');
    expect(await read(wide, { cells: 11 })).toBe(1);
    expect(await refusal(wide, { cells: 10 })).toBe('单元格多于 10 个，请拆分后再试。');
  });

  test('a row of blanks for every row of the grid', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
    expect(await refusal(sheetXml(rows.join('')))).toBe('单元格多于 10000000 个，请拆分后再试。');
  });

  test('merged ranges', async () => {
    const merges = sheetXml(ROW, `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(3)}</mergeCells>`);
    expect(await read(merges, { merges: 3 })).toBe(1);
    expect(await refusal(merges, { merges: 2 })).toBe('合并区域多于 2 个，请拆分后再试。');
  });

  test.each(['A1:XFE1', 'A1:A1048577', 'A1:ZZZZZZ99999999'])('a merged range of %s', async (range) => {
    expect(await refusal(sheetXml(ROW, `<mergeCells><mergeCell ref="${range}"/></mergeCells>`))).toBe(
      `${range} 超出了 1048576 行 × 16384 列${resave}`,
    );
  });
});

test('a scan reports the same wherever the pieces are cut', () => {
  const xml = Buffer.from(
    '<?xml version="1.0"?><!-- 注 --><x:a xmlns:x="u" k=\'甲>"乙\' ><x:b r = "1"/>文&amp;字<![CDATA[<甲>]]>\r\n<y:c>三</y:c ></x:a>\n',
  );
  const whole = report([xml]);
  expect(whole).toBe('<a k=甲>"乙><b r=1></b>文&字<甲>\n<y:c>三</y:c></a>');
  for (let at = 1; at < xml.length; at++) {
    expect(report([xml.subarray(0, at), xml.subarray(at)])).toBe(whole);
  }
  expect(report([...xml].map((byte) => Buffer.from([byte])))).toBe(whole);
});

function report(pieces: readonly Buffer[]): string {
  let seen = '';
  const handler = {
    open(name: string, tag: { attribute(name: string): string | undefined }) {
      const attributes = ['k', 'r'].map((key) => [key, tag.attribute(key)]).filter(([, value]) => value !== undefined);
      seen += `<${[name, ...attributes.map((pair) => pair.join('='))].join(' ')}>`;
    },
    close(name: string) {
      seen += `</${name}>`;
    },
    text(text: string) {
      seen += text;
    },
  };
  const scanner = new XmlScanner('a.xml', handler, READ_LIMITS);
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return seen;
}

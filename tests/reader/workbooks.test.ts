import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readTables, readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { makeZip, type ZipInput } from '../support/zip.ts';
import { makeWorkbook, makeWorkbookWith, ROW, relationships, sheetXml, workbookParts } from './make-workbook.ts';
import { inChinese, onlyRows } from './read-cells.ts';

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const EXPECTED = [{ number: 1, cells: [{ kind: 'number', text: '1' }] }];

async function rowsOf(bytes: Uint8Array) {
  return onlyRows(await readTablesFromBytes('a.xlsx', bytes));
}

describe('workbooks as different programs write them', () => {
  const utf16 = (mark: string, text: string) => Buffer.from(mark + text, 'utf16le');

  test.each<[string, Buffer]>([
    ['plain', makeWorkbook({ rows: ROW })],
    ['a comment at the end of the archive', makeWorkbook({ rows: ROW }, { comment: '由某系统导出' })],
    ['stored parts', makeZip(workbookParts({ rows: ROW }).map((part) => ({ ...part, stored: true })))],
    [
      'zip64 fields',
      makeZip(
        workbookParts({ rows: ROW }).map((part) => ({ ...part, zip64: true })),
        { zip64: true },
      ),
    ],
    [
      'backslashes in names',
      makeZip(workbookParts({ rows: ROW }).map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))),
    ],
    [
      'names in another case',
      makeZip(workbookParts({ rows: ROW }).map((part) => ({ ...part, name: part.name.toUpperCase() }))),
    ],
    ['sizes after the data', makeZip(workbookParts({ rows: ROW }).map((part) => ({ ...part, flags: 8 })))],
    [
      'a prefix for every element',
      makeWorkbookWith({
        name: 'xl/worksheets/sheet1.xml',
        content: sheetXml(ROW)
          .replaceAll(/<(\/?)(?!\?)/g, '<$1x:')
          .replace('xmlns=', 'xmlns:x='),
      }),
    ],
    ['a byte order mark', makeWorkbookWith({ name: 'xl/worksheets/sheet1.xml', content: `\uFEFF${sheetXml(ROW)}` })],
    ['UTF-16', makeWorkbookWith({ name: 'xl/worksheets/sheet1.xml', content: utf16('\uFEFF', sheetXml(ROW)) })],
    [
      'UTF-16 big endian',
      makeWorkbookWith({ name: 'xl/worksheets/sheet1.xml', content: utf16('\uFEFF', sheetXml(ROW)).swap16() }),
    ],
    ['a prefix declared on the row', makeWorkbook({ rows: '<row xmlns:r="x" r="1"><c r="A1"><v>1</v></c></row>' })],
    [
      'a row of another vocabulary after the data',
      makeWorkbook({ rows: ROW, afterRows: '<controls><xdr:row>7</xdr:row><xdr:c><v>8</v></xdr:c></controls>' }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(EXPECTED);
  });

  test.each<[string, string, string]>([
    ['absolute', '/xl/book.xml', '/xl/deep/one.xml'],
    ['relative', 'xl/book.xml', 'deep/one.xml'],
    ['roundabout', './xl/x/../book.xml', '../xl/./deep/one.xml'],
  ])('parts are found through %s targets', async (_, book, sheet) => {
    const parts = workbookParts({ rows: ROW });
    const moved: ZipInput[] = [
      { name: '_rels/.rels', content: relationships([['r1', 'officeDocument', book]]) },
      { name: 'xl/book.xml', content: parts.find(({ name }) => name === 'xl/workbook.xml')?.content ?? '' },
      { name: 'xl/_rels/book.xml.rels', content: relationships([['r1', 'worksheet', sheet]]) },
      { name: 'xl/deep/one.xml', content: sheetXml(ROW) },
    ];
    expect(await rowsOf(makeZip(moved))).toEqual(EXPECTED);
  });

  test('strict workbooks', async () => {
    const parts = workbookParts({ rows: ROW }).map((part) => ({
      ...part,
      content: String(part.content)
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', STRICT)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
    }));
    expect(await rowsOf(makeZip(parts))).toEqual(EXPECTED);
  });

  test('without strings and styles', async () => {
    const parts = workbookParts({ rows: ROW }).map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? { ...part, content: relationships([['r1', 'worksheet', 'worksheets/sheet1.xml']]) }
        : part,
    );
    expect(await rowsOf(makeZip(parts))).toEqual(EXPECTED);
  });
});

describe('sheets', () => {
  function book(sheets: string): Buffer {
    const parts = workbookParts({ rows: ROW }).map((part) => {
      if (part.name === 'xl/workbook.xml') {
        return { ...part, content: String(part.content).replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets}</sheets>`) };
      }
      if (part.name !== 'xl/_rels/workbook.xml.rels') return part;
      const lines = [1, 2, 3].map((n) => [`r${n}`, 'worksheet', `worksheets/sheet${n}.xml`] as const);
      return { ...part, content: relationships([...lines, ['r4', 'chartsheet', 'chartsheets/sheet1.xml']]) };
    });
    const more = [2, 3].map((n) => ({
      name: `xl/worksheets/sheet${n}.xml`,
      content: sheetXml(`<row r="1"><c r="A1"><v>${n}</v></c></row>`),
    }));
    return makeZip([...parts, ...more]);
  }

  test('come in the order of the workbook, under the names they have', async () => {
    const sheets =
      '<sheet name="__proto__" r:id="r3"/><sheet name="甲 &amp; 乙" r:id="r1"/><sheet name="图" r:id="r4"/><sheet name="constructor" r:id="r2"/>';
    const { tables, issues } = await readTablesFromBytes('名单.xlsx', book(sheets));
    expect(tables.map(({ file, sheet, rows }) => [file, sheet, rows[0]?.cells[0]])).toEqual([
      ['名单.xlsx', '__proto__', { kind: 'number', text: '3' }],
      ['名单.xlsx', '甲 & 乙', { kind: 'number', text: '1' }],
      ['名单.xlsx', 'constructor', { kind: 'number', text: '2' }],
    ]);
    expect(issues).toEqual([]);
  });

  test('that are hidden are left out, and named', async () => {
    const sheets =
      '<sheet name="一" r:id="r1"/><sheet name="二" state="hidden" r:id="r2"/><sheet name="三" state="veryHidden" r:id="r3"/><sheet name="_suanpan" state="veryHidden" r:id="r4"/>';
    const { tables, issues } = await readTablesFromBytes('a.xlsx', book(sheets));
    expect(tables.map(({ sheet }) => sheet)).toEqual(['一']);
    expect(issues).toEqual([
      { code: 'hiddenSheet', severity: 'info', place: { file: 'a.xlsx', sheet: '二' }, values: {} },
      { code: 'hiddenSheet', severity: 'info', place: { file: 'a.xlsx', sheet: '三' }, values: {} },
    ]);
  });

  test('may not share a part', async () => {
    const { tables, issues } = await readTablesFromBytes(
      'a.xlsx',
      book('<sheet name="一" r:id="r1"/><sheet name="二" r:id="r1"/>'),
    );
    expect(tables).toEqual([]);
    expect(inChinese(issues)).toEqual([
      'xlsx 文件的 xl/worksheets/sheet1.xml 两张工作表共用了这一部分，请用 Excel 或 WPS 打开，另存为 xlsx 后再试。',
    ]);
  });

  test.each([
    [3, 3],
    [2, 0],
  ])('with room for %i, a workbook of 3 gives %i', async (limit, count) => {
    const sheets = [1, 2, 3].map((n) => `<sheet name="${n}" r:id="r${n}"/>`).join('');
    const { tables, issues } = await readTablesFromBytes('a.xlsx', book(sheets), { sheets: limit });
    expect(tables).toHaveLength(count);
    expect(inChinese(issues)).toEqual(count === 0 ? ['工作表多于 2 个，请拆分后再试。'] : []);
  });

  test('without any row the file is empty', async () => {
    const { tables, issues } = await readTablesFromBytes(
      'a.xlsx',
      makeWorkbook({ rows: '<row r="1"><c r="A1" s="1"/></row>' }),
    );
    expect(tables).toEqual([]);
    expect(inChinese(issues)).toEqual(['文件是空的，请检查是否选错了文件。']);
  });
});

describe('what is told and left alone', () => {
  const relationship = (type: string, target: string) =>
    `<Relationship Id="x${target}" Type="http://x/relationships/${type}" Target="${target}"/>`;
  const link = { name: 'xl/link1.xml', content: '<externalLink><externalBook/></externalLink>' };
  const dde = {
    name: 'xl/link2.xml',
    content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
  };

  test.each([
    [
      'external files',
      { relationships: relationship('externalLink', 'link1.xml'), parts: [link] },
      '工作簿引用了 1 个外部文件，没有打开它们，用的是已保存的数值，请核对。',
    ],
    [
      'DDE links',
      { relationships: relationship('externalLink', 'link2.xml'), parts: [dde] },
      '工作簿含有 1 处向其他程序取数（DDE）的链接，没有执行，请核实文件来源。',
    ],
    [
      'macros',
      { relationships: relationship('vbaProject', 'vbaProject.bin') },
      '工作簿含有宏，没有运行，请核实文件来源。',
    ],
    [
      'data connections',
      { relationships: relationship('connections', 'connections.xml') },
      '工作簿含有外部数据连接，没有刷新，用的是已保存的数值，请核对。',
    ],
  ])('%s', async (_, content, sentence) => {
    const result = await readTablesFromBytes('a.xlsx', makeWorkbook({ rows: ROW, ...content }));
    expect(onlyRows(result)).toEqual(EXPECTED);
    expect(result.issues.map(({ severity }) => severity)).toEqual(['warning']);
    expect(inChinese(result.issues)).toEqual([sentence]);
  });

  test.each([
    ["cmd|'/c calc'!A0", 1],
    ['"甲|乙"&amp;A2', 0],
    ["'甲|乙'!A1", 0],
  ])('a formula %s asks other programs %i times', async (formula, count) => {
    const rows = `<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row>`;
    const result = await readTablesFromBytes('a.xlsx', makeWorkbook({ rows }));
    expect(onlyRows(result)).toEqual(EXPECTED);
    expect(result.issues.map(({ code }) => code)).toEqual(count === 0 ? [] : ['ddeLinks']);
  });

  test('hidden rows are read like the others', async () => {
    const row = (n: number, hidden: string) => `<row r="${n}"${hidden}><c r="A${n}"><v>${n}</v></c></row>`;
    const rows = [row(1, ''), row(2, ' hidden="1"'), row(3, ' hidden="true"'), row(4, ' hidden="0"')].join('');
    const blank = '<row r="5" hidden="1"/>';
    const result = await readTablesFromBytes('a.xlsx', makeWorkbook({ rows: rows + blank }));
    expect(onlyRows(result).map((found) => found.number)).toEqual([1, 2, 3, 4]);
    expect(inChinese(result.issues)).toEqual(['有 2 行是隐藏的，已照常读取。']);
  });

  test('merged ranges are listed', async () => {
    const afterRows = '<mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A2:XFD1048576"/></mergeCells>';
    const { tables } = await readTablesFromBytes('a.xlsx', makeWorkbook({ rows: ROW, afterRows }));
    expect(tables[0]?.merged).toEqual(['A1:H1', 'A2:XFD1048576']);
    expect(tables[0]?.rows).toEqual(EXPECTED);
  });
});

test('a file on disk goes by its own name, without its folder', async () => {
  await withTempFolder(async (folder) => {
    await writeFile(`${folder}/名单.xlsx`, makeWorkbook({ rows: ROW }));
    const { tables } = await readTables(`${folder}/名单.xlsx`);
    expect(tables[0]).toEqual({ file: '名单.xlsx', sheet: '名单', rows: EXPECTED, merged: [], dateSystem: '1900' });
  });
});

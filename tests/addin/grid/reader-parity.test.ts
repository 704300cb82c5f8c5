import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFile } from '../../../addin/grid/files/read-file.ts';
import {
  makeWorkbook,
  makeWorkbookWith,
  ROW,
  sheetXml,
  stylesWith,
  workbookParts,
} from '../../reader/make-workbook.ts';
import { makeZip } from '../../support/zip.ts';
import { browserReader, type FileReader } from './bundled-reader.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const HONEST = makeWorkbook({ rows: ROW });

let inBrowser: FileReader;

beforeAll(async () => {
  inBrowser = await browserReader();
});

function withSheet(part: Omit<Parameters<typeof makeWorkbookWith>[0], 'name'>): Buffer {
  return makeWorkbookWith({ name: SHEET, ...part });
}

const PACKED = deflateRawSync(sheetXml(ROW));

const MANY_ROWS = Array.from(
  { length: 20_000 },
  (_, at) =>
    `<row r="${at + 1}"><c r="A${at + 1}"><v>${at * 1.1}</v></c><c r="B${at + 1}" t="inlineStr"><is><t>农户${at}</t></is></c></row>`,
).join('');

const STYLED =
  '<row r="1"><c r="A1" s="1"><v>45108</v></c><c r="B1" s="2"><v>0.65</v></c><c r="C1" s="3"><f>A1*2</f><v>90216</v></c>' +
  '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c><c r="F1"><f>1/3</f></c><c r="G1" t="str"><f>"a"</f><v>甲</v></c></row>';

describe('在浏览器里读文件，与在 Node 里读得一模一样', () => {
  test.each<[string, string, Uint8Array]>([
    ['一张小表', 'a.xlsx', HONEST],
    ['两万行，分块解压', 'a.xlsx', makeWorkbook({ rows: MANY_ROWS })],
    ['不压缩的部件', 'a.xlsx', withSheet({ content: sheetXml(ROW), stored: true })],
    ['数字格式、公式、错误值', 'a.xlsx', makeWorkbook({ rows: STYLED, styles: stylesWith(0, 14, 10, '#,##0.00') })],
    [
      '共享公式、合并单元格、有效性',
      'a.xlsx',
      makeWorkbook({
        rows: '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row>',
        afterRows:
          '<mergeCells><mergeCell ref="C1:D2"/></mergeCells><dataValidations><dataValidation type="list" sqref="B1:B9"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
      }),
    ],
    ['UTF-16 的部件', 'a.xlsx', withSheet({ content: Buffer.from(`\uFEFF${sheetXml(ROW).slice(39)}`, 'utf16le') })],
    [
      '四字节的字符',
      'a.xlsx',
      makeWorkbook({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>𠮷田😀</t></is></c></row>' }),
    ],
    ['UTF-8 的 CSV', '名单.csv', Buffer.from('姓名,面积\n甲,"2,5"\n乙,1.50\n')],
    [
      'GB18030 的 CSV',
      '名单.csv',
      Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0a, 0xbc, 0xd7, 0x2c, 0x32, 0x0a),
    ],
    ['UTF-16 的 CSV', '名单.csv', Buffer.from('\uFEFF姓名\t面积\n甲\t2\n', 'utf16le')],
  ])('%s', async (_, name, bytes) => {
    const [here, there] = await Promise.all([readFile(name, bytes), inBrowser(name, bytes)]);
    expect(here.sheets).toHaveLength(1);
    expect(there).toEqual(here);
  });
});

describe('不收的文件，理由也一样', () => {
  test.each<[string, string, Uint8Array]>([
    ['空文件', 'a.xlsx', new Uint8Array()],
    ['缺了一半', 'a.xlsx', HONEST.subarray(0, HONEST.length / 2)],
    ['后面多出一点', 'a.xlsx', Buffer.concat([HONEST, Buffer.from('x')])],
    ['条目数不符', 'a.xlsx', makeZip(workbookParts({ rows: ROW }), { statedEntries: 3 })],
    ['说小了的大小', 'a.xlsx', withSheet({ content: sheetXml(ROW), statedSize: 10 })],
    ['说大了的大小', 'a.xlsx', withSheet({ content: sheetXml(ROW), statedSize: 100_000 })],
    ['校验和不符', 'a.xlsx', withSheet({ content: sheetXml(ROW), statedChecksum: 1 })],
    ['压缩数据断掉', 'a.xlsx', withSheet({ content: sheetXml(ROW), packed: PACKED.subarray(0, -5) })],
    ['不是压缩数据', 'a.xlsx', withSheet({ content: sheetXml(ROW), packed: Buffer.from('这不是压缩数据') })],
    ['压缩炸弹', 'a.xlsx', withSheet({ content: ' '.repeat(64 * 1024 * 1024) })],
    ['说小了的压缩炸弹', 'a.xlsx', withSheet({ content: ' '.repeat(64 * 1024 * 1024), statedSize: 1000 })],
    [
      '坏了的 UTF-8',
      'a.xlsx',
      withSheet({ content: Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xff, 0xfe, 0x41])]) }),
    ],
    ['带实体的 XML', 'a.xlsx', withSheet({ content: `<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml(ROW)}` })],
    ['旧的 xls', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    ['名字像表格的网页', 'a.xls', Buffer.from('<html><table></table></html>')],
    ['不是文字', 'a.csv', Uint8Array.of(0, 1, 2, 3)],
    ['引号不成对的 CSV', 'a.csv', Buffer.from('a,"b\nc,d\n')],
  ])('%s', async (_, name, bytes) => {
    const [here, there] = await Promise.all([readFile(name, bytes), inBrowser(name, bytes)]);
    expect(here.sheets).toEqual([]);
    expect(there).toEqual(here);
  });

  test('任何一个字节坏了，两边都读成一样，或者都不收', async () => {
    let refused = 0;
    for (let at = 4; at < HONEST.length; at++) {
      const broken = Buffer.from(HONEST);
      broken[at] = 255 - (broken[at] as number);
      const [here, there] = await Promise.all([readFile('a.xlsx', broken), inBrowser('a.xlsx', broken)]);
      // fflate takes some broken streams that zlib refuses; the checksum refuses them then, with another reason.
      expect(there.sheets).toEqual(here.sheets);
      if (here.sheets.length === 0) refused += 1;
    }
    expect(refused).toBeGreaterThan(HONEST.length / 2);
  });
});

import { makeWorkbookWith, ROW, relationships, sheetXml, workbookParts } from '../reader/make-workbook.ts';
import { makeZip } from '../support/zip.ts';
import { type HostileFile, MEGABYTE, noise, repeat, soup } from './hostile-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';

function sheet(name: string, content: string | Uint8Array, verdict: string): HostileFile {
  return { name, bytes: () => makeWorkbookWith({ name: SHEET, content }), verdict };
}

function cell(inside: string): string {
  return sheetXml(`<row r="1"><c r="A1" t="str">${inside}</c></row>`);
}

const ENTITIES = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${repeat(9, (n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`)}]>`;

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

function workbookWithSheets(count: number, path: (number: number) => string, name = '表'): Buffer {
  const sheets = repeat(count, (number) => `<sheet name="${name}" r:id="r${number}"/>`);
  const lines = Array.from({ length: count }, (_, index) => [`r${index + 1}`, 'worksheet', path(index + 1)] as const);
  const parts = workbookParts({ rows: ROW }).map((part) => {
    if (part.name === BOOK) return { ...part, content: `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` };
    return part.name === 'xl/_rels/workbook.xml.rels' ? { ...part, content: relationships(lines) } : part;
  });
  return makeZip(parts);
}

export const HOSTILE_XML: readonly HostileFile[] = [
  sheet('实体层层展开', ENTITIES + cell('<v>&a9;</v>'), 'partRefused doctype'),
  sheet('外部实体', `<!DOCTYPE a SYSTEM "file:///etc/passwd">${sheetXml(ROW)}`, 'partRefused doctype'),
  sheet('没有声明的实体', cell('<v>&x;</v>'), 'partRefused malformed'),
  sheet('UTF-16 里有半个字', utf16(cell('<v>\uD800</v>')), 'partRefused encoding'),
  sheet('UTF-16 少半个字节', utf16(sheetXml(ROW)).subarray(0, -1), 'partRefused encoding'),
  sheet('UTF-8 里有坏字节', Buffer.from(cell('<v>\u00FF\u00FE</v>'), 'latin1'), 'partRefused encoding'),
  sheet('标签不成对', sheetXml('<row r="1"></c>'), 'partRefused malformed'),
  sheet('写到一半', sheetXml(ROW).slice(0, -20), 'partRefused malformed'),
  sheet('工作表是空的', '', 'partRefused malformed'),
  sheet('嵌套三十万层', '<a>'.repeat(300_000), 'partRefused tooDeep'),
  sheet('一个标签 1 MB', sheetXml(`<row ${'a="1" '.repeat(200_000)}/>`), 'archiveTooLarge ratio'),
  sheet('一个标签 1 MB，压不小', sheetXml(`<row a="${noise(MEGABYTE)}"/>`), 'partRefused tooLong'),
  sheet('一段文字 2 MB', cell(`<v>${noise(2 * MEGABYTE)}</v>`), 'partRefused tooLong'),
  sheet('一段文字分成许多段', cell(`<v>${`<![CDATA[${noise(100_000)}]]>`.repeat(50)}</v>`), 'partRefused tooLong'),
  sheet('二十万个空格', cell(`<v> x${' '.repeat(200_000)}x</v>`), 'partRefused tooLong'),
  sheet('几兆的公式', cell(`<f>1${'+1'.repeat(2 * MEGABYTE)}</f>`), 'archiveTooLarge ratio'),
  sheet('几兆的公式，压不小', cell(`<f>${noise(2 * MEGABYTE)}</f>`), 'partRefused tooLong'),
  sheet('公式比 8192 个字符多一个', cell(`<f>${'1+'.repeat(4096)}1</f><v>1</v>`), 'partRefused tooLong'),
  sheet('8191 个字符的公式', cell(`<f>${'1+'.repeat(4095)}1</f><v>1</v>`), 'read'),
  sheet('几百万个空标签', sheetXml(ROW, `<a>${soup('<b/>', 23 * MEGABYTE)}</a>`), 'read'),
  sheet('处处是属性', sheetXml(ROW, soup(`<a ${'b="" '.repeat(2000)}/>`, 23 * MEGABYTE)), 'read'),
  sheet('处处是实体', sheetXml(ROW, `<a>${soup('&amp;', 23 * MEGABYTE)}</a>`), 'read'),
  sheet('几百万个空注释', sheetXml(ROW, soup('<!---->', 23 * MEGABYTE)), 'read'),

  { name: '没有工作表的内容', bytes: () => withoutPart(SHEET), verdict: 'partRefused missing' },
  {
    name: '两张工作表用一份内容',
    bytes: () => workbookWithSheets(2, () => 'worksheets/sheet1.xml'),
    verdict: 'partRefused usedTwice',
  },
  {
    name: '一千九百张工作表',
    bytes: () => workbookWithSheets(1900, (number) => `s${number}.xml`),
    verdict: 'workbookTooLarge sheets',
  },
  {
    name: '十万条内部关系',
    bytes: () => workbookWithSheets(100_000, (number) => `s${number}.xml`),
    verdict: 'archiveTooLarge entries',
  },
  {
    name: '工作表叫 __proto__',
    bytes: () => workbookWithSheets(1, () => 'worksheets/sheet1.xml', '__proto__'),
    verdict: 'read',
  },
];

function withoutPart(name: string): Buffer {
  return makeZip(workbookParts({ rows: ROW }).filter((part) => part.name !== name));
}

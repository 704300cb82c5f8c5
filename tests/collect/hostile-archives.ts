import { deflateRawSync } from 'node:zlib';
import {
  makeWorkbook,
  makeWorkbookWith,
  ROW,
  relationships,
  sheetXml,
  workbookParts,
} from '../reader/make-workbook.ts';
import { makeZip, type ZipInput } from '../support/zip.ts';
import { type HostileFile, MEGABYTE, noise } from './hostile-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const CONTENT = { rows: ROW };
const HONEST = makeWorkbook(CONTENT);
const PARTS = workbookParts(CONTENT);

/** An OLE2 file whose directory, in its second sector, lists these streams. */
function ole2(...streams: readonly string[]): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  for (const [index, name] of streams.entries()) file.write(name, 512 + 128 * index, 'utf16le');
  return file;
}

function withSheet(lies: Partial<ZipInput>): Buffer {
  return makeWorkbookWith({ name: SHEET, content: sheetXml(ROW), ...lies });
}

function withParts(...parts: readonly ZipInput[]): Buffer {
  return makeZip([...PARTS, ...parts]);
}

function zeros(name: string, size: number, statedSize = size): ZipInput {
  return { name, content: '', packed: deflateRawSync(Buffer.alloc(size)), statedSize };
}

/** A part that unpacks to a hundred times its size, which is below what is refused for its ratio. */
function padded(name: string, size: number): ZipInput {
  return { name, content: noise(size / 100) + '0'.repeat(size - size / 100) };
}

function overlapping(): Buffer {
  const inner = { name: 'inner', content: '一'.repeat(100) };
  const outer = { name: 'outer', content: makeZip([inner]), stored: true };
  return makeZip([outer, { ...inner, listedAt: 30 + 'outer'.length }, ...PARTS]);
}

/** Each archive holds ten of the one before, ten levels deep, in a few kilobytes. */
function nested(): Buffer {
  let inner: Buffer = deflateRawSync(Buffer.alloc(10 * MEGABYTE));
  for (let level = 0; level < 10; level += 1) {
    const content = inner;
    inner = makeZip(Array.from({ length: 10 }, (_, index) => ({ name: `${index}.zip`, content })));
  }
  return inner;
}

function swapped(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

function unlike(path: string, root: string): Buffer {
  return makeZip([
    { name: '_rels/.rels', content: relationships([['r1', 'officeDocument', path]]) },
    { name: path, content: root },
  ]);
}

export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  { name: '零字节', bytes: () => Buffer.alloc(0), verdict: 'fileEmpty' },
  { name: '文本改名', bytes: () => Buffer.from('镇街,面积\n甲镇,1\n'), verdict: 'fileTextMisnamed' },
  {
    name: '网页改名',
    bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table>'),
    verdict: 'fileTextMisnamed',
  },
  { name: '图片改名', bytes: () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), verdict: 'fileNotText' },
  { name: '全是零的 19 MB', bytes: () => Buffer.alloc(19 * MEGABYTE), verdict: 'fileNotText' },
  { name: '超过 20 MB', bytes: () => Buffer.alloc(20 * MEGABYTE + 1), verdict: 'fileTooLarge' },
  { name: '旧格式 xls', bytes: () => ole2('Root Entry', 'Workbook'), verdict: 'fileOldExcel' },
  { name: '加密的工作簿', bytes: () => ole2('Root Entry', 'EncryptedPackage'), verdict: 'filePasswordProtected' },
  { name: '截去一半', bytes: () => HONEST.subarray(0, HONEST.length / 2), verdict: 'archiveDamaged noDirectory' },
  { name: '只有前四个字节', bytes: () => HONEST.subarray(0, 4), verdict: 'archiveDamaged noDirectory' },
  { name: '空压缩包', bytes: () => makeZip([]), verdict: 'fileNotWorkbook' },
  {
    name: '压缩包里没有工作簿',
    bytes: () => makeZip([{ name: 'a.txt', content: '大葱' }]),
    verdict: 'fileNotWorkbook',
  },
  {
    name: 'Word 文档',
    bytes: () => unlike('word/document.xml', '<w:document xmlns:w="x"/>'),
    verdict: 'fileNotWorkbook',
  },
  { name: '二进制工作簿 xlsb', bytes: () => unlike('xl/workbook.bin', 'x'), verdict: 'fileBinaryWorkbook' },

  {
    name: '压缩炸弹：工作表全是零',
    bytes: () => withSheet(zeros(SHEET, 20 * MEGABYTE)),
    verdict: 'archiveTooLarge ratio',
  },
  {
    name: '压缩炸弹：藏在图片里',
    bytes: () => withParts(zeros('xl/media/a.png', 20 * MEGABYTE)),
    verdict: 'archiveTooLarge ratio',
  },
  {
    name: '压缩炸弹：单个 400 MB',
    bytes: () => withSheet(zeros(SHEET, 40 * MEGABYTE, 400 * MEGABYTE)),
    verdict: 'archiveTooLarge entryBytes',
  },
  {
    name: '压缩炸弹：每个都不大，合起来大',
    bytes: () => withParts(padded('a', 9 * MEGABYTE), padded('b', 9 * MEGABYTE), padded('c', 9 * MEGABYTE)),
    verdict: 'archiveTooLarge totalBytes',
  },
  {
    name: '压缩炸弹：谎称 1 KB',
    bytes: () => withSheet(zeros(SHEET, 30 * MEGABYTE, 1024)),
    verdict: 'archiveDamaged size',
  },
  {
    name: '压缩炸弹：谎称 20 MB',
    bytes: () => withSheet({ ...padded(SHEET, MEGABYTE), statedSize: 20 * MEGABYTE }),
    verdict: 'archiveTooLarge ratio',
  },
  // What lies inside is never unpacked.
  {
    name: '压缩炸弹：十层嵌套',
    bytes: () => withParts({ name: 'xl/media/a.zip', content: nested(), stored: true }),
    verdict: 'read',
  },
  {
    name: '六万个内部文件',
    bytes: () =>
      withParts(...Array.from({ length: 60_000 }, (_, index) => ({ name: `a${index}`, content: '', stored: true }))),
    verdict: 'archiveTooLarge entries',
  },
  { name: '内部文件互相重叠', bytes: overlapping, verdict: 'archiveDamaged overlap' },
  {
    name: '大小比标明的小',
    bytes: () => withSheet({ statedSize: sheetXml(ROW).length + 9 }),
    verdict: 'archiveDamaged size',
  },
  { name: '校验码不符', bytes: () => withSheet({ statedChecksum: 1 }), verdict: 'archiveDamaged checksum' },
  {
    name: '压缩数据是乱码',
    bytes: () => withSheet({ packed: Buffer.from('not deflated') }),
    verdict: 'archiveDamaged badData',
  },
  { name: '压缩方法不明', bytes: () => withSheet({ statedMethod: 9 }), verdict: 'archiveDamaged method' },
  { name: '内部文件加了密码', bytes: () => withSheet({ flags: 1 }), verdict: 'archiveDamaged encrypted' },
  {
    name: '目录与内部文件的名字不同',
    bytes: () => withSheet({ localName: 'xl/worksheets/sheet9.xml' }),
    verdict: 'archiveDamaged badDirectory',
  },
  {
    name: '同名两份',
    bytes: () => withParts({ name: SHEET, content: sheetXml('') }),
    verdict: 'archiveDamaged duplicateName',
  },
  {
    name: '只差大小写的两份',
    bytes: () => withParts({ name: SHEET.toUpperCase(), content: sheetXml('') }),
    verdict: 'archiveDamaged duplicateName',
  },
  {
    name: '斜杠方向不同的两份',
    bytes: () => withParts({ name: SHEET.replaceAll('/', '\\'), content: '' }),
    verdict: 'archiveDamaged duplicateName',
  },
  // Some programs write names so; they mean what others write with slashes.
  {
    name: '名字用反斜杠',
    bytes: () => makeZip(PARTS.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))),
    verdict: 'read',
  },
  {
    name: '路径往上爬',
    bytes: () => withParts({ name: '../../etc/passwd', content: '' }),
    verdict: 'archiveDamaged badName',
  },
  {
    name: '反斜杠往上爬',
    bytes: () => withParts({ name: 'xl\\..\\..\\a.dll', content: '' }),
    verdict: 'archiveDamaged badName',
  },
  {
    name: '盘符路径',
    bytes: () => withParts({ name: 'C:/Windows/a.dll', content: '' }),
    verdict: 'archiveDamaged badName',
  },
  { name: '内部文件叫 __proto__', bytes: () => withParts({ name: '__proto__', content: '' }), verdict: 'read' },
  { name: '名字里有换行', bytes: () => withParts({ name: 'a\nb', content: '' }), verdict: 'archiveDamaged badName' },
  {
    name: 'zip64 的个数不同',
    bytes: () => makeZip(PARTS, { zip64: true, zip64Entries: 99 }),
    verdict: 'archiveDamaged badDirectory',
  },
  {
    name: 'zip64 的个数大得出奇',
    bytes: () => makeZip(PARTS, { zip64: true, zip64Entries: 2 ** 52, statedEntries: 0xffff }),
    verdict: 'archiveTooLarge entries',
  },
  {
    name: '目录的签名被改',
    bytes: () => swapped(HONEST, 'PK\x01\x02', 'PK\x01\x03'),
    verdict: 'archiveDamaged badDirectory',
  },
  {
    name: '结尾之后还有东西',
    bytes: () => Buffer.concat([HONEST, Buffer.from('x')]),
    verdict: 'archiveDamaged noDirectory',
  },
];

import { createDeflateRaw } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReadLimits } from '../../templates/reader/read-limits.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { makeZip, type ZipInput } from '../support/zip.ts';
import { makeWorkbook, makeWorkbookWith, ROW, sheetXml, workbookParts } from './make-workbook.ts';
import { inChinese } from './read-cells.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const MEGABYTE = 1024 * 1024;
const resave = '，请用 Excel 或 WPS 打开，另存为 xlsx 后再试。';

async function refusal(bytes: Uint8Array, limits: Partial<ReadLimits> = {}, name = '名单.xlsx'): Promise<string> {
  const { tables, issues } = await readTablesFromBytes(name, bytes, limits);
  expect(tables).toEqual([]);
  expect(issues.map(({ severity, place }) => [severity, place.file])).toEqual([['error', name]]);
  return inChinese(issues).join();
}

function withSheet(lies: Partial<ZipInput>): Buffer {
  return makeWorkbookWith({ name: SHEET, content: sheetXml(ROW), ...lies });
}

const HONEST = makeWorkbook({ rows: ROW });
const SHEET_BYTES = Buffer.byteLength(sheetXml(ROW));

describe('an archive that is no archive any more', () => {
  test.each<[string, Buffer, string]>([
    ['cut off at the end', HONEST.subarray(0, -1), '文件不完整，可能没有下载完或复制中断'],
    ['cut in half', HONEST.subarray(0, HONEST.length / 2), '文件不完整，可能没有下载完或复制中断'],
    ['the first four bytes', HONEST.subarray(0, 4), '文件不完整，可能没有下载完或复制中断'],
    ['something after the end', Buffer.concat([HONEST, Buffer.from('x')]), '文件不完整，可能没有下载完或复制中断'],
    ['something before the directory', withPiece(HONEST, 'x'), '文件目录有误'],
    ['fewer entries than listed', makeZip(workbookParts({ rows: ROW }), { statedEntries: 3 }), '文件目录有误'],
    ['more entries than listed', makeZip(workbookParts({ rows: ROW }), { statedEntries: 9 }), '文件目录有误'],
    ['two numbers of entries', makeZip(workbookParts({ rows: ROW }), { zip64: true, zip64Entries: 8 }), '文件目录有误'],
  ])('%s', async (_, bytes, fault) => {
    expect(await refusal(bytes)).toBe(`xlsx 文件损坏：${fault}${resave}`);
  });
});

test('whichever byte is broken, the file is read or refused, and nothing is thrown', async () => {
  let refused = 0;
  for (let at = 4; at < HONEST.length; at++) {
    const broken = Buffer.from(HONEST);
    broken[at] = 255 - (broken[at] as number);
    const { tables, issues } = await readTablesFromBytes('a.xlsx', broken);
    expect(tables.length).toBe(issues.some(({ severity }) => severity === 'error') ? 0 : 1);
    if (tables.length === 0) refused += 1;
  }
  expect(refused).toBeGreaterThan(HONEST.length / 2);
});

function withPiece(zip: Buffer, piece: string): Buffer {
  const at = zip.indexOf('PK\x01\x02');
  return Buffer.concat([zip.subarray(0, at), Buffer.from(piece), zip.subarray(at)]);
}

describe('an entry that lies', () => {
  test.each<[string, Buffer, string]>([
    ['is smaller than stated', withSheet({ statedSize: SHEET_BYTES + 1 }), '实际大小与标明的不符'],
    ['is larger than stated', withSheet({ statedSize: SHEET_BYTES - 1 }), '实际大小与标明的不符'],
    [
      'is stored and larger than stated',
      withSheet({ stored: true, statedSize: SHEET_BYTES - 1 }),
      '实际大小与标明的不符',
    ],
    ['is said to be empty', withSheet({ statedSize: 0 }), '实际大小与标明的不符'],
    ['is packed into more bytes than the file has', withSheet({ statedPackedSize: 1_000_000 }), '实际大小与标明的不符'],
    ['has another checksum', withSheet({ statedChecksum: 1 }), '校验码不符'],
    ['is no deflated data', withSheet({ packed: Buffer.from('not deflated at all') }), '压缩数据损坏'],
    ['is cut off', withSheet({ packed: Buffer.from('0300', 'hex').subarray(0, 1) }), '压缩数据损坏'],
    ['is encrypted', withSheet({ flags: 1 }), '内部文件被加密'],
    ['is packed in another way', withSheet({ statedMethod: 9 }), '用了不支持的压缩方法'],
    ['has two names', withSheet({ localName: 'xl/worksheets/sheet2.xml' }), '文件目录有误'],
    ['points to another', withSheet({ listedAt: 0 }), '文件目录有误'],
  ])('%s', async (_, bytes, fault) => {
    expect(await refusal(bytes)).toBe(`xlsx 文件损坏：${SHEET} ${fault}${resave}`);
  });

  test('lies inside another', async () => {
    const inner = { name: 'inner', content: '一'.repeat(100) };
    const outer = { name: 'outer', content: makeZip([inner]), stored: true };
    const bytes = makeZip([outer, { ...inner, listedAt: 30 + 'outer'.length }, ...workbookParts({ rows: ROW })]);
    expect(await refusal(bytes)).toBe(`xlsx 文件损坏：inner 内部文件互相重叠${resave}`);
  });

  test('a large one that lies is stopped while it is unpacked', async () => {
    const content = sheetXml(`${ROW}<!--${noise(3 * MEGABYTE)}-->`);
    const options = { xmlTokenLength: 8 * MEGABYTE };
    expect((await readTablesFromBytes('a.xlsx', withSheet({ content }), options)).tables).toHaveLength(1);
    const statedSize = Buffer.byteLength(content) - 1;
    expect(await refusal(withSheet({ content, statedSize }), options)).toBe(
      `xlsx 文件损坏：${SHEET} 实际大小与标明的不符${resave}`,
    );
  });
});

/** Text that does not pack well, the same every time. */
function noise(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

describe('names', () => {
  test.each(['../evil.xml', 'xl/../../evil.xml', '/etc/passwd', 'C:/evil.xml', 'xl\\..\\evil.xml', '..', 'a\nb'])(
    '%j is refused',
    async (name) => {
      const bytes = makeZip([...workbookParts({ rows: ROW }), { name, content: '' }]);
      expect(await refusal(bytes)).toBe(`xlsx 文件损坏：${name.replaceAll('\\', '/')} 内部文件名不合规${resave}`);
    },
  );

  test.each(['xl/Worksheets/SHEET1.xml', 'xl\\worksheets\\sheet1.xml', SHEET])('%s is there already', async (name) => {
    const bytes = makeZip([...workbookParts({ rows: ROW }), { name, content: sheetXml('') }]);
    expect(await refusal(bytes)).toBe(`xlsx 文件损坏：${name.replaceAll('\\', '/')} 同一个内部文件出现了两次${resave}`);
  });

  test.each(['xl/..hidden.xml', 'xl/a..b', '__proto__', 'docProps/'])('%s is allowed', async (name) => {
    const bytes = makeZip([...workbookParts({ rows: ROW }), { name, content: '' }]);
    expect((await readTablesFromBytes('a.xlsx', bytes)).tables).toHaveLength(1);
  });
});

describe('an archive that unpacks to too much', () => {
  test('400 MB of zeros in a few hundred kilobytes', async () => {
    const packed = await packedZeros(400 * MEGABYTE);
    expect(packed.length).toBeLessThan(MEGABYTE);
    expect(await refusal(withSheet({ packed, statedSize: 400 * MEGABYTE }))).toBe(
      `xlsx 文件中 ${SHEET} 的单个内部文件解压后的大小为 400 MB，超过了 256 MB 的上限，已拒绝读取，请核实文件来源或拆分后再试。`,
    );
    expect(await refusal(withSheet({ packed, statedSize: 200 * MEGABYTE }))).toContain('的压缩倍数为 ');
    expect(await refusal(withSheet({ packed, statedSize: MEGABYTE }))).toBe(
      `xlsx 文件损坏：${SHEET} 实际大小与标明的不符${resave}`,
    );
  });

  test('the same out of sight of the workbook', async () => {
    const zeros = {
      name: 'xl/media/a.bin',
      content: '',
      packed: await packedZeros(2 * MEGABYTE),
      statedSize: 2 * MEGABYTE,
    };
    expect(await refusal(makeWorkbook({ rows: ROW, parts: [zeros] }))).toContain(
      'xlsx 文件中 xl/media/a.bin 的压缩倍数为 ',
    );
  });

  const total = workbookParts({ rows: ROW }).reduce((sum, part) => sum + Buffer.byteLength(String(part.content)), 0);
  const largest = Math.max(...workbookParts({ rows: ROW }).map((part) => Buffer.byteLength(String(part.content))));
  test.each<[string, Partial<ReadLimits>, Partial<ReadLimits>, string]>([
    [
      'file',
      { fileBytes: HONEST.length },
      { fileBytes: HONEST.length - 1 },
      '文件有 0.1 MB，超过了 0.1 MB 的上限，请拆分后再试。',
    ],
    [
      'number of entries',
      { entries: 7 },
      { entries: 6 },
      'xlsx 文件的内部文件个数为 7，超过了 6 的上限，已拒绝读取，请核实文件来源或拆分后再试。',
    ],
    [
      'one entry',
      { entryBytes: largest },
      { entryBytes: largest - 1 },
      'xlsx 文件中 xl/_rels/workbook.xml.rels 的单个内部文件解压后的大小为 0.1 MB，超过了 0.1 MB 的上限，已拒绝读取，请核实文件来源或拆分后再试。',
    ],
    [
      'all together',
      { totalBytes: total },
      { totalBytes: total - 1 },
      'xlsx 文件的全部解压后的大小为 0.1 MB，超过了 0.1 MB 的上限，已拒绝读取，请核实文件来源或拆分后再试。',
    ],
  ])('%s: at the limit and above it', async (_, enough, tooLittle, sentence) => {
    expect((await readTablesFromBytes('名单.xlsx', HONEST, enough)).tables).toHaveLength(1);
    expect(await refusal(HONEST, tooLittle)).toBe(sentence);
  });

  test('ratio: at the limit and above it, and only for what is large', async () => {
    const content = 'x'.repeat(1000);
    const packed = { name: 'a', content, stored: true, statedMethod: 8, packed: new Uint8Array(10), statedSize: 1000 };
    const bytes = makeWorkbook({ rows: ROW, parts: [packed] });
    const read = async (limits: Partial<ReadLimits>) =>
      (await readTablesFromBytes('a.xlsx', bytes, limits)).tables.length;
    expect(await read({ ratio: 100, ratioFromBytes: 999 })).toBe(1);
    expect(await read({ ratio: 99, ratioFromBytes: 999 })).toBe(0);
    expect(await read({ ratio: 99, ratioFromBytes: 1000 })).toBe(1);
  });
});

function packedZeros(length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const deflate = createDeflateRaw({ level: 9, chunkSize: MEGABYTE });
    const chunks: Buffer[] = [];
    deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
    deflate.on('error', reject);
    deflate.on('end', () => resolve(Buffer.concat(chunks)));
    const zeros = Buffer.alloc(MEGABYTE);
    for (let written = 0; written < length; written += MEGABYTE) deflate.write(zeros);
    deflate.end();
  });
}

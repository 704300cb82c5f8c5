import { execFileSync } from 'node:child_process';
import { open, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readTables, readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { makeZip } from '../support/zip.ts';
import { relationships } from './make-workbook.ts';
import { inChinese, inEnglish } from './read-cells.ts';

/** An OLE2 file whose directory, in its second sector, lists these streams; a text in its third. */
function ole2File(streams: readonly string[], text = ''): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  for (const [index, name] of streams.entries()) file.write(name, 512 + 128 * index, 'utf16le');
  file.write(text, 1540, 'utf16le');
  return file;
}

const resave = '，请用 Excel 或 WPS 打开，另存为 xlsx 后再试。';
const NOT_WORKBOOK = `文件里没有 xlsx 工作簿（可能是 Word 文档、ODS 表格或普通压缩包）${resave}`;
const OLD = `这是旧格式的表格文件（.xls 或 .et）${resave}`;
const PASSWORD = '文件设有打开密码，请在 Excel 或 WPS 中取消密码，保存后再试。';

describe('files of other kinds are named for what they are', () => {
  test.each<[string, string, Buffer, string]>([
    [
      'a workbook with a password',
      '名单.xlsx',
      ole2File(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      PASSWORD,
    ],
    ['the same with one stream', '名单.xlsx', ole2File(['Root Entry', 'EncryptedPackage']), PASSWORD],
    ['an old workbook', '名单.xls', ole2File(['Root Entry', 'Workbook']), OLD],
    ['an old workbook under a new name', '名单.xlsx', ole2File(['Root Entry', 'Book']), OLD],
    [
      'an old workbook that speaks of encryption',
      '名单.xls',
      ole2File(['Root Entry', 'Workbook'], 'EncryptedPackage'),
      OLD,
    ],
    ['an archive of something else', '名单.xlsx', makeZip([{ name: 'a.txt', content: '大葱' }]), NOT_WORKBOOK],
    ['an empty archive', '名单.xlsx', makeZip([]), NOT_WORKBOOK],
    [
      'a text document',
      '名单.docx',
      makeZip([
        { name: '_rels/.rels', content: relationships([['r1', 'officeDocument', 'word/document.xml']]) },
        { name: 'word/document.xml', content: '<w:document xmlns:w="x"><w:sheet/></w:document>' },
      ]),
      NOT_WORKBOOK,
    ],
    [
      'a binary workbook',
      '名单.xlsb',
      makeZip([
        { name: '_rels/.rels', content: relationships([['r1', 'officeDocument', 'xl/workbook.bin']]) },
        { name: 'xl/workbook.bin', content: Buffer.from([1, 2, 3]) },
      ]),
      `这是二进制工作簿（.xlsb）${resave}`,
    ],
    ['no byte', '名单.xlsx', Buffer.alloc(0), '文件是空的，请检查是否选错了文件。'],
    [
      'a picture',
      '名单.xlsx',
      Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      '文件既不是 xlsx，也不是 UTF-8、GB18030（GBK）或带 BOM 的 UTF-16 文本，请另存为 xlsx 或 CSV 后再试。',
    ],
  ])('%s', async (_, name, bytes, sentence) => {
    const { tables, issues } = await readTablesFromBytes(name, bytes);
    expect(tables).toEqual([]);
    expect(issues.map(({ severity, place }) => [severity, place])).toEqual([['error', { file: name }]]);
    expect(inChinese(issues)).toEqual([sentence]);
  });
});

describe('files that cannot be opened', () => {
  test('one that is not there', async () => {
    const { tables, issues } = await readTables('/nowhere/名单.xlsx');
    expect(tables).toEqual([]);
    expect(issues).toEqual([
      { code: 'fileNotReadable', severity: 'error', place: { file: '名单.xlsx' }, values: { reason: 'ENOENT' } },
    ]);
    expect(inChinese(issues)).toEqual(['打不开这个文件（文件不存在），请检查路径和权限。']);
    expect(inEnglish(issues)).toEqual([
      'The file cannot be opened (it does not exist). Check the path and its permissions.',
    ]);
  });

  test('a folder', async () => {
    await withTempFolder(async (folder) => {
      expect(inChinese((await readTables(folder)).issues)).toEqual([
        '打不开这个文件（这是文件夹），请检查路径和权限。',
      ]);
    });
  });

  test.skipIf(process.platform === 'win32')('a pipe, which would never answer', async () => {
    await withTempFolder(async (folder) => {
      execFileSync('mkfifo', [`${folder}/pipe.csv`]);
      expect((await readTables(`${folder}/pipe.csv`)).issues.map(({ code }) => code)).toEqual(['fileNotReadable']);
    });
  });

  test('a file of 200 MB is not even loaded', async () => {
    await withTempFolder(async (folder) => {
      const path = `${folder}/名单.csv`;
      await writeFile(path, 'a,b\n');
      const file = await open(path, 'r+');
      await file.truncate(200 * 1024 * 1024);
      await file.close();
      expect(inChinese((await readTables(path)).issues)).toEqual([
        '文件有 200 MB，超过了 100 MB 的上限，请拆分后再试。',
      ]);
    });
  });
});

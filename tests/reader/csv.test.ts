import { describe, expect, test } from 'vitest';
import { cellText } from '../../core/table/cell.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { inChinese, onlyRows } from './read-cells.ts';

/** 姓名,面积 / 张三,2.5 in GB18030. */
const GB18030 = Buffer.from('d0d5c3fb2cc3e6bbfd0ad5c5c8fd2c322e350a', 'hex');
/** 㐂, which GBK lacks and GB18030 writes in four bytes, then 李. */
const FOUR_BYTES = Buffer.from('8139ef34c0ee', 'hex');

async function fields(csv: string | Uint8Array, name = '名单.csv'): Promise<readonly (readonly string[])[]> {
  const rows = onlyRows(await readTablesFromBytes(name, Buffer.from(csv as string)));
  return rows.map((row) => row.cells.map(cellText));
}

describe('encodings', () => {
  const text = '姓名,面积\n张三,2.5\n';
  const expected = [
    ['姓名', '面积'],
    ['张三', '2.5'],
  ];
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['GB18030', GB18030],
  ])('%s', async (_, bytes) => {
    expect(await fields(bytes)).toEqual(expected);
  });

  test('a character that only GB18030 has', async () => {
    const [[name]] = (await fields(FOUR_BYTES)) as [[string]];
    expect(name).toBe(new TextDecoder('gb18030').decode(FOUR_BYTES));
    expect([...name]).toHaveLength(2);
  });

  test.each([
    ['a byte order mark that lies', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), GB18030])],
    ['UTF-16 without a byte order mark', Buffer.from(text, 'utf16le')],
    ['bytes that are no text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xff])],
    ['text with a NUL', Buffer.from('a,b\0\n')],
  ])('%s is refused', async (_, bytes) => {
    const { tables, issues } = await readTablesFromBytes('名单.csv', bytes);
    expect(tables).toEqual([]);
    expect(issues).toEqual([{ code: 'fileNotText', severity: 'error', place: { file: '名单.csv' }, values: {} }]);
    expect(inChinese(issues)).toEqual([
      '文件既不是 xlsx，也不是 UTF-8、GB18030（GBK）或带 BOM 的 UTF-16 文本，请另存为 xlsx 或 CSV 后再试。',
    ]);
  });
});

describe('separators', () => {
  test.each([
    [
      'comma',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tab',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolon',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'full-width comma where there is no other',
      'a，b\n1，2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'full-width comma beside commas is text',
      'a,b\n甲，乙,2',
      [
        ['a', 'b'],
        ['甲，乙', '2'],
      ],
    ],
    [
      'commas inside tabs',
      'a\tb\tc\n1,5\t2\t3',
      [
        ['a', 'b', 'c'],
        ['1,5', '2', '3'],
      ],
    ],
    ['a title without separators above', '投保明细表\na;b\n1;2', [['投保明细表'], ['a', 'b'], ['1', '2']]],
    [
      'separators inside quotes do not count',
      '"a,b,c";"d,e,f"\n1;2',
      [
        ['a,b,c', 'd,e,f'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\n1', [['a'], ['1']]],
  ])('%s', async (_, csv, expected) => {
    expect(await fields(csv)).toEqual(expected);
  });
});

describe('cells', () => {
  test('are text or blank, whatever they look like', async () => {
    const [row] = onlyRows(await readTablesFromBytes('a.csv', Buffer.from("007,1e5,,2024-01-01,'=1+1, x ,TRUE,,")));
    expect(row?.cells).toEqual([
      { kind: 'text', text: '007' },
      { kind: 'text', text: '1e5' },
      { kind: 'blank' },
      { kind: 'text', text: '2024-01-01' },
      { kind: 'text', text: "'=1+1" },
      { kind: 'text', text: ' x ' },
      { kind: 'text', text: 'TRUE' },
    ]);
  });

  test('a row has the number of the line it starts on; empty rows count and are left out', async () => {
    const csv = 'a,b\r\n"x\r\ny\rz",2\r\n\r\n,,\r\n3,"q ""r"""\n4,5';
    const rows = onlyRows(await readTablesFromBytes('a.csv', Buffer.from(csv)));
    expect(rows.map((row) => [row.number, ...row.cells.map(cellText)])).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny\nz', '2'],
      [7, '3', 'q "r"'],
      [8, '4', '5'],
    ]);
  });

  test('__proto__ and constructor are names like any other', async () => {
    expect(await fields('__proto__,constructor\n1,2', '__proto__.csv')).toEqual([
      ['__proto__', 'constructor'],
      ['1', '2'],
    ]);
  });
});

describe('a quotation mark in the wrong place', () => {
  test.each([
    ['never closed', 'a,b\n1,2\n"3,4\n5,6\n', 3],
    ['closed too early', 'a,b\n"1"x,2\n3,4\n', 2],
    ['after a field of two lines', 'a,b\n"1\n2",3\n"4,5\n', 4],
  ])('%s', async (_, csv, row) => {
    const { tables, issues } = await readTablesFromBytes('名单.csv', Buffer.from(csv));
    expect(tables).toEqual([]);
    expect(issues).toEqual([
      { code: 'csvQuoteBroken', severity: 'error', place: { file: '名单.csv', row }, values: {} },
    ]);
  });

  test('within an unquoted field it is text', async () => {
    expect(await fields('a,b\n5" 管,2')).toEqual([
      ['a', 'b'],
      ['5" 管', '2'],
    ]);
  });
});

describe('kinds of file', () => {
  test.each(['名单.csv', '名单.CSV', '名单.txt', '名单.tsv'])('text named %s is a table', async (name) => {
    expect(await fields('a,b\n1,2', name)).toHaveLength(2);
  });

  test.each([
    ['名单.xlsx', 'xlsx', '文件名以 .xlsx 结尾，'],
    ['名单.xls', 'xls', '文件名以 .xls 结尾，'],
    ['名单', '', '文件名没有扩展名，'],
  ])('text named %s is refused', async (name, extension, start) => {
    const { tables, issues } = await readTablesFromBytes(name, Buffer.from('<table><tr><td>1</td></tr></table>'));
    expect(tables).toEqual([]);
    expect(issues).toEqual([
      { code: 'fileTextMisnamed', severity: 'error', place: { file: name }, values: { extension } },
    ]);
    expect(inChinese(issues)).toEqual([
      `${start}内容却是文本或网页，不是 xlsx。若确为 CSV，请把扩展名改为 .csv；否则请用 Excel 或 WPS 打开，另存为 xlsx 后再试。`,
    ]);
  });

  test('text that begins with PK is no archive', async () => {
    expect(await fields('PK,b\n1,2')).toEqual([
      ['PK', 'b'],
      ['1', '2'],
    ]);
  });

  test.each([
    ['no byte', ''],
    ['a byte order mark only', '\uFEFF'],
    ['blank lines only', '\n\n,,\n'],
  ])('a file with %s is empty', async (_, csv) => {
    const { tables, issues } = await readTablesFromBytes('名单.csv', Buffer.from(csv));
    expect(tables).toEqual([]);
    expect(inChinese(issues)).toEqual(['文件是空的，请检查是否选错了文件。']);
  });
});

test.each([
  [4, 2],
  [3, 0],
])('with room for %i cells, a file of 4 cells gives %i rows', async (cells, rows) => {
  const { tables, issues } = await readTablesFromBytes('a.csv', Buffer.from('a,b\n1,2'), { cells });
  expect(tables[0]?.rows.length ?? 0).toBe(rows);
  expect(issues.map((issue) => issue.code)).toEqual(rows === 0 ? ['workbookTooLarge'] : []);
});

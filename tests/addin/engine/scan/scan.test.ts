import { describe, expect, test } from 'vitest';
import { scan } from '../../../../addin/engine/scan/scan.ts';
import type { Session } from '../../../../addin/engine/session.ts';
import type { Finding, ScanView } from '../../../../addin/engine/tasks.ts';
import type { Block } from '../../../../addin/host/host.ts';
import { blockOf, type Given } from './given-block.ts';

const SESSION: Session = { schemes: new Map(), plans: new Map(), forms: new Map(), payout: null, progress: null };

async function scanned(block: Block, language: 'zh' | 'en' = 'zh'): Promise<ScanView> {
  return scan(SESSION, { block, language }, () => {});
}

async function texts(
  rows: readonly (readonly Given[])[],
  formats: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  return (await scanned(blockOf(rows, formats))).findings.map(({ text }) => text);
}

/** What a fix writes, row by row. */
function written({ fix }: Finding): unknown {
  return fix?.writing.cells.map(({ entries, formats }) => [entries, formats.map(({ look }) => look.numberFormat)]);
}

describe('文本数字', () => {
  type Case = readonly [typed: string, header: string, before: string, entry: string | null, after: string | null];
  test.each<Case>([
    ['12', '面积', '@', '12', 'General'],
    ['１２．５', '面积', 'General', '12.5', null],
    ['1,234.50', '金额（元）', '#,##0.00', '1234.5', null],
    ['12亩', '面积（亩）', 'General', '12', null],
    ['65%', '数', '@', '0.65', '0%'],
    ['6.5％', '数', 'General', '0.065', '0.0%'],
    ['6.5％', '数', '0%', '0.065', null],
    // Not the header's own unit: converting, or dropping it, would be a guess.
    ['12亩', '面积', 'General', null, null],
    ['1.2万', '金额（元）', 'General', null, null],
  ])('「%s」在「%s」列，格式 %s：改成 %s', async (typed, header, before, entry, after) => {
    const rows = [
      ['户', header],
      ['甲', 1],
      ['乙', typed],
      ['丙', 3],
    ];
    const { findings } = await scanned(blockOf(rows, { '2,1': before }));
    const found = findings.filter(({ text }) => text.includes('不是数字'));
    expect(found.map(({ area }) => area)).toEqual([{ sheet: '表', row: 2, column: 1, rows: 1, columns: 1 }]);
    expect(found.map(written)).toEqual([entry === null ? undefined : [[[[entry]], after === null ? [] : [after]]]]);
  });

  test('上下相连的一起改，只报一次', async () => {
    const { findings } = await scanned(
      blockOf(
        [
          ['户', '面积'],
          ['甲', '１'],
          ['乙', '2'],
          ['丙', 3],
        ],
        {},
        { row: 4, column: 2 },
      ),
    );
    expect(findings.map(({ text, area }) => [text, area])).toEqual([
      [
        'D6:D7 的「１」等 2 个单元格是文字，不是数字，求和时会漏掉，请改成数字。',
        { sheet: '表', row: 5, column: 3, rows: 2, columns: 1 },
      ],
    ]);
    expect(findings.map(written)).toEqual([[[[['1'], ['2']], []]]]);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['身份证号是文字', '身份证号', ['370181197001010011', '370181197001010038']],
    ['手机号是文字', '手机', ['13800000000', '13900000000']],
    ['编码前面的 0 不能丢', '代号', ['001', '002']],
    ['十二位以上的数字是编码', '数', ['123456789012', '123456789013']],
    ['多数是文字的列里的数', '备注', ['12', '已核对', '不详']],
  ])('%s，不报', async (_, header, cells) => {
    expect(await texts([['户', header], ...cells.map((cell, index) => [index + 1, cell])])).toEqual([]);
  });
});

describe('单位混用', () => {
  test('表头是亩，单元格里有公顷', async () => {
    expect(
      await texts([
        ['户', '面积（亩）'],
        ['甲', 1],
        ['乙', '2亩'],
        ['丙', '3公顷'],
      ]),
    ).toEqual([
      'B3 的「2亩」是文字，不是数字，求和时会漏掉，请改成数字。',
      'B4 的「3公顷」是文字，不是数字，求和时会漏掉，请改成数字。',
      '「面积（亩）」这一列单位混用：表头是 亩，单元格里写有 亩×1、公顷×1，如 B4；请统一单位。',
    ]);
  });

  test('只写了一种单位，不是混用', async () => {
    const rows = [
      ['户', '面积（亩）'],
      ['甲', 1],
      ['乙', '2亩'],
    ];
    expect(await texts(rows)).toEqual(['B3 的「2亩」是文字，不是数字，求和时会漏掉，请改成数字。']);
  });
});

describe('错误值', () => {
  test('同一列相连的同一种错误报一次，公式写出来', async () => {
    expect(
      await texts([
        ['户', '比'],
        ['甲', ['=B9/C9', '#DIV/0!']],
        ['乙', ['=B9/C9', '#DIV/0!']],
        ['丙', '#N/A'],
      ]),
    ).toEqual([
      'B2:B3 是错误值 #DIV/0!，公式是 =B9/C9，请改正公式或它引用的单元格。',
      'B4 是错误值 #N/A，请改正公式或它引用的单元格。',
    ]);
  });
});

describe('合计行', () => {
  const list = [
    ['户', '金额（元）'],
    ['甲', 1.25],
    ['乙', 2.5],
  ] as const;

  test.each<readonly [string, number, readonly string[]]>([
    // 1.25 + 2.5 = 3.75
    ['相等', 3.75, []],
    // Three numbers with two places: each within half a fen, 3 × 0.005 = 0.015.
    ['差一分，可能是舍入', 3.76, ['info']],
    ['差两分，错了', 3.77, ['error']],
  ])('合计与分项%s', async (_, total, severities) => {
    const { findings } = await scanned(blockOf([...list, ['合计', total]]));
    expect(findings.map(({ severity }) => severity)).toEqual(severities);
  });

  test('说出分项之和与差', async () => {
    expect(await texts([...list, ['合计', 4]])).toEqual(['B4「合计」是 4，2 个分项相加是 3.75，相差 0.25，请核对。']);
  });

  test.each<readonly [string, readonly (readonly Given[])[]]>([
    [
      '合计在最上面',
      [
        ['户', '头'],
        ['合计', 6],
        ['甲', 1],
        ['乙', 2],
        ['丙', 3],
      ],
    ],
    [
      '小计和总计',
      [
        ['户', '头'],
        ['甲', 1],
        ['乙', 2],
        ['小计', 3],
        ['丙', 4],
        ['丁', 5],
        ['小计', 9],
        ['总计', 12],
      ],
    ],
    [
      '0.1+0.2 的零头不是差',
      [
        ['户', '吨'],
        ['甲', 0.1],
        ['乙', 0.2],
        ['合计', 0.1 + 0.2],
      ],
    ],
    [
      '其中不再相加',
      [
        ['户', '头'],
        ['甲', 5],
        ['其中：母猪', 2],
        ['乙', 1],
        ['合计', 6],
      ],
    ],
    [
      '单价、占比和每亩的数不相加',
      [
        ['户', '单价', '占比', '保费（元/亩）'],
        ['甲', 1, 0.3, 1],
        ['乙', 2, 0.7, 2],
        ['合计', 9, 9, 9],
      ],
    ],
  ])('%s：不报', async (_, rows) => {
    expect(await texts(rows)).toEqual([]);
  });

  test('小计错了，报小计；总计按小计相加', async () => {
    const rows = [
      ['户', '头'],
      ['甲', 1],
      ['乙', 2],
      ['小计', 4],
      ['丙', 4],
      ['小计', 4],
      ['总计', 8],
    ];
    // 1 + 2 = 3 against 4: three whole numbers, each within 0.5, come to 1.5. The 总计 is 4 + 4, the subtotals above it.
    expect(await texts(rows)).toEqual([
      'B4「小计」是 4，2 个分项相加是 3，相差 1；各数四舍五入最多可差 1.5，可能是舍入造成的。',
    ]);
  });

  test('其中各项比整体还多', async () => {
    expect(
      await texts([
        ['户', '头'],
        ['甲', 5],
        ['其中：母猪', 4],
        ['仔猪', 1],
        ['乙', 1],
      ]),
    ).toEqual([]);
    expect(
      await texts([
        ['户', '头'],
        ['甲', 5],
        ['其中：母猪', 7],
        ['乙', 1],
      ]),
    ).toEqual(['B2 是 5，下面「其中」各项相加是 7，比它还多，请核对。']);
  });
});

describe('合计列', () => {
  const header = ['镇', '合计', '中央', '省', '市'];
  const good = [
    ['甲', 6, 1, 2, 3],
    ['乙', 9, 2, 3, 4],
    ['丙', 12, 3, 4, 5],
    ['丁', 15, 4, 5, 6],
  ];

  test('多数行说明合计是右边三列之和，不等的那行报出来', async () => {
    expect(await texts([header, ...good, ['戊', 21, 5, 6, 7]])).toEqual([
      'B6「合计」是 21，3 个分项相加是 18，相差 3，请核对。',
    ]);
  });

  test('没有一组列能说明，不猜', async () => {
    expect(await texts([header, ['甲', 7, 1, 2, 3], ['乙', 8, 2, 3, 4], ['丙', 20, 3, 4, 5]])).toEqual([]);
  });
});

describe('公式被覆盖', () => {
  const formula = (row: number): Given => [`=B${row}*$D$1`, row];

  test('一列公式里的一个数，恢复成这一行的公式', async () => {
    const rows = [['户', '面积', '保费'], ...[2, 3, 4, 5, 6].map((row) => ['户', row, row === 4 ? 980 : formula(row)])];
    const { findings } = await scanned(blockOf(rows as Given[][]));
    expect(findings.map(({ text }) => text)).toEqual([
      'C4 是直接填的数 980，上下左右都是公式，这里原来可能是 =B4*$D$1。',
    ]);
    expect(findings.map(written)).toEqual([[[[['=B4*$D$1']], []]]]);
  });

  test('一行公式里的一个数', async () => {
    const row = ['合', ['=SUM(B1:B2)', 3], ['=SUM(C1:C2)', 3], 7, ['=SUM(E1:E2)', 3]] as Given[];
    const rows = [['甲', 1, 1, 1, 1], ['乙', 2, 2, 2, 2], row] as Given[][];
    expect(await texts(rows)).toEqual(['D3 是直接填的数 7，上下左右都是公式，这里原来可能是 =SUM(D1:D2)。']);
  });

  test.each<readonly [string, readonly Given[]]>([
    ['公式之后的数在边上', [formula(2), formula(3), formula(4), 9]],
    ['两边的公式不一样', [formula(2), formula(3), 9, ['=B5+1', 5], ['=B6+1', 5]]],
    ['只有两个公式', [formula(2), 9, formula(4)]],
  ])('%s，不报', async (_, column) => {
    expect(await texts([['面积', '保费'], ...column.map((cell, index) => [index + 1, cell])])).toEqual([]);
  });
});

describe('文本日期', () => {
  test('改成同一天的序数：2023-11-06 是 1899-12-30 之后第 45236 天', async () => {
    const { findings } = await scanned(
      blockOf([
        ['日期', '价格'],
        ['2023年11月6日', 1.06],
        ['2023.11.7', 1.05],
      ]),
    );
    expect(findings.map(({ text }) => text)).toEqual([
      'A2:A3 的「2023年11月6日」等 2 个单元格是文字，不是日期，不能排序和计算，请改成日期。',
    ]);
    expect(findings.map(written)).toEqual([[[[['45236'], ['45237']], ['yyyy-mm-dd']]]]);
  });

  test('八位数字只在日期列里是日期；2023-02-29 没有这一天', async () => {
    expect(
      await texts([
        ['日期', '价格'],
        ['20231106', 1],
      ]),
    ).toEqual(['A2 的「20231106」是文字，不是日期，不能排序和计算，请改成日期。']);
    expect(
      await texts([
        ['日期', '价格'],
        ['2023-02-29', 1],
      ]),
    ).toEqual([]);
  });
});

describe('漏填', () => {
  const column = (blanks: readonly number[]) =>
    [
      ['户', '面积'],
      ...Array.from({ length: 9 }, (_, index) => [`甲${index}`, blanks.includes(index) ? '' : index + 1]),
    ] as Given[][];

  test('中间空着的报出来，末尾的不报', async () => {
    expect(await texts(column([3, 8]))).toEqual([
      '「面积」的 B5 没有填，这一列其他行都填了；空白不当作 0，请补填或写明原因。',
    ]);
  });

  test('空得多的列是有意的：9 行里空 2 行不报', async () => {
    expect(await texts(column([3, 5]))).toEqual([]);
  });
});

describe('证件号', () => {
  const id = '370181197001010011';

  test('重复的每一处都指向第一处，空格和大小写不算不同', async () => {
    expect(
      await texts([
        ['姓名', '身份证号', '面积'],
        ['甲', id, 1],
        ['乙', '370181197001010038', 2],
        ['丙', ` ${id}`, 3],
      ]),
    ).toEqual(['B4 的「身份证号」与 B2 相同，请核对是否重复登记。']);
  });

  test('以数字保存的，末几位已经丢失', async () => {
    const found = await texts([
      ['姓名', '身份证号'],
      ['甲', 370181197001010000],
      ['乙', id],
    ]);
    expect(found).toEqual(['「B2」是以数字保存的，第 15 位以后已丢失，请把这一列设为文本后重新填写。']);
  });
});

test('五百条以后只说还有多少', async () => {
  const rows = [['户', '数'], ...Array.from({ length: 1002 }, (_, row) => ['甲', row % 2 === 0 ? '#N/A' : 1])];
  const { findings } = await scanned(blockOf(rows));
  expect([findings.length, findings.at(-1)?.text]).toEqual([501, '另有 1 条没有列出，改好前面的再检查一次。']);
});

test('英文', async () => {
  const { findings, cells } = await scanned(
    blockOf([
      ['a', 'b'],
      ['x', 1],
      ['y', '2'],
    ]),
    'en',
  );
  expect(findings.map(({ text, fix }) => [text, fix?.label])).toEqual([
    ['B3: “2” is text, not a number, and sums pass over it. Make it a number.', 'Make them numbers'],
  ]);
  expect(cells).toBe(6);
});

test.each<readonly [string, Block]>([
  ['一个空单元格', blockOf([['']])],
  ['只有一行', blockOf([['户', '面积']])],
  ['空表', blockOf([[]])],
])('%s：没有发现', async (_, block) => {
  expect((await scanned(block)).findings).toEqual([]);
});

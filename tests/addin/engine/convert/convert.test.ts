import { describe, expect, test } from 'vitest';
import { convert } from '../../../../addin/engine/convert/convert.ts';
import type { Session } from '../../../../addin/engine/session.ts';
import type { Tasks } from '../../../../addin/engine/tasks.ts';
import type { CellValue } from '../../../../addin/host/host.ts';
import { blockOf, type Given } from '../scan/given-block.ts';

const SESSION: Session = { schemes: new Map(), plans: new Map(), forms: new Map(), payout: null, progress: null };

function converted(rows: readonly (readonly Given[])[], as: 'formulas' | 'values'): Tasks['convert']['out'] {
  const block = blockOf(rows, {}, { row: 1, column: 4 });
  return convert(SESSION, { block, as, language: 'zh' }, () => {}) as Tasks['convert']['out'];
}

function native(formula: string, result: CellValue = 1): unknown {
  const { writing, findings } = converted([[[formula, result]]], 'formulas');
  return writing.cells[0]?.entries[0]?.[0] ?? findings[0]?.text;
}

describe('换成普通公式', () => {
  test.each<readonly [ours: string, plain: string]>([
    ['=SUANPAN.PROGRESS(B2,60,80)', '=IF(ISNUMBER(B2),IF(ROUND(80-60,8)=0,"",(B2-60)/(80-60)),"")'],
    ['=SUANPAN.GAP(B2,"≥80")', '=IF(ISNUMBER(B2),IF(ROUND(B2,8)>=80,0,80-B2),"")'],
    [
      '=SUANPAN.GAP(B2,\'甲 表\'!C2,"越低越好")',
      "=IF(ISNUMBER(B2),IF(ROUND(B2,8)<=ROUND('甲 表'!C2,8),0,B2-'甲 表'!C2),\"\")",
    ],
    [
      '=SUANPAN.NEEDED_PER_YEAR(B2,"≥80",2023,2025)',
      '=IF(ISNUMBER(B2),IF(2023>=2025,"",IF(ROUND(B2,8)>=80,0,(80-B2)/(2025-2023))),"")',
    ],
    [
      '=SUANPAN.SCHEDULE(2020,2025,B2)',
      '=IF(ISNUMBER(B2),MAX(0,MIN(1,IF(B2<20000,(B2-2020)*12,(YEAR(B2+1)-2020-1)*12+MONTH(B2+1)-1)/((2025-2020)*12))),"")',
    ],
    ['=SUANPAN.PREMIUM("zhangqiu-scallion-2023",C2)', '=IF(AND(ISNUMBER(C2)),ROUND(ROUND(245*C2,8),2),"")'],
  ])('%s', (ours, plain) => {
    expect(native(ours)).toBe(plain);
  });

  test('大葱赔付：价格和面积引用单元格，参数是文件的数', () => {
    expect(native('=SUANPAN.PAYOUT("zhangqiu-scallion-2023",$B$1,C2)')).toBe(
      '=IF(AND(ISNUMBER($B$1),ISNUMBER(C2)),IF(IF(ROUND($B$1-1.06,10)<0,"出险","")="出险",ROUND(ROUND(MIN((1.06-$B$1)/1.06*3500*C2,3500*C2),8),2),0),"")',
    );
  });

  test('结果不变，地址不变', () => {
    const { writing } = converted([['甲', ['=SUANPAN.PROGRESS(B2,60,80)', 0.5]]], 'formulas');
    expect(writing.cells).toEqual([
      {
        area: { sheet: '表', row: 1, column: 5, rows: 1, columns: 1 },
        entries: [[expect.stringMatching(/^=IF\(ISNUMBER/)]],
        results: [['0.5']],
        formats: [],
      },
    ]);
  });

  test.each([
    ['一列的公式', '=SUANPAN.PROGRESS(B2:B9,60,80)'],
    ['逐步说明', '=SUANPAN.EXPLAIN("zhangqiu-scallion-2023",B1,C2)'],
    ['状态', '=SUANPAN.STATUS(B2,60,80,2020,2025,2023)'],
    ['套在别的公式里', '=1+SUANPAN.GAP(B2,"≥80")'],
    ['百分数的目标', '=SUANPAN.GAP(B2,"≥80%")'],
    ['不知道方向', '=SUANPAN.GAP(B2,C2)'],
    ['方案在单元格里', '=SUANPAN.PREMIUM(A1,C2)'],
    ['少了需要的列', '=SUANPAN.PAYOUT("zhangqiu-hog-2023",B1,C2)'],
  ])('%s：保留原公式，说明换不了', (_, formula) => {
    expect(native(formula)).toBe(`E2 的 ${formula} 不能写成普通公式，请转成数值。`);
  });

  test('没有本工具的函数', () => {
    const { writing, findings } = converted(
      [
        [
          ['=SUM(A1)', 1],
          ['="SUANPAN.GAP(1)"', 'SUANPAN.GAP(1)'],
        ],
      ],
      'formulas',
    );
    expect([writing.cells, findings.map(({ text }) => text)]).toEqual([[], ['选中的单元格里没有本工具的函数。']]);
  });
});

describe('换成数值', () => {
  test.each<readonly [value: CellValue, entry: string]>([
    [0.1 + 0.2, '0.3'],
    ['落后序时', "'落后序时"],
    ['=1', "'=1"],
    [true, 'TRUE'],
  ])('%s', (value, entry) => {
    const { writing } = converted([['甲', ['=SUANPAN.GAP(B2,"≥80")', value], '备注']], 'values');
    expect(writing.cells.map(({ area, entries }) => [area.rows, area.columns, entries])).toEqual([[1, 1, [[entry]]]]);
  });

  test('一个公式铺满几格的，整片换成数值', () => {
    const rows: Given[][] = [
      ['甲', ['=SUANPAN.PREMIUM_SHARE("zhangqiu-scallion-2023",B2:B3)', 245], 153.13],
      ['乙', 100, 62.5],
    ];
    expect(converted(rows, 'values').writing.cells.map(({ entries }) => entries)).toEqual([
      [
        ['245', '153.13'],
        ['100', '62.5'],
      ],
    ]);
  });

  test('错误值不当作结果，公式留着', () => {
    const { writing, findings } = converted([[['=SUANPAN.GAP(B2,"≥80")', '#NAME?']]], 'values');
    expect(writing.cells).toEqual([]);
    expect(findings).toHaveLength(1);
  });
});

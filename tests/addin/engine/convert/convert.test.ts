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
      "=IF(ISNUMBER('甲 表'!C2),IF(ISNUMBER(B2),IF(ROUND(B2,8)<=ROUND('甲 表'!C2,8),0,B2-'甲 表'!C2),\"\"),\"\")",
    ],
    [
      '=SUANPAN.NEEDED_PER_YEAR(B2,"≥80",2023,2025)',
      '=IF(ISNUMBER(B2),IF(2023>=2025,"",IF(ROUND(B2,8)>=80,0,(80-B2)/(2025-2023))),"")',
    ],
    [
      '=SUANPAN.SCHEDULE(2020,2025,B2)',
      '=IF(ISNUMBER(B2),IF(AND(OR(AND(B2>=1900,B2<2100,INT(B2)=B2),AND(B2>=20000,B2<=80000)),2025>2020),MAX(0,MIN(1,IF(B2<20000,(B2-2020)*12,(YEAR(B2+1)-2020-1)*12+MONTH(B2+1)-1)/((2025-2020)*12))),""),"")',
    ],
    [
      '=SUANPAN.PREMIUM("zhangqiu-scallion-2023",C2)',
      '=IF(AND(IF(ISNUMBER(C2),AND(C2>0,C2<=1000000),FALSE)),ROUND(ROUND(245*C2,8),2),"")',
    ],
    // Heads are whole; those marketed are not needed for the premium.
    [
      '=SUANPAN.PREMIUM("zhangqiu-hog-2023",C2)',
      '=IF(AND(IF(ISNUMBER(C2),AND(C2>0,C2<=10000000,INT(C2)=C2),FALSE)),ROUND(ROUND(52.5*C2,8),2),"")',
    ],
    // As files carry it, as a program without spreading holds it to one cell, and as WPS writes it.
    ['=_xldudf_SUANPAN_GAP(B2,"≥80")', '=IF(ISNUMBER(B2),IF(ROUND(B2,8)>=80,0,80-B2),"")'],
    ['=@SUANPAN.GAP(B2,"≥80")', '=IF(ISNUMBER(B2),IF(ROUND(B2,8)>=80,0,80-B2),"")'],
    ['=SUANPAN_GAP(B2,"≥80")', '=IF(ISNUMBER(B2),IF(ROUND(B2,8)>=80,0,80-B2),"")'],
  ])('%s', (ours, plain) => {
    expect(native(ours)).toBe(plain);
  });

  test('大葱赔付：价格和面积引用单元格，参数是文件的数', () => {
    expect(native('=SUANPAN.PAYOUT("zhangqiu-scallion-2023",$B$1,C2)')).toBe(
      '=IF(AND(IF(ISNUMBER($B$1),$B$1>=0,FALSE),IF(ISNUMBER(C2),AND(C2>0,C2<=1000000),FALSE)),IF(IF(ROUND($B$1-1.06,10)<0,"出险","")="出险",ROUND(ROUND(MIN((1.06-$B$1)/1.06*3500*C2,3500*C2),8),2),0),"")',
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
    ['整列', '=SUANPAN.PROGRESS(B:B,60,80)'],
    ['区域的名称', '=SUANPAN.PROGRESS(各镇,60,80)'],
    ['目标年不晚于基期年以外的年份', '=SUANPAN.SCHEDULE(20,2025,B2)'],
    ['截至不是年份也不是日期', '=SUANPAN.NEEDED_PER_YEAR(B2,"≥80",5,2025)'],
    ['方向与符号相反', '=SUANPAN.GAP(B2,"≥80","越低越好")'],
    ['列比方案多', '=SUANPAN.PREMIUM("zhangqiu-scallion-2023",C2:E2)'],
    ['逐步说明', '=SUANPAN.EXPLAIN("zhangqiu-scallion-2023",B1,C2)'],
    ['状态', '=SUANPAN.STATUS(B2,60,80,2020,2025,2023)'],
    ['套在别的公式里', '=1+SUANPAN.GAP(B2,"≥80")'],
    ['百分数的目标', '=SUANPAN.GAP(B2,"≥80%")'],
    ['不知道方向', '=SUANPAN.GAP(B2,C2)'],
    ['方案在单元格里', '=SUANPAN.PREMIUM(A1,C2)'],
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

describe('一个公式铺满几格', () => {
  const column = '=SUANPAN.GAP(B2:B3,"≥80")';

  test('一格一个普通公式，各用自己那一行', () => {
    const { writing, findings } = converted(
      [
        ['甲', [column, 10]],
        ['乙', 15],
      ],
      'formulas',
    );
    expect(findings).toEqual([]);
    expect(writing.cells).toEqual([
      {
        area: { sheet: '表', row: 1, column: 5, rows: 2, columns: 1 },
        entries: [
          ['=IF(ISNUMBER(B2),IF(ROUND(B2,8)>=80,0,80-B2),"")'],
          ['=IF(ISNUMBER(B3),IF(ROUND(B3,8)>=80,0,80-B3),"")'],
        ],
        results: [['10'], ['15']],
        formats: [],
      },
    ]);
  });

  test('一户一行的区域按行拆开，固定的列仍然固定', () => {
    const rows: Given[][] = [[['=SUANPAN.PREMIUM("zhangqiu-scallion-2023",$C2:D3)', 245]], [490]];
    expect(converted(rows, 'formulas').writing.cells[0]?.entries).toEqual([
      ['=IF(AND(IF(ISNUMBER($C2),AND($C2>0,$C2<=1000000),FALSE)),ROUND(ROUND(245*$C2,8),2),"")'],
      ['=IF(AND(IF(ISNUMBER($C3),AND($C3>0,$C3<=1000000),FALSE)),ROUND(ROUND(245*$C3,8),2),"")'],
    ]);
  });

  const BEYOND = 'F2 的结果可能铺到选区以外，请把整片结果连同下面一行、右边一列一起选中再转。';
  test.each<readonly [name: string, rows: Given[][], as: 'formulas' | 'values']>([
    ['只选了第一格，转公式', [['甲', [column, 10]]], 'formulas'],
    ['只选了第一格，转数值', [['甲', [column, 10]]], 'values'],
    [
      '没有算出来，下面的格有别的内容',
      [
        ['甲', [column, '#SPILL!']],
        ['乙', 3],
      ],
      'formulas',
    ],
    [
      '区域的名称，看不出有几行',
      [
        ['甲', ['=SUANPAN.GAP(各镇,"≥80")', 10]],
        ['乙', 15],
      ],
      'values',
    ],
    [
      '下面的格有自己的公式',
      [
        ['甲', [column, 10]],
        ['乙', ['=1', 1]],
      ],
      'values',
    ],
  ])('%s：公式留着', (_, rows, as) => {
    const { writing, findings } = converted(rows, as);
    expect([writing.cells, findings.map(({ text }) => text)]).toEqual([[], [BEYOND]]);
  });

  test('函数认不得了，下面空着的格也写', () => {
    const { writing, findings } = converted(
      [
        ['甲', [column, '#NAME?']],
        ['乙', ''],
      ],
      'formulas',
    );
    expect(writing.cells[0]?.results).toEqual([[''], ['']]);
    expect(findings.map(({ text }) => text)).toEqual([
      '有 2 个单元格现在没有算出数（如 F2）：普通公式算不出时显示空白，不显示原因。',
    ]);
  });

  test('逐步说明的五列都换成数值，中间有空白', () => {
    const rows: Given[][] = [
      [['=SUANPAN.EXPLAIN("zhangqiu-scallion-2023",B1,C2)', '目标价格'], '', '', '1.06元/500g', '三（二）', ''],
      ['赔偿金额', '公式', '代入', '660.38元', '三（五）', ''],
      ['', '', '', '', '', ''],
    ];
    const [cells] = converted(rows, 'values').writing.cells;
    expect([cells?.area.rows, cells?.area.columns, cells?.entries[1]?.[3]]).toEqual([2, 5, "'660.38元"]);
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
      ['甲', ['=SUANPAN.PREMIUM_SHARE("zhangqiu-scallion-2023",B2:B3)', 245], 153.13, 153.12, 61.25],
      ['乙', 40, 25, 25, 10],
    ];
    expect(converted(rows, 'values').writing.cells.map(({ entries }) => entries)).toEqual([
      [
        ['245', '153.13', '153.12', '61.25'],
        ['40', '25', '25', '10'],
      ],
    ]);
  });

  test('错误值不当作结果，公式留着', () => {
    const { writing, findings } = converted([[['=SUANPAN.GAP(B2,"≥80")', '#NAME?']]], 'values');
    expect(writing.cells).toEqual([]);
    expect(findings).toHaveLength(1);
  });
});

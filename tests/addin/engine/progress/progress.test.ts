import { describe, expect, test } from 'vitest';
import { progress } from '../../../../addin/engine/progress/progress.ts';
import { progressWriting } from '../../../../addin/engine/progress/progress-writing.ts';
import type { Session } from '../../../../addin/engine/session.ts';
import type { IndicatorMatch, ProgressView } from '../../../../addin/engine/tasks.ts';
import type { Block } from '../../../../addin/host/host.ts';
import type { Writing } from '../../../../addin/host/writing.ts';
import { indicatorJson, planJson, planOf, printed, target } from '../../../indicator/plans.ts';
import { blockOf } from '../scan/given-block.ts';

/** 城镇化率 60 → 80 by 2025, 耕地 at least 100, 撤并村 〔100〕, 增速 5.2% a year. */
const PLAN = planOf(
  planJson([
    indicatorJson({ aliases: ['常住人口城镇化率'], base: printed('60') }),
    indicatorJson({
      ...{ id: 'land', name: '耕地保有量', unit: '万亩', attribute: 'binding', base: printed('100') },
      targets: [target('2025', '≥100')],
    }),
    indicatorJson({ id: 'villages', name: '新增公园数量', unit: '个', targets: [target('2025', '〔100〕')] }),
    indicatorJson({
      id: 'gdp',
      name: '地区生产总值增速',
      unit: '亿元',
      targets: [target('2025', '年均增长5%')],
      base: printed('1000'),
    }),
  ]),
);

function session(): Session {
  return { schemes: new Map(), plans: new Map([[PLAN.id, PLAN]]), forms: new Map(), payout: null, progress: null };
}

function measured(block: Block, matches: readonly IndicatorMatch[] = [], own = session()): ProgressView {
  return progress(
    own,
    { id: PLAN.id, actuals: block, asOf: '2023-12-31', matches, language: 'zh' },
    () => {},
  ) as ProgressView;
}

const LONG = blockOf(
  [
    ['指标', '时期', '数值'],
    ['城镇化率', '2023年', 70],
    ['耕地保有量', '2023年', 99],
    ['新增公园数量', '2021年', 30],
    ['新增公园数量', '2022年', 20],
    ['新增公园数量', '2023年', 10],
  ],
  {},
  { row: 2, column: 1 },
);

describe('衡量', () => {
  test('进度、序时、缺口、每年还需和状态', () => {
    const { rows } = measured(LONG);
    expect(
      rows.map(({ name, actual, target: goal, progress: done, schedule, gap, neededPerYear, status, tone }) =>
        [name, actual, goal, done, schedule, gap, neededPerYear, status, tone].join('|'),
      ),
    ).toEqual([
      // (70−60)÷(80−60) = 50%; 3 of 5 years = 60%; 80−70 = 10; 10÷2 = 5 a year.
      '城镇化率|70%|80（2025）|50.0%|60.0%|10百分点|5百分点|落后序时|fair',
      // 99 < 100, below the base that is to be kept; (100−99)÷2 = 0.5 a year.
      '耕地保有量|99万亩|≥100（2025）|—|60.0%|1万亩|0.5万亩|背离目标（基期已等于目标，要求是保持）|bad',
      // 30+20+10 = 60 of 100; 40 missing, 20 a year; on the schedule of 60%.
      '新增公园数量|60个|〔100〕（2025）|60.0%|60.0%|40个|20个|达到序时|good',
      '地区生产总值增速|—|年均增长5%（2025）|—|60.0%|—|—|无法衡量（没有填报实际值）|none',
    ]);
  });

  test('已发表的方法并列，各有出处', () => {
    const [rate] = measured(LONG).rows;
    expect(rate?.methods.map(({ label, value }) => `${label}：${value}`)).toEqual([
      // Growth needed: (80/60)^(1/5)−1 = 5.92%; so far (70/60)^(1/3)−1 = 5.27%: 89% of it.
      '加拿大统计局：进展中等',
      '德国联邦统计局：数据点不够',
      '联合国 2023 进展图：有一定进展',
      '欧盟统计局：中等进展',
      'SDSN 指数：没有最差值和最优值',
    ]);
    expect(rate?.methods.every(({ source }) => source !== null && source !== '')).toBe(true);
  });

  test('汇总的行数', () => {
    expect(measured(LONG).lines.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '指标 4',
      '达到序时 1',
      '落后序时 1',
      '背离目标 1',
      '无法衡量 1',
      '实际值 填报 5 个数：采用 5 个，拒绝 0 个。',
    ]);
  });
});

describe('对上指标', () => {
  const doubtful = blockOf([
    ['指标', '时期', '数值'],
    ['常住人口城镇化率（%）', '2023年', 70],
    ['城镇化水平率', '2023年', 71],
    ['合计', '2023年', 1],
    ['完全无关', '2023年', 2],
  ]);

  test('别名直接认得，相近的问，合计和无关的不问', () => {
    const view = measured(doubtful);
    expect(view.doubtful).toEqual([{ row: 2, found: '城镇化水平率', choices: [{ id: 'rate', name: '城镇化率' }] }]);
    expect(view.rows[0]?.actual).toBe('70%');
    expect(view.findings.map(({ severity, area }) => [severity, area?.row])).toEqual([
      ['error', 4],
      ['info', 3],
    ]);
  });

  test('回答以后按回答计算', () => {
    const two = blockOf([
      ['指标', '时期', '数值'],
      ['城镇化水平率', '2023年', 71],
    ]);
    const view = measured(two, [{ row: 1, indicator: 'rate' }]);
    expect([view.doubtful, view.rows[0]?.actual, view.findings]).toEqual([[], '71%', []]);
  });

  test('回答「都不是」的行不读', () => {
    const view = measured(doubtful, [{ row: 2, indicator: null }]);
    expect([view.doubtful, view.findings.map(({ area }) => area?.row)]).toEqual([[], [4, 3]]);
  });

  test.each([
    ['空白', [['']]],
    [
      '没有表头',
      [
        ['甲', 1],
        ['乙', 2],
      ],
    ],
  ])('%s的区域：说明原因，不出数', (_, rows) => {
    const view = measured(blockOf(rows));
    expect(view.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(view.rows.every(({ actual }) => actual === '—')).toBe(true);
  });
});

function written(where: 'newSheets' | 'besideRows', as: 'formulas' | 'values', block = LONG): Writing {
  const own = session();
  measured(block, [], own);
  const taken = { sheets: ['指标进度'], names: [] };
  return progressWriting(own, { as, where, taken, language: 'zh' }, () => {}) as Writing;
}

describe('写在旁边', () => {
  test('公式引用本行的单元格，写在右边第一列，从表头那行开始', () => {
    const [cells] = written('besideRows', 'formulas').cells;
    // The list begins at B3 and is three columns wide, so the first free column is E.
    expect(cells?.area).toEqual({ sheet: '表', row: 2, column: 4, rows: 6, columns: 7 });
    expect(cells?.entries[0]).toEqual([
      "'进度",
      "'序时进度",
      "'进度差（百分点）",
      "'缺口",
      "'每年还需",
      "'状态",
      "'说明",
    ]);
    expect(cells?.entries[1]?.slice(0, 4)).toEqual([
      '=IF(ISNUMBER(D4),IF(60>=80,"",(D4-60)/(80-60)),"")',
      '=IF(((2023-2020)*12+12-12)>0,IF(((2025-2023)*12+12-12)<=0,1,((2023-2020)*12+12-12)/((2025-2020)*12)),0)',
      '=IF(AND(ISNUMBER(E4),ISNUMBER(F4)),IF(ROUND(E4,10)=ROUND(F4,10),0,(E4-F4)*100),"")',
      '=IF(ISNUMBER(D4),IF(ROUND(D4,8)>=80,0,80-D4),"")',
    ]);
    expect(cells?.results?.[1]).toEqual([
      '0.5',
      '0.6',
      '-10',
      '10',
      '5',
      "'落后序时",
      "'基期值 60（2020年）；目标值 80（2025年）；出处 一",
    ]);
  });

  test('累计数引用各期的单元格，写在最后一期的行；别的行不动', () => {
    const [cells] = written('besideRows', 'formulas').cells;
    expect([3, 4].map((row) => cells?.entries[row])).toEqual([Array(7).fill(null), Array(7).fill(null)]);
    expect(cells?.entries[5]?.[0]).toBe('=IF(ISNUMBER((D6+D7+D8)),IF(0>=100,"",((D6+D7+D8)-0)/(100-0)),"")');
  });

  test('写成数值时没有公式', () => {
    const [cells] = written('besideRows', 'values').cells;
    expect(cells?.entries.flat().filter((entry) => entry?.startsWith('='))).toEqual([]);
    expect(cells?.entries[1]?.slice(0, 6)).toEqual(['0.5', '0.6', '-10', '10', '5', "'落后序时"]);
  });

  test('文字的数不能引用，写成数值并说明', () => {
    const typed = blockOf([
      ['指标', '时期', '数值'],
      ['城镇化率', '2023年', '70％'],
    ]);
    const [cells] = written('besideRows', 'formulas', typed).cells;
    expect(cells?.entries[1]?.slice(0, 6)).toEqual(['0.5', '0.6', '-10', '10', '5', "'落后序时"]);
    expect(cells?.entries[1]?.[6]).toContain('实际值的单元格不是数字，本行写为数值');
  });

  test('实际值是 0，说的是 0，不是不是数字', () => {
    const zero = blockOf([
      ['指标', '时期', '数值'],
      ['城镇化率', '2023年', 0],
    ]);
    const [cells] = written('besideRows', 'formulas', zero).cells;
    // (0−60)÷(80−60) = −3; 3 of 5 years; (−3−0.6)×100; 80−0; 80÷2.
    expect(cells?.entries[1]?.slice(0, 6)).toEqual(['-3', '0.6', '-360', '80', '40', "'背离目标"]);
    expect(cells?.entries[1]?.[6]).toContain('实际值为 0，看不出单元格的单位或格式，本行写为数值');
  });

  test('累计的各期单位不同，各乘各的', () => {
    const units = blockOf([
      ['指标', '时期', '数值', '单位'],
      ['新增公园数量', '2021年', 0.003, '万个'],
      ['新增公园数量', '2022年', 20, '个'],
      ['新增公园数量', '2023年', 10, '个'],
    ]);
    // 0.003万 = 30, so 60 of 100; a change of C2 must count ten thousandfold, and one of C3 once.
    const [cells] = written('besideRows', 'formulas', units).cells;
    expect(cells?.entries[3]?.[0]).toBe(
      '=IF(ISNUMBER((C2*10000+C3+C4)),IF(0>=100,"",((C2*10000+C3+C4)-0)/(100-0)),"")',
    );
    expect(cells?.results?.[3]?.[0]).toBe('0.6');
  });

  test('再写一次，写在上次的列上', () => {
    const rows = LONG.values.map((row) => [...row]);
    const [first] = written('besideRows', 'values').cells;
    const again = blockOf(
      rows.map((row, at) => [...row, ...(first?.entries[at] ?? []).map((entry) => entry?.replace(/^'/, '') ?? '')]),
      {},
      { row: 2, column: 1 },
    );
    const [second] = written('besideRows', 'values', again).cells;
    expect(second?.area).toEqual(first?.area);
    expect(second?.entries).toEqual(first?.entries);
  });

  test('百分比格式的单元格乘以 100', () => {
    const percent = blockOf(
      [
        ['指标', '时期', '数值'],
        ['城镇化率', '2023年', 0.7],
      ],
      { '1,2': '0%' },
    );
    expect(written('besideRows', 'formulas', percent).cells[0]?.entries[1]?.[3]).toBe(
      '=IF(ISNUMBER((C2*100)),IF(ROUND((C2*100),8)>=80,0,80-(C2*100)),"")',
    );
  });

  test('一年一列的表：一行一个指标，引用最后一期的列', () => {
    const wide = blockOf([
      ['指标', '2022年', '2023年'],
      ['城镇化率', 65, 70],
      ['耕地保有量', '', ''],
    ]);
    const [cells] = written('besideRows', 'formulas', wide).cells;
    expect(cells?.entries[1]?.[0]).toBe('=IF(ISNUMBER(C2),IF(60>=80,"",(C2-60)/(80-60)),"")');
    expect(cells?.entries[2]?.[5]).toBe("'无法衡量");
  });
});

describe('写成新工作表', () => {
  test('指标进度、计算过程、校核；名字被占用的换一个', () => {
    const { sheets, cells } = written('newSheets', 'formulas');
    expect(cells).toEqual([]);
    expect(sheets.map(({ name }) => name)).toEqual(['指标进度 (2)', '计算过程', '校核']);
    expect(sheets[0]?.rows.flat().filter((entry) => entry?.startsWith('=')).length).toBeGreaterThan(20);
  });

  test('写成数值时没有公式', () => {
    const { sheets } = written('newSheets', 'values');
    expect(sheets[0]?.rows.flat().filter((entry) => entry?.startsWith('='))).toEqual([]);
  });
});

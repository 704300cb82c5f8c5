import { describe, expect, test } from 'vitest';
import { reportWorkbook } from '../../templates/indicator/report/report-workbook.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { planOf } from '../seeds/plan-files.ts';
import { REPORT_PLANS, runWith, sampleRun } from './report-run.ts';

const PLANS = REPORT_PLANS.map(([id]) => planOf(id));
const [ZHANGQIU, AS_OF] = ['zhangqiu-urbanisation-2023', '2024-07-15'] as const;

const report = reportWorkbook(sampleRun(ZHANGQIU, AS_OF), PLANS, '2026-01-01');

describe('工作簿', () => {
  test('有各张表，标识表看不见，都已锁定', () => {
    expect(report.sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '总览 visible',
      '指标进度 visible',
      '进度图 visible',
      '计算过程 visible',
      '方法对照 visible',
      '方法明细 visible',
      '镇街分解 visible',
      '上下级对照 visible',
      '校核 visible',
      '_suanpan veryHidden',
    ]);
    expect(report.sheets.every((sheet) => sheet.protected)).toBe(true);
    expect(report.sheets.every(({ print, state }) => state !== 'visible' || print.orientation === 'landscape')).toBe(
      true,
    );
  });

  test('没有镇街、没有别的规划、没有问方法，就没有那几张表', () => {
    const plan = planOf(ZHANGQIU);
    const bare = reportWorkbook(runWith(plan, [], { methods: [] }), [plan], '2026-01-01');
    expect(bare.sheets.map(({ name }) => name)).toEqual(['总览', '指标进度', '进度图', '计算过程', '校核', '_suanpan']);
  });

  test('同样的输入，同样的字节', async () => {
    const again = reportWorkbook(sampleRun(ZHANGQIU, AS_OF), PLANS, '2026-01-01');
    expect(Buffer.from(await writeWorkbook(again)).equals(Buffer.from(await writeWorkbook(report)))).toBe(true);
  });

  test.each(REPORT_PLANS)('%s：没有算不出的数，也没有空着的状态', (id, asOf) => {
    const plan = reportWorkbook(sampleRun(id, asOf), PLANS, '2026-01-01');
    const texts = plan.sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells.map(shown)));
    expect(texts.filter((text) => /NaN|Infinity|undefined|\[object|^-0$/.test(text))).toEqual([]);
    expect(column(plan, '指标进度', 'V', 6)).not.toContain('');
  });
});

describe('总览', () => {
  test('约束性在前，全部在后；各组之和等于全部', () => {
    expect(rowsOf(report, '总览').slice(7, 19)).toEqual([
      ['各状态的指标数，约束性和预期性分列'],
      ['指标属性', '指标数', '已达标', '达到序时', '落后序时', '背离目标', '约束性未完成', '未达目标', '无法衡量'],
      ['约束性', '2', '0', '2', '0', '0', '0', '0', '0'],
      ['预期性', '18', '5', '5', '4', '1', '0', '0', '3'],
      ['未标属性', '7', '1', '0', '0', '0', '0', '0', '6'],
      ['全部', '27', '6', '7', '4', '1', '0', '0', '9'],
      [],
      ['各组的指标数'],
      ['分组', '指标数', '已达标', '达到序时', '落后序时', '背离目标', '约束性未完成', '未达目标', '无法衡量'],
      ['智慧城镇化', '8', '3', '2', '1', '0', '0', '0', '2'],
      ['绿色城镇化', '6', '1', '2', '1', '0', '0', '0', '2'],
      ['均衡城镇化', '6', '1', '2', '2', '1', '0', '0', '0'],
    ]);
  });

  test('先列背离的，再列落后的，落后最多的在前', () => {
    const lines = rowsOf(report, '总览');
    const first = lines.findIndex(([name]) => name === '没有完成、背离或落后的指标（5 项）');
    expect(lines.slice(first + 1, first + 7).map((line) => line.slice(0, 8))).toEqual([
      ['指标名称', '状态', '指标属性', '目标原文', '实际值', '进度差（百分点）', '缺口', '每年还需'],
      // (2.53 − 2.6) ÷ (3 − 2.6) = −17.5%，序时进度 36/60；背离的在落后的前面。
      ['新增城镇就业', '背离目标', '预期性', '3', '2.53', '-77.5', '0.47', '0.235'],
      // 2.9 → 3.5 里走了 0，序时进度 42/60。
      ['每千人口拥有执业（助理）医师', '落后序时', '预期性', '3.5', '2.9', '-70', '0.6', '0.4'],
      ['人均公共绿地面积', '落后序时', '预期性', '40.32', '40.12', '-60', '0.2', '0.1'],
      // (91.4 − 80) ÷ 20 = 57%，2023 年底序时进度 60%。
      ['重点公共区域高清以上视频监控覆盖率', '落后序时', '预期性', '100', '91.4', '-3', '8.6', '4.3'],
      ['人均预期寿命', '落后序时', '预期性', '79.46', '79.25', '-2', '0.21', '0.105'],
    ]);
  });

  test('修订改变了状态的，写出前后', () => {
    const lines = rowsOf(report, '总览');
    const first = lines.findIndex(([name]) => name?.startsWith('数值修订后状态改变的指标') === true);
    expect(lines.slice(first + 2, first + 4)).toEqual([
      ['城乡生活垃圾回收利用率', '44', '55', '%', '落后序时', '达到序时'],
      ['常住人口城镇化率', '61.84', '77.3', '%', '落后序时', '已达标'],
    ]);
  });
});

describe('指标进度', () => {
  test('一行的各栏', () => {
    const [line = []] = rowsOf(report, '指标进度').filter(
      ([, , name]) => name === '重点公共区域高清以上视频监控覆盖率',
    );
    expect(line.slice(0, 23)).toEqual([
      ...['6', '智慧城镇化', '重点公共区域高清以上视频监控覆盖率', '%', '预期性', '2020', '80', '2025', '100', '100'],
      // 91.4/100；11.4/20；36/60；百分点；缺口；两年各 4.3。
      ...['2023年', '91.4', '0.914', '0.57', '0.6', '-3', '8.6', '4.3'],
      // (100/91.4)^(1/2) − 1；91.4 + 11.4 ÷ 3 × 2 = 99；91.4 − 87.6。
      ...['0.04598848163826', '99', '3.8', '落后序时', '最近的实际值早于所问的日期'],
    ]);
  });

  test('说明里有原因，也有提示', () => {
    const remarks = new Map(rowsOf(report, '指标进度').map((line) => [line[2], line[22]]));
    expect(remarks.get('主城区5G覆盖率')).toBe('基期已等于目标，要求是保持；最近的实际值早于所问的日期');
    expect(remarks.get('城镇再生水利用率')).toBe('没有填报实际值');
  });
});

describe('进度图', () => {
  const chart = sheetOf(report, '进度图');

  test('每格 2.5%，条形、序时格、每个状态的颜色各有一条规则，都看进度格', () => {
    const grid = chart.conditionalFormats.filter(({ range }) => range.startsWith('F6:'));
    expect(grid.map((format) => (format.kind === 'highlight' ? format.look : format.kind))).toEqual([
      'barMark',
      'barGood',
      'barFair',
      'barWarning',
      'barError',
      'barError',
      'barWarning',
      'barMuted',
    ]);
    const [, achieved] = grid;
    // F 是第 6 列，8 格在基期左边：第 14 列是 0。
    expect(achieved?.kind === 'highlight' ? achieved.formula : '').toBe(
      'AND(ISNUMBER($C6),$BK6="已达标",OR(AND((COLUMN()-14)>=0,(COLUMN()-14)<ROUND($C6*40,0)),AND((COLUMN()-14)<0,(COLUMN()-14)>=ROUND($C6*40,0))))',
    );
  });

  test('超出刻度的有箭头，没有进度的写原因', () => {
    const lines = new Map(rowsOf(report, '进度图').map((line) => [line[1], line.filter((text) => text !== '')]));
    expect(lines.get('常住人口城镇化率')).toContain('▶');
    expect(lines.get('主城区5G覆盖率')).toContain('基期已等于目标，要求是保持');
  });
});

describe('计算过程', () => {
  test('一个指标从原文到状态', () => {
    const lines = rowsOf(report, '计算过程');
    const first = lines.findIndex(([heading]) => heading?.startsWith('17　') === true);
    expect(lines.slice(first, first + 9).map((line) => line.filter((text) => text !== '').join(' | '))).toEqual([
      '17　基本养老保险参保率（%）　均衡城镇化　预期性　越高越好 | 达到序时',
      '基期值 | 2020年，原文「48」 | 17 基本养老保险参保率 % 48 >60 预期性 | 48 | % | 专栏1 新型城镇化主要指标',
      '目标值 | 2025年要达到的数，原文「>60」 | 17 基本养老保险参保率 % 48 >60 预期性 | 60 | % | 专栏1 新型城镇化主要指标',
      expect.stringMatching(/^实际值 \| 2023年 \| 样例实际值\.csv 第 \d+ 行 \| 55\.34 \| %$/),
      '完成率 | 实际值 ÷ 目标值 | 55.34 ÷ 60 ≈ 92.23333333% | 0.922333333333333',
      // 7.34 / 12
      '进度 | (实际值 − 基期值) ÷ (目标值 − 基期值) | (55.34 − 48) ÷ (60 − 48) ≈ 61.16666667% | 0.611666666666667',
      '序时进度 | 已过月数 ÷ 全部月数 | 36 ÷ 60 = 60% | 0.6',
      '进度差 | (进度 − 序时进度) × 100 | (61.16666667% − 60%) × 100 ≈ 1.166666667 | 1.16666666666667 | 百分点',
      '缺口 | 目标值 − 实际值 | 60 − 55.34 = 4.66 | 4.66 | 百分点',
    ]);
  });

  test.each([
    ['进度够了', '要求 > 60，实际 55.34，没有达到；进度 61.16666667% ≥ 序时进度 60%。所以「达到序时」。'],
    ['没有基期', '要求 > 80，实际 64，没有达到；文件没有印基期值，算不出进度。所以「无法衡量」。'],
    ['没有实际值', '没有填报实际值，所以「无法衡量」。'],
    ['保持', '要求 ≥ 100，实际 100，达到；基期已等于目标，要求是保持。所以「已达标」。'],
  ])('状态的话：%s', (_, sentence) => {
    expect(rowsOf(report, '计算过程').map((line) => line[1])).toContain(sentence);
  });
});

describe('方法对照', () => {
  test('与国内算法不一致时写出为什么', () => {
    const [line = []] = rowsOf(report, '方法对照').filter(([, name]) => name === '人均预期寿命');
    expect(line.slice(2)).toEqual([
      ...['落后序时', '进展显著', '少云', '在轨道上', '显著进展', '—', '不一致', '一致'],
      '国内通行算法只看到现在为止的进度是否赶上序时进度；加拿大统计局、欧盟统计局用至今的年均增长率与所需的年均增长率相比；德国联邦统计局把近几年的平均变化按直线延长到目标年；联合国 2023 进展图把至今的增长率延续到目标年，看走完多少路程',
    ]);
  });

  test('公布了合成办法的，给出整个规划的结果', () => {
    const lines = rowsOf(report, '方法对照');
    const at = lines.findIndex(([name]) => name?.startsWith('全部指标合成'));
    const [statcan = [], sdsn = []] = lines.slice(at + 1, at + 3);
    expect([statcan[0], statcan[2]]).toEqual([
      '加拿大统计局',
      expect.stringMatching(/^平均得分 -?\d\.\d\d（−5 至 5）：/),
    ]);
    // 27 项里有上下限、又填了数的不到四分之三。
    expect([sdsn[0], sdsn[2]]).toEqual([
      'SDSN 指数',
      expect.stringMatching(/^有分数的指标占 \d+\.\d%，不足 75%，不给指数$/),
    ]);
  });

  test('每个方法都有出处', () => {
    const sources = rowsOf(report, '方法对照').slice(-6);
    expect(sources.map(([name]) => name)).toEqual([
      '国内通行算法',
      '加拿大统计局',
      '德国联邦统计局',
      '联合国 2023 进展图',
      '欧盟统计局',
      'SDSN 指数',
    ]);
    expect(sources.slice(1).every((line) => /https:\/\//.test(line.join('')))).toBe(true);
  });

  test('明细里有状态改变处的数', () => {
    const lines = rowsOf(report, '方法明细').filter(([, name]) => name === '重点公共区域高清以上视频监控覆盖率');
    // 80 + 0.6 × 20 = 92。
    expect(lines[0]?.slice(3)).toEqual([
      '国内通行算法',
      '落后序时',
      '',
      '0.57',
      '',
      '≥ 80：落后序时；≥ 92：达到序时；≥ 100：已达标',
    ]);
    expect(lines.map((line) => line[3])).toEqual([
      '国内通行算法',
      '加拿大统计局',
      '德国联邦统计局',
      '联合国 2023 进展图',
      '欧盟统计局',
      'SDSN 指数',
    ]);
  });
});

describe('镇街分解和上下级对照', () => {
  test('比率用分子合计除以分母合计', () => {
    const formulas = sheetOf(report, '镇街分解').rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.kind === 'formula' ? [cell.formula] : [])),
    );
    expect(formulas[0]).toBe('SUM(D6:D8)/SUM(E6:E8)*100');
  });

  test('单位换算之后再比；总量不比高低', () => {
    const [line = []] = rowsOf(report, '上下级对照').filter(([name]) => name === '建成5G基站数量');
    expect(line).toEqual([
      ...['建成5G基站数量', '2025', '5000', '5000', '个', '济南市新型城镇化规划（2021—2035年）', '上级'],
      // 6万个 = 60000个；5000/60000。
      ...['建成5G基站数量', '6', '6', '万个', '60000', '不可比'],
      '总量是整体与部分的关系，数小不等于要求低；本规划占上级的 8.33%',
    ]);
  });
});

describe('校核', () => {
  test('每条发现有级别、话和本簿的位置', () => {
    const lines = rowsOf(report, '校核').slice(5);
    expect(lines.length).toBe(sampleRun(ZHANGQIU, AS_OF).issues.length);
    const revised = lines.find((line) => line[5]?.includes('数值由 44 修订为 55'));
    expect([revised?.[0], revised?.[4], revised?.[6]]).toEqual(['提示', '城乡生活垃圾回收利用率', '指标进度第16行']);
  });
});

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

/** The cells of a sheet as a person would read their stored values. */
function rowsOf(plan: WorkbookPlan, name: string): string[][] {
  return sheetOf(plan, name).rows.map(({ cells }) => cells.map(shown));
}

function column(plan: WorkbookPlan, name: string, letters: string, first: number): string[] {
  const index = letters.charCodeAt(0) - 65;
  return rowsOf(plan, name)
    .slice(first - 1)
    .map((line) => line[index] ?? '');
}

function shown(cell: CellPlan | null): string {
  if (cell === null || cell.kind === 'empty') return '';
  if (cell.kind === 'formula')
    return cell.result.kind === 'number' ? cell.result.decimal : String(Object.values(cell.result).at(-1));
  if (cell.kind === 'number') return cell.decimal;
  return cell.kind === 'date' ? cell.iso : cell.text;
}

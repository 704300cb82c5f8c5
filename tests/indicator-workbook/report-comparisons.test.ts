import { describe, expect, test } from 'vitest';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { runProgress } from '../../core/indicator/progress/run-progress.ts';
import { reportWorkbook } from '../../templates/indicator/report/report-workbook.ts';
import type { CellPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { actualsOf, indicatorJson, type Json, planJson, planOf, type Typed, target } from '../indicator/plans.ts';

/** 建成基站, counted in 个, as one of several places plans it. */
function stations(id: string, count: string, place: Json = {}): Plan {
  const counted = { concept: 'stations', unit: '个', aggregate: 'sum', targets: [target('2025', count)] };
  return planOf(planJson([indicatorJson(counted)], { id, ...place }));
}

function report(plan: Plan, others: readonly Plan[], typed: readonly Typed[] = []): WorkbookPlan {
  const options = { asOf: '2023-12-31', methods: [], targetYear: null } as const;
  const run = runProgress(plan, actualsOf(plan, typed), { ...options, schedule: { by: 'month', rounding: 'exact' } });
  return reportWorkbook(run, others, '2026-01-01');
}

describe('上下级对照的说明', () => {
  test.each<readonly [why: string, other: Plan, said: string]>([
    // 200 ÷ 300 = 66.666…%，四舍五入
    [
      '占上级的比例四舍五入到两位',
      stations('city', '300', { region: '样例市', level: 'city' }),
      '总量是整体与部分的关系，数小不等于要求低；本规划占上级的 66.67%',
    ],
    [
      '同级的两地互不包含，没有占比',
      stations('county', '300', { region: '样例县', level: 'county' }),
      '两地互不包含，规模不同，总量的大小不说明要求的高低',
    ],
    ['同一地区', stations('other', '300'), '同一地区两个文件的目标不同，请核实以哪个为准'],
  ])('%s', (_, other, said) => {
    expect(lastTexts(report(stations('own', '200'), [other]), '上下级对照')).toEqual([said]);
  });
});

describe('镇街合成与全域填报的差', () => {
  const plan = planOf(planJson([indicatorJson({ unit: '万元', aggregate: 'sum', targets: [target('2025', '100')] })]));
  // 全域和两个镇各有半个末位：0.005 × 3 = 0.015
  test.each<readonly [whole: string, said: string]>([
    ['30.10', '一致'],
    ['30.11', '相差在四舍五入以内'],
    ['30.12', '不一致，请核对'],
  ])('12.05 + 18.05 对 %s：%s', (whole, said) => {
    const year = { period: '2023' } as const;
    const typed = [
      { ...year, value: whole },
      { ...year, value: '12.05', town: '甲镇' },
      { ...year, value: '18.05', town: '乙镇' },
    ];
    const book = report(plan, [], typed);
    expect(lastTexts(book, '镇街分解').at(-1)).toBe(said);
    const found = book.sheets.find(({ name }) => name === '校核')?.rows.flatMap(({ cells }) => cells.map(shown));
    expect(found?.some((each) => each.includes('相差'))).toBe(said === '不一致，请核对');
  });
});

/** The last cell of each row below the header that has one. */
function lastTexts({ sheets }: WorkbookPlan, name: string): string[] {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows.slice(4) ?? [];
  return rows.map(({ cells }) => shown(cells.at(-1) ?? null)).filter((words) => words !== '');
}

function shown(cell: CellPlan | null): string {
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'formula' && cell.result.kind === 'text' ? cell.result.text : '';
}

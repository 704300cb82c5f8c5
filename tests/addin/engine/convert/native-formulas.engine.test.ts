import { expect, test } from 'vitest';
import { convert } from '../../../../addin/engine/convert/convert.ts';
import { progress } from '../../../../addin/engine/progress/progress.ts';
import { progressWriting } from '../../../../addin/engine/progress/progress-writing.ts';
import type { Session } from '../../../../addin/engine/session.ts';
import { evaluateFunction } from '../../../../addin/functions/catalogue.ts';
import type { FunctionName } from '../../../../addin/functions/function-table.ts';
import type { Writing } from '../../../../addin/host/writing.ts';
import { indicatorJson, planJson, planOf, printed, target } from '../../../indicator/plans.ts';
import { describeWithEngine } from '../../../support/engines.ts';
import { differencesOf, rowsWith } from '../recalculated-rows.ts';
import { blockOf, type Given } from '../scan/given-block.ts';

const NOTHING: Pick<Session, 'schemes' | 'forms' | 'payout' | 'progress'> = {
  schemes: new Map(),
  forms: new Map(),
  payout: null,
  progress: null,
};

describeWithEngine('写进表格的公式由 LibreOffice 重算', ['libreoffice'], () => {
  test('指标旁边的公式与 core 相同', async () => {
    const plan = planOf(
      planJson([
        indicatorJson({ base: printed('60') }),
        indicatorJson({
          id: 'land',
          name: '耕地',
          unit: '万亩',
          attribute: 'binding',
          base: printed('100'),
          targets: [target('2025', '≥100')],
        }),
        indicatorJson({ id: 'parks', name: '公园', unit: '个', targets: [target('2025', '〔100〕')] }),
        indicatorJson({
          id: 'loss',
          name: '漏损率',
          direction: 'falling',
          base: printed('10.5'),
          targets: [target('2025', '约8')],
        }),
        indicatorJson({
          id: 'pm',
          name: '细颗粒物',
          unit: '',
          direction: 'falling',
          base: printed('45'),
          targets: [target('2025', '35-38')],
        }),
        indicatorJson({
          id: 'gdp',
          name: '增速',
          unit: '亿元',
          base: printed('1000'),
          targets: [target('2023', '增长5.2%')],
        }),
      ]),
    );
    const block = blockOf(
      [
        ['指标', '时期', '数值'],
        ['城镇化率', '2023年6月', 0.715],
        ['耕地', '2023年', 99.3],
        ['公园', '2021年', 30],
        ['公园', '2022年', 20],
        ['公园', '2023年', 11],
        ['漏损率', '2023年', 8.4],
        ['细颗粒物', '2023年', 40],
        ['增速', '2023年', 5.1],
      ],
      { '1,2': '0.0%' },
    );
    const session: Session = { ...NOTHING, plans: new Map([[plan.id, plan]]) };
    progress(session, { id: plan.id, actuals: block, asOf: '2023-12-31', matches: [], language: 'zh' }, () => {});
    const taken = { sheets: [], names: [] };
    const { cells } = progressWriting(
      session,
      { as: 'formulas', where: 'besideRows', taken, language: 'zh' },
      () => {},
    ) as Writing;
    const formulas = cells[0]?.entries.flat().filter((entry) => entry?.startsWith('=')) ?? [];
    expect(formulas.length).toBeGreaterThan(20);
    expect(await differencesOf(rowsWith(block, cells))).toEqual([]);
  });

  test('换成的普通公式与函数相同', async () => {
    const calls: readonly (readonly [formula: string, name: FunctionName, args: readonly unknown[]])[] = [
      ['=SUANPAN.PROGRESS(A1,60,B1)', 'PROGRESS', [70, 60, 80]],
      ['=SUANPAN.PROGRESS(C1,B1,A1)', 'PROGRESS', [2.5, 80, 70]],
      ['=SUANPAN.GAP(A1,"≥80")', 'GAP', [70, '≥80']],
      ['=SUANPAN.GAP(A1,"约70.4","越高越好")', 'GAP', [70, '约70.4', '越高越好']],
      ['=SUANPAN.GAP(A1,"50-60","越低越好")', 'GAP', [70, '50-60', '越低越好']],
      ['=SUANPAN.GAP(A1,B1,"越低越好")', 'GAP', [70, 80, '越低越好']],
      ['=SUANPAN.NEEDED_PER_YEAR(A1,"≥80",2023,2025)', 'NEEDED_PER_YEAR', [70, '≥80', 2023, 2025]],
      ['=SUANPAN.SCHEDULE(2020,2025,D1)', 'SCHEDULE', [2020, 2025, 45107]],
      ['=SUANPAN.SCHEDULE(2020,2025,2023)', 'SCHEDULE', [2020, 2025, 2023]],
      ['=SUANPAN.SCHEDULE(2020,2025,43900)', 'SCHEDULE', [2020, 2025, 43900]],
      ['=SUANPAN.PAYOUT("zhangqiu-scallion-2023",E1,C1)', 'PAYOUT', ['zhangqiu-scallion-2023', 0.98, [[2.5]]]],
      ['=SUANPAN.PAYOUT("zhangqiu-scallion-2023",1.06,C1)', 'PAYOUT', ['zhangqiu-scallion-2023', 1.06, [[2.5]]]],
      ['=SUANPAN.PAYOUT("zhangqiu-hog-2023",17.5,A1:B1)', 'PAYOUT', ['zhangqiu-hog-2023', 17.5, [[70, 80]]]],
      ['=SUANPAN.PREMIUM("zhangqiu-scallion-2023",C1)', 'PREMIUM', ['zhangqiu-scallion-2023', [[2.5]]]],
      // Heads marketed are left out, or their cell is blank: the scheme says what stands in for them.
      ['=SUANPAN.PAYOUT("zhangqiu-hog-2023",17.5,A1)', 'PAYOUT', ['zhangqiu-hog-2023', 17.5, [[70]]]],
      ['=SUANPAN.PAYOUT("zhangqiu-hog-2023",17.5,F1:G1)', 'PAYOUT', ['zhangqiu-hog-2023', 17.5, [[100, '']]]],
    ];
    const answers = calls.map(([, name, args]) => evaluateFunction(name, args)[0]?.[0] as number);
    expect(answers.filter((answer) => typeof answer !== 'number')).toEqual([]);
    const rows: Given[][] = [
      [70, 80, 2.5, 45107, 0.98, 100],
      ...calls.map(([formula], index): Given[] => [[formula, answers[index] ?? 0]]),
    ];
    const block = blockOf(rows);
    const session: Session = { ...NOTHING, plans: new Map() };
    const { writing } = convert(session, { block, as: 'formulas', language: 'zh' }, () => {}) as { writing: Writing };
    expect(writing.cells).toHaveLength(calls.length);
    expect(await differencesOf(rowsWith(block, writing.cells))).toEqual([]);
  });

  // Row 1: A 70, B blank, C a text, D 0, E a price above the target, F −1, G a number that is no year, H 2025, I 2.5.
  test('函数不肯算的，普通公式是空白，不是数', async () => {
    const calls: readonly (readonly [formula: string, name: FunctionName, args: readonly unknown[]])[] = [
      ['=SUANPAN.GAP(A1,B1,"越高越好")', 'GAP', [70, '', '越高越好']],
      ['=SUANPAN.GAP(A1,C1,"越高越好")', 'GAP', [70, '完成任务', '越高越好']],
      ['=SUANPAN.GAP(B1,"≥80")', 'GAP', ['', '≥80']],
      ['=SUANPAN.PROGRESS(A1,60,B1)', 'PROGRESS', [70, 60, '']],
      ['=SUANPAN.PROGRESS(A1,A1,A1)', 'PROGRESS', [70, 70, 70]],
      ['=SUANPAN.SCHEDULE(H1,2020,2023)', 'SCHEDULE', [2025, 2020, 2023]],
      ['=SUANPAN.SCHEDULE(H1,H1,2023)', 'SCHEDULE', [2025, 2025, 2023]],
      ['=SUANPAN.SCHEDULE(2020,G1,2023)', 'SCHEDULE', [2020, 202_512, 2023]],
      ['=SUANPAN.SCHEDULE(2020,H1,I1)', 'SCHEDULE', [2020, 2025, 2.5]],
      ['=SUANPAN.NEEDED_PER_YEAR(A1,"≥80",2023,B1)', 'NEEDED_PER_YEAR', [70, '≥80', 2023, '']],
      ['=SUANPAN.NEEDED_PER_YEAR(A1,"≥80",2023,C1)', 'NEEDED_PER_YEAR', [70, '≥80', 2023, '完成任务']],
      ['=SUANPAN.PREMIUM("zhangqiu-scallion-2023",D1)', 'PREMIUM', ['zhangqiu-scallion-2023', [[0]]]],
      ['=SUANPAN.PREMIUM("zhangqiu-scallion-2023",F1)', 'PREMIUM', ['zhangqiu-scallion-2023', [[-1]]]],
      ['=SUANPAN.PREMIUM("zhangqiu-scallion-2023",C1)', 'PREMIUM', ['zhangqiu-scallion-2023', [['完成任务']]]],
      ['=SUANPAN.PREMIUM("zhangqiu-hog-2023",I1)', 'PREMIUM', ['zhangqiu-hog-2023', [[2.5]]]],
      ['=SUANPAN.PAYOUT("zhangqiu-scallion-2023",F1,A1)', 'PAYOUT', ['zhangqiu-scallion-2023', -1, [[70]]]],
      ['=SUANPAN.PAYOUT("zhangqiu-scallion-2023",B1,A1)', 'PAYOUT', ['zhangqiu-scallion-2023', '', [[70]]]],
    ];
    const sentences = calls.map(([, name, args]) => evaluateFunction(name, args)[0]?.[0]);
    expect(sentences.filter((sentence) => typeof sentence !== 'string')).toEqual([]);
    const rows: Given[][] = [
      [70, '', '完成任务', 0, 20, -1, 202_512, 2025, 2.5],
      ...calls.map(([formula], index): Given[] => [[formula, String(sentences[index])]]),
    ];
    const block = blockOf(rows);
    const session: Session = { ...NOTHING, plans: new Map() };
    const { writing } = convert(session, { block, as: 'formulas', language: 'zh' }, () => {}) as { writing: Writing };
    expect(writing.cells).toHaveLength(calls.length);
    expect(await differencesOf(rowsWith(block, writing.cells))).toEqual([]);
  });
});

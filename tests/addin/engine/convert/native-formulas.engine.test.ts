import { expect, test } from 'vitest';
import { convert } from '../../../../addin/engine/convert/convert.ts';
import { progress } from '../../../../addin/engine/progress/progress.ts';
import { progressWriting } from '../../../../addin/engine/progress/progress-writing.ts';
import type { Session } from '../../../../addin/engine/session.ts';
import { evaluateFunction } from '../../../../addin/functions/catalogue.ts';
import { exactOf } from '../../../../addin/functions/double.ts';
import type { FunctionName } from '../../../../addin/functions/function-table.ts';
import { type Entry, entryContent } from '../../../../addin/host/entry.ts';
import type { Block } from '../../../../addin/host/host.ts';
import type { CellsWriting, Writing } from '../../../../addin/host/writing.ts';
import { decimalText } from '../../../../core/quantity/decimal.ts';
import type { CellPlan, FormulaResult, RowPlan } from '../../../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../../../templates/workbook/write-workbook.ts';
import { indicatorJson, planJson, planOf, printed, target } from '../../../indicator/plans.ts';
import {
  describeWithEngine,
  differences,
  readCachedValues,
  recalculateWithLibreOffice,
} from '../../../support/engines.ts';
import { sheet, workbook } from '../../../workbook/plan-builder.ts';
import { blockOf, type Given } from '../scan/given-block.ts';

const NOTHING: Pick<Session, 'schemes' | 'forms' | 'payout' | 'progress'> = {
  schemes: new Map(),
  forms: new Map(),
  payout: null,
  progress: null,
};

/** Shares and months are quotients of doubles. */
const DOUBLES = { relative: 1e-9 };

/** The sheet of a block with what is written into it, as a workbook plan. */
function rowsWith({ area, values, formulas }: Block, written: readonly CellsWriting[]): RowPlan[] {
  const cells = new Map<string, CellPlan>();
  const put = (row: number, column: number, cell: CellPlan) => cells.set(`${row} ${column}`, cell);
  values.forEach((each, row) => {
    each.forEach((value, column) => {
      if (formulas[row]?.[column] === '') put(area.row + row, area.column + column, plain(value));
    });
  });
  for (const { area: at, entries, results } of written) {
    entries.forEach((each, row) => {
      each.forEach((entry, column) => {
        if (entry === null) return;
        put(at.row + row, at.column + column, planned(entry, results?.[row]?.[column] ?? null));
      });
    });
  }
  const rows = Math.max(...[...cells.keys()].map((key) => Number.parseInt(key, 10))) + 1;
  return Array.from({ length: rows }, (_, row) => ({
    cells: Array.from({ length: 20 }, (_each, column) => cells.get(`${row} ${column}`) ?? null),
  }));
}

function plain(value: string | number | boolean): CellPlan {
  if (typeof value !== 'number') return { kind: 'text', text: String(value), style: 'text' };
  const exact = exactOf(value);
  return { kind: 'number', decimal: exact === null ? '0' : decimalText(exact), style: 'value' };
}

function planned(entry: Entry, result: Entry | null): CellPlan {
  const content = entryContent(entry);
  if (content.kind === 'number') return { kind: 'number', decimal: content.decimal, style: 'value' };
  if (content.kind !== 'formula')
    return { kind: 'text', text: content.kind === 'text' ? content.text : '', style: 'text' };
  return { kind: 'formula', formula: content.formula, result: resultOf(result), style: 'value' };
}

function resultOf(entry: Entry | null): FormulaResult {
  const content = entry === null ? null : entryContent(entry);
  if (content?.kind === 'number') return { kind: 'number', decimal: content.decimal };
  return { kind: 'text', text: content?.kind === 'text' ? content.text : '' };
}

async function differencesOf(rows: readonly RowPlan[]): Promise<readonly unknown[]> {
  const bytes = await writeWorkbook(workbook([sheet({ name: '表', rows })]));
  return differences(await readCachedValues(bytes), await recalculateWithLibreOffice(bytes), DOUBLES);
}

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
    ];
    const answers = calls.map(([, name, args]) => evaluateFunction(name, args)[0]?.[0] as number);
    expect(answers.filter((answer) => typeof answer !== 'number')).toEqual([]);
    const rows: Given[][] = [
      [70, 80, 2.5, 45107, 0.98],
      ...calls.map(([formula], index): Given[] => [[formula, answers[index] ?? 0]]),
    ];
    const block = blockOf(rows);
    const session: Session = { ...NOTHING, plans: new Map() };
    const { writing } = convert(session, { block, as: 'formulas', language: 'zh' }, () => {}) as { writing: Writing };
    expect(writing.cells).toHaveLength(calls.length);
    expect(await differencesOf(rowsWith(block, writing.cells))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { payoutBasis } from '../../templates/payout/payout-sheets.ts';
import { payoutWorkbook } from '../../templates/payout/payout-workbook.ts';
import type { CellPlan, SheetPlan } from '../../templates/workbook/plan.ts';
import { sampleRun, scallionList, scallionPrices, shippedScheme } from './sample-run.ts';

const OPTIONS = { asOf: '2023-12-13', created: '2023-12-13' } as const;
const run = sampleRun(shippedScheme('zhangqiu-scallion-2023'), scallionPrices([['0.98', '0.99']]), scallionList());
const whole = payoutWorkbook(run, OPTIONS);
const basis = payoutBasis(run, OPTIONS, (key) => (key === 'area' ? null : `SUM('清单'!$${key}$1)`));

function headings({ rows }: SheetPlan): string[] {
  return rows.flatMap(({ cells: [first] }) =>
    first?.kind === 'text' && /^[一二三四五六七八]、/.test(first.text) ? [first.text] : [],
  );
}

function cellBeside(label: string): CellPlan | null | undefined {
  const found = basis.sheets[0]?.rows.find(({ cells: [first] }) => first?.kind === 'text' && first.text === label);
  return found?.cells[1];
}

describe('清单自己算的时候，另写的两张表', () => {
  test('只有测算说明和价格监测，名称与整本的相同', () => {
    expect(basis.sheets.map(({ name }) => name)).toEqual(['测算说明', '价格监测']);
    expect(basis.names.map(({ name }) => name)).toEqual(whole.names.map(({ name }) => name));
  });

  test('没有算例，各节接着编号', () => {
    const [description] = basis.sheets;
    expect(description && headings(description)).toEqual([
      '一、结果',
      '二、参数',
      '三、实际价格和保险事故',
      '四、算式',
      '五、文件写明和本方案约定的处理',
      '六、期限',
      '七、请人工核对的条件',
    ]);
  });

  test('合计用给的公式；没有公式的是数', () => {
    expect(cellBeside('保费合计')).toMatchObject({ kind: 'formula', formula: "SUM('清单'!$premium$1)" });
    expect(cellBeside('　区财政')).toMatchObject({ kind: 'formula', formula: "SUM('清单'!$share:1$1)" });
    expect(cellBeside('赔偿金额合计')).toMatchObject({ kind: 'formula', formula: "SUM('清单'!$payout$1)" });
    expect(cellBeside('保险面积合计')?.kind).toBe('number');
  });

  test('没有一个公式指向没写的表', () => {
    const formulas = basis.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.kind === 'formula' ? [cell.formula] : []))),
    );
    expect(formulas.filter((formula) => /投保明细表|理赔明细表|校核/.test(formula.replace(/"[^"]*"/g, '')))).toEqual(
      [],
    );
  });
});

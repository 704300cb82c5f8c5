import { describe, expect, test } from 'vitest';
import { fillingWorkbook } from '../../templates/indicator/filling/filling-workbook.ts';
import type { CellPlan } from '../../templates/workbook/plan.ts';
import { FILLING_CASES, optionsOf } from './filling-cases.ts';
import { samplePlan } from './filling-plan.ts';

const HEADERS = ['最近值', '完成率', '进度', '序时进度', '进度差（百分点）', '缺口', '状态', '说明'];

describe('填报后各栏显示', () => {
  test.each(FILLING_CASES)('$name', (each) => {
    const { sheets } = fillingWorkbook(samplePlan([each.indicator]), optionsOf(each));
    const rows = sheets.find(({ name }) => name === '指标填报')?.rows ?? [];
    const headers = rows[3]?.cells.map(shown) ?? [];
    const row = rows[5]?.cells ?? [];
    expect(HEADERS.map((header) => shown(row[headers.indexOf(header)] ?? null))).toEqual(each.shows);
  });
});

function shown(cell: CellPlan | null): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.decimal;
    case 'formula':
      if (cell.result.kind === 'number') return cell.result.decimal;
      return cell.result.kind === 'text' ? cell.result.text : String(cell.result.value);
    default:
      return '';
  }
}

import { toExcelFormula, toExcelRounding } from '../../core/backends/excel.ts';
import type { RowFormula } from '../../core/form/row-results.ts';

/**
 * The formula of a column for one row: blank until every number it needs is there, and where it has no answer (a task of
 * zero has no 完成率). `cell` gives the cell of a column; `isPercent` says whether it holds 65 for 65 %.
 */
export function formulaContent(
  { node, needs, rounding }: Omit<RowFormula, 'id'>,
  cell: (id: string) => string,
  isPercent: (id: string) => boolean,
): string {
  const exact = toExcelFormula(node, ({ id }) => (isPercent(id) ? `(${cell(id)}/100)` : cell(id)));
  const rounded = rounding === undefined ? exact : toExcelRounding(exact, rounding);
  const answer = `IFERROR(${rounded},"")`;
  return needs.length === 0 ? answer : `IF(COUNT(${needs.map(cell).join(',')})<${needs.length},"",${answer})`;
}

import { issue } from '../../../core/issue/issue.ts';
import { areaOf, type ScanFound, spanOf } from './scan-found.ts';
import { runsOf, type SheetGrid } from './sheet-grid.ts';

/** 错误值: cells that show #N/A, #DIV/0! and the like; neighbours in a column with the same one are told together. */
export function findErrorCells(grid: SheetGrid): ScanFound[] {
  return grid.headers.flatMap((_, column) => {
    const cells = grid.cells.flatMap((row) => row[column] ?? []).filter(({ content }) => content.kind === 'error');
    return runsOf(cells, ({ found }) => found).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      const values = { code: first.found, cells: spanOf(grid, first, last), formula: first.formula };
      return [{ issue: issue('scanError', 'error', {}, values), area: areaOf(grid, first, last), fix: null }];
    });
  });
}

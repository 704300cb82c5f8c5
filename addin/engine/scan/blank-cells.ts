import { issue } from '../../../core/issue/issue.ts';
import { areaOf, type ScanFound, spanOf } from './scan-found.ts';
import { runsOf, type ScanCell, type SheetGrid } from './sheet-grid.ts';

/** A column with fewer filled cells, or with more blanks than one in so many, may be meant to have them. */
const FEWEST_FILLED = 5;
const FILLED_FOR_ONE_BLANK = 4;

/** 漏填: blanks between the filled cells of a column that is otherwise filled, in rows that are not empty. */
export function findBlankCells(grid: SheetGrid): ScanFound[] {
  const used = grid.cells.map((row) => row.some(({ content }) => content.kind !== 'blank'));
  return grid.headers.flatMap((header, column) => {
    const items = (grid.columns[column] ?? []).filter(
      ({ row }, at) => grid.roles[at]?.kind === 'item' && used[row] === true,
    );
    const isFilled = ({ content }: ScanCell) => content.kind !== 'blank';
    const [from, to] = [items.findIndex(isFilled), items.findLastIndex(isFilled)];
    const between = items.slice(Math.max(from, 0), to + 1);
    const blanks = between.filter((cell) => !isFilled(cell));
    const filled = between.length - blanks.length;
    if (filled < FEWEST_FILLED || filled < blanks.length * FILLED_FOR_ONE_BLANK) return [];
    return runsOf(blanks, () => 'blank').flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      const values = { header, cells: spanOf(grid, first, last) };
      return [{ issue: issue('scanBlank', 'warning', {}, values), area: areaOf(grid, first, last), fix: null }];
    });
  });
}

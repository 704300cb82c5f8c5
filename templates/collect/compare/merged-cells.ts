import type { SheetPlan } from '../../workbook/plan.ts';
import { type CellBlock, cellBlock, isWithin } from './cell-block.ts';
import { givenText } from './cell-meaning.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';

/** What merged cells do to the content of a sheet. */
export interface MergedCells {
  /** Whether a merge that the template does not have hides the cell of the file. */
  readonly hides: (row: number, column: number) => boolean;
  /**
   * The text of a merged cell of the template whose first column is gone: Excel leaves it to the next column. Empty where
   * the cell of the template is in no such merge.
   */
  readonly lostText: (row: number, column: number) => string;
}

/**
 * Finds the merges that the template does not have and that hide cells of it. A merge of the template that is gone changes
 * nothing but the look, because its content stands in its first cell, and is no fault.
 */
export function compareMerges(sheet: PlacedSheet, issues: SheetIssues): MergedCells {
  const { plan, found, rows, columns } = sheet;
  const isPlain = !rows.isMoved && !columns.isMoved;
  const isOwn = (block: CellBlock) =>
    blocksOf(plan).some(
      ({ top, bottom, left, right }) =>
        rows.covers({ first: top, last: bottom }, { first: block.top, last: block.bottom }) &&
        columns.covers({ first: left, last: right }, { first: block.left, last: block.right }),
    );
  const known = new Set(isPlain ? plan.merges : []);
  const foreign: CellBlock[] = [];
  for (const range of found.merged) {
    const block = known.has(range) ? null : cellBlock(range);
    if (block === null || isOwn(block) || !hidesCells(sheet, block)) continue;
    foreign.push(block);
    issues.add('cellsMerged', 'error', { row: block.top, column: block.left }, { range });
  }
  return {
    hides: (row, column) =>
      foreign.some((block) => isWithin(block, row, column) && !(row === block.top && column === block.left)),
    lostText: (row, column) => (isPlain ? '' : lostText(sheet, row, column)),
  };
}

const BLOCKS = new WeakMap<SheetPlan['merges'], readonly CellBlock[]>();

/** The merges of the template, which its units have in common. */
function blocksOf({ merges }: SheetPlan): readonly CellBlock[] {
  const known = BLOCKS.get(merges) ?? merges.flatMap((range) => cellBlock(range) ?? []);
  BLOCKS.set(merges, known);
  return known;
}

/** Whether any cell of the template stands in the block, other than in its first place. */
function hidesCells({ plan, rows, columns }: PlacedSheet, block: CellBlock): boolean {
  for (let row = block.top; row <= Math.min(block.bottom, rows.end); row++) {
    const cells = plan.rows[(rows.origin(row) ?? 0) - 1]?.cells ?? [];
    for (let column = block.left; column <= Math.min(block.right, columns.end); column++) {
      const cell = cells[(columns.origin(column) ?? 0) - 1] ?? null;
      if (cell !== null && !(row === block.top && column === block.left)) return true;
    }
  }
  return false;
}

function lostText({ plan, rows, columns }: PlacedSheet, row: number, column: number): string {
  const block = blocksOf(plan).find((each) => isWithin(each, row, column));
  if (block === undefined || (rows.at(block.top) !== null && columns.at(block.left) !== null)) return '';
  const cell = plan.rows[block.top - 1]?.cells[block.left - 1];
  return cell === null || cell === undefined || cell.kind === 'formula' ? '' : givenText(cell);
}

import type { Validation } from '../../workbook/plan.ts';
import { type CellBlock, cellBlock, isWithin } from './cell-block.ts';
import type { MergedCells } from './merged-cells.ts';
import { addressOf, type CellSpot, type PlacedBook, type PlacedSheet } from './placed-sheet.ts';
import type { SheetIssues } from './sheet-issues.ts';
import { foundRuleMeaning, ruleMeaning } from './validation-meaning.ts';

/** Cells of the template, counted from 1, that no rule of the same meaning guards any more. */
export class LostRules {
  readonly #cells = new Set<string>();

  add(row: number, column: number): void {
    this.#cells.add(`${row},${column}`);
  }

  has(row: number, column: number): boolean {
    return this.#cells.has(`${row},${column}`);
  }

  get count(): number {
    return this.#cells.size;
  }
}

/**
 * Counts the cells whose input rule is gone, is another, or stops nobody. Programs join and split the ranges of rules, so
 * that each cell is looked for by itself where its range is not there as it was.
 */
export function compareValidations(
  { dateSystem }: PlacedBook,
  sheet: PlacedSheet,
  merged: MergedCells,
  issues: SheetIssues,
): LostRules {
  const { plan, found, rows, columns } = sheet;
  const lost = new LostRules();
  if (plan.validations.length === 0) return lost;
  const guarded = new Map<string, string[]>();
  for (const rule of found.validations) {
    if (!rule.enforced) continue;
    const meaning = foundRuleMeaning(rule, dateSystem);
    if (meaning === null) continue;
    const ranges = guarded.get(meaning);
    if (ranges === undefined) guarded.set(meaning, [rule.ranges]);
    else ranges.push(rule.ranges);
  }
  const isPlain = !rows.isMoved && !columns.isMoved;
  let first: CellSpot | null = null;
  for (const rule of plan.validations) {
    const ranges = guarded.get(ruleMeaning(rule)) ?? [];
    if (isPlain && ranges.includes(rule.range)) continue;
    const blocks = ranges.flatMap((each) => each.split(' ')).flatMap((each) => cellBlock(each) ?? []);
    for (const cell of unguarded(sheet, rule, blocks)) {
      if (merged.hides(cell.row, cell.column)) continue;
      lost.add(cell.planRow, cell.planColumn);
      if (first === null || cell.row < first.row || (cell.row === first.row && cell.column < first.column))
        first = cell;
    }
  }
  if (first === null) return lost;
  const { row, column }: CellSpot = first;
  const values = { cell: addressOf({ row, column }), count: String(lost.count) };
  issues.add('validationLost', 'warning', { row, column }, values);
  return lost;
}

/** The cells of a rule that are still there and stand in none of the blocks. */
function unguarded(
  { rows, columns }: PlacedSheet,
  rule: Validation,
  blocks: readonly CellBlock[],
): readonly CellSpot[] {
  const block = cellBlock(rule.range);
  if (block === null) return [];
  const cells: CellSpot[] = [];
  for (let planRow = block.top; planRow <= block.bottom; planRow++) {
    const row = rows.at(planRow);
    if (row === null) continue;
    for (let planColumn = block.left; planColumn <= block.right; planColumn++) {
      const column = columns.at(planColumn);
      if (column === null || blocks.some((each) => isWithin(each, row, column))) continue;
      cells.push({ row, column, planRow, planColumn });
    }
  }
  return cells;
}

import { issue } from '../../../core/issue/issue.ts';
import { movedFormula, movingReferences } from '../../../templates/reader/moving-references.ts';
import { formulaEntry } from '../../host/entry.ts';
import { addressOf, areaOf, type ScanFound } from './scan-found.ts';
import type { ScanCell, SheetGrid } from './sheet-grid.ts';

/** As many cells with the same formula make a line of like formulas. */
const FEWEST_ALIKE = 3;

/** A cell with a formula and its place in the line. */
interface Placed {
  readonly cell: ScanCell;
  readonly at: number;
}

/**
 * 公式被覆盖: numbers typed over a formula. Before and behind them in their column or row stand copies of one formula, and that
 * formula is what they are put back to.
 */
export function findTypedOver(grid: SheetGrid): ScanFound[] {
  const { cells } = grid;
  const columns = Array.from({ length: grid.area.columns }, (_, column) => cells.flatMap((row) => row[column] ?? []));
  const inColumns = columns.flatMap((line) => foundIn(grid, line));
  const known = new Set(inColumns.map(({ area }) => `${area.row} ${area.column}`));
  const inRows = cells.flatMap((line) => foundIn(grid, line));
  return [...inColumns, ...inRows.filter(({ area }) => !known.has(`${area.row} ${area.column}`))];
}

/** Formulas are taken apart only where numbers stand between two: most lines have none, and their formulas are many. */
function foundIn(grid: SheetGrid, line: readonly ScanCell[]): ScanFound[] {
  const gaps = typedGaps(line);
  if (gaps.length === 0) return [];
  const keyOf = copyKeys();
  const formulas = line.filter(({ formula }) => formula !== '');
  return gaps.flatMap(({ before, behind, between }) => {
    const key = keyOf(before.cell);
    if (keyOf(behind.cell) !== key) return [];
    const least = Math.max(FEWEST_ALIKE, between.length + 1);
    const alike = countUpTo(least, formulas, (cell) => keyOf(cell) === key);
    return alike < least ? [] : between.map((cell) => restored(grid, cell, before.cell));
  });
}

interface TypedGap {
  readonly before: Placed;
  readonly behind: Placed;
  readonly between: readonly ScanCell[];
}

/** Numbers without formulas between one formula of a line and the next. */
function typedGaps(line: readonly ScanCell[]): readonly TypedGap[] {
  const gaps: TypedGap[] = [];
  let before: Placed | null = null;
  let onlyTyped = true;
  for (const [at, cell] of line.entries()) {
    if (cell.formula === '') {
      onlyTyped &&= isTyped(cell);
      continue;
    }
    const behind = { cell, at };
    if (before !== null && onlyTyped && at - before.at > 1) {
      gaps.push({ before, behind, between: line.slice(before.at + 1, at) });
    }
    before = behind;
    onlyTyped = true;
  }
  return gaps;
}

function countUpTo<T>(most: number, items: readonly T[], counts: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) {
    if (counts(item)) count += 1;
    if (count === most) break;
  }
  return count;
}

function isTyped({ content }: ScanCell): boolean {
  return content.kind === 'number' || content.kind === 'numberText';
}

function restored(grid: SheetGrid, cell: ScanCell, from: ScanCell): ScanFound {
  const formula = movedFormula(movingReferences(from.formula.slice(1)), cell.column - from.column, cell.row - from.row);
  const values = { cell: addressOf(grid, cell), found: cell.found, formula: `=${formula}` };
  return {
    issue: issue('scanTypedOver', 'error', {}, values),
    area: areaOf(grid, cell),
    fix: { kind: 'formula', entries: [[formulaEntry(formula)]], numberFormat: null },
  };
}

/** The same for formulas that are copies of each other, as R1C1 would show them; each is taken apart once. */
function copyKeys(): (cell: ScanCell) => string {
  const known = new Map<ScanCell, string>();
  return (cell) => {
    const key = known.get(cell) ?? copyKey(cell);
    known.set(cell, key);
    return key;
  };
}

function copyKey({ formula, row, column }: ScanCell): string {
  return movingReferences(formula.slice(1))
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'row' in piece ? `\u0000R${piece.row - row}` : `\u0000C${piece.column - column}`;
    })
    .join('\u0000');
}

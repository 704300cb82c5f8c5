import { issue } from '../../../core/issue/issue.ts';
import { type FormulaPiece, movedFormula, movingReferences } from '../../../templates/reader/moving-references.ts';
import { formulaEntry } from '../../host/entry.ts';
import { addressOf, areaOf, type ScanFound } from './scan-found.ts';
import type { ScanCell, SheetGrid } from './sheet-grid.ts';

/** As many cells with the same formula make a line of like formulas. */
const FEWEST_ALIKE = 3;

interface Moving {
  readonly cell: ScanCell;
  /** Its place in the line. */
  readonly at: number;
  readonly pieces: readonly FormulaPiece[];
  /** The same for formulas that are copies of each other, as R1C1 would show it. */
  readonly key: string;
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

function foundIn(grid: SheetGrid, line: readonly ScanCell[]): ScanFound[] {
  const formulas = line.flatMap((cell, at) => movingOf(cell, at) ?? []);
  const counts = new Map<string, number>();
  for (const { key } of formulas) counts.set(key, (counts.get(key) ?? 0) + 1);
  return formulas.flatMap((before, index) => {
    const behind = formulas[index + 1];
    if (behind === undefined || behind.key !== before.key) return [];
    const between = line.slice(before.at + 1, behind.at);
    const alike = counts.get(before.key) ?? 0;
    if (between.length === 0 || alike < FEWEST_ALIKE || between.length >= alike) return [];
    return between.every(isTyped) ? between.map((cell) => restored(grid, cell, before)) : [];
  });
}

function isTyped({ content, formula }: ScanCell): boolean {
  return formula === '' && (content.kind === 'number' || content.kind === 'numberText');
}

function restored(grid: SheetGrid, cell: ScanCell, { cell: from, pieces }: Moving): ScanFound {
  const formula = movedFormula(pieces, cell.column - from.column, cell.row - from.row);
  const values = { cell: addressOf(grid, cell), found: cell.found, formula: `=${formula}` };
  return {
    issue: issue('scanTypedOver', 'error', {}, values),
    area: areaOf(grid, cell),
    fix: { kind: 'formula', entries: [[formulaEntry(formula)]], numberFormat: null },
  };
}

function movingOf(cell: ScanCell, at: number): Moving | null {
  const { formula, row, column } = cell;
  if (formula === '') return null;
  const pieces = movingReferences(formula.slice(1));
  const key = pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'row' in piece ? `\u0000R${piece.row - row}` : `\u0000C${piece.column - column}`;
    })
    .join('\u0000');
  return { cell, at, pieces, key };
}

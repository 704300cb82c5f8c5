import type { Issue } from '../../../core/issue/issue.ts';
import { columnLetters } from '../../../templates/workbook/cell-reference.ts';
import type { Entry } from '../../host/entry.ts';
import type { Area } from '../../host/host.ts';
import type { ScanCell, SheetGrid } from './sheet-grid.ts';

/** A problem of cells, with what puts it right where that is safe. */
export interface ScanFound {
  readonly issue: Issue;
  readonly area: Area;
  readonly fix: ScanFix | null;
}

/** What is put into the cells of the area, row by row. */
export interface ScanFix {
  readonly kind: 'numbers' | 'days' | 'formula';
  readonly entries: readonly (readonly Entry[])[];
  readonly numberFormat: string | null;
}

/** The place of cells on the sheet, from the first to the last. */
export function areaOf({ area }: SheetGrid, first: ScanCell, last: ScanCell = first): Area {
  return {
    sheet: area.sheet,
    ...{ row: area.row + first.row, column: area.column + first.column },
    ...{ rows: last.row - first.row + 1, columns: last.column - first.column + 1 },
  };
}

/** `B7` as people see it. */
export function addressOf({ area }: SheetGrid, { row, column }: Pick<ScanCell, 'row' | 'column'>): string {
  return `${columnLetters(area.column + column + 1)}${area.row + row + 1}`;
}

/** `B7`, or `B7:B12`. */
export function spanOf(grid: SheetGrid, first: ScanCell, last: ScanCell): string {
  return first === last ? addressOf(grid, first) : `${addressOf(grid, first)}:${addressOf(grid, last)}`;
}

import type { Cells } from '../../host/sheet-format.ts';
import type { GridSheet } from '../model/grid-sheet.ts';

/** The merged ranges of a sheet, found by the cells they cover. */
export class MergedCells {
  readonly #merges: readonly Cells[];

  constructor(sheet: GridSheet) {
    this.#merges = sheet.extras.flatMap((extra) => (extra.kind === 'merge' ? [extra.cells] : []));
  }

  /** The range that covers a cell, or null. */
  over(row: number, column: number): Cells | null {
    return (
      this.#merges.find(
        (cells) =>
          row >= cells.row &&
          row < cells.row + cells.rows &&
          column >= cells.column &&
          column < cells.column + cells.columns,
      ) ?? null
    );
  }

  /** Those that reach into a window of rows and columns. */
  within({ row, column, rows, columns }: Cells): readonly Cells[] {
    return this.#merges.filter(
      (cells) =>
        cells.row < row + rows &&
        cells.row + cells.rows > row &&
        cells.column < column + columns &&
        cells.column + cells.columns > column,
    );
  }
}

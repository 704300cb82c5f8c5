import { cellAddress, rangeAddress } from '../../../templates/workbook/cell-reference.ts';
import type { Cells } from '../../host/sheet-format.ts';

/** `B2:D5`, or `C8` for one cell. */
export function rangeText({ row, column, rows, columns }: Cells): string {
  if (rows === 1 && columns === 1) return cellAddress(column + 1, row + 1);
  return rangeAddress(column + 1, row + 1, column + columns, row + rows);
}

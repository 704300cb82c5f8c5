import { columnNumber } from '../../workbook/cell-reference.ts';

/** A rectangle of cells; all bounds count from 1 and belong to it. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const RANGE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** Reads a range such as `A1:N1` or `B7`; null where it is none. */
export function cellBlock(range: string): CellBlock | null {
  const [, left, top, right = left, bottom = top] = RANGE.exec(range) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  const columns = [columnNumber(left), columnNumber(right)];
  const rows = [Number.parseInt(top, 10), Number.parseInt(bottom, 10)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

export function isWithin({ top, left, bottom, right }: CellBlock, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

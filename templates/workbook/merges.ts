import { columnNumber, rangeAddress } from './cell-reference.ts';

interface Block {
  readonly range: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first range that shares a cell with one before it, or null. */
export function overlappingMerge(ranges: readonly string[]): string | null {
  const blocks = ranges.map(blockOf);
  const found = blocks.find((block, index) => blocks.slice(0, index).some((other) => overlap(block, other)));
  return found?.range ?? null;
}

/** The merged ranges of a sheet, from the top; one cell alone is not merged with anything. */
export function mergesXml(ranges: readonly string[]): string {
  const blocks = ranges.map(blockOf).filter(({ left, top, right, bottom }) => left < right || top < bottom);
  if (blocks.length === 0) return '';
  const cells = blocks
    .sort((a, b) => secondRow(a) - secondRow(b) || secondColumn(a) - secondColumn(b))
    .map(({ left, top, right, bottom }) => `<mergeCell ref="${rangeAddress(left, top, right, bottom)}"/>`);
  return `<mergeCells count="${blocks.length}">${cells.join('')}</mergeCells>`;
}

/** Where the second cell of a block stands: beside the first, or below it in a block of one column. */
function secondRow({ left, top, right }: Block): number {
  return left < right ? top : top + 1;
}

function secondColumn({ left, right }: Block): number {
  return left < right ? left + 1 : left;
}

function overlap(a: Block, b: Block): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function blockOf(range: string): Block {
  const [, first = '', firstRow, last = first, lastRow = firstRow] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  const columns = [columnNumber(first), columnNumber(last)];
  const rows = [Number(firstRow), Number(lastRow)];
  const [left, right, top, bottom] = [Math.min(...columns), Math.max(...columns), Math.min(...rows), Math.max(...rows)];
  return { range, left, top, right, bottom };
}

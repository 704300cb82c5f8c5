import { cellAddress, columnNumber } from './cell-reference.ts';
import { LIMITS } from './limits.ts';
import type { CellPlan, RowPlan, SheetOutline } from './plan.ts';
import { BASE_FONT, STYLES } from './style-table.ts';

/** In points. */
const USUAL = 18;
const TITLE = 34;
const HEADER = 24;
const LINE = 15;
const AROUND = 3;

/** What a column is wide when the plan does not say. */
const DEFAULT_WIDTH = 8;

/** What a style asks of the height of its row. */
interface Fitting {
  readonly least: number;
  /** The size of the font where text is wrapped. */
  readonly wrapped: number | null;
}

/** Of the styles that may need more than the usual height: a large sheet has few such cells, if any. */
const FITTINGS: ReadonlyMap<string, Fitting> = new Map(
  Object.entries(STYLES).flatMap(([name, { alignment, font }]): [string, Fitting][] => {
    if (name === 'title') return [[name, { least: TITLE, wrapped: null }]];
    if (alignment?.wrapText !== true) return [];
    return [[name, { least: name === 'header' ? HEADER : USUAL, wrapped: font?.size ?? BASE_FONT.size }]];
  }),
);

/**
 * The height of each row, in points, where the plan gives none. Spreadsheets do not fit merged cells, and some fit
 * nothing on opening, so wrapped text would be cut off in print; its lines are counted here instead.
 */
export function rowHeights(sheet: SheetOutline): (row: RowPlan, number: number) => number {
  const merged = mergedWidths(sheet);
  return ({ cells, height: given }, number) => {
    if (given !== undefined) return given;
    let height = USUAL;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      const fitting = cell && FITTINGS.get(cell.style);
      if (!fitting) continue;
      const widthOf = () => merged.get(cellAddress(index + 1, number)) ?? columnWidth(sheet, index);
      height = Math.max(height, cellHeight(cell, fitting, widthOf));
    }
    return Math.min(height, LIMITS.rowHeight);
  };
}

function cellHeight(cell: CellPlan, { least, wrapped }: Fitting, widthOf: () => number): number {
  if (wrapped === null) return least;
  return Math.max(lineCount(shownText(cell), widthOf(), wrapped) * LINE + AROUND, least);
}

/** Lines that text takes in a column; a line that is not the last may leave half a Chinese character unused. */
export function lineCount(text: string, width: number, size: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    const taken = (halfWidths(paragraph) * size) / (BASE_FONT.size + 1);
    return lines + (taken <= width ? 1 : Math.ceil(taken / Math.max(width - 1, 1)));
  }, 0);
}

/** How wide text is when a Latin letter is 1 and a Chinese character 2. */
function halfWidths(text: string): number {
  return text.length + (text.match(/[^ -\u00FF]/g)?.length ?? 0);
}

/** A formula that shows one text now can come to show any other text that stands in it. */
function shownText(cell: CellPlan): string {
  if (cell.kind === 'formula') {
    if (cell.result.kind !== 'text') return '';
    const texts = [...cell.formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text);
    return [cell.result.text, ...texts].reduce((a, b) => (halfWidths(b) > halfWidths(a) ? b : a));
  }
  return cell.kind === 'text' || cell.kind === 'link' ? cell.text : '';
}

/** The width of each cell that is merged within its row, by its address. */
function mergedWidths(sheet: SheetOutline): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const range of sheet.merges) {
    const [, first = '', firstRow, last = '', lastRow] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
    if (firstRow !== lastRow) continue;
    let width = 0;
    for (let column = columnNumber(first); column <= columnNumber(last); column++)
      width += columnWidth(sheet, column - 1);
    widths.set(`${first}${firstRow}`, width);
  }
  return widths;
}

/** In characters; the usual width where the plan gives none. */
export function columnWidth(sheet: SheetOutline, index: number): number {
  return sheet.columns[index]?.width ?? DEFAULT_WIDTH;
}

import type { Area } from '../host/host.ts';
import type { Look } from '../host/sheet-format.ts';
import { HORIZONTAL, VERTICAL } from './apply-look.ts';
import type { OfficeBatch } from './office-requests.ts';
import { rangeOf } from './sheet-range.ts';

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, color: true },
    fill: { color: true, pattern: true },
    borders: { color: true, style: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Looks of a table of cells at once, from ExcelApi 1.9. */
export async function loadTogether({ context, sync }: OfficeBatch, area: Area): Promise<Look[][]> {
  const range = rangeOf(context, area);
  const cells = range.getCellProperties(WANTED);
  range.load('numberFormat');
  await sync();
  const formats: string[][] = range.numberFormat;
  return cells.value.map((row, r) => row.map(({ format }, c) => lookOf(format ?? {}, formats[r]?.[c])));
}

const EACH = [
  'numberFormat',
  ...['horizontalAlignment', 'verticalAlignment', 'wrapText', 'fill/color'].map((name) => `format/${name}`),
  ...['name', 'size', 'bold', 'italic', 'color'].map((name) => `format/font/${name}`),
].join(',');

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Looks of cells asked for one by one. */
export async function loadOneByOne({ context, sync }: OfficeBatch, area: Area): Promise<Look[][]> {
  const cells = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const cell = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      const range = rangeOf(context, cell).load(EACH);
      return { range, edges: EDGES.map((edge) => range.format.borders.getItem(edge).load('style,color')) };
    }),
  );
  await sync();
  return cells.map((row) => row.map(({ range, edges }) => lookOf(formatOf(range, edges), range.numberFormat[0]?.[0])));
}

/** Without a pattern to ask for, white is taken for no fill, as the program calls both white. */
function formatOf(
  { format }: Excel.Range,
  [top, bottom, left, right]: Excel.RangeBorder[],
): Excel.CellPropertiesFormat {
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = format;
  return {
    font,
    fill: { color: fill.color, pattern: fill.color === '#FFFFFF' ? 'None' : 'Solid' },
    borders: { ...(top && { top }), ...(bottom && { bottom }), ...(left && { left }), ...(right && { right }) },
    horizontalAlignment,
    verticalAlignment,
    wrapText,
  };
}

/** What a look can say of a cell; what it has no word for is left out. */
function lookOf(
  { font, fill, borders, ...format }: Excel.CellPropertiesFormat,
  numberFormat: string | undefined,
): Look {
  return stated({
    numberFormat,
    font: font?.name,
    size: font?.size,
    bold: font?.bold,
    italic: font?.italic,
    color: font?.color,
    fill: fill?.pattern === 'None' ? null : fill?.color,
    horizontal: keyOf(HORIZONTAL, format.horizontalAlignment),
    vertical: keyOf(VERTICAL, format.verticalAlignment),
    wrap: format.wrapText,
    lines: linesOf(borders ?? {}),
  });
}

/** The colour of the lines where all four are alike, null where there are none, undefined where they differ. */
function linesOf({ top, bottom, left, right }: Excel.CellBorderCollection): string | null | undefined {
  const edges = [top, bottom, left, right].map((edge) => (edge?.style === 'Continuous' ? edge.color : edge?.style));
  if (edges.some((edge) => edge !== edges[0])) return undefined;
  return edges[0] === 'None' ? null : top?.style === 'Continuous' ? top.color : undefined;
}

/** The look without what is undefined. */
function stated(look: { readonly [K in keyof Look]: Look[K] | undefined }): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

/** The key of a word, or undefined for a word that no look has, such as `Justify`. */
function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string | undefined): K | undefined {
  for (const key in words) {
    if (words[key] === word) return key;
  }
  return undefined;
}

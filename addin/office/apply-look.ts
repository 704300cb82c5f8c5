import type { Cells, Look } from '../host/sheet-format.ts';

/** The words of Office for where text stands in a cell. */
export const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
export const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/** Gives the range of these cells a look; what the look does not name stays as it is. */
export function applyLook(range: Excel.Range, cells: Cells, look: Look): void {
  const { format } = range;
  const { numberFormat, font, size, horizontal, vertical, wrap, lines } = look;
  // One value stands for every cell, which the type does not say.
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  if (font !== undefined) format.font.name = font;
  if (size !== undefined) format.font.size = size;
  applyInk(format, look);
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (lines !== undefined) drawLines(format.borders, edgesOf(cells), lines);
}

/** The part of a look that can be laid over cells where a formula is true: letters, fill and lines around each cell. */
export function applyHighlight(format: Excel.ConditionalRangeFormat, look: Look): void {
  applyInk(format, look);
  if (look.lines !== undefined) drawLines(format.borders, OUTER_EDGES, look.lines);
}

function applyInk(format: Excel.RangeFormat | Excel.ConditionalRangeFormat, look: Look): void {
  const { bold, italic, color, fill } = look;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (color !== undefined) format.font.color = color;
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = fill;
}

const OUTER_EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Every edge there is: Excel refuses lines inside of a single row or column. */
function edgesOf({ rows, columns }: Cells): readonly Edge[] {
  return [
    ...OUTER_EDGES,
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
}

type Edge = (typeof OUTER_EDGES)[number] | 'InsideHorizontal' | 'InsideVertical';

/** What the borders of cells and of conditional formats have in common. */
interface Borders<E> {
  getItem(edge: E): { style: string; color: string };
}

function drawLines<E>(borders: Borders<E>, edges: readonly E[], color: string | null): void {
  for (const edge of edges) {
    const line = borders.getItem(edge);
    line.style = color === null ? 'None' : 'Continuous';
    if (color !== null) line.color = color;
  }
}

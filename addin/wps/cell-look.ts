import { requireOnSheet } from '../host/check-area.ts';
import type { Area } from '../host/host.ts';
import type { Look } from '../host/sheet-format.ts';
import { type OpenWorkbook, rangeOn } from './open-workbook.ts';
import { tableOfParts, uniformParts } from './uniform-parts.ts';
import type { WpsBorder, WpsCondition, WpsRange } from './wps-application.ts';
import {
  BETWEEN_COLUMNS,
  BETWEEN_ROWS,
  CONDITION_EDGES,
  colorOf,
  HORIZONTAL,
  OUTER_EDGES,
  VERTICAL,
  WPS,
  wpsColor,
} from './wps-numbers.ts';

/** Gives cells a look; what the look does not name stays as it is. */
export function applyLook(range: WpsRange, look: Look): void {
  const { numberFormat, font, size, horizontal, vertical, wrap, lines } = look;
  if (numberFormat !== undefined) range.NumberFormat = numberFormat;
  if (font !== undefined) range.Font.Name = font;
  if (size !== undefined) range.Font.Size = size;
  applyInk(range, look);
  if (horizontal !== undefined) range.HorizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) range.VerticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) range.WrapText = wrap;
  if (lines !== undefined) drawLines(edgesOf(range), lines);
}

/** The part of a look that can be laid over cells where a formula is true: letters, fill and lines around each cell. */
export function applyHighlight(condition: WpsCondition, look: Look): void {
  applyInk(condition, look);
  const { lines } = look;
  if (lines !== undefined)
    drawLines(
      CONDITION_EDGES.map((edge) => condition.Borders.Item(edge)),
      lines,
    );
}

function applyInk({ Font, Interior }: Pick<WpsRange, 'Font' | 'Interior'>, { bold, italic, color, fill }: Look): void {
  if (bold !== undefined) Font.Bold = bold;
  if (italic !== undefined) Font.Italic = italic;
  if (color !== undefined) Font.Color = wpsColor(color);
  if (fill === null) Interior.Pattern = WPS.none;
  else if (fill !== undefined) {
    Interior.Pattern = WPS.solid;
    Interior.Color = wpsColor(fill);
  }
}

function drawLines(edges: readonly WpsBorder[], color: string | null): void {
  for (const edge of edges) {
    edge.LineStyle = color === null ? WPS.none : WPS.continuous;
    if (color === null) continue;
    edge.Weight = WPS.thin;
    edge.Color = wpsColor(color);
  }
}

/** Every line of some cells: around them and, where there are several, between them. */
function edgesOf({ Borders, Rows, Columns }: WpsRange): readonly WpsBorder[] {
  const inner = [...(Columns.Count > 1 ? [BETWEEN_COLUMNS] : []), ...(Rows.Count > 1 ? [BETWEEN_ROWS] : [])];
  return [...OUTER_EDGES, ...inner].map((edge) => Borders.Item(edge));
}

/** A question is some twenty properties of WPS. */
const MOST_QUESTIONS = 1_500;

/** How each cell looks; null where so many cells differ that it would take long. */
export function readLooks(open: OpenWorkbook, area: Area): readonly (readonly Look[])[] | null {
  requireOnSheet(area);
  const sheet = open.sheet(area.sheet);
  const ask = (part: Area) => sharedLook(rangeOn(sheet, part), part.rows * part.columns === 1);
  const parts = uniformParts(area, ask, MOST_QUESTIONS);
  return parts === null ? null : tableOfParts(area, parts, {});
}

/** The look of cells that all look alike, or undefined; of one cell whatever a look can say of it. */
function sharedLook(range: WpsRange, single: boolean): Look | undefined {
  const { Font, Interior } = range;
  const { LineStyle, Color } = sharedLine(edgesOf(range));
  const found = {
    numberFormat: range.NumberFormat,
    font: Font.Name,
    size: Font.Size,
    bold: Font.Bold,
    italic: Font.Italic,
    color: Font.Color,
    pattern: Interior.Pattern,
    fill: Interior.Pattern === WPS.none ? 0 : Interior.Color,
    horizontal: range.HorizontalAlignment,
    vertical: range.VerticalAlignment,
    wrap: range.WrapText,
    lineStyle: LineStyle,
    lineColor: LineStyle === WPS.none ? 0 : Color,
  };
  if (!single && Object.keys(found).some((name) => (found[name as keyof typeof found] ?? null) === null))
    return undefined;
  const look: { -readonly [K in keyof Look]: Look[K] | undefined } = {
    numberFormat: found.numberFormat ?? undefined,
    font: found.font ?? undefined,
    size: found.size ?? undefined,
    bold: found.bold ?? undefined,
    italic: found.italic ?? undefined,
    color: found.color === null ? undefined : colorOf(found.color),
    fill: painted(found.pattern, found.fill, [WPS.solid]),
    horizontal: keyOf(HORIZONTAL, found.horizontal),
    vertical: keyOf(VERTICAL, found.vertical),
    wrap: found.wrap ?? undefined,
    lines: painted(found.lineStyle, found.lineColor, [WPS.continuous]),
  };
  for (const name of Object.keys(look) as (keyof Look)[]) if (look[name] === undefined) delete look[name];
  return look as Look;
}

/** A colour where there is a plain one, null where there is nothing, undefined for what a look has no word for. */
function painted(kind: number | null, color: number | null, plain: readonly number[]): string | null | undefined {
  if (kind === WPS.none) return null;
  return kind !== null && color !== null && plain.includes(kind) ? colorOf(color) : undefined;
}

/** What all edges have in common; null where they differ. */
function sharedLine(edges: readonly WpsBorder[]): Pick<WpsBorder, 'LineStyle' | 'Color'> {
  const shared = (name: 'LineStyle' | 'Color'): number | null => {
    const first = edges[0]?.[name] ?? null;
    return edges.every((edge) => edge[name] === first) ? first : null;
  };
  return { LineStyle: shared('LineStyle'), Color: shared('Color') };
}

/** The key of a number, or undefined for one that no look has, such as justified text. */
function keyOf<K extends string>(numbers: Readonly<Record<K, number>>, number: number | null): K | undefined {
  for (const key in numbers) {
    if (numbers[key] === number) return key;
  }
  return undefined;
}

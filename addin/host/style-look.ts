import type { HighlightName, StyleName } from '../../templates/workbook/style.ts';
import { HIGHLIGHTS, STYLES } from '../../templates/workbook/style-table.ts';
import type { Look } from './sheet-format.ts';

type Style = (typeof STYLES)[StyleName];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A named style of our workbooks as a look. Lines are thin all around; a lock counts only on protected sheets. */
export function styleLook(name: StyleName): Look {
  const style = STYLES[name];
  return { ...fontLook(style), ...alignmentLook(style), ...boxLook(style) };
}

/** The look that a conditional format lays over cells. */
export function highlightLook(name: HighlightName): Look {
  const style = HIGHLIGHTS[name];
  return { ...fontLook(style), ...boxLook(style) };
}

function fontLook({ font = {} }: Style): Look {
  const look: Mutable<Look> = {};
  if (font.name !== undefined) look.font = font.name;
  if (font.size !== undefined) look.size = font.size;
  if (font.bold !== undefined) look.bold = font.bold;
  if (font.color?.argb !== undefined) look.color = colorOf(font.color.argb);
  return look;
}

function alignmentLook({ alignment = {} }: Style): Look {
  const { horizontal, vertical, wrapText } = alignment;
  const look: Mutable<Look> = {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') look.horizontal = horizontal;
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom') look.vertical = vertical;
  if (wrapText !== undefined) look.wrap = wrapText;
  return look;
}

function boxLook({ numFmt, fill, border }: Style): Look {
  const look: Mutable<Look> = {};
  if (numFmt !== undefined) look.numberFormat = numFmt;
  if (fill?.type === 'pattern') {
    // A conditional format names its fill as the background, a cell as the foreground.
    const argb = fill.fgColor?.argb ?? fill.bgColor?.argb;
    if (argb !== undefined) look.fill = colorOf(argb);
  }
  const line = border?.bottom?.color?.argb;
  if (line !== undefined) look.lines = colorOf(line);
  return look;
}

/** `FF1F2328` is `#1F2328`. */
function colorOf(argb: string): string {
  return `#${argb.slice(-6)}`;
}

import { cellAddress, columnNumber } from './cell-reference.ts';
import { LIMITS } from './limits.ts';
import type { CellNote, SheetOutline } from './plan.ts';
import { columnWidth, lineCount } from './row-height.ts';
import { escapeCellText } from './xml-text.ts';

/** In pixels; a spreadsheet places a note by cells and pixels within them. */
const NOTE_WIDTH = 320;
const PADDING = 12;
const LINE = 18;
/** 宋体 9 on a screen: half a Chinese character. */
const CHARACTER = 7;
const COLUMN_CHARACTER = 8;
const PIXELS_PER_POINT = 4 / 3;
/** In points, of rows after the last. */
const USUAL_HEIGHT = 18;
const NOTE_SIZE = 9;
const INK = 'FF1F2328';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const AUTHOR = '算盘';

/** The part with the texts of a sheet's notes. */
export function commentsPart(notes: readonly CellNote[]): string {
  const font = `<rPr><sz val="${NOTE_SIZE}"/><color rgb="${INK}"/><rFont val="宋体"/><charset val="134"/></rPr>`;
  const comments = inOrder(notes).map(
    ({ cell, text }) =>
      `<comment ref="${cell}" authorId="0"><text><r>${font}<t xml:space="preserve">${escapeCellText(text)}</t></r></text></comment>`,
  );
  return `${XML}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${AUTHOR}</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/**
 * The boxes that the texts open in. This is the drawing language of Office 2000, which is still the only one that Excel
 * 2010, WPS and LibreOffice all show notes from. `heights` are those of the rows, in points; `index` counts the sheets of
 * the workbook from 0.
 */
export function notesDrawingPart(
  sheet: SheetOutline,
  notes: readonly CellNote[],
  heights: readonly number[],
  index: number,
): string {
  const shapes = inOrder(notes).map((note, at) => {
    const { column, row } = placeOf(note.cell);
    const left = placeAt(column, 0, (position) => columnWidth(sheet, position) * COLUMN_CHARACTER);
    const right = placeAt(column, NOTE_WIDTH, (position) => columnWidth(sheet, position) * COLUMN_CHARACTER);
    const heightAt = (position: number) => (heights[position] ?? USUAL_HEIGHT) * PIXELS_PER_POINT;
    const bottom = placeAt(row - 1, noteHeight(note), heightAt);
    const anchor = [...left, row - 1, 0, ...right, ...bottom].join(', ');
    return shape((index + 1) * LIMITS.notesPerSheet + at + 1, anchor, row - 1, column - 1);
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${index + 1}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

function shape(id: number, anchor: string, row: number, column: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The cell, counted from `from`, and the pixels within it, at so many pixels from its beginning. */
function placeAt(from: number, pixels: number, sizeOf: (position: number) => number): readonly [number, number] {
  let [position, left] = [from, pixels];
  for (let size = sizeOf(position); left > size; size = sizeOf(position)) {
    left -= size;
    position += 1;
  }
  return [position, Math.round(left)];
}

function noteHeight({ text }: CellNote): number {
  return lineCount(text, NOTE_WIDTH / CHARACTER, NOTE_SIZE) * LINE + PADDING;
}

/** By row and column, as spreadsheets store them. */
function inOrder(notes: readonly CellNote[]): readonly CellNote[] {
  const position = ({ cell }: CellNote) => {
    const { column, row } = placeOf(cell);
    return row * LIMITS.columns + column;
  };
  return [...notes].sort((a, b) => position(a) - position(b));
}

/** Counted from 1. Throws for what is no cell of the grid. */
function placeOf(cell: string): { readonly column: number; readonly row: number } {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? [];
  const place = { column: columnNumber(letters), row: Number(digits) };
  cellAddress(place.column, place.row);
  return place;
}

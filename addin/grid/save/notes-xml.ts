import { cellAddress } from '../../../templates/workbook/cell-reference.ts';
import { escapeCellText } from '../../../templates/workbook/xml-text.ts';
import type { SheetExtra } from '../model/grid-sheet.ts';

type Note = Extract<SheetExtra, { kind: 'note' }>;

/** Columns and rows that the box of a note covers. */
const [WIDE, HIGH] = [4, 6];
/** The boxes of one sheet are numbered within one block of this many. */
const BLOCK = 1024;

/** The texts of a sheet's notes. */
export function commentsXml(notes: readonly Note[]): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellAddress(column + 1, row + 1)}" authorId="0"><text><t xml:space="preserve">${escapeCellText(text)}</t></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>算盘</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The boxes that they open in, in the drawing language of Office 2000: no program shows notes without it. */
export function notesDrawingXml(notes: readonly Note[], sheet: number): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${(sheet + 1) * BLOCK + index + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 8, ${row}, 4, ${column + 1 + WIDE}, 0, ${row + HIGH}, 0</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet + 1}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

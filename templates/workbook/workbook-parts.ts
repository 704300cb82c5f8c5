import { absolute, onSheet } from './cell-reference.ts';
import type { StreamedWorkbook } from './plan.ts';
import { STYLE_NAMES } from './skeleton.ts';
import type { StyleName } from './style.ts';
import { BASE_FONT } from './style-table.ts';
import { escapeXml } from './xml-text.ts';

/** The number a cell carries for each look, and the number for the same look on text that must not become a formula. */
export interface StyleNumbers {
  readonly plain: Readonly<Record<StyleName, number>>;
  readonly quoted: Readonly<Record<StyleName, number>>;
}

/**
 * The style sheet with each cell format twice, the second time with `quotePrefix`: a spreadsheet then shows `=1+1` as
 * the text it is, and keeps it text when a person edits the cell. Columns are measured in the base font.
 */
export function styleSheet(skeleton: string): string {
  const baseFont = `<font><sz val="${BASE_FONT.size}"/><color theme="1"/><name val="${BASE_FONT.name}"/><charset val="134"/></font>`;
  return skeleton
    .replace(/<font>.*?<\/font>/, baseFont)
    .replace(/<cellXfs count="(\d+)">(.*?)<\/cellXfs>/, (_, count: string, formats: string) => {
      const quoted = formats.replaceAll('<xf ', '<xf quotePrefix="1" ');
      return `<cellXfs count="${Number(count) * 2}">${formats}${quoted}</cellXfs>`;
    });
}

/**
 * Reads which number each style got from the row of the first sheet that shows them all. Throws when it shows fewer,
 * which only another version of exceljs could cause.
 */
export function styleNumbers(firstSheet: string, skeletonStyles: string): StyleNumbers {
  const formats = Number(/<cellXfs count="(\d+)"/.exec(skeletonStyles)?.[1]);
  const shown = [...firstSheet.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map((match) => Number(match[1]));
  const numbered = (offset: number) =>
    Object.fromEntries(
      STYLE_NAMES.map((name, index) => {
        const number = shown[index];
        if (number === undefined) throw new Error(`style ${name} is not in the skeleton`);
        return [name, number + offset];
      }),
    ) as Record<StyleName, number>;
  return { plain: numbered(0), quoted: numbered(formats) };
}

/** The workbook part with the plan's names, the rows repeated in print, and the ranges under a filter. */
export function workbookPart(skeleton: string, plan: StreamedWorkbook): string {
  const names = plan.names.map(({ name, refersTo }) => definedName(`name="${escapeXml(name)}"`, refersTo));
  plan.sheets.forEach((sheet, index) => {
    const { area, repeatRows } = sheet.print;
    const own = `localSheetId="${index}"`;
    if (sheet.autoFilter !== undefined) {
      const scope = `name="_xlnm._FilterDatabase" ${own} hidden="1"`;
      names.push(definedName(scope, onSheet(sheet.name, absolute(sheet.autoFilter))));
    }
    if (area !== undefined) {
      names.push(definedName(`name="_xlnm.Print_Area" ${own}`, onSheet(sheet.name, absolute(area))));
    }
    if (repeatRows !== undefined) {
      names.push(definedName(`name="_xlnm.Print_Titles" ${own}`, onSheet(sheet.name, absolute(repeatRows))));
    }
  });
  return names.length === 0
    ? skeleton
    : skeleton.replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`);
}

/**
 * The list of content types with the texts of the notes, for the sheets that have any. Their drawings are in it already:
 * exceljs lists the type in every workbook, and one that is listed twice makes Excel refuse the file.
 */
export function contentTypes(skeleton: string, plan: StreamedWorkbook): string {
  const overrides = plan.sheets.flatMap(({ notes = [] }, index) =>
    notes.length === 0
      ? []
      : [
          `<Override PartName="/xl/comments${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
        ],
  );
  return skeleton.replace('</Types>', `${overrides.join('')}</Types>`);
}

function definedName(attributes: string, refersTo: string): string {
  return `<definedName ${attributes}>${escapeXml(refersTo)}</definedName>`;
}

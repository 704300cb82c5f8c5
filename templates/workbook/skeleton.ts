import type { DataBarRuleType, ExpressionRuleType, PaperSize, Style, Workbook, Worksheet } from 'exceljs';
import { blank } from './blanks.ts';
import {
  type FormatDesign,
  forHeaderFooter,
  formulaBlank,
  HEADER_BLANK,
  rangeBlank,
  type SheetDesign,
  TITLE_BLANK,
  type WorkbookDesign,
} from './design.ts';
import type { Paper } from './plan.ts';
import { readOwnZip } from './read-own-zip.ts';
import type { StyleName } from './style.ts';
import { HIGHLIGHTS, STYLES } from './style-table.ts';

/** Every style name, in the order in which the first row of the first sheet shows them. */
export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** In inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 };
/** As the specification numbers them; exceljs writes any number and has names for some. */
const PAPERS: Readonly<Record<Paper, number>> = { A4: 9, A3: 8 };

/**
 * The parts of a package that has everything of a design: looks, views, protection, conditional formats and page set-up
 * come from exceljs, which is at its best there; rows are written by hand, where it is slow and large.
 */
export async function skeletonParts(design: WorkbookDesign): Promise<Map<string, string>> {
  // Loading takes a quarter of a second, which a run that writes no workbook should not pay.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  describeWorkbook(workbook, design);
  for (const sheet of design.sheets) await addSheet(workbook, sheet);
  showEveryStyle(workbook.worksheets[0]);
  // It is read again at once, so packing it would be work for nothing.
  const zip = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return readOwnZip(new Uint8Array(zip));
}

function describeWorkbook(workbook: Workbook, design: WorkbookDesign): void {
  const created = new Date(`${design.created}T00:00:00Z`);
  const firstVisible = design.sheets.findIndex((sheet) => sheet.state === 'visible');
  Object.assign(workbook, {
    title: blank(0),
    subject: blank(1),
    creator: '算盘 Suanpan',
    lastModifiedBy: '算盘 Suanpan',
    created,
    modified: created,
  });
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 13000,
      firstSheet: firstVisible,
      activeTab: firstVisible,
      visibility: 'visible',
    },
  ];
}

async function addSheet(workbook: Workbook, sheet: SheetDesign): Promise<void> {
  const { frozen, tabColor } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.state,
    properties: {
      dyDescent: 0.25,
      outlineLevelCol: sheet.outlined ? 1 : 0,
      ...(tabColor !== null && { tabColor: { argb: opaque(tabColor) } }),
    },
    views: [
      {
        showGridLines: false,
        ...(frozen !== null
          ? { state: 'frozen' as const, xSplit: frozen.columns, ySplit: frozen.rows }
          : { state: 'normal' as const }),
      },
    ],
    pageSetup: {
      paperSize: PAPERS[sheet.paper] as PaperSize,
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: {
      oddFooter: footerText(blank(TITLE_BLANK)),
      ...(sheet.hasHeader && { oddHeader: headerText(blank(HEADER_BLANK)) }),
    },
  });
  sheet.formats.forEach((format, index) => {
    worksheet.addConditionalFormatting({ ref: blank(rangeBlank(index)), rules: [formatRule(format, index)] });
  });
  // The password, where there is one, is put in when the sheet is written.
  if (sheet.protected)
    await worksheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
}

/** The space ends the size where a title begins with a digit. */
export function footerText(title: string): string {
  return `&L&9 ${forHeaderFooter(title)}&C&9第 &P 页 共 &N 页`;
}

export function headerText(header: string): string {
  return `&C&9 ${forHeaderFooter(header)}`;
}

function formatRule(format: FormatDesign, index: number): ExpressionRuleType | DataBarRuleType {
  const priority = index + 1;
  if (format.kind === 'highlight') {
    return { type: 'expression', priority, formulae: [blank(formulaBlank(index))], style: HIGHLIGHTS[format.look] };
  }
  // Bars begin at zero, so that twice the amount is twice the length.
  const longest =
    format.maximum === undefined ? { type: 'max' as const } : { type: 'num' as const, value: Number(format.maximum) };
  const bar = { gradient: false, cfvo: [{ type: 'num' as const, value: 0 }, longest] };
  const color = { color: { argb: opaque(format.color) } };
  return { type: 'dataBar', priority, ...bar, ...color };
}

function opaque(color: string): string {
  return `FF${color}`;
}

/** exceljs numbers styles as it meets them in cells; these cells show which number each name got, and are then replaced. */
function showEveryStyle(worksheet: Worksheet | undefined): void {
  STYLE_NAMES.forEach((name, index) => {
    if (worksheet) worksheet.getCell(1, index + 1).style = STYLES[name] as Style;
  });
}

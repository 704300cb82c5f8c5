import type { DataBarRuleType, ExpressionRuleType, Style, Workbook, Worksheet } from 'exceljs';
import { planError } from './limits.ts';
import type { ConditionalFormat, SheetPlan, WorkbookPlan } from './plan.ts';
import type { StyleName } from './style.ts';
import { HIGHLIGHTS, STYLES } from './style-table.ts';
import { readOwnZip } from './zip.ts';

/** Every style name, in the order in which the first row of the first sheet shows them. */
export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** In inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 };
const A4 = 9;

/**
 * The parts of a package that has everything of the plan but its rows: looks, views, protection, conditional formats and
 * page set-up come from exceljs, which is at its best there; rows are written by hand, where it is slow and large.
 */
export async function skeletonParts(plan: WorkbookPlan): Promise<Map<string, string>> {
  // Loading takes a quarter of a second, which a run that writes no workbook should not pay.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  describeWorkbook(workbook, plan);
  for (const sheet of plan.sheets) await addSheet(workbook, sheet, plan.title);
  showEveryStyle(workbook.worksheets[0]);
  return readOwnZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function describeWorkbook(workbook: Workbook, plan: WorkbookPlan): void {
  const created = new Date(`${plan.created}T00:00:00Z`);
  const firstVisible = plan.sheets.findIndex((sheet) => sheet.state === 'visible');
  Object.assign(workbook, {
    title: plan.title,
    subject: plan.subject,
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

async function addSheet(workbook: Workbook, sheet: SheetPlan, title: string): Promise<void> {
  const { frozen, print, tabColor } = sheet;
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.state,
    properties: {
      dyDescent: 0.25,
      outlineLevelCol: sheet.columns.some((column) => column.outline) ? 1 : 0,
      ...(tabColor !== undefined && { tabColor: { argb: opaque(tabColor) } }),
    },
    views: [
      {
        showGridLines: false,
        ...(frozen && (frozen.rows > 0 || frozen.columns > 0)
          ? { state: 'frozen' as const, xSplit: frozen.columns, ySplit: frozen.rows }
          : { state: 'normal' as const }),
      },
    ],
    pageSetup: {
      paperSize: A4,
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage === true ? 1 : 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: {
      oddFooter: footerText(title),
      ...(print.header !== undefined && { oddHeader: headerText(print.header) }),
    },
  });
  mergeRanges(worksheet, sheet);
  if (sheet.autoFilter !== undefined) worksheet.autoFilter = sheet.autoFilter;
  sheet.conditionalFormats.forEach((format, index) => {
    worksheet.addConditionalFormatting({ ref: format.range, rules: [formatRule(format, index + 1)] });
  });
  if (sheet.protected) await worksheet.protect('', { formatColumns: true, autoFilter: true, sort: true });
}

function mergeRanges(worksheet: Worksheet, sheet: SheetPlan): void {
  for (const range of sheet.merges) {
    try {
      worksheet.mergeCells(range);
    } catch {
      throw planError(`sheet '${sheet.name}'`, `${range} overlaps another merged range`);
    }
  }
}

/** `&` starts a code in headers and footers, and the space ends the size where a title begins with a digit. */
export function footerText(title: string): string {
  return `&L&9 ${title.replaceAll('&', '&&')}&C&9第 &P 页 共 &N 页`;
}

export function headerText(header: string): string {
  return `&C&9 ${header.replaceAll('&', '&&')}`;
}

function formatRule(format: ConditionalFormat, priority: number): ExpressionRuleType | DataBarRuleType {
  if (format.kind === 'highlight') {
    return { type: 'expression', priority, formulae: [format.formula], style: HIGHLIGHTS[format.look] };
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

import type { CellPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { openXlsx, type XlsxParts } from '../support/xlsx-parts.ts';

/** A sheet that has nothing but what the test is about. */
export function sheet(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: '测算说明',
    state: 'visible',
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    print: { orientation: 'landscape' },
    protected: false,
    ...changes,
  };
}

export function workbook(sheets: readonly SheetPlan[], changes: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return { title: '大葱目标价格保险', subject: '测算', created: '2023-12-01', names: [], sheets, ...changes };
}

/** A sheet of one column with these cells. */
export function cellsBelowEachOther(...cells: readonly (CellPlan | null)[]): SheetPlan {
  return sheet({ rows: cells.map((cell) => ({ cells: [cell] })) });
}

export function text(content: string): CellPlan {
  return { kind: 'text', text: content, style: 'text' };
}

export async function writeAndOpen(plan: WorkbookPlan): Promise<XlsxParts> {
  return openXlsx(await writeWorkbook(plan));
}

/** The XML of the only sheet. */
export async function sheetXml(plan: SheetPlan): Promise<string> {
  return (await writeAndOpen(workbook([plan]))).sheets[0]?.xml ?? '';
}

export async function partText(parts: XlsxParts, path: string): Promise<string> {
  return (await parts.zip.file(path)?.async('string')) ?? '';
}

/** The first element of that name with everything in it. */
export function element(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}\\b[^>]*?(?:/>|>.*?</${name}>)`, 's').exec(xml)?.[0];
}

import type { WorkbookDesign } from './design.ts';
import { skeletonParts } from './skeleton.ts';
import { type StyleNumbers, styleNumbers, styleSheet } from './workbook-parts.ts';

/** A skeleton made ready: built once for a design, then filled in for each workbook. */
export interface WorkbookFrame {
  /** Every part as it stands in the skeleton, in the order in which they are written. */
  readonly parts: ReadonlyMap<string, string>;
  readonly styles: StyleNumbers;
  readonly sheets: readonly SheetFrame[];
}

/** A sheet of the skeleton, cut where something is put in. */
export interface SheetFrame {
  /** Up to the columns. */
  readonly head: string;
  /** The element that locks the sheet, or nothing. */
  readonly protection: string;
  /** From the conditional formats on. */
  readonly tail: string;
}

/** Throws where exceljs left out what it always writes, which only another version of it could do. */
export async function frameOf(design: WorkbookDesign): Promise<WorkbookFrame> {
  const parts = await skeletonParts(design);
  const styles = partOf(parts, 'xl/styles.xml');
  const numbers = styleNumbers(partOf(parts, sheetPartName(0)), styles);
  const sheets = design.sheets.map((_, index) => sheetFrame(partOf(parts, sheetPartName(index))));
  return { parts: new Map(parts).set('xl/styles.xml', styleSheet(styles)), styles: numbers, sheets };
}

export function partOf(parts: ReadonlyMap<string, string>, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`part ${name} is not in the skeleton`);
  return text;
}

/** `index` counts the sheets from 0. */
export function sheetPartName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function sheetFrame(part: string): SheetFrame {
  const [head = '', rest = ''] = part.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s);
  const protection = /^<sheetProtection [^>]*\/>/.exec(rest)?.[0] ?? '';
  return { head, protection, tail: fixedIds(rest.slice(protection.length)) };
}

/** exceljs gives data bars random ids; they only have to differ from each other. */
function fixedIds(tail: string): string {
  const fixed = new Map<string, string>();
  return tail.replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}(?=<\/x14:id>|">)/g, (id) => {
    const known = fixed.get(id) ?? `{00000000-0000-4000-8000-${String(fixed.size + 1).padStart(12, '0')}}`;
    fixed.set(id, known);
    return known;
  });
}

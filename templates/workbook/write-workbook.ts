import { checkPlan } from './check-plan.ts';
import { commentsPart, notesDrawingPart } from './notes.ts';
import type { WorkbookPlan } from './plan.ts';
import { relationsPart } from './sheet-extras.ts';
import { sheetPart } from './sheet-part.ts';
import { skeletonParts } from './skeleton.ts';
import { contentTypes, styleNumbers, styleSheet, workbookPart } from './workbook-parts.ts';
import { writeZip } from './zip.ts';

/**
 * The plan as the bytes of an xlsx file. The same plan gives the same bytes, on any day and machine. Sheets are written
 * in pieces, so a large one takes little more memory than its compressed size.
 *
 * Throws where the plan holds what Excel would refuse or cut short; the message names the sheet, the cell and the limit.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const parts = await skeletonParts(plan);
  const part = (name: string): string => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`part ${name} is not in the skeleton`);
    return text;
  };
  const styles = styleNumbers(part(sheetName(0)), part('xl/styles.xml'));
  const changed = new Map<string, Iterable<string>>([
    ['xl/styles.xml', [styleSheet(part('xl/styles.xml'))]],
    ['xl/workbook.xml', [workbookPart(part('xl/workbook.xml'), plan)]],
    ['[Content_Types].xml', [contentTypes(part('[Content_Types].xml'), plan)]],
  ]);
  plan.sheets.forEach((sheet, index) => {
    changed.set(sheetName(index), sheetPart(sheet, part(sheetName(index)), styles));
    const number = index + 1;
    const relations = relationsPart(sheet, number);
    if (relations !== null) changed.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relations]);
    const { notes = [] } = sheet;
    if (notes.length === 0) return;
    changed.set(`xl/comments${number}.xml`, [commentsPart(notes)]);
    changed.set(`xl/drawings/vmlDrawing${number}.vml`, [notesDrawingPart(sheet, notes, index)]);
  });
  // The skeleton's order puts the list of content types first, as readers expect; new parts follow.
  const names = new Set([...parts.keys(), ...changed.keys()]);
  return writeZip([...names].map((name) => ({ name, content: changed.get(name) ?? [part(name)] })));
}

function sheetName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

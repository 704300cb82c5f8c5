import { fillBlanks } from './blanks.ts';
import { sheetBlanks, workbookBlanks } from './design.ts';
import { partOf, sheetPartName, type WorkbookFrame } from './frame.ts';
import { commentsPart, notesDrawingPart } from './notes.ts';
import type { StreamedSheet, StreamedWorkbook } from './plan.ts';
import type { SheetLocks } from './protection.ts';
import { relationsPart } from './sheet-extras.ts';
import { sheetPart } from './sheet-part.ts';
import { SheetRows } from './sheet-rows.ts';
import { contentTypes, workbookPart } from './workbook-parts.ts';
import type { ZipEntry } from './zip.ts';

/**
 * The parts of a workbook, one after another: those of the skeleton in its order, which puts the list of content types first
 * as readers expect, then those that only some sheets have. The latter depend on rows that have been written by then.
 */
export function* workbookEntries(plan: StreamedWorkbook, frame: WorkbookFrame, locks: SheetLocks): Generator<ZipEntry> {
  const { parts } = frame;
  const sheets = plan.sheets.map((sheet) => ({ sheet, rows: new SheetRows(sheet, frame.styles) }));
  const filled = new Map<string, ZipEntry['content']>([
    ['[Content_Types].xml', contentTypes(partOf(parts, '[Content_Types].xml'), plan)],
    ['docProps/core.xml', fillBlanks(partOf(parts, 'docProps/core.xml'), workbookBlanks(plan))],
    ['xl/workbook.xml', workbookPart(partOf(parts, 'xl/workbook.xml'), plan)],
  ]);
  sheets.forEach(({ sheet, rows }, index) => {
    const sheetFrame = frame.sheets[index];
    if (sheetFrame === undefined) throw new Error(`sheet '${sheet.name}' is not in the skeleton`);
    const protection = locks.lock(sheetFrame.protection, sheet.protected, plan.created);
    const filling = { protection, blanks: sheetBlanks(sheet, plan.title) };
    filled.set(sheetPartName(index), sheetPart(sheet, sheetFrame, rows, filling));
  });
  for (const [name, part] of parts) yield { name, content: filled.get(name) ?? part };
  for (const [index, { sheet, rows }] of sheets.entries()) yield* partsBeside(sheet, rows, index);
}

function* partsBeside(sheet: StreamedSheet, rows: SheetRows, index: number): Generator<ZipEntry> {
  const number = index + 1;
  const relations = relationsPart(sheet, rows.links, number);
  if (relations !== null) yield { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relations };
  const { notes = [] } = sheet;
  if (notes.length === 0) return;
  yield { name: `xl/comments${number}.xml`, content: commentsPart(notes) };
  yield {
    name: `xl/drawings/vmlDrawing${number}.vml`,
    content: notesDrawingPart(sheet, notes, rows.heights, index),
  };
}

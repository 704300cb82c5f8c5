import type { DateSystem } from '../../core/table/serial-date.ts';
import { refuse } from './refusal.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { type Package, partEntry, scanPart } from './scan-part.ts';

/** A sheet of cells; charts and dialogs are no sheets here. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** What a workbook says about itself, before any sheet is read. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly dateSystem: DateSystem;
  readonly relationships: readonly Relationship[];
}

/** Follows the package to its workbook and the workbook to its sheets. No path is taken for granted. */
export async function readWorkbookParts(from: Package): Promise<WorkbookParts> {
  const root = await readRelationships(from, '');
  const path = root.find(({ type }) => type === 'officeDocument')?.path;
  if (path === undefined) return refuse('fileNotWorkbook', {});
  if (path.toLowerCase().endsWith('.bin')) refuse('fileBinaryWorkbook', {});
  partEntry(from, path);
  const relationships = await readRelationships(from, path);
  const worksheets = new Map<string, string>();
  for (const { id, type, path } of relationships) {
    if (type === 'worksheet') worksheets.set(id, path);
  }
  return { ...(await readWorkbookPart(from, path, worksheets)), relationships };
}

async function readWorkbookPart(
  from: Package,
  path: string,
  worksheets: ReadonlyMap<string, string>,
): Promise<Omit<WorkbookParts, 'relationships'>> {
  const sheets: SheetPart[] = [];
  const used = new Set<string>();
  let dateSystem: DateSystem = '1900';
  let isRoot = true;
  await scanPart(from, path, {
    open(name, tag) {
      if (isRoot && name !== 'workbook') refuse('fileNotWorkbook', {});
      isRoot = false;
      if (name === 'workbookPr' && isTrue(tag.attribute('date1904'))) dateSystem = '1904';
      if (name !== 'sheet') return;
      const sheetPath = worksheets.get(tag.attribute('id') ?? '');
      if (sheetPath === undefined) return;
      if (used.has(sheetPath.toLowerCase())) refuse('partRefused', { part: sheetPath, fault: 'usedTwice' });
      used.add(sheetPath.toLowerCase());
      const hidden = (tag.attribute('state') ?? 'visible') !== 'visible';
      sheets.push({ name: tag.attribute('name') ?? '', hidden, path: sheetPath });
    },
    close() {},
    text() {},
  });
  if (sheets.length > from.limits.sheets) {
    refuse('workbookTooLarge', { measure: 'sheets', limit: String(from.limits.sheets) });
  }
  return { sheets, dateSystem };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

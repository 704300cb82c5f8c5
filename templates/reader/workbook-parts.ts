import type { DateSystem } from '../../core/table/serial-date.ts';
import { Budget } from './budget.ts';
import { refuse } from './refusal.ts';
import { partOfType, type Relationship, readRelationships } from './relationships.ts';
import { type Package, partEntry, scanPart } from './scan-part.ts';
import type { SheetSnapshot } from './snapshot.ts';
import { isTrue } from './xml-text.ts';

/** A sheet of cells; charts and dialogs are no sheets here. */
export interface SheetPart {
  readonly name: string;
  readonly state: SheetSnapshot['state'];
  readonly path: string;
}

/** What a workbook says about itself, before any sheet is read. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly dateSystem: DateSystem;
  readonly relationships: readonly Relationship[];
  /** The part that says who saved the workbook and when. */
  readonly properties: string | undefined;
}

/** The same as far as the part of the workbook itself says it: each sheet with the id of a relationship. */
export interface WorkbookPart {
  readonly sheets: readonly (Omit<SheetPart, 'path'> & { readonly id: string })[];
  readonly dateSystem: DateSystem;
}

/** Follows the package to its workbook and the workbook to its sheets. No path is taken for granted. */
export async function readWorkbookParts(from: Package): Promise<WorkbookParts> {
  const root = await readRelationships(from, '');
  const path = partOfType(root, 'officeDocument');
  if (path === undefined) return refuse('fileNotWorkbook', {});
  if (path.toLowerCase().endsWith('.bin')) refuse('fileBinaryWorkbook', {});
  partEntry(from, path);
  const relationships = await readRelationships(from, path);
  const read = () => readWorkbookPart(from, path);
  const { sheets, dateSystem } = await (from.known?.workbooks.read(from, path, read) ?? read());
  const properties = partOfType(root, 'core-properties');
  return { sheets: sheetParts(sheets, relationships), dateSystem, relationships, properties };
}

async function readWorkbookPart(from: Package, path: string): Promise<WorkbookPart> {
  const budget = new Budget('sheets', from.limits.sheets);
  const sheets: WorkbookPart['sheets'][number][] = [];
  let dateSystem: DateSystem = '1900';
  let isRoot = true;
  await scanPart(from, path, {
    open(name, tag) {
      if (isRoot && name !== 'workbook') refuse('fileNotWorkbook', {});
      isRoot = false;
      if (name === 'workbookPr' && isTrue(tag.attribute('date1904'))) dateSystem = '1904';
      if (name !== 'sheet') return;
      budget.take();
      const state = sheetState(tag.attribute('state'));
      sheets.push({ name: tag.attribute('name') ?? '', state, id: tag.attribute('id') ?? '' });
    },
    close() {},
    text() {},
  });
  return { sheets, dateSystem };
}

/** The sheets that are worksheets, with their parts; each of them has its own. */
function sheetParts(sheets: WorkbookPart['sheets'], relationships: readonly Relationship[]): readonly SheetPart[] {
  const worksheets = new Map(
    relationships.flatMap(({ id, type, path }) => (type === 'worksheet' ? [[id, path] as const] : [])),
  );
  const used = new Set<string>();
  return sheets.flatMap(({ name, state, id }) => {
    const path = worksheets.get(id);
    if (path === undefined) return [];
    if (used.has(path.toLowerCase())) refuse('partRefused', { part: path, fault: 'usedTwice' });
    used.add(path.toLowerCase());
    return [{ name, state, path }];
  });
}

/** Whatever is not visible is hidden; only one word says that it cannot be shown by hand. */
function sheetState(stated = 'visible'): SheetSnapshot['state'] {
  return stated === 'visible' || stated === 'veryHidden' ? stated : 'hidden';
}

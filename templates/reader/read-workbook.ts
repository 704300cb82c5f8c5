import { type Issue, issue } from '../../core/issue/issue.ts';
import type { Table } from '../../core/table/cell.ts';
import { IDENTITY_SHEET } from '../workbook/identity-sheet.ts';
import { Budget } from './budget.ts';
import { readCellStyles } from './cell-styles.ts';
import { numberStyles } from './number-styles.ts';
import type { ReadLimits } from './read-limits.ts';
import { partOfType } from './relationships.ts';
import { type Package, scanPart } from './scan-part.ts';
import { SerialDays } from './serial-days.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetRows } from './sheet-rows.ts';
import { SheetScan } from './sheet-scan.ts';
import { findOutsideReach } from './workbook-findings.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import { openArchive } from './zip-directory.ts';

/** The visible sheets of an xlsx file, and what is to be said about them. */
export async function readWorkbook(
  file: string,
  bytes: Buffer,
  limits: ReadLimits,
): Promise<{ readonly tables: readonly Table[]; readonly issues: readonly Issue[] }> {
  const from: Package = { archive: openArchive(bytes, limits), limits };
  const parts = await readWorkbookParts(from);
  const stringsPath = partOfType(parts.relationships, 'sharedStrings');
  const stylesPath = partOfType(parts.relationships, 'styles');
  const context = {
    sharedStrings: stringsPath === undefined ? [] : await readSharedStrings(from, stringsPath),
    styles: numberStyles(stylesPath === undefined ? [] : await readCellStyles(from, stylesPath)),
    days: new SerialDays(parts.dateSystem),
  };
  const budget = new Budget('cells', limits.cells);
  const tables: Table[] = [];
  const issues: Issue[] = [...(await findOutsideReach(from, parts))];
  for (const { name, state, path } of parts.sheets) {
    if (state !== 'visible') {
      // The sheet that says what a workbook of ours is holds nothing for people to read.
      if (name !== IDENTITY_SHEET) issues.push(issue('hiddenSheet', 'info', { sheet: name }, {}));
      continue;
    }
    const sheet = new SheetRows(name, context, budget, limits);
    await scanPart(from, path, new SheetScan(name, sheet, limits));
    tables.push({ file, sheet: name, rows: sheet.rows, merged: sheet.merged, dateSystem: parts.dateSystem });
    issues.push(...sheet.issues());
  }
  return { tables, issues };
}

import type { Package } from './scan-part.ts';
import type { SheetTarget } from './sheet-scan.ts';
import type { SheetPart, WorkbookParts } from './workbook-parts.ts';

/** What is read of a workbook along with its snapshot, in the same pass over its sheets, by those who need more. */
export interface Alongside {
  /** Before any sheet is read. */
  begin(from: Package, parts: WorkbookParts): Promise<void>;
  /** Gives what is told of the sheet in place of the target; it tells the target everything. */
  watch(part: SheetPart, target: SheetTarget): SheetTarget;
}

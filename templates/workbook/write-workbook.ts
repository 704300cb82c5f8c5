import type { StreamedWorkbook } from './plan.ts';
import type { SaveOptions, SaveResult } from './save-file.ts';
import { WorkbookBatch } from './workbook-batch.ts';

/**
 * The plan as the bytes of an xlsx file. The same plan gives the same bytes, on any day and machine. Sheets are written
 * in pieces, so a large one takes little more memory than its compressed size.
 *
 * Throws where the plan holds what Excel would refuse or cut short; the message names the sheet, the cell and the limit.
 */
export function writeWorkbook(plan: StreamedWorkbook): Promise<Uint8Array> {
  return new WorkbookBatch().bytes(plan);
}

/**
 * The same bytes as a file, written beside its final name and moved there when it is whole. A sheet whose rows are made
 * while they are written takes no more memory with a million rows than with a thousand.
 *
 * Throws as `writeWorkbook` does, and what the source of the rows throws; then no file is left. What the disk refuses is
 * returned.
 */
export function writeWorkbookFile(plan: StreamedWorkbook, path: string, options: SaveOptions): Promise<SaveResult> {
  return new WorkbookBatch().file(plan, path, options);
}

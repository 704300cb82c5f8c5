import type { Issue } from '../../core/issue/issue.ts';
import { cellText } from '../../core/table/cell.ts';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import type { ReturnLimits } from '../../templates/reader/return-limits.ts';
import type {
  SheetSnapshot,
  SnapshotCell,
  SnapshotValidation,
  WorkbookSnapshot,
} from '../../templates/reader/snapshot.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import { makeWorkbook, type WorkbookContent } from './make-workbook.ts';

/** The workbook, which has to be read. */
export async function snapshotFrom(bytes: Uint8Array, limits: Partial<ReturnLimits> = {}): Promise<WorkbookSnapshot> {
  const { snapshot, issues } = await readSnapshot('甲镇.xlsx', bytes, limits);
  if (snapshot === null) throw new Error(`应当读得出来：${issues.map(toldIssue).join()}`);
  return snapshot;
}

/** The one sheet of a workbook that is written by hand. */
export async function sheetFrom(content: WorkbookContent, limits: Partial<ReturnLimits> = {}): Promise<SheetSnapshot> {
  const [sheet] = (await snapshotFrom(makeWorkbook(content), limits)).sheets;
  if (sheet === undefined) throw new Error('应当有一张工作表');
  return sheet;
}

/** Every cell in one line: `C5 12.5 =A5*2 锁 0.00`; an empty one has `▢` for its value, and text stands in 「」. */
export function toldCells({ rows }: SheetSnapshot): readonly string[] {
  return rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) =>
      cell === undefined ? [] : [`${cellAddress(column + 1, number)} ${toldCell(cell)}`],
    ),
  );
}

function toldCell({ cell, formula, locked, format }: SnapshotCell): string {
  const value = cell.kind === 'blank' ? '▢' : cell.kind === 'text' ? `「${cell.text}」` : cellText(cell);
  return [value, ...(formula === null ? [] : [`=${formula}`]), locked ? '锁' : '开', format].join(' ');
}

/** `C5:C34 decimal between 0..100`, and whether a wrong entry is stopped. */
export function toldRule({ ranges, kind, operator, first, second, enforced }: SnapshotValidation): string {
  return `${ranges} ${kind} ${operator} ${first}..${second} ${enforced ? '拦' : '不拦'}`;
}

/** The code of an issue with its place and values. */
export function toldIssue({ severity, code, place, values }: Issue): string {
  return [severity, code, ...Object.values(place), ...Object.values(values)].join(' ');
}

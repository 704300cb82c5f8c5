import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isAtFault } from '../collect/listed-issues.ts';
import type { CollectRun, UnitReturn } from '../collect/run.ts';
import { mailingNames } from '../form/unit-files.ts';
import { WorkbookBatch } from '../workbook/workbook-batch.ts';
import { fileName, type Saved, type SaveTarget, saveFiles, workbookFile } from './save-files.ts';

/** Where the summary is written, a file or the folder for it; the replies go into a folder beside it. */
export interface CollectTarget extends Omit<SaveTarget, 'folder'> {
  readonly path: string;
}

/** 退回件 stand apart from what came back, so that they are not taken for it. */
const REPLIES = '退回';
const SUMMARY = '汇总';

/** Writes the summary, then one reply for each unit at fault. Where the summary cannot be written there are no replies. */
export async function saveCollected(run: CollectRun, { path, ...target }: CollectTarget): Promise<Saved> {
  const { summaryWorkbook } = await import('../collect/summary/summary-workbook.ts');
  const { summaryDay } = await import('../collect/summary/saved-at.ts');
  const { replyWorkbook } = await import('../collect/reply/reply-workbook.ts');
  const isInside = await isFolder(path, target.cwd);
  const folder = isInside ? path : dirname(path);
  const stem = isInside ? `${fileName(run.source.title)}-${SUMMARY}` : basename(path).replace(/\.xlsx$/i, '');
  const summary = await saveFiles([workbookFile(stem, summaryWorkbook(run, summaryDay(run)))], { ...target, folder });
  const replies = run.units.filter((each) => needsReply(each));
  if (summary.issues.length > 0 || replies.length === 0) return summary;
  const { units: names } = mailingNames(
    `${run.source.title}-${REPLIES}`,
    replies.map(({ unit }) => unit),
  );
  const batch = new WorkbookBatch();
  const saved = await saveFiles(
    replies.map((each, index) => ({
      name: names[index] ?? '',
      save: (file, options) => batch.file(replyWorkbook(run.source, each), file, options),
    })),
    { ...target, folder: join(folder, `${stem}-${REPLIES}`) },
  );
  return { files: [...summary.files, ...saved.files], issues: saved.issues };
}

/** Whether a path is of a folder, there or to be made: `out/`, `.`. */
async function isFolder(path: string, cwd: string): Promise<boolean> {
  if (path.endsWith('/') || path.endsWith(sep)) return true;
  return stat(resolve(cwd, path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A unit whose file cannot be collected gets an empty form with the reasons. */
function needsReply(each: UnitReturn): boolean {
  return (each.state === 'returned' || each.state === 'refused') && isAtFault(each);
}

import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';
import type { Progress } from '../../core/payout/run-payout.ts';
import { type IndexLine, indexWorkbook } from '../form/index-workbook.ts';
import { mailingNames } from '../form/unit-files.ts';
import { writeFileZip } from '../workbook/file-zip.ts';
import { PlanError } from '../workbook/limits.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { removeLeftovers, type SaveResult, saveFile, saveStream } from '../workbook/save-file.ts';
import { WorkbookBatch } from '../workbook/workbook-batch.ts';
import type { SaveTarget } from './save-files.ts';

/** What is sent to whom. */
export interface Mailing {
  readonly title: string;
  readonly created: string;
  readonly units: readonly string[];
  readonly workbook: (unit: string) => WorkbookPlan;
  /** How many rows a unit gets, for the index. */
  readonly rowsOf: (unit: string) => number;
  /** Packs everything into one archive too. */
  readonly zip: boolean;
}

/** How many files were written, how many were there already just as they would be written, and the paths of the others. */
export interface SentOut {
  readonly written: number;
  readonly unchanged: number;
  readonly index: string | null;
  readonly archive: string | null;
  readonly issues: readonly Issue[];
}

type Outcome = 'written' | 'unchanged' | Issue;

/** After one of these the next file fares no better. */
const WHOLE_FOLDER: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'ENOENT', 'EIO'];

/**
 * Writes one workbook per unit, then the index, then the archive where one is wanted. A file that is there already with the
 * same bytes is left and counts as done, so that an interrupted run is simply started again; one with other bytes may have
 * been filled in and is kept unless `overwrite` asks for it. Index and archive are made anew each time; where the index is,
 * every file it names is whole.
 */
export async function sendOut(mailing: Mailing, target: SaveTarget, progress: Progress): Promise<SentOut> {
  const { folder, cwd } = target;
  const counts = { written: 0, unchanged: 0 };
  const nothing = { index: null, archive: null };
  try {
    await mkdir(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    return {
      ...counts,
      ...nothing,
      issues: [issue('fileNotWritable', 'error', {}, { path: folder, reason: codeOf(error) })],
    };
  }
  const names = mailingNames(mailing.title, mailing.units);
  const batch = new WorkbookBatch();
  await removeLeftovers(resolve(cwd, folder), [names.index, names.archive, ...names.units]);
  const lines: IndexLine[] = [];
  const issues: Issue[] = [];
  for (const [at, unit] of mailing.units.entries()) {
    const file = names.units[at] ?? '';
    const { outcome, sha256 } = await putWorkbook(
      join(folder, file),
      () => batch.bytes(mailing.workbook(unit)),
      target,
    );
    if (typeof outcome === 'string') counts[outcome] += 1;
    else issues.push(outcome);
    const kept = typeof outcome === 'object' && outcome.code === 'fileKept';
    if (sha256 !== null) lines.push({ unit, file, rows: mailing.rowsOf(unit), sha256, kept });
    progress(at + 1, mailing.units.length);
    if (isHopeless(outcome)) return { ...counts, ...nothing, issues };
  }
  const index = join(folder, names.index);
  const bytes = () => batch.bytes(indexWorkbook(mailing.title, lines, mailing.created));
  const { outcome } = await putWorkbook(index, bytes, { ...target, overwrite: true });
  if (typeof outcome === 'object') return { ...counts, ...nothing, issues: [...issues, outcome] };
  if (!mailing.zip) return { ...counts, index, archive: null, issues };
  const path = join(folder, names.archive);
  const fault =
    issues.length > 0
      ? issue('archiveNotMade', 'error', {}, { path, count: String(issues.length) })
      : await putArchive(path, [names.index, ...lines.map(({ file }) => file)], target);
  return {
    ...counts,
    index,
    archive: fault === null ? path : null,
    issues: fault === null ? issues : [...issues, fault],
  };
}

function isHopeless(outcome: Outcome): boolean {
  return (
    typeof outcome === 'object' && outcome.code === 'fileNotWritable' && WHOLE_FOLDER.includes(outcome.values.reason)
  );
}

/** What became of a file, and the hash of what now stands under its name; none where nothing does. */
async function putWorkbook(
  path: string,
  make: () => Promise<Uint8Array>,
  { cwd, overwrite }: SaveTarget,
): Promise<{ readonly outcome: Outcome; readonly sha256: string | null }> {
  try {
    const bytes = await make();
    const full = resolve(cwd, path);
    const sha256 = hashOf(bytes);
    if (await holds(full, bytes)) return { outcome: 'unchanged', sha256 };
    const saved = await saveFile(full, bytes, { overwrite });
    if (saved.kind === 'saved') return { outcome: 'written', sha256 };
    // Another run in this folder may have been quicker, with the same bytes.
    if (saved.kind === 'exists' && (await holds(full, bytes))) return { outcome: 'unchanged', sha256 };
    const outcome = faultOf(saved, path);
    return { outcome, sha256: saved.kind === 'exists' ? await hashOfFile(full) : null };
  } catch (error) {
    return { outcome: makingFault(path, error), sha256: null };
  }
}

/** Packs files of the folder, as they stand there. */
async function putArchive(path: string, names: readonly string[], { folder, cwd }: SaveTarget): Promise<Issue | null> {
  const files = names.map((name) => ({ name, bytes: () => readFile(resolve(cwd, folder, name)) }));
  try {
    const saved = await saveStream(resolve(cwd, path), (sink) => writeFileZip(files, sink), { overwrite: true });
    return saved.kind === 'saved' ? null : faultOf(saved, path);
  } catch (error) {
    return makingFault(path, error);
  }
}

function faultOf(saved: Exclude<SaveResult, { kind: 'saved' }>, path: string): Issue {
  return saved.kind === 'exists'
    ? issue('fileKept', 'error', {}, { path })
    : issue('fileNotWritable', 'error', {}, { path, reason: saved.reason });
}

/** What cannot be made into a file, or read back from the disk to be packed; anything else is a fault of the program. */
function makingFault(path: string, error: unknown): Issue {
  if (error instanceof PlanError) return issue('fileNotExpressible', 'error', {}, { path, reason: error.fault });
  if (error instanceof Error && 'syscall' in error)
    return issue('fileNotWritable', 'error', {}, { path, reason: codeOf(error) });
  throw error;
}

/** Looks at kind and size first: a pipe would never answer, and a large file is not read to find that it is another. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const there = await stat(path);
    return there.isFile() && there.size === bytes.length && (await readFile(path)).equals(bytes);
  } catch {
    return false;
  }
}

async function hashOfFile(path: string): Promise<string | null> {
  try {
    return (await stat(path)).isFile() ? hashOf(await readFile(path)) : null;
  } catch {
    return null;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';
import type { PayoutRun } from '../../core/payout/payout-run.ts';
import { csvField, writeCsv } from '../workbook/csv.ts';
import { PlanError } from '../workbook/limits.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { saveFile } from '../workbook/save-file.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';

export const FORMATS = ['xlsx', 'csv'] as const;

/** Where and how the documents of a run are written. */
export interface SaveRequest {
  readonly folder: string;
  readonly cwd: string;
  readonly format: (typeof FORMATS)[number];
  readonly overwrite: boolean;
  /** The day the documents speak of; without one, the end of the price window. */
  readonly asOf: string | null;
}

export interface Saved {
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

interface OutputFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const LONGEST_NAME = 60;

/**
 * Writes the documents of a run: one workbook, or one CSV file for each of its visible sheets. Where one of the files is
 * there already, none is written unless `overwrite` asks for it.
 */
export async function saveResults(run: PayoutRun, request: SaveRequest): Promise<Saved> {
  const { payoutWorkbook } = await import('../payout/payout-workbook.ts');
  const { policy } = run.scheme;
  const plan = payoutWorkbook(run, { asOf: request.asOf, created: request.asOf ?? policy.series.window.to });
  const stem = `${fileName(policy.title)}-测算`;
  const outputs = request.format === 'xlsx' ? [workbookFile(stem, plan)] : csvFiles(stem, plan);
  return writeAll(outputs, request);
}

async function writeAll(outputs: readonly OutputFile[], { folder, cwd, overwrite }: SaveRequest): Promise<Saved> {
  const shown = (name: string): string => join(folder, name);
  try {
    await mkdir(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    return { files: [], issues: [issue('fileNotWritable', 'error', {}, { path: folder, reason: errorCode(error) })] };
  }
  if (!overwrite) {
    const there = await Promise.all(outputs.map(({ name }) => exists(resolve(cwd, shown(name)))));
    const kept = outputs.filter((_, index) => there[index] === true);
    if (kept.length > 0) {
      return { files: [], issues: kept.map(({ name }) => issue('fileExists', 'error', {}, { path: shown(name) })) };
    }
  }
  const files: string[] = [];
  for (const { name, bytes } of outputs) {
    const path = shown(name);
    try {
      const saved = await saveFile(resolve(cwd, path), await bytes(), { overwrite });
      if (saved.kind === 'exists') return { files, issues: [issue('fileExists', 'error', {}, { path })] };
      if (saved.kind === 'failed') {
        return { files, issues: [issue('fileNotWritable', 'error', {}, { path, reason: saved.reason })] };
      }
      files.push(path);
    } catch (error) {
      const reason = error instanceof PlanError ? error.fault : null;
      if (reason === null) throw error;
      return { files, issues: [issue('fileNotExpressible', 'error', {}, { path, reason })] };
    }
  }
  return { files, issues: [] };
}

function workbookFile(stem: string, plan: WorkbookPlan): OutputFile {
  return { name: `${stem}.xlsx`, bytes: () => writeWorkbook(plan) };
}

function csvFiles(stem: string, plan: WorkbookPlan): OutputFile[] {
  return plan.sheets
    .filter(({ state }) => state === 'visible')
    .map(({ name, rows }) => ({
      name: `${stem}-${fileName(name)}.csv`,
      bytes: async () => new TextEncoder().encode(writeCsv(rows.map(({ cells }) => cells.map(csvField)))),
    }));
}

/** A title as Windows, macOS and Linux all take it for a file name, short enough to leave room for an ending. */
function fileName(title: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get into a file name.
  const clean = title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_').trim();
  return (
    Array.from(clean)
      .slice(0, LONGEST_NAME)
      .join('')
      .replace(/^\.+|[. ]+$/g, '') || '_'
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { PlanError } from '../workbook/limits.ts';
import type { StreamedWorkbook } from '../workbook/plan.ts';
import { removeLeftovers, type SaveOptions, type SaveResult, saveFile } from '../workbook/save-file.ts';
import { writeWorkbookFile } from '../workbook/write-workbook.ts';

/** Where files are written. */
export interface SaveTarget {
  readonly folder: string;
  readonly cwd: string;
  readonly overwrite: boolean;
}

export interface Saved {
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

/** A file to be written; what stands in it is made when its turn comes. */
export interface OutputFile {
  readonly name: string;
  readonly save: (path: string, options: SaveOptions) => Promise<SaveResult>;
}

const LONGEST_NAME = 60;

/**
 * Writes files into a folder. Where one of them is there already, none is written unless `overwrite` asks for it. One that
 * cannot become a workbook is named and the others are written; a disk that takes no more ends it.
 */
export async function saveFiles(outputs: readonly OutputFile[], target: SaveTarget): Promise<Saved> {
  const { folder, cwd, overwrite } = target;
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
  await removeLeftovers(
    resolve(cwd, folder),
    outputs.map(({ name }) => name),
  );
  const files: string[] = [];
  const issues: Issue[] = [];
  for (const { name, save } of outputs) {
    const path = shown(name);
    try {
      const saved = await save(resolve(cwd, path), { overwrite });
      if (saved.kind === 'exists') return { files, issues: [...issues, issue('fileExists', 'error', {}, { path })] };
      if (saved.kind === 'failed') {
        return { files, issues: [...issues, issue('fileNotWritable', 'error', {}, { path, reason: saved.reason })] };
      }
      files.push(path);
    } catch (error) {
      const reason = error instanceof PlanError ? error.fault : null;
      if (reason === null) throw error;
      issues.push(issue('fileNotExpressible', 'error', {}, { path, reason }));
    }
  }
  return { files, issues };
}

/** A workbook, written to the disk as it is made, however many rows it has. */
export function workbookFile(stem: string, plan: StreamedWorkbook): OutputFile {
  return { name: `${stem}.xlsx`, save: (path, options) => writeWorkbookFile(plan, path, options) };
}

export function textFile(name: string, content: () => string): OutputFile {
  return { name, save: (path, options) => saveFile(path, new TextEncoder().encode(content()), options) };
}

/** A title as Windows, macOS and Linux all take it for a file name, short enough to leave room for an ending. */
export function fileName(title: string): string {
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

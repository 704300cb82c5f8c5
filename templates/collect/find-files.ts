import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';

/** A file below the folder that is collected. */
export interface FoundFile {
  /** Relative to that folder, with `/` on every system. */
  readonly path: string;
  /** Links, pipes and devices are named and not opened. */
  readonly regular: boolean;
}

export interface FoundFiles {
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  /** Folders that could not be read. */
  readonly issues: readonly Issue[];
}

/** Returned workbooks come by the dozen or the thousand; more than this is another folder than the one meant. */
const MOST_FILES = 20_000;
const DEEPEST = 32;

/**
 * Every file in a folder and in the folders below it. A folder that cannot be read is named, and the others are read on;
 * folders that are links are not followed, so that a ring of them has an end.
 */
export async function findFiles(folder: string, most = MOST_FILES): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const issues: Issue[] = [];
  const waiting = [{ path: '', depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, depth } = next;
    for (const entry of await entriesOf(join(folder, path), path, issues)) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST) waiting.push({ path: below, depth: depth + 1 });
      else files.push({ path: below, regular: entry.isFile() });
      if (files.length > most) {
        return { files: [], issues: [issue('tooManyFiles', 'error', {}, { limit: String(most) })] };
      }
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, issues };
}

async function entriesOf(folder: string, path: string, issues: Issue[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    issues.push(issue('fileNotReadable', 'error', { file: path === '' ? basename(folder) : path }, { reason }));
    return [];
  }
}

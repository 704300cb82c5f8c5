import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';
import type { Table } from '../../core/table/cell.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { megabytes, READ_LIMITS, type ReadLimits } from './read-limits.ts';
import { readWorkbook } from './read-workbook.ts';
import { Refusal, refuse } from './refusal.ts';
import { sniff } from './sniff.ts';

const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['csv', 'txt', 'tsv']);

export interface ReadResult {
  /** The visible sheets in workbook order, or the one table of a CSV file; none when the file is refused. */
  readonly tables: readonly Table[];
  readonly issues: readonly Issue[];
}

/**
 * The tables of an xlsx or CSV file from outside, whatever is in it. The kind of file is decided by its content.
 * Rows and row ends without any content are left out; every other row keeps its number.
 *
 * Never throws for what a file is or holds: a refused file gives no table and an `error` that says what was found.
 */
export async function readTables(path: string, limits: Partial<ReadLimits> = {}): Promise<ReadResult> {
  const name = basename(path);
  const all = { ...READ_LIMITS, ...limits };
  return guarded(name, async () => readBytes(name, await loadFile(path, all), all));
}

/** The same for a file that is already in memory. The name is for messages, and tells CSV from text of another kind. */
export async function readTablesFromBytes(
  name: string,
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<ReadResult> {
  return guarded(name, () => readBytes(name, bytes, { ...READ_LIMITS, ...limits }));
}

async function guarded(file: string, read: () => Promise<ReadResult>): Promise<ReadResult> {
  try {
    const { tables, issues } = await read();
    return { tables, issues: issues.map((found) => inFile(file, found)) };
  } catch (error) {
    if (error instanceof Refusal) return { tables: [], issues: [inFile(file, error.issue)] };
    throw error;
  }
}

function inFile(file: string, found: Issue): Issue {
  return { ...found, place: { file, ...found.place } };
}

async function readBytes(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  if (bytes.length === 0) refuse('fileEmpty', {});
  checkSize(bytes.length, limits);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const result = sniff(buffer) === 'zip' ? await readWorkbook(name, buffer, limits) : readText(name, buffer, limits);
  if (result.tables.some((table) => table.rows.length > 0)) return result;
  return { tables: [], issues: [issue('fileEmpty', 'error', {}, {}), ...result.issues] };
}

/** Web pages named .xls are common; read as CSV they would give nonsense. */
function readText(name: string, bytes: Buffer, limits: ReadLimits): ReadResult {
  const text = decodeText(bytes);
  const extension = extname(name).slice(1).toLowerCase();
  if (!TEXT_EXTENSIONS.has(extension)) refuse('fileTextMisnamed', { extension });
  return { tables: [readCsv(name, text, limits)], issues: [] };
}

/** Looks before it opens: a pipe would never answer, and a file that is too large is not loaded to find that out. */
async function loadFile(path: string, limits: ReadLimits): Promise<Uint8Array> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) refuse('fileNotReadable', { reason: 'EISDIR' });
    if (!status.isFile()) refuse('fileNotReadable', { reason: 'EINVAL' });
    checkSize(status.size, limits);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuse('fileNotReadable', { reason: String(error.code) });
    throw error;
  }
}

function checkSize(bytes: number, limits: ReadLimits): void {
  if (bytes > limits.fileBytes) {
    refuse('fileTooLarge', { size: megabytes(bytes), limit: megabytes(limits.fileBytes) });
  }
}

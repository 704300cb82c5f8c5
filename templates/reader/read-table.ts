import { basename } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';
import type { Table } from '../../core/table/cell.ts';
import { decodeText } from './decode-text.ts';
import { checkedBytes, extensionOf, loadFile } from './load-file.ts';
import { readCsv } from './read-csv.ts';
import { READ_LIMITS, type ReadLimits } from './read-limits.ts';
import { readWorkbook } from './read-workbook.ts';
import { inFile, orRefusal, refuse } from './refusal.ts';
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
  return tablesOf(name, async () => readBytes(name, await loadFile(path, all), all));
}

/** The same for a file that is already in memory. The name is for messages, and tells CSV from text of another kind. */
export async function readTablesFromBytes(
  name: string,
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<ReadResult> {
  return tablesOf(name, () => readBytes(name, bytes, { ...READ_LIMITS, ...limits }));
}

async function tablesOf(name: string, read: () => Promise<ReadResult>): Promise<ReadResult> {
  const outcome = await orRefusal(name, read);
  if ('refused' in outcome) return { tables: [], issues: [outcome.refused] };
  return { tables: outcome.tables, issues: outcome.issues.map((found) => inFile(name, found)) };
}

async function readBytes(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const buffer = checkedBytes(bytes, limits);
  const result = sniff(buffer) === 'zip' ? await readWorkbook(name, buffer, limits) : readText(name, buffer, limits);
  if (result.tables.some((table) => table.rows.length > 0)) return result;
  return { tables: [], issues: [issue('fileEmpty', 'error', {}, {}), ...result.issues] };
}

/** Web pages named .xls are common; read as CSV they would give nonsense. */
function readText(name: string, bytes: Buffer, limits: ReadLimits): ReadResult {
  const text = decodeText(bytes);
  const extension = extensionOf(name);
  if (!TEXT_EXTENSIONS.has(extension)) refuse('fileTextMisnamed', { extension });
  return { tables: [readCsv(name, text, limits)], issues: [] };
}

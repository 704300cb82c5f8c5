import type { Entry, EntryRows } from './entry.ts';
import type { Area } from './host.ts';
import { jsonBytes } from './json-bytes.ts';
import type { WorkHost } from './own-tasks.ts';

/** A piece of a writing that goes to the program in one request. */
export interface Chunk {
  readonly area: Area;
  readonly entries: EntryRows;
  readonly results: EntryRows | undefined;
}

export interface ChunkLimit {
  /** Of the entries as JSON. */
  readonly bytes: number;
  readonly cells: number;
}

/** Small enough that making one keeps nobody waiting. */
export const CHUNK_CELLS = 2_500;
/** Programs take up to 5 MB; what a request has around its entries is left over from 2 MB. */
const CHUNK_BYTES = 1_900_000;
const FRAME_BYTES = 10_000;

export function chunkLimit({ capabilities }: WorkHost): ChunkLimit {
  return { cells: CHUNK_CELLS, bytes: Math.min(CHUNK_BYTES, capabilities.writeLimit - FRAME_BYTES) };
}

/**
 * Cuts the entries of an area into rectangles that keep within the limit: whole rows where they fit, else parts of one
 * row. Rows may be shorter than the area; what they lack is null; nothing comes
 * of an area without cells. A single cell is never cut.
 */
export function* chunksOf(
  area: Area,
  entries: EntryRows,
  results: EntryRows | undefined,
  limit: ChunkLimit,
): Iterable<Chunk> {
  const piece = (row: number, rows: number, column = 0, columns = area.columns): Chunk => ({
    area: { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns },
    entries: part(entries, row, rows, column, columns),
    results: results && part(results, row, rows, column, columns),
  });
  if (area.columns === 0) return;
  let first = 0;
  let bytes = 0;
  for (let row = 0; row < area.rows; row++) {
    const sizes = Array.from({ length: area.columns }, (_, column) => jsonBytes(entries[row]?.[column] ?? null) + 1);
    const size = sizes.reduce((sum, one) => sum + one, 2);
    const full = bytes + size > limit.bytes || (row - first + 1) * area.columns > limit.cells;
    if (full && row > first) {
      yield piece(first, row - first);
      first = row;
      bytes = 0;
    }
    bytes += size;
    if (size <= limit.bytes && area.columns <= limit.cells) continue;
    for (const [column, columns] of runsWithin(sizes, limit)) yield piece(row, 1, column, columns);
    first = row + 1;
    bytes = 0;
  }
  if (first < area.rows) yield piece(first, area.rows - first);
}

function part(rows: EntryRows, row: number, count: number, column: number, columns: number): EntryRows {
  const cells = (of: readonly (Entry | null)[] | undefined) =>
    of?.length === columns && column === 0 ? of : Array.from({ length: columns }, (_, c) => of?.[column + c] ?? null);
  return Array.from({ length: count }, (_, r) => cells(rows[row + r]));
}

function* runsWithin(
  sizes: readonly number[],
  limit: ChunkLimit,
): Iterable<readonly [column: number, columns: number]> {
  let first = 0;
  let bytes = 2;
  for (const [column, size] of sizes.entries()) {
    if (column > first && (bytes + size > limit.bytes || column - first + 1 > limit.cells)) {
      yield [first, column - first];
      first = column;
      bytes = 2;
    }
    bytes += size;
  }
  yield [first, sizes.length - first];
}

import { CHUNK_CELLS } from './chunk.ts';
import type { Cells, SheetFormat } from './sheet-format.ts';

const FORMATS_AT_ONCE = 200;

/** The formats in their order, cut so that no piece touches more cells or does more things than one request may. */
export function* formatPieces(formats: readonly SheetFormat[]): Iterable<readonly SheetFormat[]> {
  let piece: SheetFormat[] = [];
  let cells = 0;
  for (const format of formats.flatMap(inBands)) {
    const size = format.kind === 'look' ? format.cells.rows * format.cells.columns : 1;
    if (piece.length > 0 && (piece.length === FORMATS_AT_ONCE || cells + size > CHUNK_CELLS)) {
      yield piece;
      piece = [];
      cells = 0;
    }
    piece.push(format);
    cells += size;
  }
  if (piece.length > 0) yield piece;
}

/** The look of a tall rectangle as several lower ones. */
function inBands(format: SheetFormat): readonly SheetFormat[] {
  return format.kind === 'look' ? bands(format.cells).map((cells) => ({ ...format, cells })) : [format];
}

function bands({ row, column, rows, columns }: Cells): readonly Cells[] {
  const height = Math.max(1, Math.floor(CHUNK_CELLS / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, band) => ({
    row: row + band * height,
    column,
    rows: Math.min(height, rows - band * height),
    columns,
  }));
}

/** A cell of a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  readonly filled: (place: Place) => boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a place; null where it leads nowhere. `page` is how many rows are seen at once. */
export function placeAfterKey(key: string, far: boolean, from: Place, size: SheetSize, page: number): Place | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined) return far ? edgeFrom(from, arrow, size) : within(from, arrow, size);
  switch (key) {
    case 'PageDown':
      return within(from, [page, 0], size);
    case 'PageUp':
      return within(from, [-page, 0], size);
    case 'Home':
      return { row: far ? 0 : from.row, column: 0 };
    case 'Tab':
      return within(from, [0, 1], size);
    case 'Enter':
      return within(from, [1, 0], size);
    default:
      return null;
  }
}

function within({ row, column }: Place, [rows, columns]: readonly [number, number], size: SheetSize): Place {
  return {
    row: Math.max(0, Math.min(size.rows - 1, row + rows)),
    column: Math.max(0, Math.min(size.columns - 1, column + columns)),
  };
}

/** The last filled cell of a run, or the first of the next one, or the edge of the sheet. */
function edgeFrom(from: Place, step: readonly [number, number], size: SheetSize): Place {
  let at = within(from, step, size);
  const running = size.filled(from) && size.filled(at);
  for (
    let next = within(at, step, size);
    next.row !== at.row || next.column !== at.column;
    next = within(at, step, size)
  ) {
    if (running ? !size.filled(next) : size.filled(at)) break;
    at = next;
  }
  return at;
}

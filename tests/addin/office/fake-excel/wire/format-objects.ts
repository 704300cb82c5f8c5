import type { Cells } from '../../../../../addin/host/sheet-format.ts';
import type { CellStyle, Edge, EdgeLine } from '../model/cell-style.ts';
import type { Feature } from '../model/feature.ts';
import { WireError } from './protocol.ts';
import type { WireObject } from './wire-object.ts';

/** Changes the style of every cell of a range. */
type Restyle = (change: (row: number, column: number, style: CellStyle) => Partial<CellStyle>) => void;

/** Lays something over a range. */
export type Lay = <F extends Feature>(feature: F) => F;

/** The format of a range; what is read is that of its first cell, so only one cell may be asked. */
export function formatObject(cells: Cells, first: CellStyle, restyle: Restyle, lay: Lay): WireObject {
  const styled = (name: keyof CellStyle) => (value: unknown) => restyle(() => ({ [name]: value }));
  return {
    type: 'RangeFormat',
    read: {
      HorizontalAlignment: () => first.horizontal,
      VerticalAlignment: () => first.vertical,
      WrapText: () => first.wrap,
    },
    write: {
      HorizontalAlignment: styled('horizontal'),
      VerticalAlignment: styled('vertical'),
      WrapText: styled('wrap'),
      ColumnWidth: (points: number) => void lay({ kind: 'columnWidth', cells, points }),
      RowHeight: (points: number) => void lay({ kind: 'rowHeight', cells, points }),
    },
    links: {
      Font: () => ({
        type: 'RangeFont',
        read: {
          Name: () => first.name,
          Size: () => first.size,
          Bold: () => first.bold,
          Italic: () => first.italic,
          Color: () => first.color,
        },
        write: {
          Name: styled('name'),
          Size: styled('size'),
          Bold: styled('bold'),
          Italic: styled('italic'),
          Color: styled('color'),
        },
      }),
      Fill: () => ({
        type: 'RangeFill',
        read: { Color: () => first.fill ?? '#FFFFFF' },
        write: { Color: styled('fill') },
        call: { Clear: () => restyle(() => ({ fill: null })) },
      }),
      Borders: () => ({ type: 'RangeBorderCollection', item: (edge) => borderObject(cells, first, edge, restyle) }),
    },
  };
}

function borderObject(cells: Cells, first: CellStyle, edge: string, restyle: Restyle): WireObject {
  const drawn = DRAWN[edge];
  const alone = (edge === 'InsideHorizontal' && cells.rows === 1) || (edge === 'InsideVertical' && cells.columns === 1);
  if (drawn === undefined || alone) throw new WireError('InvalidArgument', `no border ${edge}`);
  const set = (change: Partial<EdgeLine>) =>
    restyle((row, column, style) =>
      Object.fromEntries(drawn(cells, row, column).map((side) => [side, { ...style[side], ...change }])),
    );
  return {
    type: 'RangeBorder',
    read: { Style: () => edgeOf(first, edge).style, Color: () => edgeOf(first, edge).color },
    write: { Style: (style: string) => set({ style }), Color: (color: string) => set({ color }) },
  };
}

/** The line on the outer edge of a range of one cell. */
function edgeOf({ top, bottom, left, right }: CellStyle, edge: string): EdgeLine {
  const line = { EdgeTop: top, EdgeBottom: bottom, EdgeLeft: left, EdgeRight: right }[edge];
  if (line === undefined) throw new WireError('ApiNotFound', `the fake Excel cannot read the border ${edge}`);
  return line;
}

/** Which sides of a cell of the range lie on a border of it. */
const DRAWN: Readonly<Record<string, (cells: Cells, row: number, column: number) => Edge[]>> = {
  EdgeTop: ({ row: top }, row) => (row === top ? ['top'] : []),
  EdgeBottom: ({ row: top, rows }, row) => (row === top + rows - 1 ? ['bottom'] : []),
  EdgeLeft: ({ column: left }, _row, column) => (column === left ? ['left'] : []),
  EdgeRight: ({ column: left, columns }, _row, column) => (column === left + columns - 1 ? ['right'] : []),
  InsideHorizontal: ({ row: top, rows }, row) => [
    ...(row > top ? (['top'] as const) : []),
    ...(row < top + rows - 1 ? (['bottom'] as const) : []),
  ],
  InsideVertical: ({ column: left, columns }, _row, column) => [
    ...(column > left ? (['left'] as const) : []),
    ...(column < left + columns - 1 ? (['right'] as const) : []),
  ],
};

import type { SheetAppearance, StatedCondition } from '../../../templates/reader/appearance.ts';
import { movedFormula, movingReferences } from '../../../templates/reader/moving-references.ts';
import type { SheetExtra } from '../model/grid-sheet.ts';
import { cellsOfRange } from './cell-range.ts';
import { overlayOf } from './opened-look.ts';

/** What lies over a sheet, beside the looks of its cells, its merged cells and its input rules. */
export function openedExtras(given: SheetAppearance, usedColumns: number): readonly SheetExtra[] {
  const { tabColor, frozen, filter, notes } = given;
  const filtered = filter === null ? null : cellsOfRange(filter);
  return [
    ...columnsOf(given, usedColumns),
    ...rowsOf(given),
    ...(tabColor === null ? [] : [{ kind: 'tabColor' as const, color: tabColor }]),
    ...(frozen === null ? [] : [{ kind: 'freeze' as const, ...frozen }]),
    ...(filtered === null ? [] : [{ kind: 'autoFilter' as const, cells: filtered }]),
    ...given.conditions.flatMap(conditionsOf),
    ...notes.flatMap(({ cell, text }): SheetExtra[] => {
      const at = cellsOfRange(cell);
      return at === null ? [] : [{ kind: 'note', row: at.row, column: at.column, text }];
    }),
  ];
}

function columnsOf({ columns, usualWidth }: SheetAppearance, used: number): readonly SheetExtra[] {
  const usual: SheetExtra[] =
    usualWidth === null || used === 0
      ? []
      : [{ kind: 'columnWidth', column: 0, columns: used, characters: usualWidth }];
  const stated = columns.flatMap(({ first, last, size, hidden }): SheetExtra[] => {
    const at = { column: first, columns: last - first + 1 };
    return [
      ...(size === null ? [] : [{ kind: 'columnWidth' as const, ...at, characters: size }]),
      ...(hidden ? [{ kind: 'hideColumns' as const, ...at }] : []),
    ];
  });
  return [...usual, ...stated];
}

/** A hidden row is one without height. */
function rowsOf({ rows }: SheetAppearance): readonly SheetExtra[] {
  return rows.flatMap(({ first, last, size, hidden }): SheetExtra[] =>
    size === null && !hidden
      ? []
      : [{ kind: 'rowHeight', row: first, rows: last - first + 1, points: hidden ? 0 : (size ?? 0) }],
  );
}

/** One for each range: the formula counts from the first cell of the first. */
function conditionsOf(condition: StatedCondition): readonly SheetExtra[] {
  const areas = condition.ranges.split(' ').flatMap((range) => cellsOfRange(range) ?? []);
  const top = Math.min(...areas.map(({ row }) => row));
  const left = Math.min(...areas.map(({ column }) => column));
  return areas.map((cells): SheetExtra => {
    if (condition.kind === 'bar') return { kind: 'dataBar', cells, color: condition.color };
    const formula = movedFormula(movingReferences(condition.formula), cells.column - left, cells.row - top);
    return { kind: 'highlight', cells, formula, look: overlayOf(condition.look) };
  });
}

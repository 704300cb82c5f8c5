import type { ConditionalFormat, SheetPlan } from '../../templates/workbook/plan.ts';
import { rowHeights } from '../../templates/workbook/row-height.ts';
import { cellsOfRange } from './cells-of-range.ts';
import { joinCells } from './join-cells.ts';
import type { SheetFormat } from './sheet-format.ts';
import { highlightLook, styleLook } from './style-look.ts';

/** Everything about a planned sheet but its contents. A highlight whose formula cannot be renamed is left out. */
export function planFormats(sheet: SheetPlan, renamed: (formula: string) => string | null): readonly SheetFormat[] {
  const { tabColor, frozen, autoFilter } = sheet;
  return [
    ...looks(sheet),
    ...widths(sheet),
    ...heights(sheet),
    ...sheet.merges.map((range): SheetFormat => ({ kind: 'merge', cells: cellsOfRange(range) })),
    ...(frozen && frozen.rows + frozen.columns > 0 ? [{ kind: 'freeze', ...frozen } as const] : []),
    ...(tabColor === undefined ? [] : [{ kind: 'tabColor', color: `#${tabColor}` } as const]),
    ...(autoFilter === undefined ? [] : [{ kind: 'autoFilter', cells: cellsOfRange(autoFilter) } as const]),
    ...sheet.validations.map(({ range, title, message, prompt: _, ...rule }): SheetFormat => {
      return { kind: 'validation', cells: cellsOfRange(range), rule, title, message };
    }),
    ...sheet.conditionalFormats.flatMap((format) => conditionalFormat(format, renamed)),
    ...(sheet.notes ?? []).map(({ cell, text }): SheetFormat => {
      const { row, column } = cellsOfRange(cell);
      return { kind: 'note', row, column, text };
    }),
  ];
}

function looks({ rows }: SheetPlan): readonly SheetFormat[] {
  return joinCells(rows.map(({ cells }) => cells.map((cell) => cell?.style ?? null))).map(({ cells, value }) => {
    return { kind: 'look', cells, look: styleLook(value) };
  });
}

function widths({ columns }: SheetPlan): readonly SheetFormat[] {
  const wide = joinCells([columns.map(({ width }) => width)]).map(({ cells, value }): SheetFormat => {
    return { kind: 'columnWidth', column: cells.column, columns: cells.columns, characters: value };
  });
  const hidden = joinCells([columns.map((column) => (column.hidden === true ? true : null))]).map(
    ({ cells }): SheetFormat => ({ kind: 'hideColumns', column: cells.column, columns: cells.columns }),
  );
  return [...wide, ...hidden];
}

/** Rows that grow with what is typed into them are left to the program. */
function heights(sheet: SheetPlan): readonly SheetFormat[] {
  const heightOf = rowHeights(sheet);
  const high = sheet.rows.map((row, index) => [row.grows === true ? null : heightOf(row, index + 1)]);
  return joinCells(high).map(({ cells, value }): SheetFormat => {
    return { kind: 'rowHeight', row: cells.row, rows: cells.rows, points: value };
  });
}

function conditionalFormat(
  format: ConditionalFormat,
  renamed: (formula: string) => string | null,
): readonly SheetFormat[] {
  const cells = cellsOfRange(format.range);
  if (format.kind === 'dataBar') return [{ kind: 'dataBar', cells, color: `#${format.color}` }];
  const formula = renamed(format.formula);
  return formula === null ? [] : [{ kind: 'highlight', cells, formula, look: highlightLook(format.look) }];
}

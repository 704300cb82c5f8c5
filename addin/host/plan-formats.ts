import type { ConditionalFormat, RowPlan, SheetPlan } from '../../templates/workbook/plan.ts';
import { rowHeights } from '../../templates/workbook/row-height.ts';
import type { StyleName } from '../../templates/workbook/style.ts';
import { cellsOfRange } from './cells-of-range.ts';
import { joinCells } from './join-cells.ts';
import { joinRows } from './join-rows.ts';
import type { FormulaRenamer } from './renaming.ts';
import type { SheetFormat } from './sheet-format.ts';
import { highlightLook, styleLook } from './style-look.ts';

/** Everything about a planned sheet but its contents. A highlight whose formula cannot be renamed is left out. */
export function planFormats(sheet: SheetPlan, renamed: FormulaRenamer): readonly SheetFormat[] {
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
  const styleOf = ({ cells }: RowPlan, column: number): StyleName | null => cells[column]?.style ?? null;
  const alike = (above: RowPlan, row: RowPlan): boolean =>
    above.cells.length === row.cells.length && row.cells.every((_, at) => styleOf(row, at) === styleOf(above, at));
  return joinRows(rows, alike, (row) => row.cells.map((_, at) => styleOf(row, at))).map(({ cells, value }) => {
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
  const high = sheet.rows.map((row, index) => (row.grows === true ? null : heightOf(row, index + 1)));
  return joinRows(
    high,
    (above, height) => above === height,
    (height) => [height],
  ).map(({ cells, value }): SheetFormat => {
    return { kind: 'rowHeight', row: cells.row, rows: cells.rows, points: value };
  });
}

function conditionalFormat(format: ConditionalFormat, renamed: FormulaRenamer): readonly SheetFormat[] {
  const cells = cellsOfRange(format.range);
  if (format.kind === 'dataBar') return [{ kind: 'dataBar', cells, color: `#${format.color}` }];
  const formula = renamed(format.formula);
  return formula === null ? [] : [{ kind: 'highlight', cells, formula, look: highlightLook(format.look) }];
}

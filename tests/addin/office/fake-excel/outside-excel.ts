import type { Area } from '../../../../addin/host/host.ts';
import type { Cells, Look, SheetFormat } from '../../../../addin/host/sheet-format.ts';
import type { Outside } from '../../host/opened.ts';
import type { FakeOffice } from './fake-office.ts';
import type { CellStyle } from './model/cell-style.ts';
import type { FakeSheet } from './model/sheet.ts';
import type { FakeWorkbook } from './model/workbook.ts';
import { sheetFormat } from './sheet-formats.ts';
import { wireAddress } from './wire/range-object.ts';

/** A person in front of the fake Excel. */
export function outsideExcel(workbook: FakeWorkbook, office: FakeOffice): Outside {
  return {
    async addSheet(name, visible = true) {
      workbook.addSheet(name).visible = visible;
    },
    async removeSheet(name) {
      workbook.removeSheet(sheetOf(workbook, name));
    },
    async protect(name) {
      sheetOf(workbook, name).protected = true;
    },
    async put(area, cells) {
      const sheet = sheetOf(workbook, area.sheet);
      eachCell(area, (row, column) => {
        const { value, formula, format } = cells[row - area.row]?.[column - area.column] ?? {};
        if (formula !== undefined && formula !== '') workbook.results.set(formula, value ?? 0);
        if (format !== undefined) sheet.restyle(row, column, { numberFormat: format });
        if (value !== undefined) sheet.put(row, column, { value, formula: formula ?? '' });
      });
      workbook.tell({ kind: 'cells', sheet, address: wireAddress(area), source: 'person' });
    },
    async cells(area) {
      const sheet = sheetOf(workbook, area.sheet);
      return Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_, c) => ({
          ...sheet.content(area.row + r, area.column + c),
          format: sheet.style(area.row + r, area.column + c).numberFormat,
        })),
      );
    },
    async look(name, row, column) {
      return lookOf(sheetOf(workbook, name).style(row, column));
    },
    async formats(name) {
      const { features, tabColor } = sheetOf(workbook, name);
      const tab: SheetFormat[] = tabColor === null ? [] : [{ kind: 'tabColor', color: tabColor }];
      return [...features.map(sheetFormat), ...tab];
    },
    async select(area) {
      workbook.select(area);
    },
    async selected() {
      return workbook.selected;
    },
    async beginEdit() {
      workbook.editing = true;
    },
    async endEdit() {
      workbook.editing = false;
    },
    hang: (requests) => office.hang(requests),
    busy: (requests) => office.busy(requests),
    requests: () => office.bodies.map(({ length }) => length),
  };
}

function sheetOf(workbook: FakeWorkbook, name: string): FakeSheet {
  const sheet = workbook.sheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function eachCell(
  { row: top, column: left, rows, columns }: Cells | Area,
  visit: (row: number, column: number) => void,
) {
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++) visit(row, column);
  }
}

const HORIZONTAL: Readonly<Record<string, NonNullable<Look['horizontal']>>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, NonNullable<Look['vertical']>>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};

/** A style in the words of the host. */
function lookOf({ horizontal, vertical, top, bottom, left, right, name, ...style }: CellStyle): Look {
  const edges = [top, bottom, left, right];
  const alike = edges.every((edge) => edge.style === top.style && edge.color === top.color);
  return {
    ...style,
    font: name,
    ...(HORIZONTAL[horizontal] && { horizontal: HORIZONTAL[horizontal] }),
    ...(VERTICAL[vertical] && { vertical: VERTICAL[vertical] }),
    ...(edges.every((edge) => edge.style === 'None')
      ? { lines: null }
      : alike && top.style === 'Continuous' && { lines: top.color }),
  };
}

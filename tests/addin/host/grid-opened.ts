import { gridHost } from '../../../addin/grid/model/grid-host.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import type { Area, Host } from '../../../addin/host/host.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import { type Opened, type Outside, type RawCell, SHEET } from './opened.ts';

/** The grid never hangs and is never busy; this stands in front of it and is, when a test asks for it. */
interface Moods {
  hanging: number;
  busy: number;
  readonly requests: number[];
}

/** The functions of a host that are requests to its program. */
type Requests = Omit<Host, 'capabilities' | 'onChange'>;

/** A new grid with one empty sheet. */
export async function openGrid(): Promise<Opened> {
  const workbook = new GridWorkbook(SHEET);
  const moods: Moods = { hanging: 0, busy: 0, requests: [] };
  return { host: moody(gridHost(workbook), moods), outside: outsideOf(workbook, moods) };
}

function moody(host: Host, moods: Moods): Host {
  const request =
    (name: keyof Requests) =>
    (...given: readonly unknown[]): Promise<unknown> => {
      moods.requests.push(JSON.stringify(given).length);
      if (moods.hanging > 0) {
        moods.hanging -= 1;
        return new Promise(() => undefined);
      }
      if (moods.busy > 0) {
        moods.busy -= 1;
        return Promise.reject(new HostError('busy'));
      }
      const run = host[name] as (...given: readonly unknown[]) => Promise<unknown>;
      return run(...given);
    };
  const requests = Object.keys(host).filter((name) => name !== 'capabilities' && name !== 'onChange');
  return { ...host, ...Object.fromEntries(requests.map((name) => [name, request(name as keyof Requests)])) };
}

function outsideOf(workbook: GridWorkbook, moods: Moods): Outside {
  return {
    async addSheet(name, visible = true) {
      workbook.addSheet(name).visible = visible;
    },
    async removeSheet(name) {
      workbook.removeSheet(name);
    },
    async protect(name) {
      workbook.sheet(name).protected = true;
    },
    async put(area, cells) {
      const at = (row: number, column: number) => workbook.sheet(area.sheet).cell(area.row + row, area.column + column);
      workbook.write(
        area,
        cells.map((row, r) =>
          row.map(({ value, formula }, c) => {
            if (value === undefined && formula === undefined) return null;
            return { value: value ?? at(r, c).value, formula: formula ?? '' };
          }),
        ),
      );
      for (const [r, row] of cells.entries()) {
        for (const [c, { format }] of row.entries()) {
          if (format === undefined) continue;
          const one = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
          workbook.format(area.sheet, [{ kind: 'look', cells: one, look: { numberFormat: format } }]);
        }
      }
    },
    async cells(area) {
      return rawCells(workbook, area);
    },
    async look(sheet, row, column) {
      return workbook.sheet(sheet).cell(row, column).look;
    },
    async formats(sheet) {
      return workbook.sheet(sheet).extras;
    },
    async select(area) {
      workbook.select(area);
    },
    async selected() {
      return workbook.selection;
    },
    async beginEdit() {
      workbook.editing = true;
    },
    async endEdit() {
      workbook.editing = false;
    },
    hang(requests) {
      moods.hanging = requests;
    },
    busy(requests) {
      moods.busy = requests;
    },
    requests: () => moods.requests,
  };
}

function rawCells(workbook: GridWorkbook, { sheet, row, column, rows, columns }: Area): readonly RawCell[][] {
  const cell = (r: number, c: number): RawCell => {
    const { value, formula, look } = workbook.sheet(sheet).cell(row + r, column + c);
    return { value, formula, format: look.numberFormat };
  };
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(r, c)));
}

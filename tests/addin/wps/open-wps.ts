import type { Area, Host } from '../../../addin/host/host.ts';
import { type WpsSettings, wpsHost } from '../../../addin/wps/wps-host.ts';
import type { Opened, Outside, RawCell } from '../host/opened.ts';
import { FakeWps, type WpsVariant } from './fake-wps.ts';

/** Our host over the fake WPS. */
export interface OpenedWps extends Opened {
  readonly fake: FakeWps;
}

export function openWps(variant: WpsVariant): OpenedWps {
  const fake = new FakeWps(variant);
  const calls = { hanging: 0, requests: [] as number[] };
  const host = hanging(wpsHost(fake.application, inMemory()), calls);
  return { host, outside: outsideOf(fake, calls), fake };
}

/** A store that keeps its settings as long as the test. */
export function inMemory(): WpsSettings {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

interface Calls {
  hanging: number;
  readonly requests: number[];
}

type Requests = Omit<Host, 'capabilities' | 'onChange'>;

/** WPS answers or does not return; a host that is never answered stands for a WPS that is gone. */
function hanging(host: Host, calls: Calls): Host {
  const request =
    (name: keyof Requests) =>
    (...given: readonly unknown[]): Promise<unknown> => {
      calls.requests.push(JSON.stringify(given).length);
      if (calls.hanging === 0) return (host[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given);
      calls.hanging--;
      return new Promise(() => undefined);
    };
  const names = Object.keys(host).filter((name) => name !== 'capabilities' && name !== 'onChange');
  return { ...host, ...Object.fromEntries(names.map((name) => [name, request(name as keyof Requests)])) };
}

function outsideOf(fake: FakeWps, calls: Calls): Outside {
  const { grid } = fake;
  return {
    async addSheet(name, visible = true) {
      const sheet = grid.addSheet(name);
      sheet.visible = visible;
      fake.tell('SheetActivate', fake.sheet(sheet));
    },
    async removeSheet(name) {
      fake.tell('SheetBeforeDelete', fake.sheet(grid.sheet(name)));
      grid.removeSheet(name);
    },
    async protect(name) {
      grid.sheet(name).protected = true;
    },
    async put(area, cells) {
      const sheet = grid.sheet(area.sheet);
      const contents = cells.map((row, r) =>
        row.map(({ value, formula }, c) => {
          if (value === undefined && formula === undefined) return null;
          const given = value ?? sheet.cell(area.row + r, area.column + c).value;
          if (formula !== undefined && formula !== '') fake.results.set(formula, given);
          return { value: given, formula: formula ?? '' };
        }),
      );
      const guarded = sheet.protected;
      sheet.protected = false;
      grid.write(area, contents);
      cells.forEach((row, r) => {
        row.forEach(({ format }, c) => {
          if (format === undefined) return;
          const one = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
          grid.format(area.sheet, [{ kind: 'look', cells: one, look: { numberFormat: format } }]);
        });
      });
      sheet.protected = guarded;
      const { row, column, rows, columns } = area;
      fake.tellCells(sheet, { row, column, rows, columns });
    },
    async cells(area) {
      return rawCells(fake, area);
    },
    async look(sheet, row, column) {
      return grid.sheet(sheet).cell(row, column).look;
    },
    async formats(sheet) {
      return fake.carried(grid.sheet(sheet)).map((format) => format());
    },
    async select({ sheet, row, column, rows, columns }) {
      if (fake.active !== sheet) fake.activate(sheet);
      fake.select(sheet, { row, column, rows, columns });
    },
    async selected() {
      return { sheet: fake.active, ...fake.selected(fake.active) };
    },
    async beginEdit() {
      fake.editing = true;
    },
    async endEdit() {
      fake.editing = false;
    },
    hang(requests) {
      calls.hanging = requests;
    },
    busy(requests) {
      fake.busy = requests;
    },
    requests: () => calls.requests,
  };
}

function rawCells(fake: FakeWps, { sheet, row, column, rows, columns }: Area): readonly RawCell[][] {
  const cell = (r: number, c: number): RawCell => {
    const { value, formula, look } = fake.grid.sheet(sheet).cell(row + r, column + c);
    return { value, formula, format: look.numberFormat };
  };
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(r, c)));
}

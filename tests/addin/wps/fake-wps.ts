import type { GridSheet } from '../../../addin/grid/model/grid-sheet.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { cellsOfRange } from '../../../addin/host/cells-of-range.ts';
import type { CellValue } from '../../../addin/host/host.ts';
import type { Cells, SheetFormat } from '../../../addin/host/sheet-format.ts';
import type { WpsApplication, WpsName, WpsRange, WpsSheet, WpsWorkbook } from '../../../addin/wps/wps-application.ts';
import { SHEET } from '../host/opened.ts';
import { fakeRange } from './fake-range.ts';

/** Today's builds, and those that hand long lists over, tell of events at once and know fewer of them. */
export type WpsVariant = 'modern' | 'old';

type Handler = (...args: readonly unknown[]) => void;

/**
 * WPS as its object model looks to an add-in, over a workbook in memory. What an add-in could stumble over is here: blanks
 * are null, one cell is a scalar, a scalar fills a block, null in a block clears, what differs is null, relative formulas go by
 * the cursor, new sheets come to the front, and whatever could ask the person stops everything.
 */
export class FakeWps {
  readonly variant: WpsVariant;
  readonly grid = new GridWorkbook(SHEET);
  /** What formulas come to: nothing is calculated here. */
  readonly results = new Map<string, CellValue>();
  /** What sheets carry besides the looks of cells; each is told when asked, since WPS takes it property by property. */
  readonly #carried = new Map<string, (() => SheetFormat)[]>();
  readonly #selected = new Map<string, Cells>();
  readonly #handlers = new Map<string, Set<Handler>>();
  active = SHEET;
  editing = false;
  busy = 0;
  /** Settings that a person has chosen, to be found as they were. */
  ScreenUpdating = true;
  DisplayAlerts = true;
  Calculation = -4105;
  frozen = false;

  constructor(variant: WpsVariant) {
    this.variant = variant;
  }

  /** Every way into the workbook passes here. */
  gate(): void {
    if (this.busy > 0) {
      this.busy--;
      throw Object.assign(new Error('应用程序正忙'), { number: -2147418111 });
    }
  }

  /** What changes something passes here too: while a person types, old builds refuse with a code. */
  change(sheet: GridSheet | null): void {
    if (this.editing) throw Object.assign(new Error(''), { number: 0x800ac472 - 2 ** 32 });
    if (sheet?.protected === true) throw new Error('单元格或图表受保护');
  }

  carried(sheet: GridSheet): (() => SheetFormat)[] {
    const found = this.#carried.get(sheet.name) ?? [];
    this.#carried.set(sheet.name, found);
    return found;
  }

  selected(sheet: string): Cells {
    return this.#selected.get(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(sheet: string, cells: Cells): void {
    if (sheet !== this.active) throw new Error('Select: 该工作表不在前台');
    this.#selected.set(sheet, cells);
    this.tell('SheetSelectionChange', this.sheet(this.grid.sheet(sheet)), this.range(this.grid.sheet(sheet), cells));
  }

  activate(sheet: string): void {
    this.active = this.grid.sheet(sheet).name;
    this.tell('SheetActivate', this.sheet(this.grid.sheet(sheet)));
  }

  tellCells(sheet: GridSheet, cells: Cells): void {
    this.tell('SheetChange', this.sheet(sheet), this.range(sheet, cells));
  }

  tell(event: string, ...args: readonly unknown[]): void {
    for (const handler of this.#handlers.get(event) ?? []) {
      if (this.variant === 'old') handler(...args);
      else setTimeout(() => this.#handlers.get(event)?.has(handler) && handler(...args), 0);
    }
  }

  range(sheet: GridSheet, cells: Cells): WpsRange {
    return fakeRange(this, sheet, cells);
  }

  sheet(sheet: GridSheet): WpsSheet {
    const fake = this;
    return {
      get Name() {
        return sheet.name;
      },
      set Name(name) {
        if (fake.active === sheet.name) fake.active = name;
        sheet.name = name;
      },
      Parent: { Name: '测算.xlsx' },
      ProtectContents: sheet.protected,
      Visible: sheet.visible ? -1 : 0,
      // Like WPS, from the first cell on also where nothing stands there.
      get UsedRange() {
        const used = sheet.used() ?? { row: 0, column: 0, rows: 1, columns: 1 };
        const [rows, columns] = [used.row + used.rows + 2, used.column + used.columns + 1];
        return fake.range(sheet, {
          row: 0,
          column: 0,
          rows: Math.min(rows, 1_048_576),
          columns: Math.min(columns, 16_384),
        });
      },
      Tab: {
        get Color(): number {
          return 0;
        },
        set Color(color: number) {
          fake.change(sheet);
          const hex = [color & 0xff, (color >> 8) & 0xff, color >> 16].map((byte) =>
            byte.toString(16).padStart(2, '0'),
          );
          fake.carried(sheet).push(() => ({ kind: 'tabColor', color: `#${hex.join('').toUpperCase()}` }));
        },
      },
      get AutoFilterMode() {
        return fake.carried(sheet).some((format) => format().kind === 'autoFilter');
      },
      set AutoFilterMode(on) {
        const carried = fake.carried(sheet);
        const at = carried.findIndex((format) => format().kind === 'autoFilter');
        if (!on && at >= 0) carried.splice(at, 1);
      },
      Range: (address) => fake.range(sheet, cellsOfRange(address)),
      Activate: () => fake.activate(sheet.name),
      Delete() {
        fake.change(null);
        if (fake.DisplayAlerts) throw new Error('要删除吗？');
        fake.tell('SheetBeforeDelete', fake.sheet(sheet));
        fake.grid.removeSheet(sheet.name);
        if (fake.active === sheet.name) fake.activate(fake.grid.sheets[0]?.name ?? '');
      },
    };
  }

  get workbook(): WpsWorkbook {
    const fake = this;
    const sheets = (): readonly GridSheet[] => fake.grid.sheets;
    const item = (index: number) => fake.sheet(sheets()[index - 1] as GridSheet);
    return {
      Name: '测算.xlsx',
      get ActiveSheet() {
        return fake.sheet(fake.grid.sheet(fake.active));
      },
      get Worksheets() {
        fake.gate();
        return {
          Count: sheets().length,
          Item: item,
          Add(_before: null, after: { readonly Name: string }) {
            fake.change(null);
            if (after.Name !== sheets()[sheets().length - 1]?.name) throw new Error('not at the end');
            const added = fake.grid.addSheet(`Sheet${sheets().length + 1}`);
            fake.tell('WorkbookNewSheet', fake.workbook, fake.sheet(added));
            fake.activate(added.name);
            return fake.sheet(added);
          },
        };
      },
      get Sheets() {
        return { Count: sheets().length, Item: item };
      },
      get Names() {
        const names = [...fake.grid.names.keys()];
        return {
          Count: names.length,
          Item: (index: number) => fake.#name(names[index - 1] as string),
          Add(name: string, refersTo: string) {
            fake.change(null);
            fake.grid.names.set(name, refersTo);
          },
        };
      },
      Activate: () => undefined,
    };
  }

  #name(name: string): WpsName {
    const { grid } = this;
    const change = () => this.change(null);
    return {
      Name: name,
      // Quotes that are not needed are left off.
      get RefersTo() {
        return (grid.names.get(name) ?? '').replace(/^='(\p{L}+)'!/u, '=$1!');
      },
      set RefersTo(refersTo) {
        change();
        grid.names.set(name, refersTo);
      },
      Delete() {
        change();
        grid.names.delete(name);
      },
    };
  }

  get application(): WpsApplication {
    const fake = this;
    return {
      Version: this.variant === 'old' ? '11.1.0.10495' : '12.1.0.20540',
      ...(this.variant === 'modern' && {
        get Ready() {
          return !fake.editing;
        },
      }),
      get ActiveWorkbook() {
        return fake.workbook;
      },
      get ActiveSheet() {
        return fake.workbook.ActiveSheet;
      },
      get Selection() {
        return fake.range(fake.grid.sheet(fake.active), fake.selected(fake.active));
      },
      get ActiveCell() {
        return fake.range(fake.grid.sheet(fake.active), { ...fake.selected(fake.active), rows: 1, columns: 1 });
      },
      ActiveWindow: {
        SplitRow: 0,
        SplitColumn: 0,
        ScrollRow: 7,
        ScrollColumn: 3,
        get FreezePanes() {
          return fake.frozen;
        },
        set FreezePanes(frozen) {
          fake.frozen = frozen;
          if (!frozen) return;
          const { SplitRow, SplitColumn, ScrollRow, ScrollColumn } = this;
          // Rows scrolled out of view would be out of reach for ever.
          if (ScrollRow !== 1 || ScrollColumn !== 1) throw new Error('frozen while scrolled');
          fake
            .carried(fake.grid.sheet(fake.active))
            .push(() => ({ kind: 'freeze', rows: SplitRow, columns: SplitColumn }));
        },
      },
      WorksheetFunction: {
        // No further than the first: nobody asks for more.
        CountA: (range) => (isFilled(fake.grid.sheet(range.Worksheet.Name), range) ? 1 : 0),
      },
      ApiEvent: {
        AddApiEventListener(event, handler) {
          if (this === undefined || (fake.variant === 'old' && event === 'WorkbookNewSheet')) throw new Error(event);
          const handlers = fake.#handlers.get(event) ?? new Set();
          fake.#handlers.set(event, handlers.add(handler as Handler));
        },
        RemoveApiEventListener(event, handler) {
          fake.#handlers.get(event)?.delete(handler as Handler);
        },
      },
      get ScreenUpdating() {
        return fake.ScreenUpdating;
      },
      set ScreenUpdating(on) {
        fake.ScreenUpdating = on;
      },
      get DisplayAlerts() {
        return fake.DisplayAlerts;
      },
      set DisplayAlerts(on) {
        fake.DisplayAlerts = on;
      },
      get Calculation() {
        return fake.Calculation;
      },
      set Calculation(mode) {
        fake.Calculation = mode;
      },
    };
  }
}

function isFilled(sheet: GridSheet, { Row, Column, Rows, Columns }: WpsRange): boolean {
  const used = sheet.used();
  if (used === null) return false;
  const lastRow = Math.min(Row - 1 + Rows.Count, used.row + used.rows);
  for (let row = Math.max(Row - 1, used.row); row < lastRow; row++) {
    if (sheet.cells(row, Column - 1, Columns.Count).some(({ value, formula }) => value !== '' || formula !== ''))
      return true;
  }
  return false;
}

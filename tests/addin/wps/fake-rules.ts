import type { GridSheet } from '../../../addin/grid/model/grid-sheet.ts';
import type { CellRule, Cells, Look, SheetFormat } from '../../../addin/host/sheet-format.ts';
import type { WpsCondition, WpsValidation } from '../../../addin/wps/wps-application.ts';
import { colorOf } from '../../../addin/wps/wps-numbers.ts';
import { serialToIso } from '../../../core/table/serial-date.ts';
import type { FakeWps } from './fake-wps.ts';

/** A rule for what may be typed: added to cells that have none, its words set afterwards. */
export class FakeValidation implements WpsValidation {
  IgnoreBlank = false;
  InCellDropdown = false;
  ShowError = false;
  ErrorTitle = '';
  ErrorMessage = '';
  readonly #fake: FakeWps;
  readonly #sheet: GridSheet;
  readonly #cells: Cells;

  constructor(fake: FakeWps, sheet: GridSheet, cells: Cells) {
    this.#fake = fake;
    this.#sheet = sheet;
    this.#cells = cells;
  }

  Delete(): void {
    const carried = this.#fake.carried(this.#sheet);
    const at = carried.findIndex((format) => this.#isHere(format()));
    if (at >= 0) carried.splice(at, 1);
  }

  Add(type: number, alertStyle: number, operator: number, first: string, last = ''): void {
    this.#fake.change(this.#sheet);
    const carried = this.#fake.carried(this.#sheet);
    if (carried.some((format) => this.#isHere(format()))) throw new Error('已有有效性');
    const rule = ruleOf(type, operator, first, last);
    if (rule === null || alertStyle !== 1) throw new Error(`rule ${type} ${alertStyle} ${operator}`);
    carried.push(() => ({
      kind: 'validation',
      cells: this.#cells,
      rule,
      title: this.ShowError && this.IgnoreBlank ? this.ErrorTitle : '',
      message: this.ErrorMessage,
    }));
  }

  #isHere(format: SheetFormat): boolean {
    return format.kind === 'validation' && JSON.stringify(format.cells) === JSON.stringify(this.#cells);
  }
}

/** Whole numbers, decimals, lists, days and lengths are 1, 2, 3, 4 and 6; between is 1, at most 8. */
function ruleOf(type: number, operator: number, first: string, last: string): CellRule | null {
  const [minimum, maximum] = [first, last];
  if (type === 1 && operator === 1) return { kind: 'whole', minimum, maximum };
  if (type === 2 && operator === 1) return { kind: 'decimal', minimum, maximum };
  if (type === 3) return { kind: 'list', choices: first.split(',') };
  if (type === 4 && operator === 1) return { kind: 'date', minimum: dayOf(first), maximum: dayOf(last) };
  return type === 6 && operator === 8 ? { kind: 'textLength', maximum: first } : null;
}

function dayOf(serial: string): string {
  return serialToIso(Number(serial), '1900') ?? '';
}

/** A conditional format, given its look property by property. */
export class FakeCondition implements WpsCondition {
  readonly Font: WpsCondition['Font'] = { Name: null, Size: null, Bold: null, Italic: null, Color: null };
  readonly Interior: WpsCondition['Interior'] = { Color: null, Pattern: null };
  readonly #edges = new Map<number, { LineStyle: number | null; Weight: number | null; Color: number | null }>();
  readonly #cells: Cells;
  readonly #formula: string;

  constructor(cells: Cells, formula: string) {
    this.#cells = cells;
    this.#formula = formula;
  }

  readonly Borders = {
    Item: (edge: number) => {
      const found = this.#edges.get(edge) ?? { LineStyle: null, Weight: null, Color: null };
      this.#edges.set(edge, found);
      return found;
    },
  };

  format(): SheetFormat {
    const { Bold, Italic, Color } = this.Font;
    const fill = this.Interior.Color;
    const look: Look = {
      ...(Bold !== null && { bold: Bold }),
      ...(Italic !== null && { italic: Italic }),
      ...(Color !== null && { color: colorOf(Color) }),
      ...(fill !== null && { fill: colorOf(fill) }),
    };
    return { kind: 'highlight', cells: this.#cells, formula: this.#formula, look };
  }
}

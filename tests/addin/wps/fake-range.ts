import type { FullLook } from '../../../addin/grid/model/grid-look.ts';
import type { GridContent, GridSheet } from '../../../addin/grid/model/grid-sheet.ts';
import { cellsOfRange } from '../../../addin/host/cells-of-range.ts';
import { isErrorValue } from '../../../addin/host/entry.ts';
import type { CellValue } from '../../../addin/host/host.ts';
import type { Cells, Look, SheetFormat } from '../../../addin/host/sheet-format.ts';
import type { WpsBorder, WpsRange } from '../../../addin/wps/wps-application.ts';
import { colorOf, HORIZONTAL, VERTICAL, wpsColor } from '../../../addin/wps/wps-numbers.ts';
import { typedInput } from '../office/fake-excel/model/typed-input.ts';
import { FakeCondition, FakeValidation } from './fake-rules.ts';
import type { FakeWps } from './fake-wps.ts';

const ERROR_NUMBERS: ReadonlyMap<CellValue, number> = new Map([
  ['#NULL!', -2146826288],
  ['#DIV/0!', -2146826281],
  ['#VALUE!', -2146826273],
  ['#REF!', -2146826265],
  ['#NAME?', -2146826259],
  ['#NUM!', -2146826252],
  ['#N/A', -2146826246],
]);

/** A range of the fake WPS. */
export function fakeRange(fake: FakeWps, sheet: GridSheet, cells: Cells): WpsRange {
  const { row, column, rows, columns } = cells;
  const single = rows * columns === 1;

  const table = <T>(of: (content: GridContent) => T): unknown => {
    const found = Array.from({ length: rows }, (_, r) => sheet.cells(row + r, column, columns).map(of));
    if (single) return found[0]?.[0];
    return fake.variant === 'old' ? found.flat() : found;
  };
  /** What all cells have in common, or null. */
  const shared = <T>(of: (look: FullLook) => T): T | null => {
    const first = of(sheet.cell(row, column).look);
    for (let r = row; r < row + rows; r++) {
      if (sheet.cells(r, column, columns).some(({ look }) => of(look) !== first)) return null;
    }
    return first;
  };
  const lay = (look: Look) => {
    fake.change(sheet);
    fake.grid.format(sheet.name, [{ kind: 'look', cells, look }]);
  };
  const carry = (format: SheetFormat) => {
    fake.change(sheet);
    fake.carried(sheet).push(() => format);
  };
  const put = (value: unknown, at: GridContent & { readonly look: FullLook }): readonly [GridContent, Look | null] => {
    if (value === null || value === undefined || value === '') return [{ value: '', formula: '' }, null];
    if (typeof value !== 'string') return [{ value: value as CellValue, formula: '' }, null];
    const typed = typedInput(value);
    if (typed.kind === 'value') return [{ value: typed.value, formula: '' }, null];
    // A formula in a plain cell takes the number format of the first cell it refers to.
    const [reference] = /[A-Z]{1,3}\d+/.exec(typed.formula) ?? [];
    const from = reference === undefined ? null : cellsOfRange(reference);
    const format = from === null ? 'General' : sheet.cell(from.row, from.column).look.numberFormat;
    const content = { value: fake.results.get(typed.formula) ?? 0, formula: typed.formula };
    return [content, at.look.numberFormat === 'General' && format !== 'General' ? { numberFormat: format } : null];
  };
  const edges = new Map<number, { style: number; color: number }>();
  const wanted = [7, 8, 9, 10, ...(columns > 1 ? [11] : []), ...(rows > 1 ? [12] : [])];
  const border = (edge: number): WpsBorder => ({
    get LineStyle() {
      const lines = shared(({ lines: color }) => color ?? 'none');
      return lines === null ? null : lines === 'none' ? -4142 : 1;
    },
    set LineStyle(style) {
      if (!wanted.includes(edge)) throw new Error(`no edge ${edge}`);
      edges.set(edge, { style: style ?? -4142, color: 0 });
      if (wanted.every((one) => edges.get(one)?.style === -4142)) lay({ lines: null });
    },
    Weight: 2,
    get Color() {
      const color = shared(({ lines }) => lines ?? '#000000');
      return color === null ? null : wpsColor(color);
    },
    set Color(color) {
      edges.set(edge, { style: edges.get(edge)?.style ?? -4142, color: color ?? 0 });
      if (wanted.every((one) => edges.get(one)?.style === 1 && edges.get(one)?.color === color)) {
        lay({ lines: colorOf(color ?? 0) });
      }
    },
  });

  return {
    Row: row + 1,
    Column: column + 1,
    Rows: { Count: rows },
    Columns: { Count: columns },
    Areas: { Count: 1, Item: () => fake.range(sheet, cells) },
    get Worksheet() {
      return fake.sheet(sheet);
    },
    EntireColumn: {
      get Hidden() {
        return false;
      },
      set Hidden(hidden) {
        if (hidden) carry({ kind: 'hideColumns', column, columns });
      },
    },
    get Value2() {
      const blank = fake.variant === 'old' ? undefined : null;
      const handed = (value: CellValue) => (fake.variant === 'old' ? (ERROR_NUMBERS.get(value) ?? value) : value);
      return table(({ value, formula }) => (value === '' && formula === '' ? blank : handed(value)));
    },
    get Formula() {
      return table(({ value, formula }) => {
        if (formula !== '') return formula;
        return typeof value === 'string' && !isErrorValue(value) ? value : String(value);
      });
    },
    set Formula(given) {
      fake.change(sheet);
      if (Array.isArray(given) && (given.length !== rows || given.some((one) => one?.length !== columns))) {
        throw new Error('array of another size');
      }
      const taken: (readonly [number, number, Look])[] = [];
      const contents = Array.from({ length: rows }, (_, r) =>
        sheet.cells(row + r, column, columns).map((cell, c) => {
          const [content, look] = put(Array.isArray(given) ? given[r][c] : given, cell);
          if (look !== null) taken.push([row + r, column + c, look]);
          return content;
        }),
      );
      fake.grid.write({ sheet: sheet.name, ...cells }, contents);
      for (const [r, c, look] of taken) {
        const one = { row: r, column: c, rows: 1, columns: 1 };
        fake.grid.format(sheet.name, [{ kind: 'look', cells: one, look }]);
      }
      fake.tellCells(sheet, cells);
    },
    get MergeCells() {
      const merged = mergesOf(fake, sheet);
      const counts = merged.map((one) => overlap(one, cells)).reduce((sum, count) => sum + count, 0);
      return counts === 0 ? false : counts === rows * columns ? true : null;
    },
    get MergeArea() {
      const around = mergesOf(fake, sheet).find((one) => overlap(one, { ...cells, rows: 1, columns: 1 }) === 1);
      return fake.range(sheet, around ?? cells);
    },
    get NumberFormat() {
      return shared(({ numberFormat }) => numberFormat);
    },
    set NumberFormat(numberFormat) {
      lay({ numberFormat: numberFormat ?? 'General' });
    },
    get HorizontalAlignment() {
      return shared(({ horizontal }) => HORIZONTAL[horizontal]);
    },
    set HorizontalAlignment(number) {
      lay({ horizontal: wordOf(HORIZONTAL, number) });
    },
    get VerticalAlignment() {
      return shared(({ vertical }) => VERTICAL[vertical]);
    },
    set VerticalAlignment(number) {
      lay({ vertical: wordOf(VERTICAL, number) });
    },
    get WrapText() {
      return shared(({ wrap }) => wrap);
    },
    set WrapText(wrap) {
      lay({ wrap: wrap === true });
    },
    get ColumnWidth() {
      return 8.38;
    },
    set ColumnWidth(characters) {
      carry({ kind: 'columnWidth', column, columns, characters });
    },
    get RowHeight() {
      return 13.5;
    },
    set RowHeight(points) {
      carry({ kind: 'rowHeight', row, rows, points });
    },
    Font: {
      get Name() {
        return shared(({ font }) => font);
      },
      set Name(font) {
        lay({ font: font ?? '' });
      },
      get Size() {
        return shared(({ size }) => size);
      },
      set Size(size) {
        lay({ size: size ?? 0 });
      },
      get Bold() {
        return shared(({ bold }) => bold);
      },
      set Bold(bold) {
        lay({ bold: bold === true });
      },
      get Italic() {
        return shared(({ italic }) => italic);
      },
      set Italic(italic) {
        lay({ italic: italic === true });
      },
      get Color() {
        const color = shared(({ color: one }) => one);
        return color === null ? null : wpsColor(color);
      },
      set Color(color) {
        lay({ color: colorOf(color ?? 0) });
      },
    },
    Interior: {
      get Pattern() {
        return shared(({ fill }) => (fill === null ? -4142 : 1));
      },
      set Pattern(pattern) {
        lay({ fill: pattern === -4142 ? null : '#000000' });
      },
      get Color() {
        const color = shared(({ fill }) => fill ?? '#FFFFFF');
        return color === null ? null : wpsColor(color);
      },
      set Color(color) {
        lay({ fill: colorOf(color ?? 0) });
      },
    },
    Borders: { Item: border },
    get Validation() {
      return new FakeValidation(fake, sheet, cells);
    },
    FormatConditions: {
      Add(type, _operator, formula) {
        fake.change(sheet);
        if (type !== 2) throw new Error(`condition ${type}`);
        const cursor = fake.selected(fake.active);
        const fromFirst = fake.active === sheet.name && cursor.row === row && cursor.column === column;
        const condition = new FakeCondition(cells, fromFirst ? formula.slice(1) : `${formula} from another cell`);
        fake.carried(sheet).push(() => condition.format());
        return condition;
      },
      AddDatabar() {
        fake.change(sheet);
        const bar = { BarColor: { Color: 0 } };
        fake.carried(sheet).push(() => ({ kind: 'dataBar', cells, color: colorOf(bar.BarColor.Color) }));
        return bar;
      },
    },
    Select: () => fake.select(sheet.name, cells),
    Merge() {
      if (fake.DisplayAlerts) throw new Error('合并？');
      carry({ kind: 'merge', cells });
    },
    AutoFilter: () => carry({ kind: 'autoFilter', cells }),
    ClearComments() {
      const carried = fake.carried(sheet);
      const at = carried.findIndex((format) => isNoteAt(format(), cells));
      if (at >= 0) carried.splice(at, 1);
    },
    AddComment(text) {
      if (fake.carried(sheet).some((format) => isNoteAt(format(), cells))) throw new Error('已有批注');
      carry({ kind: 'note', row, column, text });
    },
  };
}

function isNoteAt(format: SheetFormat, { row, column }: Cells): boolean {
  return format.kind === 'note' && format.row === row && format.column === column;
}

/** The word for a number of WPS; a number without one was never to be set. */
function wordOf<W extends string>(numbers: Readonly<Record<W, number>>, number: number | null): W {
  for (const word in numbers) if (numbers[word] === number) return word;
  throw new Error(`no word for ${number}`);
}

function mergesOf(fake: FakeWps, sheet: GridSheet): readonly Cells[] {
  return fake.carried(sheet).flatMap((carried) => {
    const format = carried();
    return format.kind === 'merge' ? [format.cells] : [];
  });
}

/** How many cells lie in both. */
function overlap(a: Cells, b: Cells): number {
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row);
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  return Math.max(0, rows) * Math.max(0, columns);
}

import type { Area } from '../../host/host.ts';
import type { GridCell, GridContent } from '../model/grid-sheet.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';
import type { TypedContent } from './typed-content.ts';

interface Written {
  readonly area: Area;
  readonly before: readonly (readonly GridCell[])[];
  readonly after: readonly (readonly GridContent[])[];
}

/** How many writings can be taken back. */
const KEPT = 50;

/** What a person writes, so that it can be taken back, the last first. Formulas that looked at it wait to be worked out. */
export class PersonWrites {
  readonly #workbook: GridWorkbook;
  readonly #done: Written[] = [];

  constructor(workbook: GridWorkbook) {
    this.#workbook = workbook;
  }

  /** Writes an area whole; a refusal is a `HostError`, and nothing has changed then. */
  write(area: Area, typed: readonly (readonly TypedContent[])[]): void {
    const before = this.#cells(area);
    const after = typed.map((row) => row.map(({ content }) => content));
    this.#workbook.write(area, after, 'person');
    const formats = typed.flatMap((row, r) =>
      row.flatMap(({ numberFormat }, c) => {
        if (numberFormat === null || before[r]?.[c]?.look.numberFormat !== 'General') return [];
        const cells = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        return [{ kind: 'look' as const, cells, look: { numberFormat } }];
      }),
    );
    if (formats.length > 0) this.#workbook.format(area.sheet, formats, 'person');
    this.#done.push({ area, before, after });
    if (this.#done.length > KEPT) this.#done.shift();
  }

  /** Takes the last writing back and gives its area; null where there is none, or something else stands there now. */
  undo(): Area | null {
    const last = this.#done.pop();
    if (last === undefined) return null;
    const { area, before, after } = last;
    if (!this.#workbook.sheets.some(({ name }) => name === area.sheet)) return null;
    const stays = this.#cells(area).every((row, r) => row.every((cell, c) => isSame(cell, after[r]?.[c])));
    if (!stays) return null;
    this.#workbook.write(
      area,
      before.map((row) => row.map(({ value, formula }) => ({ value, formula }))),
      'person',
    );
    const looks = before.flatMap((row, r) =>
      row.map(({ look }, c) => ({
        kind: 'look' as const,
        cells: { row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
        look: { numberFormat: look.numberFormat },
      })),
    );
    this.#workbook.format(area.sheet, looks, 'person');
    return area;
  }

  #cells({ sheet, row, column, rows, columns }: Area): readonly (readonly GridCell[])[] {
    const open = this.#workbook.sheet(sheet);
    return Array.from({ length: rows }, (_, at) => open.cells(row + at, column, columns));
  }
}

/** The result of a formula may have come or gone. */
function isSame(cell: GridContent, content: GridContent | undefined): boolean {
  if (content === undefined) return false;
  return cell.formula === content.formula && (cell.formula !== '' || cell.value === content.value);
}

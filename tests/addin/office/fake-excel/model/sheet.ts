import type { CellValue } from '../../../../../addin/host/host.ts';
import type { Cells } from '../../../../../addin/host/sheet-format.ts';
import { type CellStyle, PLAIN } from './cell-style.ts';
import type { Feature } from './feature.ts';
import { typedInput } from './typed-input.ts';

/** What stands in a cell; the formula has its `=`, and is `''` where there is none. */
export interface Content {
  readonly value: CellValue;
  readonly formula: string;
}

const BLANK: Content = { value: '', formula: '' };
const COLUMNS = 16_384;

/** A sheet: contents and styles by cell, and what is laid over its cells. */
export class FakeSheet {
  readonly id: string;
  readonly name: string;
  visible = true;
  protected = false;
  tabColor: string | null = null;
  readonly features: Feature[] = [];
  readonly #contents = new Map<number, Content>();
  readonly #styles = new Map<number, CellStyle>();
  readonly #results: ReadonlyMap<string, CellValue>;

  /** `results` are what formulas come to: nothing is calculated here. */
  constructor(id: string, name: string, results: ReadonlyMap<string, CellValue>) {
    this.id = id;
    this.name = name;
    this.#results = results;
  }

  content(row: number, column: number): Content {
    return this.#contents.get(row * COLUMNS + column) ?? BLANK;
  }

  style(row: number, column: number): CellStyle {
    return this.#styles.get(row * COLUMNS + column) ?? PLAIN;
  }

  put(row: number, column: number, content: Content): void {
    const key = row * COLUMNS + column;
    if (content.value === '' && content.formula === '') this.#contents.delete(key);
    else this.#contents.set(key, content);
  }

  restyle(row: number, column: number, change: Partial<CellStyle>): void {
    this.#styles.set(row * COLUMNS + column, { ...this.style(row, column), ...change });
  }

  /** Puts in what Office hands over: null leaves the cell alone, and a cell of format `@` keeps everything as text. */
  enter(row: number, column: number, entered: CellValue | null): void {
    if (entered === null) return;
    this.put(row, column, this.#contentOf(entered, this.style(row, column).numberFormat === '@'));
  }

  #contentOf(entered: CellValue, asText: boolean): Content {
    if (asText) return { value: String(entered).replace(/^'/, ''), formula: '' };
    if (typeof entered !== 'string') return { value: entered, formula: '' };
    const typed = typedInput(entered);
    if (typed.kind === 'value') return { value: typed.value, formula: '' };
    return { value: this.#results.get(typed.formula) ?? 0, formula: typed.formula };
  }

  /** From the first cell in use to the last, or null; styles count as use unless only values are asked for. */
  used(valuesOnly: boolean): Cells | null {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    const meet = (key: number) => {
      const row = Math.floor(key / COLUMNS);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, key % COLUMNS);
      right = Math.max(right, key % COLUMNS);
    };
    for (const key of this.#contents.keys()) meet(key);
    if (!valuesOnly) for (const key of this.#styles.keys()) meet(key);
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

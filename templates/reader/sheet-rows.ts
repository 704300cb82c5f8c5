import { type Issue, issue } from '../../core/issue/issue.ts';
import { BLANK, type Cell, type Row } from '../../core/table/cell.ts';
import type { Budget } from './budget.ts';
import type { Address } from './cell-address.ts';
import { type CellFault, CellFaults } from './cell-faults.ts';
import { type CellContext, cellValue, type StoredCell } from './cell-value.ts';
import { isDdeFormula } from './dde-formula.ts';
import type { ReadLimits } from './read-limits.ts';
import { RowCollector } from './row-collector.ts';
import { MergedRanges } from './sheet-range.ts';
import type { SheetTarget } from './sheet-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';

/** Gathers the values of a sheet in rows. */
export class SheetRows implements SheetTarget {
  readonly beside: MergedRanges;
  readonly #sheet: string;
  readonly #context: CellContext;
  readonly #collector: RowCollector<Cell>;
  readonly #faults = new CellFaults();
  readonly #note = (fault: CellFault, found: string) => this.#faults.note(fault, this.#at, found);
  #at: Address = { column: 0, row: 0 };
  #rowHidden = false;
  #hiddenRows = 0;
  #ddeFormulas = 0;

  constructor(sheet: string, context: CellContext, budget: Budget, limits: ReadLimits) {
    this.beside = new MergedRanges(sheet, limits);
    this.#sheet = sheet;
    this.#context = context;
    this.#collector = new RowCollector(budget, BLANK);
  }

  get rows(): readonly Row[] {
    return this.#collector.rows;
  }

  /** Merged ranges in A1 notation. */
  get merged(): readonly string[] {
    return this.beside.ranges;
  }

  issues(): readonly Issue[] {
    const place = { sheet: this.#sheet };
    const found = [...this.#faults.issues(this.#sheet)];
    if (this.#ddeFormulas > 0) found.push(issue('ddeLinks', 'warning', place, { count: String(this.#ddeFormulas) }));
    if (this.#hiddenRows > 0) found.push(issue('hiddenRows', 'info', place, { count: String(this.#hiddenRows) }));
    return found;
  }

  openRow(tag: XmlTag): void {
    this.#rowHidden = isTrue(tag.attribute('hidden'));
  }

  cell(at: Address, stored: StoredCell): void {
    this.#at = at;
    const cell = cellValue(stored, this.#context, this.#note);
    if (cell !== BLANK) this.#collector.put(at.column, cell);
    if (stored.formula !== undefined && isDdeFormula(stored.formula)) this.#ddeFormulas += 1;
  }

  closeRow(row: number): void {
    const kept = this.#collector.endRow(row);
    if (kept && this.#rowHidden) this.#hiddenRows += 1;
  }
}

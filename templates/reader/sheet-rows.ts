import type { AddressFault } from '../../core/issue/file-issues.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { BLANK, type Row } from '../../core/table/cell.ts';
import { addressText, parseAddress } from './cell-address.ts';
import { CellContent } from './cell-content.ts';
import { type CellFault, CellFaults } from './cell-faults.ts';
import { type CellContext, cellValue, type StoredCell } from './cell-value.ts';
import { isDdeFormula } from './dde-formula.ts';
import { PlainCell } from './plain-cell.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import { type CellBudget, RowCollector } from './row-collector.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import type { XmlWindow } from './xml-window.ts';

/**
 * Takes the rows out of a sheet's XML as it is scanned. Only cells that are there count: the dimension a sheet states
 * and the ranges it merges or formats are never filled in.
 */
export class SheetRows implements XmlHandler {
  readonly #sheet: string;
  readonly #context: CellContext;
  readonly #limits: ReadLimits;
  readonly #collector: RowCollector;
  readonly #plainCell = new PlainCell();
  readonly #content = new CellContent();
  readonly #faults = new CellFaults();
  readonly #note = (fault: CellFault, found: string) => {
    this.#faults.note(fault, { column: this.#column, row: this.#row }, found);
  };
  readonly #merged: string[] = [];
  #hiddenRows = 0;
  #ddeFormulas = 0;
  /** The innermost element that the scan is in; `cell` covers what stands inside one. */
  #zone: 'sheet' | 'data' | 'row' | 'cell' = 'sheet';
  #row = 0;
  #rowHidden = false;
  #column = -1;

  constructor(sheet: string, context: CellContext, budget: CellBudget, limits: ReadLimits) {
    this.#sheet = sheet;
    this.#context = context;
    this.#limits = limits;
    this.#collector = new RowCollector(budget);
  }

  get rows(): readonly Row[] {
    return this.#collector.rows;
  }

  /** Merged ranges in A1 notation. */
  get merged(): readonly string[] {
    return this.#merged;
  }

  issues(): readonly Issue[] {
    const place = { sheet: this.#sheet };
    const found = [...this.#faults.issues(this.#sheet)];
    if (this.#ddeFormulas > 0) found.push(issue('ddeLinks', 'warning', place, { count: String(this.#ddeFormulas) }));
    if (this.#hiddenRows > 0) found.push(issue('hiddenRows', 'info', place, { count: String(this.#hiddenRows) }));
    return found;
  }

  open(name: string, tag: XmlTag): void {
    if (this.#zone === 'cell') this.#content.open(name, tag);
    else if (this.#zone === 'row' && name === 'c') this.#openCell(tag);
    else if (this.#zone === 'data' && name === 'row') this.#openRow(tag);
    else if (this.#zone === 'sheet' && name === 'sheetData') this.#zone = 'data';
    else if (this.#zone === 'sheet' && name === 'mergeCell') this.#addMerge(tag.attribute('ref') ?? '');
  }

  glance(window: XmlWindow, start: number): number {
    if (this.#zone !== 'row') return -1;
    const end = this.#plainCell.match(window, start);
    if (end < 0) return -1;
    const { addressStart, addressEnd } = this.#plainCell;
    this.#column = this.#statedColumn(window.characters, addressStart, addressEnd);
    this.#take(this.#plainCell);
    return end;
  }

  text(text: string): void {
    if (this.#zone === 'cell') this.#content.text(text);
  }

  close(name: string): void {
    if (this.#zone === 'cell') {
      if (name === 'c') this.#closeCell();
      else this.#content.close(name);
    } else if (name === 'row' && this.#zone === 'row') {
      this.#closeRow();
    } else if (name === 'sheetData') {
      this.#zone = 'sheet';
    }
  }

  /** Rows and cells may leave out where they are; then they follow the one before. */
  #openRow(tag: XmlTag): void {
    const stated = tag.attribute('r');
    const row = stated === undefined ? this.#row + 1 : Number.parseInt(stated, 10);
    if (!(row >= 1)) this.#refuse(stated ?? '', 'malformed');
    if (row > this.#limits.rowNumber) this.#refuse(String(row), 'outside');
    if (row <= this.#row) this.#refuse(String(row), 'order');
    const hidden = tag.attribute('hidden');
    this.#row = row;
    this.#rowHidden = hidden === '1' || hidden === 'true';
    this.#column = -1;
    this.#zone = 'row';
  }

  #openCell(tag: XmlTag): void {
    const stated = tag.attribute('r');
    this.#column = stated === undefined ? this.#column + 1 : this.#statedColumn(stated);
    if (this.#column >= this.#limits.columns) {
      this.#refuse(addressText({ column: this.#column, row: this.#row }), 'outside');
    }
    this.#content.start(tag);
    this.#zone = 'cell';
  }

  #statedColumn(text: string, start = 0, end = text.length): number {
    const address = parseAddress(text, this.#limits, start, end);
    if (typeof address === 'string') return this.#refuse(text.slice(start, end), address);
    if (address.row !== this.#row || address.column <= this.#column) this.#refuse(text.slice(start, end), 'order');
    return address.column;
  }

  #closeCell(): void {
    this.#take(this.#content);
    if (this.#content.formula !== undefined && isDdeFormula(this.#content.formula)) this.#ddeFormulas += 1;
    this.#zone = 'row';
  }

  #take(stored: StoredCell): void {
    const cell = cellValue(stored, this.#context, this.#note);
    if (cell !== BLANK) this.#collector.put(this.#column, cell);
  }

  #closeRow(): void {
    const kept = this.#collector.endRow(this.#row);
    if (kept && this.#rowHidden) this.#hiddenRows += 1;
    this.#zone = 'data';
  }

  #addMerge(range: string): void {
    for (const corner of range.split(':')) {
      const address = parseAddress(corner, this.#limits);
      if (typeof address === 'string') this.#refuse(range, address);
    }
    this.#merged.push(range);
    if (this.#merged.length > this.#limits.merges) {
      const limit = String(this.#limits.merges);
      refuse('workbookTooLarge', { measure: 'merges', limit }, { sheet: this.#sheet });
    }
  }

  #refuse(address: string, fault: AddressFault): never {
    refuse('addressRefused', { address: address.slice(0, 40), fault }, { sheet: this.#sheet });
  }
}

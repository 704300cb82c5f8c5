import { type Issue, issue } from '../../core/issue/issue.ts';
import { BLANK, type Cell } from '../../core/table/cell.ts';
import type { Budget } from './budget.ts';
import type { Address } from './cell-address.ts';
import { type CellFault, CellFaults } from './cell-faults.ts';
import type { CellLook, CellLooks } from './cell-looks.ts';
import { type CellContext, cellValue, type StoredCell } from './cell-value.ts';
import { isDdeFormula } from './dde-formula.ts';
import type { KnownSheet } from './known-sheet.ts';
import { refuse } from './refusal.ts';
import type { ReturnLimits } from './return-limits.ts';
import { RowCollector } from './row-collector.ts';
import { SharedFormulas } from './shared-formulas.ts';
import type { SheetTarget } from './sheet-scan.ts';
import { SheetSettings } from './sheet-settings.ts';
import type { SheetSnapshot, SnapshotCell } from './snapshot.ts';
import { SpreadFormulas } from './spread-formulas.ts';
import type { SheetPart } from './workbook-parts.ts';

/** What the sheets of a workbook have in common. */
export interface SnapshotContext extends CellContext {
  readonly looks: CellLooks;
  readonly limits: ReturnLimits;
  /** Cells that may still be kept. */
  readonly cells: Budget;
  /** Characters of shared formulas that may still be written out. */
  readonly sharedFormulas: Budget;
}

/** Gathers everything of a sheet that can be tampered with. */
export class SnapshotSheet implements SheetTarget {
  readonly beside: SheetSettings;
  readonly #part: SheetPart;
  readonly #context: SnapshotContext;
  readonly #collector: RowCollector<SnapshotCell | undefined>;
  readonly #sharedFormulas: SharedFormulas;
  readonly #spreadFormulas: SpreadFormulas;
  readonly #faults = new CellFaults();
  /** A missing result is no fault here: results are computed anew. */
  readonly #note = (fault: CellFault, found: string) => {
    if (fault === 'cellNotReadable') this.#faults.note(fault, this.#at, found);
  };
  #at: Address = { column: 0, row: 0 };
  #ddeFormulas = 0;

  constructor(part: SheetPart, context: SnapshotContext, known?: KnownSheet) {
    this.beside = new SheetSettings(part.name, context.limits, known);
    this.#part = part;
    this.#context = context;
    this.#collector = new RowCollector<SnapshotCell | undefined>(context.cells, undefined);
    this.#sharedFormulas = new SharedFormulas(context.sharedFormulas);
    this.#spreadFormulas = new SpreadFormulas(context.limits, context.sharedFormulas);
  }

  snapshot(): SheetSnapshot {
    return {
      name: this.#part.name,
      state: this.#part.state,
      protected: this.beside.protected,
      rows: this.#collector.rows,
      merged: this.beside.merged.ranges,
      validations: this.beside.validations.rules,
    };
  }

  issues(): readonly Issue[] {
    const found = [...this.#faults.issues(this.#part.name)];
    const place = { sheet: this.#part.name };
    if (this.#ddeFormulas > 0) found.push(issue('ddeLinks', 'warning', place, { count: String(this.#ddeFormulas) }));
    return found;
  }

  cell(at: Address, stored: StoredCell): void {
    this.#at = at;
    const look = this.#context.looks.get(stored.style) ?? this.#refuse('malformed');
    this.#collector.put(at.column, this.#cellOf(stored, look));
  }

  closeRow(row: number): void {
    this.#collector.endRow(row);
  }

  #cellOf(stored: StoredCell, look: CellLook): SnapshotCell {
    const formula = this.#formulaOf(stored);
    const cell = cellValue(stored, this.#context, this.#note);
    this.#checkText(cell);
    if (cell === BLANK && formula === null) return look.blank;
    return { cell, formula, locked: look.locked, format: look.format };
  }

  #formulaOf({ formula, shared, fills }: StoredCell): string | null {
    if (formula === undefined) return this.#spreadFormulas.textOf(this.#at);
    if (fills !== undefined) this.#spreadFormulas.add(fills, formula);
    if (isDdeFormula(formula)) this.#ddeFormulas += 1;
    if (formula.length > this.#context.limits.formulaText) this.#refuse('tooLong');
    return shared === undefined ? formula : this.#sharedFormulas.textOf(shared, formula, this.#at);
  }

  #checkText(cell: Cell): void {
    if (cell.kind === 'text' && cell.text.length > this.#context.limits.cellText) this.#refuse('tooLong');
  }

  #refuse(fault: 'malformed' | 'tooLong'): never {
    refuse('partRefused', { part: this.#part.path, fault }, { sheet: this.#part.name });
  }
}

import type { SheetAppearance, StatedNote, UntoldKind } from './appearance.ts';
import type { AppearanceLimits } from './appearance-limits.ts';
import { BesideAppearance } from './beside-appearance.ts';
import type { Address } from './cell-address.ts';
import type { StoredCell } from './cell-value.ts';
import { LineSizes } from './line-sizes.ts';
import type { ReadLimits } from './read-limits.ts';
import type { SheetTarget } from './sheet-scan.ts';
import type { ThemeColors } from './stated-color.ts';
import type { StatedLook } from './stated-look.ts';
import type { StatedStyles } from './stated-styles.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';

/** What the sheets of a workbook have in common. */
export interface AppearanceContext {
  readonly theme: ThemeColors;
  readonly styles: StatedStyles;
  readonly limits: ReadLimits & AppearanceLimits;
  readonly untold: Set<UntoldKind>;
}

/** Gathers what a sheet looks like while its snapshot is taken. */
export class AppearanceSheet implements SheetTarget {
  readonly beside: XmlHandler;
  readonly #target: SheetTarget;
  readonly #context: AppearanceContext;
  readonly #notes: readonly StatedNote[];
  readonly #said: BesideAppearance;
  readonly #heights: LineSizes;
  readonly #looks = new Map<number, (StatedLook | undefined)[]>();
  #row: (StatedLook | undefined)[] = [];
  #last = -1;

  constructor(sheet: string, target: SheetTarget, context: AppearanceContext, notes: readonly StatedNote[]) {
    this.#target = target;
    this.#context = context;
    this.#notes = notes;
    this.#said = new BesideAppearance(sheet, context);
    this.#heights = new LineSizes(sheet, context.limits.lineSizes);
    this.beside = both(target.beside, this.#said);
  }

  openRow(tag: XmlTag): void {
    const stated = Number.parseInt(tag.attribute('r') ?? '', 10);
    this.#last = stated >= 1 ? stated - 1 : this.#last + 1;
    const points = Number.parseFloat(tag.attribute('ht') ?? '');
    const hidden = isTrue(tag.attribute('hidden'));
    const { untold } = this.#context;
    if (points > 0 || hidden) this.#heights.add(this.#last, this.#last, points > 0 ? points : null, hidden);
    if ((tag.attribute('outlineLevel') ?? '0') !== '0') untold.add('outlines');
    if (isTrue(tag.attribute('customFormat'))) untold.add('lineLooks');
    this.#target.openRow?.(tag);
  }

  cell(at: Address, stored: StoredCell): void {
    this.#row[at.column] = this.#context.styles.looks.get(stored.style);
    if (stored.fills !== undefined) this.#context.untold.add('arrays');
    this.#target.cell(at, stored);
  }

  closeRow(row: number): void {
    if (this.#row.length > 0) this.#looks.set(row, this.#row);
    this.#row = [];
    this.#target.closeRow(row);
  }

  appearance(): SheetAppearance {
    return { ...this.#said.told(), rows: this.#heights.lines, notes: this.#notes, looks: this.#looks };
  }
}

/** Tells two at once; what one of them could take whole is told in full. */
function both(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    open(name, tag) {
      first.open(name, tag);
      second.open(name, tag);
    },
    close(name, end) {
      first.close(name, end);
      second.close(name, end);
    },
    text(text) {
      first.text(text);
      second.text(text);
    },
  };
}

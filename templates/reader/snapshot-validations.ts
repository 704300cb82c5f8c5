import { Budget } from './budget.ts';
import type { ReturnLimits } from './return-limits.ts';
import { checkRange } from './sheet-range.ts';
import type { SnapshotValidation } from './snapshot.ts';
import { localName } from './xml-names.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';

const RULE = 'dataValidation';

type Field = 'formula1' | 'formula2' | 'sqref';

/**
 * The input rules of a sheet: those beside its rows, and those that newer programs put into the extension list because
 * they point to another sheet. There they carry a prefix, and say in elements what the others say in attributes.
 */
export class SnapshotValidations implements XmlHandler {
  readonly rules: SnapshotValidation[] = [];
  readonly #sheet: string;
  readonly #budget: Budget;
  readonly #limits: ReturnLimits;
  #rule: Omit<SnapshotValidation, 'ranges' | 'first' | 'second'> | undefined;
  #texts: Record<Field, string> = { formula1: '', formula2: '', sqref: '' };
  #inside: Field | undefined;

  constructor(sheet: string, limits: ReturnLimits) {
    this.#sheet = sheet;
    this.#budget = new Budget('validations', limits.validations, { sheet });
    this.#limits = limits;
  }

  open(name: string, tag: XmlTag): void {
    if (this.#rule === undefined && !name.endsWith(RULE)) return;
    const local = localName(name);
    if (local === RULE) {
      const style = tag.attribute('errorStyle') ?? 'stop';
      this.#rule = {
        kind: tag.attribute('type') ?? 'none',
        operator: tag.attribute('operator') ?? 'between',
        enforced: isTrue(tag.attribute('showErrorMessage')) && style === 'stop',
      };
      this.#texts = { formula1: '', formula2: '', sqref: tag.attribute('sqref') ?? '' };
    } else if (this.#rule !== undefined && isField(local)) {
      this.#inside = local;
    }
  }

  text(text: string): void {
    if (this.#inside !== undefined) this.#texts[this.#inside] += text;
  }

  close(name: string): void {
    if (this.#rule === undefined) return;
    const local = localName(name);
    if (local === this.#inside) this.#inside = undefined;
    if (local !== RULE) return;
    const { formula1, formula2, sqref } = this.#texts;
    const ranges = sqref.split(/\s+/).filter((range) => range !== '');
    const rule = { ...this.#rule, ranges: ranges.join(' '), first: formula1.trim(), second: formula2.trim() };
    this.add([rule]);
    for (const range of ranges) checkRange(this.#sheet, range, this.#limits);
    this.#rule = undefined;
    this.#inside = undefined;
  }

  /** Adds rules, of which the ranges are checked elsewhere. */
  add(rules: readonly SnapshotValidation[]): void {
    for (const { ranges } of rules) this.#budget.take(ranges.split(' ').length);
    this.rules.push(...rules);
  }
}

function isField(name: string): name is Field {
  return name === 'formula1' || name === 'formula2' || name === 'sqref';
}

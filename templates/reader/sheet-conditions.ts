import type { StatedCondition } from './appearance.ts';
import { Budget } from './budget.ts';
import type { AppearanceContext } from './sheet-appearance.ts';
import { checkRange } from './sheet-range.ts';
import { statedColor } from './stated-color.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';

interface Rule {
  readonly type: string;
  readonly priority: number;
  readonly overlay: number;
  formula: string;
  color: string | null;
}

/** The looks by condition of a sheet: formulas and data bars. Of other kinds it is said only that they are there. */
export class SheetConditions implements XmlHandler {
  readonly #found: StatedCondition[] = [];
  readonly #sheet: string;
  readonly #context: AppearanceContext;
  readonly #budget: Budget;
  #ranges = '';
  #rule: Rule | undefined;
  #inFormula = false;

  constructor(sheet: string, context: AppearanceContext) {
    this.#sheet = sheet;
    this.#context = context;
    this.#budget = new Budget('conditions', context.limits.conditions, { sheet });
  }

  /** Those that count first come first. */
  inOrder(): readonly StatedCondition[] {
    return [...this.#found].sort((one, other) => one.priority - other.priority);
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'conditionalFormatting') this.#ranges = this.#checked(tag.attribute('sqref') ?? '');
    else if (name === 'cfRule') {
      this.#rule = {
        type: tag.attribute('type') ?? '',
        priority: Number.parseInt(tag.attribute('priority') ?? '0', 10),
        overlay: Number.parseInt(tag.attribute('dxfId') ?? '-1', 10),
        formula: '',
        color: null,
      };
    } else if (name === 'x14:cfRule' && tag.attribute('type') !== 'dataBar') this.#context.untold.add('conditions');
    else if (this.#rule === undefined) return;
    else if (name === 'formula') this.#inFormula = true;
    else if (name === 'color') this.#rule.color ??= statedColor(tag, this.#context.theme);
  }

  text(text: string): void {
    if (this.#rule !== undefined && this.#inFormula) this.#rule.formula += text;
  }

  close(name: string): void {
    if (name === 'formula') this.#inFormula = false;
    if (name !== 'cfRule' || this.#rule === undefined) return;
    const { type, priority, overlay, formula, color } = this.#rule;
    const look = this.#context.styles.overlays[overlay];
    const [ranges, isWhole] = [this.#ranges, formula.length <= LONGEST_FORMULA];
    this.#rule = undefined;
    if (ranges !== '' && type === 'expression' && look !== undefined && isWhole)
      this.#found.push({ kind: 'formula', ranges, priority, formula: formula.trim(), look });
    else if (ranges !== '' && type === 'dataBar' && color !== null)
      this.#found.push({ kind: 'bar', ranges, priority, color });
    else this.#context.untold.add('conditions');
  }

  #checked(stated: string): string {
    const ranges = stated.split(/\s+/).filter((range) => range !== '');
    this.#budget.take(ranges.length);
    for (const range of ranges) checkRange(this.#sheet, range, this.#context.limits);
    return ranges.join(' ');
  }
}

/** What Excel takes. */
const LONGEST_FORMULA = 8192;

import type { AddressFault } from '../../core/issue/file-issues.ts';
import { Budget } from './budget.ts';
import { type Address, addressText, parseAddress } from './cell-address.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';

const LONGEST_QUOTE = 40;

/** Refuses the file for a place in a sheet that cannot be right. */
export function refuseAddress(sheet: string, found: string | Address, fault: AddressFault): never {
  const address = typeof found === 'string' ? found.slice(0, LONGEST_QUOTE) : addressText(found);
  return refuse('addressRefused', { address, fault }, { sheet });
}

/** Refuses a range in A1 notation whose corners are no addresses, or lie outside the grid. */
export function checkRange(sheet: string, range: string, limits: ReadLimits): void {
  for (const corner of range.split(':')) {
    const address = parseAddress(corner, limits);
    if (typeof address === 'string') refuseAddress(sheet, range, address);
  }
}

/** The merged ranges that stand beside the rows of a sheet, in A1 notation. */
export class MergedRanges implements XmlHandler {
  readonly ranges: string[] = [];
  readonly #sheet: string;
  readonly #limits: ReadLimits;
  readonly #budget: Budget;

  constructor(sheet: string, limits: ReadLimits) {
    this.#sheet = sheet;
    this.#limits = limits;
    this.#budget = new Budget('merges', limits.merges, { sheet });
  }

  open(name: string, tag: XmlTag): void {
    if (name !== 'mergeCell') return;
    const range = tag.attribute('ref') ?? '';
    checkRange(this.#sheet, range, this.#limits);
    this.add([range]);
  }

  /** Adds ranges that were checked. */
  add(ranges: readonly string[]): void {
    this.#budget.take(ranges.length);
    this.ranges.push(...ranges);
  }

  close(): void {}

  text(): void {}
}

import type { KnownSheet } from './known-sheet.ts';
import type { ReturnLimits } from './return-limits.ts';
import { MergedRanges } from './sheet-range.ts';
import type { SnapshotValidation } from './snapshot.ts';
import { SnapshotValidations } from './snapshot-validations.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';
import type { XmlWindow } from './xml-window.ts';

/** What an element beside the rows of a sheet says; of the locks, undefined where it says nothing. */
export interface SettingsSaid {
  readonly protected: boolean | undefined;
  readonly merged: readonly string[];
  readonly rules: readonly SnapshotValidation[];
}

/** An element that is read and will be known afterwards. */
interface Reading {
  readonly window: XmlWindow;
  readonly start: number;
  readonly merged: number;
  readonly rules: number;
  protected: boolean | undefined;
  depth: number;
}

/** A root without a prefix: with one, the same element may have another name. */
const PLAIN_ROOT = '<worksheet ';

/** What a sheet says beside its rows: whether its locks are on, which ranges are merged, which input rules it has. */
export class SheetSettings implements XmlHandler {
  protected = false;
  readonly merged: MergedRanges;
  readonly validations: SnapshotValidations;
  readonly #known: KnownSheet | undefined;
  #hasPlainRoot = false;
  /** The place of the element among those of the root. */
  #place = -1;
  #reading: Reading | undefined;

  constructor(sheet: string, limits: ReturnLimits, known?: KnownSheet) {
    this.merged = new MergedRanges(sheet, limits);
    this.validations = new SnapshotValidations(sheet, limits);
    this.#known = known;
  }

  open(name: string, tag: XmlTag): void {
    if (this.#reading !== undefined) this.#reading.depth += 1;
    if (name === 'sheetProtection') this.#protect(isTrue(tag.attribute('sheet')));
    // What stands in it is told to others.
    else if (name === 'sheetData') this.#reading = undefined;
    this.merged.open(name, tag);
    this.validations.open(name, tag);
  }

  text(text: string): void {
    this.validations.text(text);
  }

  close(name: string, end: number): void {
    this.validations.close(name);
    if (this.#reading === undefined) return;
    this.#reading.depth -= 1;
    if (this.#reading.depth === 0) this.#keep(this.#reading, end);
  }

  /** Takes an element whole that an earlier workbook has too at this place. */
  glance(window: XmlWindow, start: number, depth: number): number {
    if (depth === 0) this.#hasPlainRoot = window.has(PLAIN_ROOT, start);
    if (depth !== 1 || !this.#hasPlainRoot || this.#known === undefined) return -1;
    this.#place += 1;
    const known = this.#known.element(this.#place);
    if (known === undefined || !window.hasStretch(known.bytes, 0, known.bytes.length, start)) {
      const [merged, rules] = [this.merged.ranges.length, this.validations.rules.length];
      this.#reading = { window, start, merged, rules, protected: undefined, depth: 0 };
      return -1;
    }
    this.#repeat(known.said);
    return start + known.bytes.length;
  }

  #protect(isProtected: boolean): void {
    this.protected = isProtected;
    if (this.#reading !== undefined) this.#reading.protected = isProtected;
  }

  #keep({ window, start, merged, rules, protected: isProtected }: Reading, end: number): void {
    this.#reading = undefined;
    const said: SettingsSaid = {
      protected: isProtected,
      merged: this.merged.ranges.slice(merged),
      rules: this.validations.rules.slice(rules),
    };
    this.#known?.keepElement(this.#place, { bytes: window.copy(start, end), said });
  }

  #repeat(said: SettingsSaid): void {
    this.protected = said.protected ?? this.protected;
    this.merged.add(said.merged);
    this.validations.add(said.rules);
  }
}

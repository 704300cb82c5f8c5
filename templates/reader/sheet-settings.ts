import type { ReturnLimits } from './return-limits.ts';
import { MergedRanges } from './sheet-range.ts';
import { SnapshotValidations } from './snapshot-validations.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';

/** What a sheet says beside its rows: whether its locks are on, which ranges are merged, which input rules it has. */
export class SheetSettings implements XmlHandler {
  protected = false;
  readonly merged: MergedRanges;
  readonly validations: SnapshotValidations;

  constructor(sheet: string, limits: ReturnLimits) {
    this.merged = new MergedRanges(sheet, limits);
    this.validations = new SnapshotValidations(sheet, limits);
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'sheetProtection') this.protected = isTrue(tag.attribute('sheet'));
    this.merged.open(name, tag);
    this.validations.open(name, tag);
  }

  text(text: string): void {
    this.validations.text(text);
  }

  close(name: string): void {
    this.validations.close(name);
  }
}

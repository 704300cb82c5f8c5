import { basename } from 'node:path';
import type { Issue } from '../../core/issue/issue.ts';
import type { Alongside } from './alongside.ts';
import { Budget } from './budget.ts';
import { styleSheetOf } from './cell-looks.ts';
import { readCellStyles } from './cell-styles.ts';
import { decodeText } from './decode-text.ts';
import { AT_ONCE_BYTES } from './inflate.ts';
import { KnownParts } from './known-parts.ts';
import type { KnownSheet } from './known-sheet.ts';
import { checkedBytes, extensionOf, loadFile } from './load-file.ts';
import { inFile, orRefusal, refuse } from './refusal.ts';
import { partOfType } from './relationships.ts';
import { RETURN_LIMITS, type ReturnLimits } from './return-limits.ts';
import { readSavedMoment } from './saved-moment.ts';
import { type Package, partEntry, scanPart } from './scan-part.ts';
import { SerialDays } from './serial-days.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetScan } from './sheet-scan.ts';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot.ts';
import { type SnapshotContext, SnapshotSheet } from './snapshot-sheet.ts';
import { sniff } from './sniff.ts';
import { findOutsideReach } from './workbook-findings.ts';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts';
import { openArchive } from './zip-directory.ts';

/** A workbook, or why it was refused. What is to be said of a workbook that was read stands in the snapshot. */
export interface SnapshotResult {
  readonly snapshot: WorkbookSnapshot | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a workbook that came back, whatever is in it; see `SnapshotReader`, which is faster for many. What `alongside`
 * reads besides is for the one who gave it.
 */
export function readSnapshot(
  name: string,
  bytes: Uint8Array,
  limits: Partial<ReturnLimits> = {},
  alongside?: Alongside,
): Promise<SnapshotResult> {
  return new SnapshotReader(limits, alongside).read(name, bytes);
}

/**
 * Reads workbooks that came back: all sheets, and of each cell its value, formula, lock and number format. The kind of a
 * file is decided by its content. Never throws for what a file is or holds.
 *
 * Workbooks of one template have styles, texts and most of their rows in common, which are read once. That never shows in
 * what is given.
 */
export class SnapshotReader {
  readonly #limits: ReturnLimits;
  readonly #known = new KnownParts();
  readonly #alongside: Alongside | undefined;

  constructor(limits: Partial<ReturnLimits> = {}, alongside?: Alongside) {
    this.#alongside = alongside;
    this.#limits = { ...RETURN_LIMITS, ...limits };
  }

  /** The name is for messages. */
  read(name: string, bytes: Uint8Array): Promise<SnapshotResult> {
    return this.#result(name, async () => bytes);
  }

  readFile(path: string): Promise<SnapshotResult> {
    return this.#result(basename(path), () => loadFile(path, this.#limits));
  }

  async #result(name: string, load: () => Promise<Uint8Array>): Promise<SnapshotResult> {
    const outcome = await orRefusal(name, async () => this.#workbook(name, checkedBytes(await load(), this.#limits)));
    if ('refused' in outcome) return { snapshot: null, issues: [outcome.refused] };
    return { snapshot: { ...outcome, issues: outcome.issues.map((found) => inFile(name, found)) }, issues: [] };
  }

  async #workbook(name: string, bytes: Buffer): Promise<WorkbookSnapshot> {
    if (sniff(bytes) === 'text') refuseText(name, bytes);
    const from: Package = { archive: openArchive(bytes, this.#limits), limits: this.#limits, known: this.#known };
    const parts = await readWorkbookParts(from);
    const context = await this.#context(from, parts);
    const sheets: SheetSnapshot[] = [];
    const issues: Issue[] = [...(await findOutsideReach(from, parts))];
    await this.#alongside?.begin(from, parts);
    for (const part of parts.sheets) {
      const known = this.#knownSheet(from, parts, part);
      const sheet = new SnapshotSheet(part, context, known);
      const target = this.#alongside?.watch(part, sheet) ?? sheet;
      await scanPart(from, part.path, new SheetScan(part.name, target, this.#limits, known));
      sheets.push(sheet.snapshot());
      issues.push(...sheet.issues());
    }
    const { dateSystem, properties } = parts;
    const modified = properties === undefined ? null : await readSavedMoment(from, properties);
    return { sheets, dateSystem, modified, issues };
  }

  /** Of workbooks with other styles, most likely saved by another program, other sheets are remembered. */
  #knownSheet(from: Package, { relationships }: WorkbookParts, { path }: SheetPart): KnownSheet | undefined {
    if (partEntry(from, path).size > AT_ONCE_BYTES) return undefined;
    const styles = partOfType(relationships, 'styles');
    return this.#known.sheets.of(`${styles === undefined ? '' : partEntry(from, styles).checksum} ${path}`);
  }

  async #context(from: Package, { relationships, dateSystem }: WorkbookParts): Promise<SnapshotContext> {
    const strings = partOfType(relationships, 'sharedStrings');
    const styles = partOfType(relationships, 'styles');
    const readStyles = async (path: string) => styleSheetOf(await readCellStyles(from, path));
    return {
      ...(styles === undefined
        ? styleSheetOf([])
        : await this.#known.styles.read(from, styles, () => readStyles(styles))),
      sharedStrings:
        strings === undefined
          ? []
          : await this.#known.strings.read(from, strings, () => readSharedStrings(from, strings)),
      days: new SerialDays(dateSystem),
      limits: this.#limits,
      cells: new Budget('cells', this.#limits.cells),
      sharedFormulas: new Budget('sharedFormulas', this.#limits.sharedFormulas),
    };
  }
}

/** Tables come back as workbooks only; a list of text has none of what is compared. */
function refuseText(name: string, bytes: Buffer): never {
  decodeText(bytes);
  refuse('fileTextMisnamed', { extension: extensionOf(name) });
}

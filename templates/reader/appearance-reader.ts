import type { Alongside } from './alongside.ts';
import type { StatedName, StatedNote, UntoldKind, WorkbookAppearance } from './appearance.ts';
import { APPEARANCE_LIMITS, type AppearanceLimits } from './appearance-limits.ts';
import { readDefinedNames } from './defined-names.ts';
import { partOfType, readRelationships } from './relationships.ts';
import type { Package } from './scan-part.ts';
import { type AppearanceContext, AppearanceSheet } from './sheet-appearance.ts';
import { readNotes } from './sheet-notes.ts';
import type { SheetTarget } from './sheet-scan.ts';
import { OFFICE_COLORS, readThemeColors } from './stated-color.ts';
import { PLAIN_STATED } from './stated-look.ts';
import { readStatedStyles, type StatedStyles } from './stated-styles.ts';
import { noteUntold } from './untold-parts.ts';
import type { SheetPart, WorkbookParts } from './workbook-parts.ts';

const NO_STYLES: StatedStyles = { looks: new Map([['0', PLAIN_STATED]]), overlays: [], hasPatterns: false };

/** Reads what one workbook looks like while its snapshot is taken; what is beyond the limits refuses the workbook. */
export class AppearanceReader implements Alongside {
  readonly #limits: AppearanceLimits;
  readonly #untold = new Set<UntoldKind>();
  readonly #sheets: AppearanceSheet[] = [];
  readonly #notes = new Map<string, readonly StatedNote[]>();
  #names: readonly StatedName[] = [];
  #context: AppearanceContext | undefined;

  constructor(limits: Partial<AppearanceLimits> = {}) {
    this.#limits = { ...APPEARANCE_LIMITS, ...limits };
  }

  async begin(from: Package, { relationships, sheets }: WorkbookParts): Promise<void> {
    const untold = this.#untold;
    const limits = { ...from.limits, ...this.#limits };
    const [workbook, theme, styles] = [
      partOfType(await readRelationships(from, ''), 'officeDocument'),
      partOfType(relationships, 'theme'),
      partOfType(relationships, 'styles'),
    ];
    if (workbook !== undefined) this.#names = await readDefinedNames(from, workbook, limits.names, untold);
    const colors = theme === undefined ? OFFICE_COLORS : await readThemeColors(from, theme);
    const stated = styles === undefined ? NO_STYLES : await readStatedStyles(from, styles, colors);
    if (stated.hasPatterns) untold.add('patterns');
    await noteUntold(from, relationships, untold);
    for (const { name, path } of sheets) {
      const ofSheet = await readRelationships(from, path);
      await noteUntold(from, ofSheet, untold);
      const notes = partOfType(ofSheet, 'comments');
      if (notes !== undefined) this.#notes.set(path, await readNotes(from, notes, name, limits));
    }
    this.#context = { theme: colors, styles: stated, limits, untold };
  }

  watch({ name, path }: SheetPart, target: SheetTarget): SheetTarget {
    if (this.#context === undefined) return target;
    const sheet = new AppearanceSheet(name, target, this.#context, this.#notes.get(path) ?? []);
    this.#sheets.push(sheet);
    return sheet;
  }

  /** Of the workbook that was read. */
  appearance(): WorkbookAppearance {
    return {
      names: this.#names,
      sheets: this.#sheets.map((sheet) => sheet.appearance()),
      untold: this.#untold,
    };
  }
}

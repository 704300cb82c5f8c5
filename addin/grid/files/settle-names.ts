import { LIMITS } from '../../../templates/workbook/limits.ts';
import { freeDefinedName, freeSheetName } from '../../host/free-name.ts';
import { type FormulaRenamer, formulaRenamer } from '../../host/renaming.ts';
import type { SheetExtra } from '../model/grid-sheet.ts';
import type { DefinedName, OpenedRow, TakenNames } from './messages.ts';
import type { ReadFile, ReadSheet } from './read-file.ts';

export interface SettledFile {
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly DefinedName[];
  /** Names that already stood for something else, and what they are called now. */
  readonly renamed: readonly DefinedName[];
}

/**
 * Gives the sheets and names of a file names that are free in the workbook it is put into, and its formulas these names.
 * Names of one sheet become names of the workbook, each with its own word.
 */
export function settleNames({ sheets, names }: Pick<ReadFile, 'sheets' | 'names'>, taken: TakenNames): SettledFile {
  const sheetNames = new Map<string, string>();
  for (const { name } of sheets)
    sheetNames.set(name, freeSheetName(possibleName(name), [...taken.sheets, ...sheetNames.values()]));
  const used = [...taken.names];
  const settled = names.map((given) => {
    const free = freeDefinedName(given.name, used);
    used.push(free);
    return { ...given, free };
  });
  const renamer = (sheet: string | null): FormulaRenamer => {
    const seen = [null, sheet].flatMap((of) => settled.filter((each) => each.sheet === of));
    return formulaRenamer({ sheets: sheetNames, names: new Map(seen.map(({ name, free }) => [name, free])) });
  };
  const changed = settled.filter(({ name, free }) => name !== free);
  const stays = changed.length === 0 && [...sheetNames].every(([name, free]) => name === free);
  return {
    sheets: stays
      ? sheets
      : sheets.map((sheet) => withNames(sheet, sheetNames.get(sheet.name) ?? '', renamer(sheet.name))),
    names: settled.map(({ free, refersTo, sheet }) => [free, renamer(sheet)(refersTo) ?? refersTo]),
    renamed: changed.map(({ name, free }) => [name, free]),
  };
}

function withNames(sheet: ReadSheet, name: string, rename: FormulaRenamer): ReadSheet {
  const rows = sheet.rows.map(({ row, contents }): OpenedRow => {
    const renamed = contents.map((content) =>
      content === null || content.formula === ''
        ? content
        : { ...content, formula: rename(content.formula, row + 1) ?? content.formula },
    );
    return { row, contents: renamed };
  });
  const extras = sheet.extras.map((extra): SheetExtra => {
    return extra.kind === 'highlight' ? { ...extra, formula: rename(extra.formula) ?? extra.formula } : extra;
  });
  return { ...sheet, name, rows, extras };
}

/** The name of a file may hold what no name of a sheet can. */
function possibleName(name: string): string {
  const possible = name
    .replace(/[[\]:*?/\\]|^'|'$/g, ' ')
    .trim()
    .slice(0, LIMITS.sheetName);
  return possible === '' ? 'CSV' : possible;
}

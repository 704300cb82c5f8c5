import type { Issue } from '../issue/issue.ts';
import { issue } from '../issue/issue.ts';
import { decimalText } from '../quantity/decimal.ts';
import { inPercent } from '../table/cell.ts';
import type { DateSystem } from '../table/serial-date.ts';
import type { Entry, EntryField } from './entry.ts';
import { plainEntry } from './plain-entry.ts';
import { type EntryPlace, type EntryReading, judgeNumber, placeOf, readEntry, shownText } from './read-entry.ts';
import type { SheetCell, SheetNumbers } from './sheet-numbers.ts';

/** An input cell as it came back, with its address there. */
export interface InputCell extends SheetCell {
  readonly address: string;
  /** Whether its number format shows per cent, which tells what the result of a formula means. */
  readonly percent: boolean;
}

/** The sheet that a row is read from. */
export interface EntrySheet extends Pick<SheetNumbers, 'resultOf'> {
  readonly file: string;
  readonly sheet: string;
  readonly dateSystem: DateSystem;
}

/** What a unit filled into one row, by column. */
export interface RowEntries {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly issues: readonly Issue[];
}

const NO_ROW: RowEntries = { entries: new Map(), issues: [] };

/**
 * Judges the cells of one row; `cellOf` gives the cell of a field, which has this place among them. An open row that is blank
 * from end to end is no row: it has no entries, and nothing in it is required.
 */
export function readRowEntries(
  fields: readonly EntryField[],
  cellOf: (field: EntryField, index: number) => InputCell,
  sheet: EntrySheet,
): RowEntries {
  const entries = new Map<string, Entry>();
  const issues: Issue[] = [];
  let isBlank = true;
  for (const [index, field] of fields.entries()) {
    const input = cellOf(field, index);
    let entry = input.formula === null ? plainEntry(input.cell, field) : null;
    if (entry === null) {
      const reading = readInput(input, field, sheet);
      entry = reading.entry;
      issues.push(...reading.issues);
    }
    if (entry.kind !== 'missing') isBlank = false;
    entries.set(field.column, entry);
  }
  return isBlank && fields.every(({ open }) => open === true) ? NO_ROW : { entries, issues };
}

function readInput({ cell, formula, address, percent }: InputCell, field: EntryField, sheet: EntrySheet): EntryReading {
  const at: EntryPlace = { file: sheet.file, sheet: sheet.sheet, dateSystem: sheet.dateSystem, cell: address };
  return formula === null ? readEntry(cell, field, at) : readFormula(formula, percent, field, at, sheet.resultOf);
}

/** A formula typed where a number belongs is worked out again; anywhere else it is not understood. */
function readFormula(
  formula: string,
  percent: boolean,
  field: EntryField,
  at: EntryPlace,
  resultOf: SheetNumbers['resultOf'],
): EntryReading {
  const place = placeOf(field, at);
  const found = shownText(formula);
  const refused = (fault: Issue): EntryReading => ({
    entry: { kind: 'unreadable', found: `=${formula}` },
    issues: [fault],
  });
  const isNumber = field.type === 'number' || field.type === 'whole';
  if (isNumber && percent && field.unit !== '%') {
    return refused(issue('entryUnitOther', 'error', place, { cell: at.cell, found: `=${found}`, unit: field.unit }));
  }
  const result = isNumber ? resultOf(formula) : null;
  if (result === null) return refused(issue('entryFormulaUnknown', 'error', place, { cell: at.cell, found }));
  const value = percent ? inPercent(result) : result;
  const taken = decimalText(value);
  const typed = issue('entryFormula', 'warning', place, { cell: at.cell, found, taken });
  return { entry: { kind: 'number', value }, issues: [typed, ...judgeNumber(value, field, at, taken)] };
}

import type { EntryFault, EntryRule } from '../issue/collect-issues.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { decimal, decimalText } from '../quantity/decimal.ts';
import { compare, multiply, type Rational, reduce } from '../quantity/rational.ts';
import { readNumber } from '../quantity/read-number.ts';
import { conversionFactor, type Unit, unit, unitText } from '../quantity/unit.ts';
import { BLANK, type Cell, cellText } from '../table/cell.ts';
import { readCellDate, readCellNumber } from '../table/read-cell.ts';
import type { DateSystem } from '../table/serial-date.ts';
import type { Entry, EntryField } from './entry.ts';
import { isAgainstSlips } from './entry-bounds.ts';

/** Where a cell stands in the workbook that came back. */
export interface EntryPlace {
  readonly file: string;
  readonly sheet: string;
  readonly dateSystem: DateSystem;
  /** Such as `D5`, in that workbook. */
  readonly cell: string;
}

/** What was taken from one cell, and what is to be said about it. */
export interface EntryReading {
  readonly entry: Entry;
  readonly issues: readonly Issue[];
}

const SHOWN_CHARACTERS = 60;
/** A number in a cell keeps fifteen digits; one with more was an account or an identity card. */
const LONG_NUMBER = /^\d{16,}$/;
const BLANK_TEXT = /^[\s\u200B]*$/;

/**
 * Judges what stands in an input cell by what belongs there. A value that can only mean one thing is taken, with a warning
 * where it is not written as it should be; a value against the input rule is taken and marked; anything doubtful is not
 * taken. Nothing is ever turned into zero.
 */
export function readEntry(found: Cell, field: EntryField, at: EntryPlace): EntryReading {
  const cell = found.kind === 'text' && BLANK_TEXT.test(found.text) ? BLANK : found;
  if (cell.kind === 'blank') return { entry: { kind: 'missing' }, issues: missing(field, at) };
  if (cell.kind === 'error') {
    const issues = [issue('entryErrorValue', 'error', placeOf(field, at), { cell: at.cell, found: cell.code })];
    return { entry: { kind: 'unreadable', found: cell.code }, issues };
  }
  switch (field.type) {
    case 'number':
    case 'whole':
      return readNumberEntry(cell, field, at);
    case 'date':
      return readDateEntry(cell, field, at);
    case 'choice':
      return readChoiceEntry(cell, field, at);
    case 'text':
      return readTextEntry(cell, field, at);
  }
}

/** What is to be said about a number that was taken: one fault, that it is not whole, or out of its range. */
export function judgeNumber(value: Rational, field: EntryField, at: EntryPlace, found: string): readonly Issue[] {
  if (field.type === 'whole' && reduce(value).denominator !== 1n) return [outside('whole', '', field, at, found)];
  const { least, most } = rangeOf(field);
  const isBelow = least !== null && compare(value, least) < 0;
  const isAbove = most !== null && compare(value, most) > 0;
  return isBelow || isAbove ? [outsideRange(isBelow, field, at, found)] : [];
}

interface NumberRange {
  readonly least: Rational | null;
  readonly most: Rational | null;
}

const RANGES = new WeakMap<EntryField, NumberRange>();

/** The range of a field, read once for all units of a form that share it. */
export function rangeOf(field: EntryField): NumberRange {
  const known = RANGES.get(field);
  if (known !== undefined) return known;
  const { least, most } = field;
  const range = { least: least === undefined ? null : decimal(least), most: most === undefined ? null : decimal(most) };
  RANGES.set(field, range);
  return range;
}

/** The file, the sheet and the header of the column. */
export function placeOf({ columnName }: EntryField, { file, sheet }: EntryPlace): Place {
  return { file, sheet, column: columnName };
}

/** As much of a text as a fault repeats. */
export function shownText(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function missing({ required, columnName }: EntryField, { file, sheet, cell }: EntryPlace): readonly Issue[] {
  return required ? [issue('entryMissing', 'error', { file, sheet }, { cell, column: columnName })] : [];
}

function readNumberEntry(cell: Cell, field: EntryField, at: EntryPlace): EntryReading {
  const reading = cell.kind === 'text' ? readNumber(cell.text) : readCellNumber(cell, tableOf(at));
  // Blanks are no longer among them: what still says that there is no number is a mark such as a dash.
  if (reading.kind === 'missing') return unreadable('dash', cell, field, at);
  if (reading.kind === 'unreadable') return unreadable(faultOf(reading.reason), cell, field, at);
  const { value, unit: typed } = reading;
  if (typed !== null) return readMeasure(value, typed, cell, field, at);
  const found = foundText(cell);
  const judged = judgeNumber(value, field, at, found);
  if (cell.kind !== 'text') return { entry: { kind: 'number', value }, issues: judged };
  const values = { cell: at.cell, found, taken: decimalText(value) };
  const asText = issue('entryTextNumber', 'warning', placeOf(field, at), values);
  return { entry: { kind: 'number', value }, issues: [asText, ...judged] };
}

/** A number with a unit behind it, or one that the sheet shows as per cent. */
function readMeasure(amount: Rational, typed: Unit, cell: Cell, field: EntryField, at: EntryPlace): EntryReading {
  const found = foundText(cell);
  const own = unit(field.unit);
  // A column without a unit may have it elsewhere in the row, so that even a ratio cannot be converted.
  const factor = field.unit === '' ? null : conversionFactor(typed, own);
  if (factor === null) {
    const issues = [issue('entryUnitOther', 'error', placeOf(field, at), { cell: at.cell, found, unit: field.unit })];
    return { entry: { kind: 'unreadable', found: cellText(cell) }, issues };
  }
  const value = unitText(typed) === unitText(own) ? amount : reduce(multiply(amount, factor));
  const values = { cell: at.cell, found, unit: field.unit, taken: decimalText(value) };
  const issues = [issue('entryUnitTyped', 'warning', placeOf(field, at), values)];
  return { entry: { kind: 'number', value }, issues: [...issues, ...judgeNumber(value, field, at, found)] };
}

function readDateEntry(cell: Cell, field: EntryField, at: EntryPlace): EntryReading {
  if (cell.kind === 'boolean') return unreadable('boolean', cell, field, at);
  const iso = readCellDate(cell, tableOf(at));
  const found = foundText(cell);
  if (iso === null) {
    const isMark = cell.kind === 'text' && readNumber(cell.text).kind === 'missing';
    return unreadable(isMark ? 'dash' : 'notDate', cell, field, at);
  }
  const values = { cell: at.cell, found, taken: iso };
  const asText = cell.kind === 'text' ? [issue('entryTextNumber', 'warning', placeOf(field, at), values)] : [];
  const { least = iso, most = iso } = field;
  const range = iso < least || iso > most ? [outsideRange(iso < least, field, at, found)] : [];
  return { entry: { kind: 'date', iso }, issues: [...asText, ...range] };
}

/** Spaces around a choice and the width of its characters make it no other. */
function readChoiceEntry(cell: Cell, field: EntryField, at: EntryPlace): EntryReading {
  const text = cellText(cell);
  const { choices = [] } = field;
  const alike = choices.filter((choice) => folded(choice) === folded(text));
  const chosen = choices.includes(text) ? text : alike.length === 1 ? alike[0] : undefined;
  if (chosen !== undefined) return { entry: { kind: 'text', text: chosen }, issues: [] };
  return {
    entry: { kind: 'text', text },
    issues: [outside('choice', choices.join('、'), field, at, foundText(cell))],
  };
}

function readTextEntry(cell: Cell, field: EntryField, at: EntryPlace): EntryReading {
  if (cell.kind === 'number' && LONG_NUMBER.test(cell.text)) return unreadable('digitsLost', cell, field, at);
  const text = cellText(cell);
  const { longest = text.length } = field;
  const issues = text.length > longest ? [outside('length', String(longest), field, at, foundText(cell))] : [];
  return { entry: { kind: 'text', text }, issues };
}

function unreadable(reason: EntryFault, cell: Cell, field: EntryField, at: EntryPlace): EntryReading {
  // A dash in a cell that may stay empty most likely stands for nothing; in one that may not, it hides a number.
  const severity = reason === 'dash' && !field.required ? 'warning' : 'error';
  const values = { cell: at.cell, found: foundText(cell), expected: field.type, reason };
  const issues = [issue('entryUnreadable', severity, placeOf(field, at), values)];
  return { entry: { kind: 'unreadable', found: cellText(cell) }, issues };
}

function outside(which: EntryRule, expected: string, field: EntryField, at: EntryPlace, found: string): Issue {
  return issue('entryOutsideRule', 'error', placeOf(field, at), { cell: at.cell, found, which, expected });
}

function faultOf(reason: Extract<ReturnType<typeof readCellNumber>, { kind: 'unreadable' }>['reason']): EntryFault {
  switch (reason) {
    case 'badGrouping':
    case 'parenthesised':
    case 'unknownUnit':
    case 'tooLong':
    case 'boolean':
    case 'date':
      return reason;
    default:
      return 'notNumber';
  }
}

/** Both bounds where both are meant; one that is there against slips of the keyboard is told only by what is beyond it. */
function outsideRange(isBelow: boolean, field: EntryField, at: EntryPlace, found: string): Issue {
  const { least = '', most = '' } = field;
  const isWhole = [least, most].every((bound) => bound !== '' && !isAgainstSlips(bound));
  if (isWhole) return outside('range', `${least} – ${most}`, field, at, found);
  return isBelow ? outside('least', least, field, at, found) : outside('most', most, field, at, found);
}

function foundText(cell: Cell): string {
  return shownText(cellText(cell));
}

function folded(text: string): string {
  return text.normalize('NFKC').trim();
}

function tableOf({ file, sheet, dateSystem }: EntryPlace) {
  return { file, sheet, dateSystem, rows: [], merged: [] };
}

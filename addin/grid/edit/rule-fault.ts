import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { compare } from '../../../core/quantity/rational.ts';
import { dateSerial } from '../../../templates/workbook/cell-value.ts';
import type { CellRule } from '../../host/sheet-format.ts';
import { doubleDecimal } from '../../host/value-entry.ts';
import type { GridContent, GridSheet } from '../model/grid-sheet.ts';
import type { GridWords } from '../words/grid-words.ts';

/** Why an entry may not stand in a cell: what the rule over the cell says, or else what it demands; null where it may. */
export function ruleFault(
  sheet: GridSheet,
  row: number,
  column: number,
  content: GridContent,
  words: GridWords,
): string | null {
  // What a formula comes to is not known here, and a blank cell breaks no rule.
  if (content.formula !== '' || content.value === '') return null;
  const over = sheet.extras.findLast(
    (extra) =>
      extra.kind === 'validation' &&
      row >= extra.cells.row &&
      row < extra.cells.row + extra.cells.rows &&
      column >= extra.cells.column &&
      column < extra.cells.column + extra.cells.columns,
  );
  if (over?.kind !== 'validation' || fits(over.rule, content.value)) return null;
  return words.refused(over.message === '' ? demand(over.rule, words) : over.message);
}

function fits(rule: CellRule, value: GridContent['value']): boolean {
  switch (rule.kind) {
    case 'list':
      return rule.choices.some((choice) => choice.trim() === asText(value));
    case 'textLength':
      return isWithin(String(asText(value).length), '0', rule.maximum);
    case 'whole':
      return (
        typeof value === 'number' && Number.isInteger(value) && isWithin(asText(value), rule.minimum, rule.maximum)
      );
    case 'decimal':
      return typeof value === 'number' && isWithin(asText(value), rule.minimum, rule.maximum);
    case 'date':
      return typeof value === 'number' && isWithin(asText(value), serial(rule.minimum), serial(rule.maximum));
  }
}

function asText(value: GridContent['value']): string {
  return typeof value === 'number' ? doubleDecimal(value) : String(value);
}

function isWithin(text: string, minimum: string, maximum: string): boolean {
  const [value, least, most] = [parseDecimal(text), parseDecimal(minimum), parseDecimal(maximum)];
  if (value === null || least === null || most === null) return true;
  return compare(value, least) >= 0 && compare(value, most) <= 0;
}

/** A day before the calendar of spreadsheets begins bounds nothing. */
function serial(iso: string): string {
  const found = dateSerial(iso);
  return 'text' in found ? found.text : '1';
}

function demand(rule: CellRule, words: GridWords): string {
  switch (rule.kind) {
    case 'list':
      return words.oneOf(rule.choices.join('、'));
    case 'textLength':
      return words.atMost(rule.maximum);
    case 'whole':
      return words.wholeBetween(rule.minimum, rule.maximum);
    case 'decimal':
      return words.between(rule.minimum, rule.maximum);
    case 'date':
      return words.dayBetween(rule.minimum, rule.maximum);
  }
}

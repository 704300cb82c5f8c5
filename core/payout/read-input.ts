import { type Issue, issue, type Place } from '../issue/issue.ts';
import { decimalText } from '../quantity/decimal.ts';
import { compare, fractionText, multiply, type Rational, reduce } from '../quantity/rational.ts';
import { conversionFactor, type Unit, unit, unitText } from '../quantity/unit.ts';
import { BLANK, cellText, type Row, type Table } from '../table/cell.ts';
import type { ColumnFound } from '../table/header.ts';
import { readCellNumber } from '../table/read-cell.ts';
import type { SchemeInput } from './scheme.ts';

/** An input with the column it is read from. */
export interface InputColumn {
  readonly input: SchemeInput;
  readonly column: ColumnFound;
  readonly unit: Unit;
}

export interface InputReading {
  readonly value: Rational | null;
  readonly assumed: boolean;
  readonly issues: readonly Issue[];
}

/** Settles the unit of a column from its header; a unit of another kind is an error for the whole column. */
export function inputColumn(input: SchemeInput, column: ColumnFound, place: Place, issues: Issue[]): InputColumn {
  const at = { ...place, column: column.header };
  // A bare 7 in a column of per cent is 7%, so the declared unit counts and not the one formulas compute in.
  const declared = unit(input.term.unit);
  const found = column.unit ?? declared;
  const known = column.unitText === '' || column.unit !== null;
  const factor = known ? conversionFactor(found, input.unit) : null;
  if (factor === null) {
    issues.push(
      issue('columnUnit', 'error', at, { column: column.header, unit: column.unitText, wanted: unitText(input.unit) }),
    );
  } else if (unitText(found) !== unitText(declared)) {
    const values = {
      from: unitText(found),
      to: unitText(declared),
      factor: fractionText(conversionFactor(found, declared) ?? factor),
    };
    issues.push(issue('columnConverted', 'info', at, values));
  }
  return { input, column, unit: found };
}

/** Reads one input of one row, in the unit of the scheme; whatever is doubtful about it comes with it. */
export function readInput(
  row: Row,
  { input, column, unit: columnUnit }: InputColumn,
  table: Table,
  rowPlace: Place,
): InputReading {
  const place: Place = { ...rowPlace, column: column.header };
  const cell = row.cells[column.index] ?? BLANK;
  const found = cellText(cell);
  const { label: term, term: declared } = input;
  const reading = readCellNumber(cell, table);
  if (reading.kind === 'unreadable') {
    return none(issue('cellUnreadable', 'error', place, { term, found, reason: reading.reason }));
  }
  if (reading.kind === 'missing') {
    if (declared.assume !== undefined) {
      const note = issue('inputAssumed', 'warning', place, { term, assumed: declared.assume.use });
      return { value: null, assumed: true, issues: [note] };
    }
    return declared.optional
      ? { value: null, assumed: false, issues: [] }
      : none(issue('cellMissing', 'error', place, { term }));
  }
  const factor = conversionFactor(reading.unit ?? columnUnit, input.unit);
  if (factor === null) {
    const values = { term, found, unit: unitText(reading.unit ?? columnUnit), wanted: unitText(input.unit) };
    return none(issue('cellUnit', 'error', place, values));
  }
  const value = multiply(reading.value, factor);
  const problem = outOfRange(input, value, found, place);
  if (problem !== null) return none(problem);
  return { value, assumed: false, issues: remarks(input, value, found, reading.rewritten, factor, place) };
}

function outOfRange(input: SchemeInput, value: Rational, found: string, place: Place): Issue | null {
  const { label: term, above, atMost } = input;
  if (compare(value, above) <= 0)
    return issue('notPositive', 'error', place, { term, found, above: decimalText(above) });
  if (atMost !== null && compare(value, atMost) > 0) {
    return issue('aboveMaximum', 'error', place, { term, found, most: decimalText(atMost) });
  }
  if (input.term.whole && reduce(value).denominator !== 1n) {
    return issue('cellUnreadable', 'error', place, { term, found, reason: 'notWhole' });
  }
  return null;
}

function remarks(
  input: SchemeInput,
  value: Rational,
  found: string,
  rewritten: boolean,
  factor: Rational,
  place: Place,
): Issue[] {
  const { label: term, doubtfulAbove } = input;
  const issues: Issue[] = [];
  if (fractionText(factor) !== '1' && rewritten) {
    const values = { term, found, value: decimalText(value), unit: unitText(input.unit) };
    issues.push(issue('cellConverted', 'warning', place, values));
  } else if (rewritten) issues.push(issue('cellNormalised', 'info', place, { found, value: decimalText(value) }));
  if (doubtfulAbove !== null && compare(value, doubtfulAbove) > 0) {
    issues.push(issue('aboveDoubtful', 'warning', place, { term, found, limit: decimalText(doubtfulAbove) }));
  }
  return issues;
}

function none(problem: Issue): InputReading {
  return { value: null, assumed: false, issues: [problem] };
}

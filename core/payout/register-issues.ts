import { type Issue, issue, type Place } from '../issue/issue.ts';
import type { RegisterField } from '../policy/schema-checks.ts';
import { BLANK, type Row } from '../table/cell.ts';
import type { ColumnFound } from '../table/header.ts';
import { checkIdNumber, maskId } from './id-number.ts';

/** A double keeps fifteen digits; a longer number in a numeric cell has lost its end. */
const DIGITS_KEPT = 15;

/**
 * What is wrong with the register part of a row: a name that is missing, an ID number that cannot be one. Findings travel
 * further than the list, so they quote the number masked.
 */
export function registerIssues(
  row: Row,
  fields: ReadonlyMap<RegisterField, ColumnFound>,
  register: Readonly<Partial<Record<RegisterField, string>>>,
  place: Place,
): Issue[] {
  const issues: Issue[] = [];
  if (register.name === undefined) issues.push(issue('nameMissing', 'error', place, {}));
  for (const field of ['idNumber', 'account'] as const) {
    const column = fields.get(field);
    const cell = column === undefined ? BLANK : (row.cells[column.index] ?? BLANK);
    if (column !== undefined && cell.kind === 'number' && cell.text.length > DIGITS_KEPT) {
      issues.push(issue('idDigitsLost', 'error', { ...place, column: column.header }, { found: maskId(cell.text) }));
    }
  }
  const column = fields.get('idNumber');
  if (register.idNumber !== undefined && column !== undefined && !issues.some(({ code }) => code === 'idDigitsLost')) {
    const reason = checkIdNumber(register.idNumber);
    if (reason !== null) {
      issues.push(
        issue(
          'idInvalid',
          'warning',
          { ...place, column: column.header },
          { found: maskId(register.idNumber), reason },
        ),
      );
    }
  }
  return issues;
}

import { type Issue, issue, type Place } from '../issue/issue.ts';
import type { RegisterField } from '../policy/schema-checks.ts';
import { BLANK, cellText, type Row } from '../table/cell.ts';
import type { Header } from '../table/header.ts';
import { noteText, subtotalLabel } from '../table/row-label.ts';
import type { InputColumn } from './read-input.ts';

/**
 * Tells rows that are no household from those that are: subtotals, a header repeated at a page break, and the lines
 * below a list. They are refused by name, so that their numbers are not paid and nothing disappears. `null`: a household.
 */
export function rowKind(
  row: Row,
  header: Header,
  register: Readonly<Partial<Record<RegisterField, string>>>,
  inputs: readonly InputColumn[],
): ((place: Place) => Issue) | null {
  const label = subtotalLabel(row);
  if (label !== null && register.idNumber === undefined) {
    return (place) => issue('rowSubtotal', 'info', place, { label });
  }
  const repeated = inputs.every(({ column }) => cellText(row.cells[column.index] ?? BLANK).trim() === column.header);
  const sameHeader = inputs.length > 0 && repeated && header.row.number !== row.number;
  if (sameHeader) return (place) => issue('rowRepeatedHeader', 'info', place, {});
  const note = noteText(row);
  if (note !== null && register.idNumber === undefined) {
    return (place) => issue('rowNote', 'info', place, { text: note });
  }
  return null;
}

import { type Issue, issue, type Place } from '../issue/issue.ts';
import type { RegisterField } from '../policy/schema-checks.ts';
import { BLANK, cellText, type Row } from '../table/cell.ts';
import type { Header } from '../table/header.ts';
import type { InputColumn } from './read-input.ts';

const SUBTOTAL = /^[（(]?(?:.{0,12})(?:小计|合计|总计|共计|累计)[）)]?[:：]?$/;
const NOTE = /^(?:填表人|填报人|制表人?|审核人?|复核人?|负责人|经办人|单位负责人|日期|填表日期|盖章|备注|注|说明)[:：]/;

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
  const texts = row.cells.map((cell) => cellText(cell).replace(/\s+/g, '')).filter((text) => text !== '');
  const label = texts.find((text) => SUBTOTAL.test(text));
  if (label !== undefined && register.idNumber === undefined) {
    return (place) => issue('rowSubtotal', 'info', place, { label });
  }
  const repeated = inputs.every(({ column }) => cellText(row.cells[column.index] ?? BLANK).trim() === column.header);
  const sameHeader = inputs.length > 0 && repeated && header.row.number !== row.number;
  if (sameHeader) return (place) => issue('rowRepeatedHeader', 'info', place, {});
  const note = texts[0];
  if (note !== undefined && NOTE.test(note) && register.idNumber === undefined) {
    return (place) => issue('rowNote', 'info', place, { text: note });
  }
  return null;
}

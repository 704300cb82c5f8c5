import type { Entry } from '../../core/form/entry.ts';
import { dateSerial } from '../workbook/cell-value.ts';
import { date, empty, number, text } from '../workbook/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';

/** An input cell with what was filled in; what was not taken stands there as the text that was found. */
export function inputCell(entry: Entry | undefined, style: StyleName): CellPlan {
  switch (entry?.kind) {
    case 'number':
      return number(entry.value, style);
    case 'text':
      return text(entry.text, style);
    case 'date':
      // A sheet counts no days before 1900.
      return 'text' in dateSerial(entry.iso) ? date(entry.iso, style) : text(entry.iso, style);
    case 'unreadable':
      return text(entry.found, style);
    default:
      return empty(style);
  }
}

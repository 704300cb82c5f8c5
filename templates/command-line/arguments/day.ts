import { type IsoDate, readDate } from '../../../core/quantity/date.ts';
import { refuse } from '../user-fault.ts';

/** A day in any form people type. */
export function readDay(option: string, found: string): IsoDate {
  return readDate(found) ?? refuse('optionNotDate', { option, found });
}

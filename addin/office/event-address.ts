import { columnNumber } from '../../templates/workbook/cell-reference.ts';
import { LIMITS } from '../../templates/workbook/limits.ts';
import type { Area } from '../host/host.ts';

/** `C3`, `C3:D9`, `C:D` or `3:9`, as events give places; `$` may stand anywhere. */
const PLACE = /^([A-Z]{0,3})(\d*)(?::([A-Z]{0,3})(\d*))?$/;

/** The areas in an address such as `A1:B2,D4`; what cannot be read is all of the sheet. */
export function eventAreas(sheet: string, address: string): Area[] {
  return address
    .replace(/\$/g, '')
    .split(',')
    .map((part) => eventArea(sheet, part.slice(part.lastIndexOf('!') + 1)));
}

function eventArea(sheet: string, address: string): Area {
  const [, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = PLACE.exec(address) ?? [];
  const column = letters === '' ? 0 : columnNumber(letters) - 1;
  const row = digits === '' ? 0 : Number(digits) - 1;
  const lastColumn = lastLetters === '' ? LIMITS.columns - 1 : columnNumber(lastLetters) - 1;
  const lastRow = lastDigits === '' ? LIMITS.rows - 1 : Number(lastDigits) - 1;
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

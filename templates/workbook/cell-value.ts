import { LIMITS } from './limits.ts';

const DECIMAL = /^-?\d{1,300}(?:\.\d{1,300})?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the 1900 calendar for every day after its invented 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = Date.UTC(1900, 2, 1);

/**
 * The decimal as a cell stores it. A double gives any decimal of up to 15 significant digits back unchanged, so such a
 * number is written digit by digit and no arithmetic touches it.
 *
 * Returns the reason instead when it is not a plain decimal, or has more digits: an 18-digit ID number belongs in a text cell.
 */
export function numberText(decimal: string): { readonly text: string } | { readonly refused: string } {
  if (!DECIMAL.test(decimal)) return { refused: `'${decimal}' is not a plain decimal number` };
  if (!/[1-9]/.test(decimal)) return { text: '0' };
  if (decimal.length > LIMITS.significantDigits && significantDigits(decimal) > LIMITS.significantDigits) {
    return { refused: `${decimal} has more than ${LIMITS.significantDigits} significant digits` };
  }
  return { text: decimal };
}

/** The serial number of a day (`2023-07-01` is 45108), or the reason it has none. The same in every time zone. */
export function dateSerial(iso: string): { readonly text: string } | { readonly refused: string } {
  const [, year, month, day] = DAY.exec(iso) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return { refused: `'${iso}' is not a day as yyyy-mm-dd` };
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A day that its month does not have falls into another month.
  if (date.getUTCFullYear() !== Number(year) || date.getUTCMonth() !== Number(month) - 1)
    return { refused: `${iso} is not in the calendar` };
  const time = date.getTime();
  if (time < FIRST_DAY) return { refused: `${iso} is before 1900-03-01, where Excel's calendar is right` };
  return { text: String((time - DAY_ZERO) / MILLISECONDS_A_DAY) };
}

function significantDigits(decimal: string): number {
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '');
  return (decimal.includes('.') ? digits : digits.replace(/0+$/, '')).replace(/0+$/, '').length;
}

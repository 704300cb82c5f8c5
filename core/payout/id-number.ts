import { isoDate } from '../quantity/date.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
/** 统一社会信用代码 (GB 32100): eighteen letters and digits, the first never zero. */
const CREDIT_CODE = /^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY]{17}$/;

/**
 * Whether an ID number can be one: eighteen characters with a day of birth that exists and the check digit of GB 11643.
 * `null` when it can, also for the credit code of an enterprise, which has letters.
 */
export function checkIdNumber(text: string): 'length' | 'date' | 'checkDigit' | null {
  const id = normaliseId(text);
  if (!/^\d{17}[\dX]$/.test(id)) return CREDIT_CODE.test(id) ? null : 'length';
  const year = Number.parseInt(id.slice(6, 10), 10);
  const born = isoDate(year, Number.parseInt(id.slice(10, 12), 10), Number.parseInt(id.slice(12, 14), 10));
  if (born === null || year < 1880) return CREDIT_CODE.test(id) && id.startsWith('9') ? null : 'date';
  return checkDigit(id) === id[17] ? null : 'checkDigit';
}

/** The eighteenth character that the first seventeen digits ask for. */
export function checkDigit(id: string): string {
  const total = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number.parseInt(id[index] ?? '0', 10), 0);
  return CHECK_DIGITS[total % 11] ?? '';
}

/** One spelling of an ID number: no spaces, half-width, the check letter in upper case. */
export function normaliseId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .toUpperCase();
}

/** The number with its middle hidden: the first six and the last four characters stay. */
export function maskId(text: string): string {
  const id = normaliseId(text);
  return id.length <= 10
    ? id.replace(/.(?=.{2})/g, '*')
    : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`;
}

import type { UnreadableText } from '../issue/unreadable.ts';
import { parseDecimal } from './decimal.ts';
import { divide, isZero, multiply, type Rational, rational } from './rational.ts';
import { parseUnit, type Unit } from './unit.ts';

/** Why a text is not taken as a number. */
export type UnreadableReason = Extract<
  UnreadableText,
  'notNumber' | 'badGrouping' | 'parenthesised' | 'unknownUnit' | 'tooLong' | 'errorValue'
>;

/** What a text says: a number (with the unit typed behind it, if any), nothing, or something unreadable. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: Rational; readonly unit: Unit | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

const MAX_LENGTH = 80;

/** What people type where there is no value. A lone minus is a dash, not a number. */
const MISSING_MARKS = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  '―',
  '…',
  '……',
  '...',
  '......',
  '/',
  '\\',
  '无',
  '暂无',
  '缺',
]);

/** Superscripts, circled digits and the like; behind a letter they belong to a unit (m²). */
const LOOSE_DIGIT = /(?<!\p{L})\p{No}/u;
const ERROR_VALUE = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
const LEADING_NUMBER = /^([+-]?(?:\d[\d, ]*)?(?:\.\d+)?(?:[eE][+-]?\d+(?![a-zA-Z]))?)(.*)$/s;
const GROUPED = /^[+-]?\d{1,3}([, ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
const MULTIPLIERS = new Map([
  ['百', 100n],
  ['千', 1000n],
  ['万', 10_000n],
  ['百万', 1_000_000n],
  ['千万', 10_000_000n],
  ['亿', 100_000_000n],
  ['万亿', 1_000_000_000_000n],
]);

/**
 * Reads a number as people type it: full-width digits, `1,234.5`, `1 234.5`, `7％`, `1.2万`, `2.5亩`, `0.98元/500g`, `1e5`.
 * Anything doubtful (`1,23`, `(123)`, `约34`) is refused with a reason; blank and dash marks are missing, never zero.
 */
export function readNumber(text: string): NumberReading {
  const clean = normalise(text);
  if (MISSING_MARKS.has(clean)) return { kind: 'missing' };
  // Folding the width would make 52 of 5² and 1 of ①.
  if (LOOSE_DIGIT.test(text)) return { kind: 'unreadable', reason: 'notNumber' };
  if (ERROR_VALUE.test(clean)) return { kind: 'unreadable', reason: 'errorValue' };
  if (clean.length > MAX_LENGTH) return { kind: 'unreadable', reason: 'tooLong' };
  if (/^\([\d.,]+\)$/.test(clean)) return { kind: 'unreadable', reason: 'parenthesised' };
  // 500g and 斤 begin like numbers or not at all; a number must come first.
  const [, digits = '', suffix = ''] = LEADING_NUMBER.exec(clean) ?? [];
  const value = readDigits(digits.trim());
  if (typeof value === 'string') return { kind: 'unreadable', reason: value };
  return withSuffix(value, suffix.trim());
}

/** Like `readNumber`, and also takes a fraction before the unit: `287/300元/500g`. For values typed on the command line. */
export function readNumberOrFraction(text: string): NumberReading {
  const match = /^\s*([+-]?[\d.]+)\s*\/\s*([\d.]+)(.*)$/s.exec(text.normalize('NFKC'));
  if (match === null) return readNumber(text);
  const [, top = '', bottom = '', suffix = ''] = match;
  const [dividend, divisor] = [parseDecimal(top), parseDecimal(bottom)];
  if (dividend === null || divisor === null || isZero(divisor)) return { kind: 'unreadable', reason: 'notNumber' };
  return withSuffix(divide(dividend, divisor), suffix.trim());
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2010\u2011\uFE63]/g, '-')
    .replace(/[，﹐]/g, ',')
    .replace(/[\s\u00A0\u2000-\u200B\u202F\u3000\uFEFF]+/g, ' ')
    .trim();
}

function readDigits(digits: string): Rational | UnreadableReason {
  if (digits === '') return 'notNumber';
  const grouped = /[, ]/.test(digits);
  if (grouped && !GROUPED.test(digits)) return 'badGrouping';
  return parseDecimal(grouped ? digits.replace(/[, ]/g, '') : digits) ?? (digits.length > 60 ? 'tooLong' : 'notNumber');
}

function withSuffix(value: Rational, suffix: string): NumberReading {
  if (suffix === '') return { kind: 'number', value, unit: null };
  const multiplier = MULTIPLIERS.get(suffix);
  if (multiplier !== undefined) return { kind: 'number', value: multiply(value, rational(multiplier)), unit: null };
  if (/^[\d.,:/-]/.test(suffix)) return { kind: 'unreadable', reason: 'notNumber' };
  const unit = parseUnit(suffix);
  return unit === null ? { kind: 'unreadable', reason: 'unknownUnit' } : { kind: 'number', value, unit };
}

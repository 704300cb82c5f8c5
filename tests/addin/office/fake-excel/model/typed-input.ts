import { isErrorValue } from '../../../../../addin/host/entry.ts';
import type { CellValue } from '../../../../../addin/host/host.ts';

/** What Excel makes of a string that is put into a cell. */
export type Typed =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: CellValue };

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DAY_OF_MONTH = /^\d{1,2}[-/]\d{1,2}$/;

/** 25,569 days lie between the first day of Excel and 1970-01-01. */
const EPOCH = 25_569;

/**
 * Takes typed text as Excel does, as far as it matters here: an apostrophe makes text, `=`, `+`, `-` and `@` begin a
 * formula, and what looks like a number, a percentage, a day, a truth value or an error becomes one. Full-width
 * characters count as their narrow forms.
 */
export function typedInput(typed: string): Typed {
  if (typed.startsWith("'")) return { kind: 'value', value: typed.slice(1) };
  const text = typed.normalize('NFKC').trim();
  if (text.startsWith('=')) return { kind: 'formula', formula: text };
  const value = constant(text);
  if (value !== null) return { kind: 'value', value };
  return /^[+\-@]./.test(text) ? { kind: 'formula', formula: `=${text}` } : { kind: 'value', value: typed };
}

function constant(text: string): CellValue | null {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (isErrorValue(text.toUpperCase())) return text.toUpperCase();
  if (NUMBER.test(text)) return Number(text.replaceAll(',', ''));
  if (text.endsWith('%') && NUMBER.test(text.slice(0, -1))) return Number(text.slice(0, -1)) / 100;
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + EPOCH;
  return DAY_OF_MONTH.test(text) ? EPOCH : null;
}

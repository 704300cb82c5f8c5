import { parseUnit } from '../../quantity/unit.ts';
import { FLAGS, type Flag, type Measure, type Operator, type Printed } from './target.ts';
import { WORDS_AFTER, WORDS_BEFORE, type WordMeaning } from './words.ts';

const DASHES = /^[—–―─\-/\\…]*$/;
const BRACKETED = /^[[〔](.+)[\]〕](.*)$/;
const SIGNS: Readonly<Record<string, Operator>> = {
  '≥': '>=',
  '⩾': '>=',
  '>': '>',
  '≤': '<=',
  '⩽': '<=',
  '<': '<',
  '=': '=',
};
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = new RegExp(`^(${DIGITS})(.*)$`);
const RANGE_END = new RegExp(`^(.*?)(?:[-–—~～至到])(${DIGITS})(.*)$`);

/** What has been understood so far, from left to right. */
interface Reading {
  operator: Operator | null;
  measure: Measure | null;
  change: 'up' | 'down' | null;
  yearly: boolean;
  flags: Set<Flag>;
}

/**
 * Reads a target as a document prints it: `>80`, `约34`, `65%左右`, `不低于 20%`, `〔100〕`, `11.4*`, `年均增长7%`, `3%以内`,
 * `1.7万个`, `15-20%`. A dash is no target; what is not understood to its last character stays qualitative, with its text.
 */
export function parsePrinted(text: string): Printed {
  const clean = text.normalize('NFKC').replace(/\s+/g, '');
  if (DASHES.test(clean)) return { kind: 'none' };
  const reading: Reading = { operator: null, measure: null, change: null, yearly: false, flags: new Set() };
  const bracketed = BRACKETED.exec(clean);
  if (bracketed !== null) reading.measure = 'cumulative';
  const body = bracketed === null ? clean : `${bracketed[1]}${bracketed[2]}`;
  return readNumberPart(readBefore(body, reading), reading) ?? { kind: 'qualitative', text: text.trim() };
}

/** Takes the words and the sign that stand before the digits. */
function readBefore(text: string, reading: Reading): string {
  for (const [word, meaning] of WORDS_BEFORE) {
    if (text.startsWith(word)) return take(meaning, reading) ? readBefore(text.slice(word.length), reading) : '';
  }
  const sign = SIGNS[text.charAt(0)];
  if (sign === undefined) return text;
  return take({ operator: sign }, reading) ? readBefore(text.slice(1), reading) : '';
}

function readNumberPart(text: string, reading: Reading): Printed | null {
  const [, first = '', rest = ''] = NUMBER.exec(text) ?? [];
  if (first === '') return null;
  const range = readRange(rest, reading);
  if (range === null) return null;
  const unit = readAfter(range.rest, reading);
  if (unit === null || (range.unit !== '' && range.unit !== unit)) return null;
  const change = measureOfChange(reading, unit);
  if (change === null) return null;
  return {
    kind: 'number',
    operator: reading.operator,
    value: first.replaceAll(',', ''),
    upper: range.upper,
    unit,
    measure: change.measure,
    flags: FLAGS.filter((flag) => reading.flags.has(flag)),
  };
}

/** `15-20%` and `15%~20%`; the unit before the dash, if any, must be the one behind the range. */
function readRange(rest: string, reading: Reading): { upper: string | null; unit: string; rest: string } | null {
  const match = RANGE_END.exec(rest);
  if (match === null) return { upper: null, unit: '', rest };
  const [, unit = '', upper = '', behind = ''] = match;
  if (unit !== '' && parseUnit(unit) === null) return null;
  // 约 and 左右 add nothing to a range that is printed.
  if (reading.operator !== null && reading.operator !== 'about') return null;
  reading.operator = 'between';
  return { upper: upper.replaceAll(',', ''), unit, rest: behind };
}

/** Takes the words behind the number; what is left is its unit. `null` when it is not one. */
function readAfter(text: string, reading: Reading): string | null {
  if (text.endsWith('*')) return take({ flag: 'adjusted' }, reading) ? readAfter(text.slice(0, -1), reading) : null;
  for (const [word, meaning] of WORDS_AFTER) {
    if (text.endsWith(word)) return take(meaning, reading) ? readAfter(text.slice(0, -word.length), reading) : null;
  }
  // 4万余户: the word stands between the multiplier and the unit.
  const between = /^([百千万亿]?)([余多])(.+)$/.exec(text);
  if (between !== null) {
    const [, multiplier = '', , unit = ''] = between;
    return take({ operator: '>', flag: 'andMore' }, reading) ? readAfter(multiplier + unit, reading) : null;
  }
  return text === '' || /^[百千万亿]+$/.test(text) || parseUnit(text) !== null ? text : null;
}

/** Adds a meaning; false when the print contradicts itself. */
function take({ operator, measure, change, yearly, flag }: WordMeaning, reading: Reading): boolean {
  if (operator !== undefined) {
    // 不低于35%左右 and 控制在3%左右: the tolerance is said last and holds.
    const overridden = operator === 'about' || reading.operator === 'about' || reading.flags.has('limit');
    if (reading.operator !== null && reading.operator !== operator && !overridden) return false;
    if (reading.operator !== 'between') reading.operator = reading.operator === 'about' ? 'about' : operator;
  }
  if (measure !== undefined) reading.measure ??= measure;
  if (change !== undefined) reading.change = change;
  if (change === 'down') reading.flags.add('decrease');
  if (yearly === true) reading.yearly = true;
  if (flag !== undefined) reading.flags.add(flag);
  return true;
}

/** A change in per cent is a growth rate; in points or in the indicator's own unit it is a difference. */
function measureOfChange({ measure, change, yearly }: Reading, unit: string): { measure: Measure | null } | null {
  if (change === null) return { measure: yearly ? 'annualAverage' : measure };
  if (measure !== null && measure !== 'level') return null;
  const relative = unit === '%' || unit === '‰';
  if (yearly) return { measure: relative ? 'annualGrowth' : 'annualAverage' };
  return { measure: relative ? 'growth' : 'change' };
}

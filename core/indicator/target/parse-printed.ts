import { parseDecimal } from '../../quantity/decimal.ts';
import { compare } from '../../quantity/rational.ts';
import { parseUnit } from '../../quantity/unit.ts';
import { FLAGS, type Flag, type Measure, type Operator, type Printed } from './target.ts';
import { WORDS_AFTER, WORDS_BEFORE, type WordMeaning } from './words.ts';

const DASHES = /^[—–―─−‐\-/\\.]*$/;
/** 80① and 10² would become 801 and 102 when widths are folded; m² is a unit. */
const LOOSE_DIGIT = /(?<![mｍ])\p{No}/u;
/** `80 90` is two columns of a table and `— 15` a dash and a number, never 8090 and −15. */
const TORN = /\d\s+\d|^\s*[-−]\s+\d/;
const BRACKETED = /^[[〔](.+)[\]〕](.*)$/;
/** Longer signs first. */
const SIGNS: readonly (readonly [sign: string, operator: Operator])[] = [
  ['>=', '>='],
  ['<=', '<='],
  ['≥', '>='],
  ['≧', '>='],
  ['⩾', '>='],
  ['>', '>'],
  ['≤', '<='],
  ['≦', '<='],
  ['⩽', '<='],
  ['<', '<'],
  ['=', '='],
];
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = new RegExp(`^([-−]?(?:${DIGITS}))(.*)$`);
const MULTIPLIER = /^[百千万亿]+$/;
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
  const folded = text.normalize('NFKC');
  const qualitative = { kind: 'qualitative', text: text.trim() } as const;
  if (LOOSE_DIGIT.test(text) || TORN.test(folded)) return qualitative;
  const clean = folded.replace(/\s+/g, '');
  if (DASHES.test(clean)) return { kind: 'none' };
  const reading: Reading = { operator: null, measure: null, change: null, yearly: false, flags: new Set() };
  const bracketed = BRACKETED.exec(clean);
  if (bracketed !== null) reading.measure = 'cumulative';
  const [, inside = '', behind = ''] = bracketed ?? [];
  if (/^[\d.,]/.test(behind)) return qualitative;
  const body = bracketed === null ? clean : inside + behind;
  return readNumberPart(readBefore(body, reading), reading) ?? qualitative;
}

/** Takes the words and the sign that stand before the digits. */
function readBefore(text: string, reading: Reading): string {
  for (const [word, meaning] of WORDS_BEFORE) {
    if (text.startsWith(word)) return take(meaning, reading) ? readBefore(text.slice(word.length), reading) : '';
  }
  const [sign, operator] = SIGNS.find(([each]) => text.startsWith(each)) ?? [];
  if (sign === undefined || operator === undefined) return text;
  return take({ operator }, reading) ? readBefore(text.slice(sign.length), reading) : '';
}

function readNumberPart(text: string, reading: Reading): Printed | null {
  const [, first = '', rest = ''] = NUMBER.exec(text) ?? [];
  const value = first.replaceAll(',', '').replace('−', '-');
  const range = readRange(rest, reading);
  if (range === null || !isAscending(value, range.upper)) return null;
  const unit = readAfter(range.rest, reading);
  if (unit === null || !belongs(range.unit, unit)) return null;
  // 3%之间 lacks its other end.
  if (reading.operator === 'between' && range.upper === null) return null;
  const change = measureOfChange(reading, unit);
  if (change === null) return null;
  return {
    kind: 'number',
    operator: reading.operator,
    value,
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
  // 约 and 左右 add nothing to a range that is printed, and 控制在 only says that it is a limit.
  const isFree = reading.operator === null || reading.operator === 'about' || reading.flags.has('limit');
  if (!isFree) return null;
  reading.operator = 'between';
  return { upper: upper.replaceAll(',', ''), unit, rest: behind };
}

/** Numbers that no plan file could hold, and ranges that run backwards, were not understood. */
function isAscending(value: string, upper: string | null): boolean {
  const [low, high] = [parseDecimal(value), parseDecimal(upper ?? value)];
  return low !== null && high !== null && compare(low, high) <= 0;
}

/** 15%~20% and 1万-1.5万人: what stands before the dash is the unit behind the range, or its multiplier. */
function belongs(inner: string, unit: string): boolean {
  return inner === '' || inner === unit || (MULTIPLIER.test(inner) && unit.startsWith(inner));
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
  const isUnit = text === '' || MULTIPLIER.test(text) || (parseUnit(text)?.factors.length ?? 0) > 0;
  return isUnit && !/^\d/.test(text) ? text : null;
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
  const relative = unit === '%' || unit === '‰' || unit === '倍';
  // 五年累计下降13.5%: growth over the whole time, not a sum of percentages.
  if (measure === 'cumulative' && relative && !yearly) return { measure: 'totalGrowth' };
  if (measure !== null && measure !== 'level') return null;
  if (yearly) return { measure: relative ? 'annualGrowth' : 'annualAverage' };
  return { measure: relative ? 'growth' : 'change' };
}

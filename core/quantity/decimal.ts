import { type Rational, rational, reduce } from './rational.ts';
import { powerOfTen, round } from './round.ts';

/** Longer literals are refused: no document prints them, and a million digits would only cost time. */
const MAX_DIGITS = 60;
const MAX_EXPONENT = 60;
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Digits shown of a value that no decimal ends: `1.02054054054054054054`. */
const SHOWN_PLACES = 20;

/** So many digits are counted exactly without BigInt. */
const CERTAIN_DIGITS = 15;
const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];

/** Reads `-12.50`, `.5` or `1e5` exactly; `null` when the text is anything else. */
export function parseDecimal(text: string): Rational | null {
  const plain = plainDecimal(text);
  if (plain !== null) return plain;
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  if (whole === '' && fraction === '') return null;
  if (text.endsWith('.') || whole.length + fraction.length > MAX_DIGITS) return null;
  const exponent = Number.parseInt(exponentText, 10) - fraction.length;
  if (Math.abs(exponent) > MAX_EXPONENT) return null;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return exponent >= 0 ? rational(digits * powerOfTen(exponent)) : rational(digits, powerOfTen(-exponent));
}

/** What nearly every cell holds, such as `-12.50`, taken digit by digit; null for anything longer or written otherwise. */
function plainDecimal(text: string): Rational | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let [digits, point] = [0, text.length];
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
    else if (code === POINT && point === text.length && at > start) point = at;
    else return null;
  }
  const places = Math.max(0, text.length - point - 1);
  const length = point - start + places;
  if (length === 0 || length > CERTAIN_DIGITS || point === text.length - 1) return null;
  return { numerator: BigInt(start === 0 ? digits : -digits), denominator: powerOfTen(places) };
}

/** A literal of our own code or of a checked file. Throws when it is not a decimal. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw new RangeError(`not a decimal number: ${text}`);
  return value;
}

/** The value rounded half away from zero, with exactly so many places: `716.60`. */
export function fixedText(value: Rational, places: number): string {
  const rounded = round(value, { places, rule: 'halfAwayFromZero' });
  const digits = rounded.numerator < 0n ? -rounded.numerator : rounded.numerator;
  const sign = rounded.numerator < 0n ? '-' : '';
  if (places === 0) return `${sign}${digits}`;
  const padded = digits.toString().padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** The shortest decimal that is the value; `null` when no decimal is (one third). */
export function terminatingText(value: Rational): string | null {
  const written = POWERS.get(value.denominator);
  if (written !== undefined) return shiftedText(value.numerator, written);
  const { numerator, denominator } = reduce(value);
  const places = placesNeeded(denominator);
  return places === null ? null : fixedText({ numerator, denominator }, places);
}

/** The shortest decimal, or twenty places of one that does not end. */
export function decimalText(value: Rational): string {
  return terminatingText(value) ?? fixedText(value, SHOWN_PLACES);
}

/** Of numbers as they are typed: their denominators are powers of ten, and nothing has to be divided. */
const POWERS: ReadonlyMap<bigint, number> = new Map(
  Array.from({ length: 16 }, (_, places) => [10n ** BigInt(places), places]),
);

/** A whole number with its point moved so many places to the left, without zeros at the end. */
function shiftedText(digits: bigint, places: number): string {
  const text = String(digits);
  if (places === 0) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const padded = text.slice(sign.length).padStart(places + 1, '0');
  let end = padded.length;
  while (end > padded.length - places && padded[end - 1] === '0') end -= 1;
  const point = padded.length - places;
  return `${sign}${padded.slice(0, point)}${end > point ? `.${padded.slice(point, end)}` : ''}`;
}

/** How many places a fraction in lowest terms needs: its denominator may hold only twos and fives. */
function placesNeeded(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

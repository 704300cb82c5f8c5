const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A double gives back every decimal of 15 digits, so a shorter one that is written plainly is its own shortest text. */
const CERTAIN_DIGITS = 15;

/**
 * The decimal text that a stored number means: the shortest that gives the same double, of 15 significant digits at
 * most and without exponent. `1.0049999999999999` is `1.005`, `1e21` has 22 digits, `-0` is `0`.
 *
 * Spreadsheets compute in doubles and write up to 17 digits; the last two are noise, so the text that was stored
 * must not be taken as exact. `null` where it is no number a double can hold.
 */
export function numberText(stored: string): string | null {
  if (stored.length <= CERTAIN_DIGITS && stored !== '-0' && PLAIN.test(stored)) return stored;
  if (!DECIMAL.test(stored)) return null;
  const double = Number(stored);
  if (!Number.isFinite(double)) return null;
  if (double === 0) return '0';
  const digits = double.toPrecision(CERTAIN_DIGITS);
  return withoutTrailingZeros(digits.includes('e') ? withoutExponent(digits) : digits);
}

/** From `1.50000000000000e-7`, as JavaScript writes what is below 0.000001 or has more than 15 digits. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = ''] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.slice(sign.length).replace('.', '');
  const point = Number.parseInt(exponent, 10) + 1;
  return sign + (point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0'));
}

function withoutTrailingZeros(text: string): string {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text[end - 1] === '0') end--;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

/** The most prices that a slider has. */
const MOST_STEPS = 400;

/**
 * The prices from `from` to `to` in steps, decimals that are not negative: `0.9, 1.1, 0.1` gives `0.9 1.0 1.1`. They are
 * added digit by digit, as this bundle has neither the rationals of core nor BigInt. Gives none for what is no decimal,
 * for a step of zero, and for more steps than a slider can have.
 */
export function priceSteps(from: string, to: string, step: string): readonly string[] {
  if (![from, to, step].every((text) => DECIMAL.test(text)) || !/[1-9]/.test(step)) return [];
  const places = Math.max(...[from, to, step].map((text) => fraction(text).length));
  const [last, by] = [scaled(to, places), scaled(step, places)];
  const steps: string[] = [];
  for (let digits = scaled(from, places); !exceeds(digits, last); digits = sum(digits, by)) {
    if (steps.length === MOST_STEPS) return [];
    steps.push(placed(digits, places));
  }
  return steps;
}

const DECIMAL = /^\d+(?:\.\d+)?$/;

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Whether two decimals are the same number: `1.10` and `1.1`. */
export function sameDecimal(a: string, b: string): boolean {
  if (!isDecimal(a) || !isDecimal(b)) return false;
  const places = Math.max(fraction(a).length, fraction(b).length);
  return scaled(a, places) === scaled(b, places);
}

/** The steps with a price among them, in its place; one that stands there already is written as given. */
export function withPrice(steps: readonly string[], price: string): readonly string[] {
  if (!isDecimal(price)) return steps;
  const at = stepAt(steps, price);
  const same = at >= 0 && sameDecimal(steps[at] ?? '', price);
  return [...steps.slice(0, same ? at : at + 1), price, ...steps.slice(at + 1)];
}

/** The place of the last step that is not above a price; -1 where all are. */
export function stepAt(steps: readonly string[], price: string): number {
  if (!isDecimal(price)) return -1;
  const places = Math.max(fraction(price).length, ...steps.map((step) => fraction(step).length));
  const above = steps.findIndex((step) => exceeds(scaled(step, places), scaled(price, places)));
  return (above === -1 ? steps.length : above) - 1;
}

function fraction(decimal: string): string {
  return decimal.split('.')[1] ?? '';
}

/** The digits of the decimal as a count of its smallest place, without leading zeros. */
function scaled(decimal: string, places: number): string {
  const whole = decimal.split('.')[0] ?? '';
  return (whole + fraction(decimal).padEnd(places, '0')).replace(/^0+(?=\d)/, '');
}

function placed(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0');
  const point = padded.length - places;
  return places === 0 ? padded : `${padded.slice(0, point)}.${padded.slice(point)}`;
}

function exceeds(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}

function sum(a: string, b: string): string {
  const length = Math.max(a.length, b.length);
  const [left, right] = [a.padStart(length, '0'), b.padStart(length, '0')];
  let digits = '';
  let carry = 0;
  for (let at = length - 1; at >= 0; at -= 1) {
    const total = left.charCodeAt(at) + right.charCodeAt(at) - 96 + carry;
    digits = String(total % 10) + digits;
    carry = total > 9 ? 1 : 0;
  }
  return carry === 1 ? `1${digits}` : digits;
}

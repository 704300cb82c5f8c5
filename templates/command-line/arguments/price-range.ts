import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../../core/quantity/rational.ts';
import { readNumberOrFraction } from '../../../core/quantity/read-number.ts';
import { conversionFactor, type Unit, unitText } from '../../../core/quantity/unit.ts';
import { refuse } from '../user-fault.ts';

const MOST_PRICES = 10_000n;

interface Part {
  readonly text: string;
  readonly value: Rational;
  readonly unit: Unit | null;
}

/**
 * The prices of `0.5:1.2:0.01`, both ends included, in the scheme's unit. A unit may stand behind each part, or once
 * behind the last for all.
 */
export function readPriceRange(text: string, wanted: Unit): Rational[] {
  const found = text.normalize('NFKC').trim();
  const pieces = found.split(':').map((piece) => piece.trim());
  if (pieces.length !== 3) refuse('rangeMalformed', { found });
  const parts = pieces.map((part) => readPart(part, found));
  const shared = parts.findLast(({ unit }) => unit !== null)?.unit ?? wanted;
  const [from = ZERO, to = ZERO, step = ZERO] = parts.map((part) => {
    const unit = part.unit ?? shared;
    const factor = conversionFactor(unit, wanted);
    return factor === null
      ? refuse('rangeUnit', { found, unit: unitText(unit), wanted: unitText(wanted) })
      : multiply(part.value, factor);
  });
  const [first = '', last = '', width = ''] = pieces;
  if (compare(step, ZERO) <= 0) refuse('rangeStep', { step: width });
  if (compare(from, to) > 0) refuse('rangeOrder', { from: first, to: last });
  const steps = divide(subtract(to, from), step);
  const count = steps.numerator / steps.denominator + 1n;
  if (count > MOST_PRICES) refuse('rangeTooMany', { count: `${count}`, most: `${MOST_PRICES}` });
  const prices: Rational[] = [];
  for (let index = 0n; index < count; index += 1n) prices.push(add(from, multiply(step, rational(index))));
  return prices;
}

function readPart(text: string, found: string): Part {
  const reading = readNumberOrFraction(text);
  return reading.kind === 'number'
    ? { text, value: reading.value, unit: reading.unit }
    : refuse('rangeNumber', { found, part: text });
}

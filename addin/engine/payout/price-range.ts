import { referencedIds } from '../../../core/expression/children.ts';
import type { Scheme } from '../../../core/payout/scheme.ts';
import { decimal, decimalText } from '../../../core/quantity/decimal.ts';
import {
  compare,
  divide,
  isZero,
  larger,
  multiply,
  type Rational,
  rational,
  smaller,
  subtract,
} from '../../../core/quantity/rational.ts';
import { roundedQuotient } from '../../../core/quantity/round.ts';
import { sameDimension, unitText } from '../../../core/quantity/unit.ts';
import type { PayoutView } from '../tasks.ts';

/** From half of the lowest to a fifth above the highest of the observed price and what the event compares it with. */
const [BELOW, ABOVE] = [decimal('0.5'), decimal('1.2')];
const MOST_STEPS = rational(100n);
/** Steps are one, two or five of a power of ten, in this order from the smallest. */
const STEPS = ['0.00001', '0.0001', '0.001', '0.01', '0.1', '1', '10', '100', '1000', '10000'].flatMap((power) =>
  [1n, 2n, 5n].map((times) => multiply(decimal(power), rational(times))),
);

/** The range that a slider starts with, in steps of a round number; null where there is no price to start from. */
export function priceRange(scheme: Scheme, observed: Rational | null): PayoutView['price'] {
  if (observed === null) return null;
  const compared = referencedIds(scheme.event);
  const limits = scheme.parameters
    .filter(({ id, unit }) => compared.includes(id) && sameDimension(unit, scheme.observed.unit))
    .map(({ value }) => value);
  const from = multiply(limits.reduce(smaller, observed), BELOW);
  const to = multiply(limits.reduce(larger, observed), ABOVE);
  const step = STEPS.find((width) => compare(divide(subtract(to, from), width), MOST_STEPS) <= 0);
  if (isZero(to) || step === undefined) return null;
  return {
    observed: decimalText(observed),
    from: decimalText(inSteps(from, step, 'floor')),
    to: decimalText(inSteps(to, step, 'ceiling')),
    step: decimalText(step),
    unit: unitText(scheme.observed.unit),
  };
}

function inSteps(value: Rational, step: Rational, rule: 'floor' | 'ceiling'): Rational {
  const { numerator, denominator } = divide(value, step);
  return multiply(rational(roundedQuotient(numerator, denominator, rule)), step);
}

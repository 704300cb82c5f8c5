import type { Rational } from './rational.ts';

/**
 * The ways digits may be lost, by name. `halfAwayFromZero` is 四舍五入; `up` and `down` move away from and towards
 * zero, `ceiling` and `floor` towards plus and minus infinity.
 */
export const ROUNDING_RULES = ['halfAwayFromZero', 'halfEven', 'up', 'down', 'ceiling', 'floor'] as const;

export type RoundingRule = (typeof ROUNDING_RULES)[number];

export interface Rounding {
  /** Digits after the decimal point; negative places round to tens, hundreds … */
  readonly places: number;
  readonly rule: RoundingRule;
}

/** Rounds the exact value; 0.245 at two places is 0.25, whatever a double would have made of it. */
export function round(value: Rational, { places, rule }: Rounding): Rational {
  const scale = powerOfTen(Math.abs(places));
  if (places < 0) {
    const whole = roundedQuotient(value.numerator, value.denominator * scale, rule);
    return { numerator: whole * scale, denominator: 1n };
  }
  return { numerator: roundedQuotient(value.numerator * scale, value.denominator, rule), denominator: scale };
}

/** The whole number that `dividend / divisor` rounds to; the divisor is positive. */
export function roundedQuotient(dividend: bigint, divisor: bigint, rule: RoundingRule): bigint {
  const truncated = dividend / divisor;
  const remainder = dividend - truncated * divisor;
  if (remainder === 0n) return truncated;
  const away = dividend < 0n ? truncated - 1n : truncated + 1n;
  const doubled = (remainder < 0n ? -remainder : remainder) * 2n;
  switch (rule) {
    case 'halfAwayFromZero':
      return doubled >= divisor ? away : truncated;
    case 'halfEven':
      if (doubled === divisor) return truncated % 2n === 0n ? truncated : away;
      return doubled > divisor ? away : truncated;
    case 'up':
      return away;
    case 'down':
      return truncated;
    case 'ceiling':
      return dividend < 0n ? truncated : away;
    case 'floor':
      return dividend < 0n ? away : truncated;
  }
}

const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** Ten to a whole, non-negative power. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

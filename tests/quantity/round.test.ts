import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, terminatingText } from '../../core/quantity/decimal.ts';
import { absolute, compare, multiply, rational, reduce, subtract, ZERO } from '../../core/quantity/rational.ts';
import { ROUNDING_RULES, type RoundingRule, round } from '../../core/quantity/round.ts';
import { ROUNDING_TABLE, RULES } from '../cases/rounding-table.ts';
import { fractions } from './arbitrary.ts';

test('the table covers every rule', () => {
  expect(ROUNDING_RULES).toEqual(RULES);
});

describe.each(RULES)('%s', (rule: RoundingRule) => {
  const column = RULES.indexOf(rule);
  test.each(ROUNDING_TABLE.map(([value, places, ...results]) => [value, places, results[column]] as const))(
    '%s to %d places is %s',
    (value, places, expected) => {
      expect(terminatingText(round(decimal(value), { places, rule }))).toBe(expected);
    },
  );
});

const anyPlaces = fc.integer({ min: -8, max: 12 });
const unitOf = (places: number) =>
  places >= 0 ? rational(1n, 10n ** BigInt(places)) : rational(10n ** BigInt(-places));

test('rounding moves a value by half a unit at most, and a half away from zero', () => {
  fc.assert(
    fc.property(fractions, anyPlaces, (value, places) => {
      const rounded = round(value, { places, rule: 'halfAwayFromZero' });
      const moved = absolute(subtract(rounded, value));
      const half = multiply(unitOf(places), rational(1n, 2n));
      expect(compare(moved, half)).not.toBe(1);
      if (compare(moved, half) === 0) expect(compare(absolute(rounded), absolute(value))).toBe(1);
    }),
  );
});

test('a value exactly between two steps goes away from zero', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), anyPlaces, (steps, places) => {
      const unit = unitOf(places);
      const tie = multiply(unit, rational(2n * steps + 1n, 2n));
      const next = multiply(unit, rational(steps + 1n));
      const options = { places, rule: 'halfAwayFromZero' } as const;
      expect(compare(round(tie, options), next)).toBe(0);
      expect(compare(round(subtract(ZERO, tie), options), subtract(ZERO, next))).toBe(0);
    }),
  );
});

test.each(RULES)('%s gives a whole number of steps, less than one step away, and leaves whole steps alone', (rule) => {
  fc.assert(
    fc.property(fractions, anyPlaces, (value, places) => {
      const unit = unitOf(places);
      const rounded = round(value, { places, rule });
      const steps = multiply(rounded, rational(unit.denominator, unit.numerator));
      expect(reduce(steps).denominator).toBe(1n);
      expect(compare(absolute(subtract(rounded, value)), unit)).toBe(-1);
      expect(compare(round(rounded, { places, rule }), rounded)).toBe(0);
    }),
  );
});

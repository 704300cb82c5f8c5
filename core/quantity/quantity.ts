import { multiply, type Rational } from './rational.ts';
import { conversionFactor, type Unit } from './unit.ts';

/** An exact number with its unit. */
export interface Quantity {
  readonly value: Rational;
  readonly unit: Unit;
}

/** The same amount in another unit; `null` when the units measure different things. */
export function convert(quantity: Quantity, to: Unit): Quantity | null {
  const factor = conversionFactor(quantity.unit, to);
  return factor === null ? null : { value: multiply(quantity.value, factor), unit: to };
}

import type { Direction } from '../../core/indicator/plan/plan.ts';
import { type Criterion, goalOf } from '../../core/indicator/target/meets.ts';
import { parsePrinted } from '../../core/indicator/target/parse-printed.ts';
import type { Operator, PrintedNumber } from '../../core/indicator/target/target.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import {
  absolute,
  compare,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../../core/quantity/rational.ts';
import { powerOfTen } from '../../core/quantity/round.ts';
import { conversionFactor, NO_UNIT, parseUnit, type Unit, unitText } from '../../core/quantity/unit.ts';
import { type Found, faulty, found, isBlank } from './answer.ts';
import type { Parameter } from './fault.ts';
import { type Amount, readAmount, unreadable } from './read-argument.ts';

/** A target as typed or printed: a bare number, `≥80`, `约34`, `15-20%`. */
export interface TargetArgument {
  readonly operator: Operator | null;
  readonly value: Rational;
  readonly upper: Rational | null;
  readonly tolerance: Rational;
  readonly unit: Unit;
}

/** Reads a target that is a level; growth rates and sums need the values of several years and are refused. */
export function readTarget(value: unknown): Found<TargetArgument> {
  if (isBlank(value)) return faulty({ kind: 'missing', parameter: 'target' });
  if (typeof value === 'number') {
    const amount = readAmount(value, 'target');
    return amount.kind === 'found' ? found(bare(amount.value)) : amount;
  }
  if (typeof value !== 'string') return unreadable(value, 'target');
  const printed = parsePrinted(value);
  if (printed.kind === 'none') return faulty({ kind: 'notMeasurable', reason: 'noTarget' });
  if (printed.kind === 'qualitative') return faulty({ kind: 'notMeasurable', reason: 'qualitative' });
  if (printed.measure !== null && printed.measure !== 'level') return unreadable(value, 'target');
  return fromPrinted(printed, value);
}

function bare({ value, unit }: Amount): TargetArgument {
  return { operator: null, value, upper: null, tolerance: ZERO, unit: unit ?? NO_UNIT };
}

function fromPrinted({ operator, value, upper, unit }: PrintedNumber, typed: unknown): Found<TargetArgument> {
  const multiplied = /^[百千万亿]+$/.test(unit) ? readAmount(`1${unit}`, 'target') : null;
  const factor = multiplied?.kind === 'found' ? multiplied.value.value : ONE;
  const known = multiplied === null ? parseUnit(unit) : NO_UNIT;
  if (known === null) return unreadable(typed, 'target');
  const scaled = (text: string) => multiply(decimal(text), factor);
  const places = value.split('.')[1]?.length ?? 0;
  // 约34 holds what is written 34 after rounding: half a unit of its last digit.
  const half = operator === 'about' ? multiply(rational(1n, 2n * powerOfTen(places)), factor) : ZERO;
  const upperValue = upper === null ? null : scaled(upper);
  return found({ operator, value: scaled(value), upper: upperValue, tolerance: half, unit: known });
}

const IMPLIED: Readonly<Partial<Record<Operator, Direction>>> = {
  '>': 'rising',
  '>=': 'rising',
  '<': 'falling',
  '<=': 'falling',
};

/**
 * Which way is better: as told, as the sign of the target says, or from the base towards the target. One that is told against the
 * sign is refused, since either may be the slip.
 */
export function directionOf(
  told: Direction | null,
  { operator, value }: TargetArgument,
  base: Rational | null,
): Found<Direction> {
  const implied = operator === null ? undefined : IMPLIED[operator];
  if (told !== null && implied !== undefined && told !== implied) return faulty({ kind: 'directionContradicts' });
  const way = told ?? implied;
  if (way !== undefined) return found(way);
  const order = base === null ? 0 : compare(value, base);
  return order === 0 ? faulty({ kind: 'directionUnknown' }) : found(order > 0 ? 'rising' : 'falling');
}

export function criterionOf(target: TargetArgument, direction: Direction): Criterion {
  const { operator, value, upper, tolerance } = target;
  return { operator, value, upper, tolerance, direction };
}

/** The number that is to be reached. */
export function goalNumber(target: TargetArgument, direction: Direction): Rational {
  return goalOf({ ...target, direction });
}

/**
 * A value in the unit of its target. A cell shown as 65% holds 0.65 and a target of 65% is 65, so a bare number of at most one
 * against a percentage above one is asked about, not guessed; 0 is 0% either way.
 */
export function inUnitOf(
  { unit, value: goal }: TargetArgument,
  { value, unit: own }: Amount,
  parameter: Parameter,
): Found<Rational> {
  if (own === null) {
    const small = !isZero(value) && compare(absolute(value), ONE) <= 0;
    if (unitText(unit) !== '%' || !small || compare(absolute(goal), ONE) <= 0) return found(value);
    return faulty({ kind: 'percentDoubt', parameter, found: decimalText(value), target: `${decimalText(goal)}%` });
  }
  const factor = unitText(unit) === '' ? ONE : conversionFactor(own, unit);
  if (factor !== null) return found(multiply(value, factor));
  return faulty({ kind: 'unlikeUnits', actual: unitText(own), target: unitText(unit) });
}

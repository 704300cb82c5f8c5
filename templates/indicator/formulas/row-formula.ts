import type { ScheduleRule } from '../../../core/indicator/measures/schedule.ts';
import type { Standing } from '../../../core/indicator/measures/standing.ts';
import type { Attribute, Direction } from '../../../core/indicator/plan/plan.ts';
import type { Pursuit } from '../../../core/indicator/progress/pursuit.ts';
import { goalOf } from '../../../core/indicator/target/meets.ts';
import type { Operator } from '../../../core/indicator/target/target.ts';

/**
 * Where the numbers of one row stand: cell references or literals of a formula. Every formula is blank while `value` or
 * `attained` is not a number, so a row that is not filled in shows nothing that could be taken for a result.
 */
export interface RowReferences {
  /** y0; `null` where the plan has none, or only a bound. A sum starts at the literal `0`. */
  readonly base: string | null;
  /** y: the level, the sum, or the index of growth rates (base 100). */
  readonly value: string;
  /** T: the level or sum to be reached; for a growth target the level to which the rate leads. */
  readonly goal: string;
  /** The number held against the target: as `value`, or a growth rate in per cent. */
  readonly attained: string;
  /** The target's number, of a range the end at which it is entered: as `goal`, or the rate in per cent. */
  readonly target: string;
  /** The ends of a printed range; `null` where the target is none. */
  readonly lower: string | null;
  readonly upper: string | null;
  /** How far 约 reaches, in the unit of the target. */
  readonly tolerance: string | null;
  /** The years at whose ends the base and the target stand. */
  readonly startYear: string;
  readonly endYear: string;
  /** The year and the month in which the observed period ends; `null` for the month where periods are whole years. */
  readonly year: string;
  readonly month: string | null;
  /** A condition that is true while periods are missing from a sum; `null` where that cannot happen. */
  readonly incomplete: string | null;
}

/** What is the same for a row whatever is filled in: which formulas it has, and how they read. */
export interface RowShape {
  readonly kind: Standing['kind'];
  readonly path: Standing['path'];
  /** Which way the value should go, and which way the number that is held against the target should. */
  readonly direction: Direction;
  readonly criterionDirection: Direction;
  readonly operator: Operator | null;
  readonly attribute: Attribute | null;
  readonly schedule: ScheduleRule;
  readonly targetSign: 'positive' | 'zero' | 'negative';
  /** Growth rates may still change before the target date. */
  readonly provisional: boolean;
  /** False for an index of growth rates, which has no unit to state an amount in. */
  readonly inUnit: boolean;
  /** Why there is no base, where there is none. */
  readonly baseReason: 'noBase' | 'baseIsBound';
}

/** The shape of a row from the way core pursues its target. */
export function shapeOf(
  { standing, criterion, provisional, flags }: Pursuit,
  row: Pick<RowShape, 'attribute' | 'schedule' | 'baseReason'>,
): RowShape {
  const { numerator } = goalOf(criterion);
  const signed = numerator < 0n ? 'negative' : 'positive';
  return {
    ...row,
    kind: standing.kind,
    path: standing.path,
    direction: standing.direction,
    criterionDirection: criterion.direction,
    operator: criterion.operator,
    targetSign: numerator === 0n ? 'zero' : signed,
    provisional,
    inUnit: !flags.includes('ratesMultiplied'),
  };
}

/**
 * Core compares exactly; doubles can fall on the wrong side of a tie (a progress of 0.6 on a schedule of 3/5). Both sides
 * are therefore rounded first, far below what any document prints: shares to ten places, amounts to eight, since a sum of
 * amounts in the millions is only certain to nine.
 */
const SHARE_PLACES = 10;
const AMOUNT_PLACES = 8;

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

export function compareShares(left: string, comparison: Comparison, right: string): string {
  return `${atPlaces(left, SHARE_PLACES)}${comparison}${atPlaces(right, SHARE_PLACES)}`;
}

export function compareAmounts(left: string, comparison: Comparison, right: string): string {
  return `${atPlaces(left, AMOUNT_PLACES)}${comparison}${atPlaces(right, AMOUNT_PLACES)}`;
}

function atPlaces(amount: string, places: number): string {
  return isLiteral(amount) ? amount : `ROUND(${amount},${places})`;
}

function isLiteral(amount: string): boolean {
  return /^-?\d+(\.\d{1,8})?$/.test(amount);
}

/** A share on its way to a few places: ten first, so that a half that a double misses is still a half. */
export function roundedShare(share: string, places: number): string {
  return `ROUND(ROUND(${share},${SHARE_PLACES}),${places})`;
}

/** Whether the value is at the goal or beyond it, in the wanted direction. */
export function reachedCondition(value: string, goal: string, direction: Direction): string {
  return compareAmounts(value, direction === 'rising' ? '>=' : '<=', goal);
}

/** Whether the number meets the target as printed; a range is met between its ends. */
export function metCondition({ attained, target, upper, lower, tolerance }: RowReferences, shape: RowShape): string {
  const rising = shape.criterionDirection === 'rising';
  const reached = reachedCondition(attained, target, shape.criterionDirection);
  switch (shape.operator) {
    case '=':
    case '>':
    case '<':
    case '>=':
    case '<=':
      return compareAmounts(attained, shape.operator, target);
    case 'about':
      return reachedCondition(attained, `${target}${rising ? '-' : '+'}${tolerance ?? '0'}`, shape.criterionDirection);
    case 'between': {
      const far = rising ? upper : lower;
      return far === null ? reached : `AND(${reached},${compareAmounts(attained, rising ? '<=' : '>=', far)})`;
    }
    case null:
      return reached;
  }
}

/** One condition or the other; the same one twice is one. */
export function either(one: string, other: string): string {
  return one === other ? one : `OR(${one},${other})`;
}

/** The content, or nothing while a cell that it needs is not a number. */
export function whenNumbers(needed: readonly string[], content: string): string {
  const cells = [...new Set(needed)].filter((reference) => !isLiteral(reference));
  const conditions = cells.map((reference) => `ISNUMBER(${reference})`);
  if (conditions.length === 0) return content;
  return choose(conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`, content, '""');
}

export function choose(condition: string, then: string, otherwise: string): string {
  return `IF(${condition},${then},${otherwise})`;
}

/** A text literal. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

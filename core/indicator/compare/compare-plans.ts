import { divide, isZero, multiply, type Rational } from '../../quantity/rational.ts';
import { conversionFactor } from '../../quantity/unit.ts';
import type { Indicator, Plan, Target } from '../plan/plan.ts';
import { distinctTargets } from '../plan/repeated-target.ts';
import type { TargetExpression } from '../target/target.ts';
import { type Strictness, strictness } from './strictness.ts';

/** Where a target stands. */
export interface Stated {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly target: Target;
}

/** How the two documents relate: one place, the level above, the level below, or a neighbour of the same level. */
export type Relation = 'samePlace' | 'above' | 'below' | 'beside';

/** Why two targets for one indicator cannot be ranked. */
export type Incomparable =
  | 'qualitative'
  /** One is a level, the other a growth rate or a sum; or they are sums over different years. */
  | 'measure'
  | 'unit'
  | 'direction'
  /** A count of a district is a part of the city's: it is not weaker for being smaller. */
  | 'partOfWhole'
  /** Counts of two neighbours of unlike size: neither holds the other. */
  | 'beside';

/** The same indicator in another document, for the same year. */
export interface Counterpart {
  readonly own: Stated;
  readonly other: Stated;
  readonly relation: Relation;
  /** The other target against the own one. */
  readonly verdict: Strictness | 'notComparable';
  readonly reason: Incomparable | null;
  /** The other number in the unit of the own target. */
  readonly converted: Rational | null;
  /** What is converted: 10000 where the other is in 万个 and the own one in 个; 1 where the units are the same. */
  readonly factor: Rational | null;
  /** Part ÷ whole for counts of a place and of the place above it. */
  readonly share: Rational | null;
}

/**
 * Holds every target of a plan against the targets of other plans for the same indicator and year, in the order of the plan.
 * Two documents of one place with different targets are both listed; none is chosen.
 */
export function comparePlans(plan: Plan, others: readonly Plan[]): readonly Counterpart[] {
  return plan.indicators.flatMap((indicator) =>
    indicator.concept === null
      ? []
      : distinctTargets(indicator.targets).flatMap((target) =>
          others
            .filter(({ id }) => id !== plan.id)
            .flatMap((other) => statedIn(other, indicator.concept, target.by))
            .map((other) => counterpart({ plan, indicator, target }, other)),
        ),
  );
}

function statedIn(plan: Plan, concept: string | null, year: number): Stated[] {
  return plan.indicators
    .filter((indicator) => indicator.concept === concept)
    .flatMap((indicator) =>
      distinctTargets(indicator.targets)
        .filter(({ by }) => by === year)
        .map((target) => ({ plan, indicator, target })),
    );
}

function counterpart(own: Stated, other: Stated): Counterpart {
  const relation = relationOf(own.plan, other.plan);
  const none = { own, other, relation, verdict: 'notComparable' as const, converted: null, factor: null, share: null };
  const [a, b] = [own.target.expression, other.target.expression];
  if (a === null || b === null) return { ...none, reason: 'qualitative' };
  if (a.measure !== b.measure || a.flags.includes('decrease') !== b.flags.includes('decrease')) {
    return { ...none, reason: 'measure' };
  }
  if (isOverSpan(a) && own.target.from !== other.target.from) return { ...none, reason: 'measure' };
  if (own.indicator.direction !== other.indicator.direction) return { ...none, reason: 'direction' };
  const factor = conversionFactor(other.target.unit, own.target.unit);
  if (factor === null) return { ...none, reason: 'unit' };
  const inOwnUnit = scaled(b, factor);
  const known = { own, other, relation, converted: inOwnUnit.value, factor };
  if (isAmount(own) && relation !== 'samePlace') {
    const share = shareOf(relation, a.value, inOwnUnit.value);
    return { ...known, verdict: 'notComparable', reason: relation === 'beside' ? 'beside' : 'partOfWhole', share };
  }
  return { ...known, verdict: strictness(a, inOwnUnit, own.indicator.direction), reason: null, share: null };
}

/** 98个 in three years and 14个 in the last of them, 累计增长25% since 2020 and since 2022, are different things. */
function isOverSpan({ measure }: TargetExpression): boolean {
  return measure === 'cumulative' || measure === 'totalGrowth' || measure === 'change';
}

/** Amounts add up over places; rates of their growth do not. */
function isAmount({ indicator, target }: Stated): boolean {
  switch (target.expression?.measure) {
    case 'level':
    case 'cumulative':
    case 'annualAverage':
    case 'change':
      return indicator.aggregate === 'sum';
    default:
      return false;
  }
}

function shareOf(relation: Relation, own: Rational, other: Rational): Rational | null {
  if (relation === 'above') return isZero(other) ? null : divide(own, other);
  if (relation === 'below') return isZero(own) ? null : divide(other, own);
  return null;
}

function relationOf({ data: own }: Plan, { data: other }: Plan): Relation {
  if (own.region === other.region) return 'samePlace';
  if (own.level === other.level) return 'beside';
  if (other.level === 'city') return 'above';
  return own.level === 'city' ? 'below' : 'beside';
}

function scaled(expression: TargetExpression, factor: Rational): TargetExpression {
  const { value, upper, tolerance } = expression;
  return {
    ...expression,
    value: multiply(value, factor),
    upper: upper === null ? null : multiply(upper, factor),
    tolerance: multiply(tolerance, factor),
  };
}

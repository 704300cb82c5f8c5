import { gap, neededPerYear, progressFromBase } from '../../core/indicator/measures/cn.ts';
import { scheduledShare } from '../../core/indicator/measures/schedule.ts';
import { endOfYear } from '../../core/indicator/period/period.ts';
import { meets } from '../../core/indicator/target/meets.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { ZERO } from '../../core/quantity/rational.ts';
import { type Answers, type Found, faulty, found, numberAnswer, optional } from './answer.ts';
import { readAmount, readDirection, readMonth, readScheduleUnit, readYear } from './read-argument.ts';
import { eachCell } from './rows-of.ts';
import { levelStanding } from './standing-of.ts';
import { criterionOf, directionOf, goalNumber, inUnitOf, readTarget, type TargetArgument } from './target-argument.ts';

/** 进度: (y − y0) ÷ (T − y0), a ratio. No answer where the base is at the target already, or beyond it. */
export function progressAnswers(actual: unknown, base: unknown, target: unknown): Answers {
  return eachCell([actual, base, target], (y, y0, goalText) => {
    const numbers = readNumbers(y, goalText);
    if (numbers.kind === 'fault') return numbers;
    const { observed, goal } = numbers.value;
    const start = readInUnit(goal, y0, 'base');
    if (start.kind === 'fault') return start;
    const direction = directionOf(null, goal, start.value);
    if (direction.kind === 'fault') return faulty({ kind: 'notMeasurable', reason: 'baseEqualsTarget' });
    const goalValue = goalNumber(goal, direction.value);
    const standing = levelStanding({
      criterion: criterionOf(goal, direction.value),
      ...{ base: start.value, observed, start: 0, at: 1, end: 1 },
    });
    const progress = progressFromBase(standing);
    if (progress !== null) return numberAnswer(progress);
    const equal = goalValue.numerator * start.value.denominator === start.value.numerator * goalValue.denominator;
    return faulty({ kind: 'notMeasurable', reason: equal ? 'baseEqualsTarget' : 'baseBeyondTarget' });
  });
}

/** 序时进度 at a day, from 0 to 1: the share of the years from base to target that is over, in months unless told. */
export function scheduleAnswers(baseYear: unknown, targetYear: unknown, asOf: unknown, by: unknown): Answers {
  return eachCell([baseYear, targetYear, asOf, by], (from, to, day, unit) => {
    const [start, end] = [readYear(from, 'baseYear'), readYear(to, 'targetYear')];
    if (start.kind === 'fault') return start;
    if (end.kind === 'fault') return end;
    if (end.value <= start.value) return faulty({ kind: 'years' });
    const at = readMonth(day, 'asOf');
    if (at.kind === 'fault') return at;
    const counted = optional(unit, 'month' as const, readScheduleUnit);
    if (counted.kind === 'fault') return counted;
    const rule = { by: counted.value, rounding: 'exact' } as const;
    return numberAnswer(scheduledShare(endOfYear(start.value), endOfYear(end.value), at.value, rule));
  });
}

/** 缺口 in the unit of the numbers; 0 where the target is met as printed. */
export function gapAnswers(actual: unknown, target: unknown, direction: unknown): Answers {
  return eachCell([actual, target, direction], (y, goalText, told) => {
    const numbers = readNumbers(y, goalText, told);
    if (numbers.kind === 'fault') return numbers;
    const { observed, goal, wanted } = numbers.value;
    const way = wanted(null);
    if (way.kind === 'fault') return way;
    const isMet = meets(criterionOf(goal, way.value), observed).kind === 'met';
    return numberAnswer(isMet ? ZERO : gap(observed, goalNumber(goal, way.value), way.value));
  });
}

/** 每年还需 on a straight line from the day of the value to the end of the target year; 0 where the target is met. */
export function neededPerYearAnswers(
  actual: unknown,
  target: unknown,
  asOf: unknown,
  targetYear: unknown,
  direction: unknown,
): Answers {
  return eachCell([actual, target, asOf, targetYear, direction], (y, goalText, day, year, told) => {
    const numbers = readNumbers(y, goalText, told);
    if (numbers.kind === 'fault') return numbers;
    const { observed, goal, wanted } = numbers.value;
    const way = wanted(null);
    if (way.kind === 'fault') return way;
    const [at, end] = [readMonth(day, 'asOf'), readYear(year, 'targetYear')];
    if (at.kind === 'fault') return at;
    if (end.kind === 'fault') return end;
    const criterion = criterionOf(goal, way.value);
    const isMet = meets(criterion, observed).kind === 'met';
    const reached = isMet ? goalNumber(goal, way.value) : observed;
    const times = { start: at.value, at: at.value, end: endOfYear(end.value) };
    const needed = neededPerYear(levelStanding({ criterion, base: null, observed: reached, ...times }));
    return needed === null ? faulty({ kind: 'noTimeLeft' }) : numberAnswer(needed);
  });
}

/** A value and the target it is held against, in one unit. */
export interface Numbers {
  readonly observed: Rational;
  readonly goal: TargetArgument;
  /** Which way is better, once the base is known, or said not to be. */
  readonly wanted: (base: Rational | null) => ReturnType<typeof directionOf>;
}

export function readNumbers(actual: unknown, target: unknown, told?: unknown): Found<Numbers> {
  const goal = readTarget(target);
  if (goal.kind === 'fault') return goal;
  const observed = readInUnit(goal.value, actual, 'actual');
  if (observed.kind === 'fault') return observed;
  const direction = optional(told, null, readDirection);
  if (direction.kind === 'fault') return direction;
  const wanted = (base: Rational | null) => directionOf(direction.value, goal.value, base);
  return found({ observed: observed.value, goal: goal.value, wanted });
}

/** A value or a base in the unit of its target. */
export function readInUnit(goal: TargetArgument, value: unknown, parameter: 'actual' | 'base'): Found<Rational> {
  const amount = readAmount(value, parameter);
  return amount.kind === 'fault' ? amount : inUnitOf(goal, amount.value, parameter);
}

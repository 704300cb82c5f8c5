import {
  choose,
  compareAmounts,
  compareShares,
  either,
  metCondition,
  type RowReferences,
  type RowShape,
  reachedCondition,
  roundedShare as roundShare,
  whenNumbers,
} from './row-formula.ts';
import { rowDays, rowTime } from './time-formula.ts';

/** The measures of `core/indicator/measures/cn.ts` as formula texts; `null` where a row of this shape never has one. */

/** 完成率: attained ÷ target, or 2 − attained ÷ target where less is better or the target is negative. */
export function attainmentFormula(at: RowReferences, shape: RowShape): string | null {
  if (shape.targetSign === 'zero') return null;
  const ratio = `${at.attained}/${at.target}`;
  const complement = (shape.criterionDirection === 'falling') !== (shape.targetSign === 'negative');
  return whenNumbers([at.attained], complement ? `2-${ratio}` : ratio);
}

/** 进度: (y − y0) ÷ (T − y0); blank where the base is at the target or beyond it. */
export function progressFormula(at: RowReferences, shape: RowShape): string | null {
  const { base, value, goal } = at;
  if (base === null || shape.kind === 'rate') return null;
  const share = `(${value}-${base})/(${goal}-${base})`;
  return whenNumbers([value, at.attained], choose(reachedCondition(base, goal, shape.direction), '""', share));
}

/** 序时进度 at the end of the observed period, from 0 to 1; held against equal growth for a growth target. */
export function scheduleFormula(at: RowReferences, shape: RowShape): string | null {
  const { hasBegun, isOver } = rowTime(at);
  const within = (share: string) => choose(hasBegun, choose(isOver, '1', share), '0');
  if (shape.path === 'linear') return whenNumbers([at.year], rounded(within(elapsedShare(at, shape)), shape));
  const { base, goal } = at;
  if (base === null) return null;
  const { elapsed, total } = rowTime(at);
  const share = shape.schedule.by === 'year' ? elapsedShare(at, shape) : `${elapsed}/${total}`;
  const grown = `((${goal}/${base})^(${share})-1)/(${goal}/${base}-1)`;
  return whenNumbers(
    [at.year, base, goal],
    choose(compareAmounts(goal, '=', base), '""', rounded(within(grown), shape)),
  );
}

/** 进度差 in 百分点, from the cells of progress and schedule. */
export function leadFormula(progress: string, schedule: string): string {
  const points = choose(compareShares(progress, '=', schedule), '0', `(${progress}-${schedule})*100`);
  return whenNumbers([progress, schedule], points);
}

/** 缺口 in the unit of the target, or in 百分点; 0 when the target is met. */
export function gapFormula(at: RowReferences, shape: RowShape): string {
  const { attained, target } = at;
  const enough = either(metCondition(at, shape), reachedCondition(attained, target, shape.criterionDirection));
  return whenNumbers([attained], choose(enough, '0', difference(attained, target, shape.criterionDirection)));
}

/** 每年还需 on a straight line, 0 when the target is met; blank when no time is left. */
export function neededPerYearFormula(at: RowReferences, shape: RowShape): string | null {
  if (shape.kind === 'rate' || !shape.inUnit) return null;
  const { value, goal } = at;
  const { isOver, yearsLeft } = rowTime(at);
  const perYear = `(${difference(value, goal, shape.direction)})/${yearsLeft}`;
  return whenNumbers([value, at.attained], choose(isOver, '""', choose(doneCondition(at, shape), '0', perYear)));
}

/** 需年均增长 as a ratio; blank when reached, when no time is left, and where no growth rate exists. */
export function neededGrowthFormula(at: RowReferences, shape: RowShape): string | null {
  if (shape.kind !== 'level') return null;
  const { value, goal } = at;
  const { isOver, yearsLeft } = rowTime(at);
  const noGrowth = `OR(${isOver},${doneCondition(at, shape)},${value}<=0,${goal}<=0)`;
  return whenNumbers([value, at.attained], choose(noGrowth, '""', `(${goal}/${value})^(1/${yearsLeft})-1`));
}

/** 按现有趋势到期值: straight on, or at the same mean growth. */
export function forecastFormula(at: RowReferences, shape: RowShape): string | null {
  const { base, value } = at;
  if (base === null || shape.kind === 'rate' || !shape.inUnit) return null;
  const { elapsed, hasBegun, isOver, left } = rowTime(at);
  const straight = `${value}+(${value}-${base})/${elapsed}*${left}`;
  const onwards =
    shape.path === 'linear'
      ? straight
      : choose(`OR(${value}<=0,${base}<=0)`, '""', `${value}*(${value}/${base})^(${left}/${elapsed})`);
  return whenNumbers([value, at.attained], choose(hasBegun, choose(isOver, value, onwards), '""'));
}

function elapsedShare(at: RowReferences, { schedule: { by } }: RowShape): string {
  if (by === 'day') {
    const { elapsed, total } = rowDays(at);
    return `${elapsed}/${total}`;
  }
  const { elapsed, total } = rowTime(at);
  // Only years that are over count; where periods are whole years, all of them are.
  return by === 'year' && at.month !== null ? `INT(${elapsed}/12)*12/${total}` : `${elapsed}/${total}`;
}

function rounded(share: string, { schedule: { rounding } }: RowShape): string {
  switch (rounding) {
    case 'exact':
      return share;
    case 'twoDecimals':
      return roundShare(share, 4);
    case 'wholePercent':
      return roundShare(share, 2);
  }
}

/** Nothing is left to do: 约34 is met at 33.6. A growth rate that is met still leads to a level to be reached. */
function doneCondition(at: RowReferences, shape: RowShape): string {
  const reached = reachedCondition(at.value, at.goal, shape.direction);
  return shape.provisional ? reached : either(metCondition(at, shape), reached);
}

function difference(value: string, goal: string, direction: RowShape['direction']): string {
  return direction === 'rising' ? `${goal}-${value}` : `${value}-${goal}`;
}

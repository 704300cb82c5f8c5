import type { Explanation, Judgement } from '../../../core/indicator/explain/explanation.ts';
import { inputText, shownNumber } from '../../../core/indicator/explain/shown-number.ts';
import { type Criterion, goalOf } from '../../../core/indicator/target/meets.ts';
import { add, compare, isNegative, type Rational, subtract } from '../../../core/quantity/rational.ts';
import { WORDS } from './labels.ts';

const SIGNS = { '=': '=', '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const;

/** How the status follows, step by step, ending in its name. */
export function judgementWords({ judgement, status }: Explanation): string {
  const name = `「${WORDS.status[status.code]}」`;
  const reason = status.reason === undefined ? '' : WORDS.reason[status.reason];
  if (judgement === null) return `${reason}，所以${name}。`;
  const steps = [heldWords(judgement), ...nextWords(judgement, reason)];
  return `${steps.join('；')}。所以${name}。`;
}

/** `要求 ≥ 60，实际 55，没有达到` */
function heldWords({ criterion, attained, isRate, verdict }: Judgement): string {
  const show = (value: Rational) => (isRate ? `${shownNumber(value)}%` : shownNumber(value));
  const outcome = { met: '达到', notMet: '没有达到', unknown: '不能判断' }[verdict.kind];
  return `要求 ${requirement(criterion, show)}，实际 ${show(attained)}，${outcome}`;
}

function requirement(criterion: Criterion, show: (value: Rational) => string): string {
  const { operator, value, upper, tolerance, direction } = criterion;
  const rising = direction === 'rising';
  switch (operator) {
    case 'about': {
      const bound = rising ? subtract(value, tolerance) : add(value, tolerance);
      const sum = `${show(value)} ${rising ? '−' : '+'} ${show(tolerance)}`;
      return `${rising ? '≥' : '≤'} ${sum} = ${show(bound)}（「约、左右」按约定口径放宽）`;
    }
    case 'between':
      return `在 ${show(value)} 到 ${show(upper ?? value)} 之间`;
    case null:
      return `${rising ? '≥' : '≤'} ${show(goalOf(criterion))}`;
    default:
      return `${SIGNS[operator]} ${show(value)}`;
  }
}

/** What decides after the target itself: whether time is over, and how far the way is. */
function nextWords({ verdict, final, provisional, progress, schedule }: Judgement, reason: string): string[] {
  const because = reason === '' ? [] : [reason];
  if (verdict.kind === 'unknown') return because;
  if (verdict.kind === 'met')
    return [...(provisional && !final ? ['目标年还没有过完，以后还可能变化'] : []), ...because];
  if (final) return ['目标年已到', ...because];
  if (progress === null || schedule === null) return [...because, ...(reason === '' ? ['目标年还没有过完'] : [])];
  const percent = (value: Rational) => inputText({ value, as: 'percent' });
  if (isNegative(progress)) return [`进度 ${percent(progress)} 为负，比基期离目标更远`];
  const sign = compare(progress, schedule) >= 0 ? '≥' : '<';
  return [`进度 ${percent(progress)} ${sign} 序时进度 ${percent(schedule)}`];
}

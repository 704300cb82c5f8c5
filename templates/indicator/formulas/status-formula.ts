import type { StatusCode } from '../../../core/indicator/progress/status.ts';
import { indicatorWordsOf } from '../../words/indicator-words.ts';
import {
  choose,
  compareAmounts,
  compareShares,
  metCondition,
  quoted,
  type RowReferences,
  type RowShape,
  reachedCondition,
} from './row-formula.ts';
import { rowTime } from './time-formula.ts';

const WORDS = indicatorWordsOf('zh');
const NOTHING = '""';

/** What a formula shows while nothing can be measured, as formula texts: `"未填报"`. */
export interface Unfilled {
  readonly status: string;
  readonly reason: string;
}

/** The cells of 进度 and 序时进度 in the row; `null` where the row has no such measure. */
export interface ProgressReferences {
  readonly progress: string | null;
  readonly schedule: string | null;
}

/**
 * 状态 as its Chinese name, decided in the order of `core/indicator/progress/status.ts`: past the range, met, periods
 * missing, at the target date, on the way.
 */
export function statusFormula(
  at: RowReferences,
  shape: RowShape,
  cells: ProgressReferences,
  unfilled: Unfilled,
): string {
  const final = rowTime(at).isOver;
  const missed = name(shape.attribute === 'binding' ? 'failed' : 'shortfall');
  return judged(at, shape, {
    met: shape.provisional ? choose(final, name('achieved'), name('onTrack')) : name('achieved'),
    unmet: choose(final, missed, underWay(at, shape, cells)),
    valuesMissing: name('notMeasurable'),
    beyondRange: name('notMeasurable'),
    unfilled: unfilled.status,
  });
}

/** The reason beside a status that is no plain comparison, or an empty text. */
export function reasonFormula(at: RowReferences, shape: RowShape, unfilled: Unfilled): string {
  const final = rowTime(at).isOver;
  const remark = baseRemark(at, shape);
  const onTheWay = shape.kind === 'level' && at.base === null ? reason(shape.baseReason) : remark;
  return judged(at, shape, {
    met: shape.provisional ? choose(final, remark, NOTHING) : remark,
    unmet: choose(final, NOTHING, onTheWay),
    valuesMissing: reason('valuesMissing'),
    beyondRange: reason('beyondRange'),
    unfilled: unfilled.reason,
  });
}

/** What a formula shows in each case that decides a status, as formula texts. */
interface Cases {
  readonly met: string;
  readonly unmet: string;
  readonly valuesMissing: string;
  readonly beyondRange: string;
  readonly unfilled: string;
}

function judged(at: RowReferences, shape: RowShape, cases: Cases): string {
  const { met, unmet } = withMissingValues(at, shape, cases);
  const verdict = choose(metCondition(at, shape), met, unmet);
  return choose(`ISNUMBER(${at.attained})`, beyondRange(at, shape, cases.beyondRange, verdict), cases.unfilled);
}

/** A sum that misses periods can be enough, or too much, but neither too little nor within a limit. */
function withMissingValues({ incomplete }: RowReferences, { direction }: RowShape, cases: Cases) {
  const { met, unmet, valuesMissing } = cases;
  if (incomplete === null) return { met, unmet };
  return direction === 'rising'
    ? { met, unmet: choose(incomplete, valuesMissing, unmet) }
    : { met: choose(incomplete, valuesMissing, met), unmet };
}

/** A value past the far end of a printed range is not judged. */
function beyondRange({ attained, upper, lower }: RowReferences, shape: RowShape, beyond: string, verdict: string) {
  const rising = shape.criterionDirection === 'rising';
  const far = rising ? upper : lower;
  if (shape.operator !== 'between' || far === null) return verdict;
  return choose(compareAmounts(attained, rising ? '>' : '<', far), beyond, verdict);
}

function underWay(at: RowReferences, shape: RowShape, { progress, schedule }: ProgressReferences): string {
  if (shape.kind === 'rate') return name('behind');
  // A sum that must stay below its target and is already above it will not come back.
  if (shape.kind === 'sum' && shape.direction === 'falling') return name('movingAway');
  if (at.base === null || progress === null || schedule === null) return name('notMeasurable');
  const onSchedule = choose(compareShares(progress, '>=', schedule), name('onTrack'), name('behind'));
  const moving = choose(compareShares(progress, '<', '0'), name('movingAway'), onSchedule);
  return choose(`ISNUMBER(${progress})`, moving, shape.kind === 'level' ? belowBase(at, shape) : name('notMeasurable'));
}

/** Where the base is at the target there is no way to make progress on, only to fall below the base. */
function belowBase({ value, base }: RowReferences, { direction }: RowShape): string {
  const below = compareAmounts(value, direction === 'rising' ? '<' : '>', base ?? value);
  return choose(below, name('movingAway'), name('behind'));
}

/** A base at the target, or beyond it: such a target asks to keep. */
function baseRemark({ base, goal }: RowReferences, { kind, direction }: RowShape): string {
  if (kind !== 'level' || base === null) return NOTHING;
  const which = choose(compareAmounts(base, '=', goal), reason('baseEqualsTarget'), reason('baseBeyondTarget'));
  return choose(reachedCondition(base, goal, direction), which, NOTHING);
}

function name(code: StatusCode): string {
  return quoted(WORDS.status[code]);
}

function reason(code: keyof typeof WORDS.reason): string {
  return quoted(WORDS.reason[code]);
}

import { progressFromBase, schedule } from '../../core/indicator/measures/cn.ts';
import type { Standing } from '../../core/indicator/measures/standing.ts';
import { destatis } from '../../core/indicator/methods/destatis.ts';
import { eurostat } from '../../core/indicator/methods/eurostat.ts';
import type { Method, MethodId } from '../../core/indicator/methods/method.ts';
import { sdsn } from '../../core/indicator/methods/sdsn.ts';
import { statcan } from '../../core/indicator/methods/statcan.ts';
import { un2023 } from '../../core/indicator/methods/un2023.ts';
import { endOfYear } from '../../core/indicator/period/period.ts';
import type { Attribute } from '../../core/indicator/plan/plan.ts';
import { statusOf } from '../../core/indicator/progress/status.ts';
import type { Criterion } from '../../core/indicator/target/meets.ts';
import { type IndicatorWords, indicatorWordsOf, type MethodStatus } from '../../templates/words/indicator-words.ts';
import { type Answer, type Answers, faulty, optional, textAnswer } from './answer.ts';
import { readInUnit, readNumbers } from './indicator-functions.ts';
import { readAttribute, readMethod, readMonth, readYear } from './read-argument.ts';
import { eachCell } from './rows-of.ts';
import { levelStanding } from './standing-of.ts';

/** Statuses are the Chinese names that the sheets show, in every language of the program, so that formulas can compare them. */
const WORDS: IndicatorWords = indicatorWordsOf('zh');

const METHODS: Readonly<Record<MethodId, Method>> = { statcan, destatis, un2023, eurostat, sdsn };

/** 状态 by the method asked for: 国内通行算法 unless told, else one of the published methods. */
export function statusAnswers(
  actual: unknown,
  base: unknown,
  target: unknown,
  baseYear: unknown,
  targetYear: unknown,
  asOf: unknown,
  attribute: unknown,
  method: unknown,
): Answers {
  return eachCell([actual, base, target, baseYear, targetYear, asOf, attribute, method], statusAnswer);
}

function statusAnswer(
  actual: unknown,
  base: unknown,
  target: unknown,
  baseYear: unknown,
  targetYear: unknown,
  asOf: unknown,
  attribute: unknown,
  method: unknown,
): Answer {
  const numbers = readNumbers(actual, target);
  if (numbers.kind === 'fault') return numbers;
  const { observed, goal, wanted } = numbers.value;
  const start = optional(base, null, (value) => readInUnit(goal, value, 'base'));
  if (start.kind === 'fault') return start;
  const direction = wanted(start.value);
  if (direction.kind === 'fault') return direction;
  const [from, to] = [readYear(baseYear, 'baseYear'), readYear(targetYear, 'targetYear')];
  if (from.kind === 'fault') return from;
  if (to.kind === 'fault') return to;
  if (to.value <= from.value) return faulty({ kind: 'years' });
  const at = readMonth(asOf, 'asOf');
  if (at.kind === 'fault') return at;
  const kind = optional(attribute, null, readAttribute);
  if (kind.kind === 'fault') return kind;
  const by = optional(method, 'cn' as const, readMethod);
  if (by.kind === 'fault') return by;
  const { operator, value, upper, tolerance } = goal;
  const criterion: Criterion = { operator, value, upper, tolerance, direction: direction.value };
  const times = { start: endOfYear(from.value), at: at.value, end: endOfYear(to.value) };
  const standing = levelStanding({ criterion, base: start.value, observed, ...times });
  return by.value === 'cn' ? ownStatus(standing, criterion, kind.value) : published(standing, by.value);
}

function ownStatus(standing: Standing, criterion: Criterion, attribute: Attribute | null): Answer {
  const { code, reason } = statusOf({
    pursuit: {
      ...{ standing, criterion, attained: standing.observed.value, gapUnit: 'own', provisional: false },
      ...{ used: [], flags: [] },
    },
    progress: progressFromBase(standing),
    schedule: schedule(standing, { by: 'month', rounding: 'exact' }),
    attribute,
    baseReason: 'noBase',
  });
  if (code === 'notMeasurable' && reason !== undefined) return faulty({ kind: 'notMeasurable', reason });
  return textAnswer(WORDS.status[code]);
}

function published(standing: Standing, id: MethodId): Answer {
  const assessment = METHODS[id].assess(standing);
  return assessment.kind === 'assessed'
    ? textAnswer(WORDS.methodStatus[assessment.status as MethodStatus])
    : faulty({ kind: 'methodSilent', method: WORDS.method[id], reason: assessment.reason });
}

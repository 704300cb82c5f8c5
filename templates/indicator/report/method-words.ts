import type { CnFlip } from '../../../core/indicator/explain/cn-flips.ts';
import type { MethodId, Outlook } from '../../../core/indicator/methods/method.ts';
import {
  BASES,
  type Basis,
  type MethodRow,
  type Reason,
  type SideBySide,
} from '../../../core/indicator/methods/side-by-side.ts';
import type { StatusCode } from '../../../core/indicator/progress/status.ts';
import { fixedText, terminatingText } from '../../../core/quantity/decimal.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { round } from '../../../core/quantity/round.ts';
import { WORDS } from './labels.ts';

/** Digits after the point of a value at which a status begins. */
const FLIP_PLACES = 4;

type Direction = 'rising' | 'falling';

/** Whether a status says that the target is or will be reached. */
export function isFavourable(outlook: Outlook): boolean {
  return outlook === 'achieved' || outlook === 'onCourse';
}

export function isFavourableStatus(code: StatusCode): boolean {
  return code === 'achieved' || code === 'onTrack';
}

/** What a method says, or a dash where it says nothing. */
export function assessmentWords({ assessment }: MethodRow): string {
  return assessment.kind === 'assessed' ? statusWords(assessment.status) : '—';
}

export function statusWords(status: string): string {
  const words: Readonly<Record<string, string>> = WORDS.methodStatus;
  return words[status] ?? status;
}

const BASIS_WORDS: Readonly<Record<Reason['kind'] | Basis, string>> = {
  position: '只看在最差值与最优值之间的位置',
  growthRate: '用至今的年均增长率与所需的年均增长率相比',
  straightLine: '把近几年的平均变化按直线延长到目标年',
  extrapolation: '把至今的增长率延续到目标年，看走完多少路程',
  thresholds: '用同一个比值，界限和用词不同',
};

/** Why the methods say different things of the same numbers. */
export function reasonWords({ reasons }: SideBySide): string {
  return reasons.map(({ kind, methods }) => `${methodNames(methods)}${BASIS_WORDS[kind]}`).join('；');
}

/** Why these methods judge otherwise than the Chinese practice does. */
export function differenceWords(differing: readonly MethodId[]): string {
  const bases = [...new Set(differing.map((id) => BASES[id]))];
  const others = bases.map(
    (basis) => `${methodNames(differing.filter((id) => BASES[id] === basis))}${BASIS_WORDS[basis]}`,
  );
  return `${WORDS.method.cn}只看到现在为止的进度是否赶上序时进度；${others.join('；')}`;
}

function methodNames(methods: readonly MethodId[]): string {
  return methods.map((id) => WORDS.method[id]).join('、');
}

/** `≥ 62.5：达到序时；≥ 80：已达标` */
export function cnFlipWords(flips: readonly CnFlip[], direction: Direction): string {
  return flips
    .map(({ status, value, exclusive }) => `${flipValue(value, exclusive, direction)}：${WORDS.status[status]}`)
    .join('；');
}

/** The same of a published method; before the first of the values its worst status holds. */
export function flipWords({ flips, method }: MethodRow, direction: Direction): string {
  const worst = Object.keys(method.statuses).at(-1);
  const [first] = flips;
  if (first === undefined || worst === undefined) return '';
  const known = flips.map(
    ({ status, value, exclusive }) => `${flipValue(value, exclusive === true, direction)}：${statusWords(status)}`,
  );
  return first.status === worst ? known.join('；') : [`再差：${statusWords(worst)}`, ...known].join('；');
}

/** Rounded in the wanted direction, so that the status holds at the number that is shown. */
function flipValue(value: Rational, exclusive: boolean, direction: Direction): string {
  const exact = terminatingText(value);
  const isShort = exact !== null && (exact.split('.')[1]?.length ?? 0) <= FLIP_PLACES;
  const sign = direction === 'rising' ? (exclusive && isShort ? '>' : '≥') : exclusive && isShort ? '<' : '≤';
  if (isShort) return `${sign} ${exact}`;
  const rounded = round(value, { places: FLIP_PLACES, rule: direction === 'rising' ? 'ceiling' : 'floor' });
  return `${sign} ${fixedText(rounded, FLIP_PLACES)}`;
}

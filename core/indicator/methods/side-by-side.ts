import type { Standing } from '../measures/standing.ts';
import type { Course } from './course.ts';
import { type Assessment, type Flip, METHOD_IDS, type Method, type MethodId, type Outlook } from './method.ts';
import { METHODS, WITHOUT_TARGET } from './methods.ts';

/** What a method holds the observation against. */
export type Basis =
  /** The growth a year so far against the growth a year that is required. */
  | 'growthRate'
  /** The mean of the last changes, continued in a straight line. */
  | 'straightLine'
  /** The growth so far, continued to the target date. */
  | 'extrapolation'
  /** The best and the worst there is. It says nothing of the course, and so does not agree or disagree with one. */
  | 'position';

export const BASES: Readonly<Record<MethodId, Basis>> = {
  statcan: 'growthRate',
  destatis: 'straightLine',
  un2023: 'extrapolation',
  eurostat: 'growthRate',
  sdsn: 'position',
};

/** Why methods that look at the same numbers disagree, and which of them the reason is about. */
export interface Reason {
  readonly kind: Exclude<Basis, 'position'> | 'thresholds';
  readonly methods: readonly MethodId[];
}

/** A line of the table: what one method says of the standing. */
export interface MethodRow {
  readonly method: Method;
  readonly assessment: Assessment;
  /** `null` where the method says nothing. */
  readonly outlook: Outlook | null;
  readonly flips: readonly Flip[];
}

export interface SideBySide {
  readonly rows: readonly MethodRow[];
  readonly disagree: boolean;
  /** Empty where the methods agree. */
  readonly reasons: readonly Reason[];
}

/**
 * The methods on one standing, in their fixed order, and whether they disagree on how it stands. Reasons: the different
 * bases of the methods that answer, and `thresholds` where two of one basis put the same ratio under different words.
 */
export function compareMethods(standing: Standing, ids: readonly MethodId[] = METHOD_IDS): SideBySide {
  const rows = METHODS.filter(({ id }) => ids.includes(id)).map((method) => rowOf(method, standing));
  return agreement(rows);
}

/**
 * The same for an indicator whose target is in words: the methods that publish a variant without a target judge the
 * course alone. Nothing flips, because nothing is held against a number.
 */
export function compareCourses(course: Course, ids: readonly MethodId[] = METHOD_IDS): SideBySide {
  const rows = METHODS.filter(({ id }) => ids.includes(id)).map((method) => {
    const assess = isWithoutTarget(method.id) ? WITHOUT_TARGET[method.id] : null;
    const assessment: Assessment = assess === null ? { kind: 'unavailable', reason: 'noTarget' } : assess(course);
    return { method, assessment, outlook: outlookOf(method, assessment), flips: [] };
  });
  return agreement(rows);
}

function isWithoutTarget(id: MethodId): id is keyof typeof WITHOUT_TARGET {
  return Object.hasOwn(WITHOUT_TARGET, id);
}

function rowOf(method: Method, standing: Standing): MethodRow {
  const assessment = method.assess(standing);
  return { method, assessment, outlook: outlookOf(method, assessment), flips: method.flips(standing) };
}

function outlookOf({ statuses }: Method, assessment: Assessment): Outlook | null {
  return assessment.kind === 'assessed' ? (statuses[assessment.status] ?? null) : null;
}

function agreement(rows: readonly MethodRow[]): SideBySide {
  const answers = rows.filter(({ method, outlook }) => outlook !== null && BASES[method.id] !== 'position');
  const disagree = !allAgree(answers);
  return { rows, disagree, reasons: disagree ? reasonsOf(answers) : [] };
}

function reasonsOf(answers: readonly MethodRow[]): readonly Reason[] {
  const byBasis = (['growthRate', 'straightLine', 'extrapolation'] as const)
    .map((kind) => ({ kind, rows: answers.filter(({ method }) => BASES[method.id] === kind) }))
    .filter(({ rows }) => rows.length > 0);
  const bases = byBasis.length > 1 ? byBasis : [];
  const apart = byBasis
    .filter(({ rows }) => !allAgree(rows))
    .map(({ rows }) => ({ kind: 'thresholds' as const, rows }));
  return [...bases, ...apart].map(({ kind, rows }) => ({ kind, methods: rows.map(({ method }) => method.id) }));
}

function allAgree(rows: readonly MethodRow[]): boolean {
  return rows.every((one, index) => rows.slice(index + 1).every((other) => agree(one, other)));
}

/**
 * A method without a word for a reached target (the sun shines for both) agrees with one that has it, and so does one
 * that does not tell standing still from moving away.
 */
function agree(one: MethodRow, other: MethodRow): boolean {
  const meanings = outlooksMeant(other);
  return outlooksMeant(one).some((outlook) => meanings.includes(outlook));
}

const COVERED_BY: Readonly<Partial<Record<Outlook, Outlook>>> = { onCourse: 'achieved', offCourse: 'away' };

function outlooksMeant({ method, outlook }: MethodRow): readonly Outlook[] {
  if (outlook === null) return [];
  const covered = COVERED_BY[outlook];
  const isToldApart = covered === undefined || Object.values(method.statuses).includes(covered);
  return isToldApart ? [outlook] : [outlook, covered];
}

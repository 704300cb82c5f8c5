import { type Issue, issue } from '../../issue/issue.ts';
import { addDays } from '../../quantity/date.ts';
import { decimalText } from '../../quantity/decimal.ts';
import type { MonthIndex } from '../measures/standing.ts';
import { currentValues } from '../observations/current-values.ts';
import type { Actuals, CurrentValue, Lost } from '../observations/observation.ts';
import { endOf } from '../period/period.ts';
import type { Indicator, Plan } from '../plan/plan.ts';
import { type Assessed, assess } from './assess-row.ts';
import { chooseTarget, isDisputed } from './choose-target.ts';
import { combinedValues, combineTowns } from './combine-towns.ts';
import { methodView } from './method-view.ts';
import type { ProgressRow, Revision } from './progress-row.ts';
import type { ProgressOptions, ProgressRun } from './progress-run.ts';
import type { RowFlag } from './pursuit.ts';
import { summarise } from './summary.ts';
import { townIssues } from './town-issues.ts';

/** Measures every indicator of a plan with the values known on a day. Every indicator has its row, measured or not. */
export function runProgress(plan: Plan, actuals: Actuals, options: ProgressOptions): ProgressRun {
  const until = completedMonth(options.asOf);
  const { values, issues, ...known } = currentValues(actuals.observations, options.asOf, until);
  const lost = [...known.lost, ...actuals.lost.filter(({ period }) => period === null || endOf(period) <= until)];
  const everyTown = new Set([...values, ...lost].flatMap(({ town }) => town ?? []));
  const [valuesOf, lostOf] = [byIndicator(values), byIndicator(lost)];
  const found = plan.indicators.map((indicator) => {
    const given = { values: valuesOf(indicator), lost: lostOf(indicator), everyTown };
    return measureRow(indicator, given, options, until);
  });
  const rows = found.map(({ row }) => row);
  const notes = found.flatMap((each) => each.issues);
  return {
    plan,
    options,
    rows,
    summary: summarise(rows, options.methods, {
      given: actuals.rows,
      counted: values.length,
      refused: actuals.refused,
      aside: actuals.observations.length - values.length,
    }),
    issues: [...actuals.issues, ...issues, ...notes],
  };
}

/** The last month that is over at the end of a day. */
export function completedMonth(iso: string): MonthIndex {
  const [year = 0, month = 0] = iso.split('-').map((part) => Number.parseInt(part, 10));
  const isLastDay = addDays(iso, 1).slice(5, 7) !== iso.slice(5, 7);
  return year * 12 + month - (isLastDay ? 0 : 1);
}

function byIndicator<T extends { readonly indicator: Indicator }>(all: readonly T[]) {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(each.indicator.id);
    if (group === undefined) groups.set(each.indicator.id, [each]);
    else group.push(each);
  }
  return ({ id }: Indicator): readonly T[] => groups.get(id) ?? [];
}

/** What the file has of an indicator, and every town it has values of. */
interface Given {
  readonly values: readonly CurrentValue[];
  readonly lost: readonly Lost[];
  readonly everyTown: ReadonlySet<string>;
}

interface Measured {
  readonly row: ProgressRow;
  readonly issues: readonly Issue[];
}

function measureRow(
  indicator: Indicator,
  { values, lost, everyTown }: Given,
  { schedule, targetYear, methods }: ProgressOptions,
  until: MonthIndex,
): Measured {
  const target = chooseTarget(indicator, until, targetYear);
  const towns = combineTowns(indicator, values, lost);
  const own = wholeValues(indicator, values, lost);
  const assessed = assess(indicator, target, own, schedule, until);
  const revision = revisionOf(own, assessed, (older) => assess(indicator, target, older, schedule, until));
  const { pursuit, actual, measures, status } = assessed;
  const flags: RowFlag[] = [
    ...(pursuit?.flags ?? []),
    ...(own.length > 0 && !values.some(({ town }) => town === null) ? (['fromTowns'] as const) : []),
    ...(actual !== null && endOf(actual.period) < until ? (['observationOlder'] as const) : []),
    ...(target !== null && isDisputed(indicator, target) ? (['targetsDiffer'] as const) : []),
    ...(revision === null ? [] : (['revised'] as const)),
  ];
  const row: ProgressRow = {
    indicator,
    target,
    actual,
    pursuit,
    measures,
    status,
    methods: methodView(indicator, target, pursuit, own, methods),
    flags,
    revision,
    towns,
    values: own,
  };
  return { row, issues: [...townIssues(indicator, towns, everyTown), ...revisionIssues(row)] };
}

/** The values of the whole region; where only the towns have any, what they make together. */
function wholeValues(indicator: Indicator, values: readonly CurrentValue[], lost: readonly Lost[]) {
  const own = values.filter(({ town }) => town === null);
  return own.length > 0 ? own : combinedValues(indicator, values, lost);
}

function revisionOf(
  values: readonly CurrentValue[],
  now: Assessed,
  again: (values: readonly CurrentValue[]) => Assessed,
): Revision | null {
  if (!values.some(({ earlier }) => earlier.length > 0)) return null;
  const before = again(values.map((value) => ({ ...value, ...value.earlier[0], earlier: [] })));
  return before.status.code === now.status.code || before.actual === null
    ? null
    : { before: before.actual.value, status: before.status };
}

function revisionIssues({ indicator, revision, actual, status }: ProgressRow): Issue[] {
  if (revision === null || actual === null) return [];
  const values = { indicator: indicator.name, before: decimalText(revision.before), now: decimalText(actual.value) };
  return [
    issue(
      'revisionChangedStatus',
      'warning',
      {},
      { ...values, statusBefore: revision.status.code, statusNow: status.code },
    ),
  ];
}

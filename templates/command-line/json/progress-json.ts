import type { SideBySide } from '../../../core/indicator/methods/side-by-side.ts';
import { periodText } from '../../../core/indicator/period/period.ts';
import type { Base, Indicator, Target } from '../../../core/indicator/plan/plan.ts';
import type { Combined } from '../../../core/indicator/progress/combine-towns.ts';
import type { MethodSummary } from '../../../core/indicator/progress/method-summary.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { ProgressRun } from '../../../core/indicator/progress/progress-run.ts';
import type { Operator } from '../../../core/indicator/target/target.ts';
import type { Issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { issueJson } from './issue-json.ts';

/**
 * A progress run for machines. Numbers are decimal strings, in the unit beside them; ratios are ratios (0.24), and `lead` is
 * in 百分点. What does not exist is absent, with the reason in `status`.
 */
export function progressJson(run: ProgressRun, issues: readonly Issue[], files: readonly string[], language: Language) {
  const { plan, options, rows, summary } = run;
  return {
    plan: { id: plan.id, title: plan.title },
    asOf: options.asOf,
    rows: rows.map(rowJson),
    summary: { ...summary, methods: methodSummaryJson(summary.methods) },
    issues: issues.map((found) => issueJson(found, language)),
    files,
  };
}

function rowJson(row: ProgressRow) {
  const { indicator, target, actual, measures, status, flags, revision, towns, methods } = row;
  const { attainment, yearOnYear, ...others } = measures;
  return present({
    id: indicator.id,
    name: indicator.name,
    unit: indicator.unitText,
    group: indicator.group,
    attribute: indicator.attribute,
    base: indicator.base === null ? null : baseJson(indicator.base),
    target: target === null ? null : targetJson(target, indicator),
    actual:
      actual === null
        ? null
        : { value: decimalText(actual.value), period: periodText(actual.period), kind: actual.kind },
    attainment: numberJson(attainment?.value),
    attainmentVariant: attainment?.variant,
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, numberJson(value)])),
    gapUnit: measures.gap === null ? null : gapUnit(row),
    yearOnYear: yearOnYear === null ? null : { kind: yearOnYear.kind, value: decimalText(yearOnYear.value) },
    status,
    methods: methodsJson(methods),
    flags,
    revision: revision === null ? null : { before: decimalText(revision.before), status: revision.status },
    towns: towns === null ? null : townsJson(towns),
  });
}

/** A sum of 人次/年 over years is a number of 人次. */
function gapUnit({ pursuit, indicator }: ProgressRow): string {
  if (pursuit?.gapUnit === 'points') return '百分点';
  return pursuit?.standing.kind === 'sum' ? indicator.unitText.replace('/年', '') : indicator.unitText;
}

function baseJson({ kind, value, year, printed }: Base) {
  return present({ value: decimalText(value), year, printed, bound: kind === 'bound' ? true : null });
}

function targetJson({ printed, expression, unitText, by }: Target, indicator: Indicator) {
  const common = { date: `${by}-12-31` };
  if (expression === null) return { printed, ...common };
  const { operator, value, upper, measure, flags } = expression;
  return present({
    printed,
    op: operator ?? impliedOperator(indicator, flags.includes('decrease')),
    opImplied: operator === null ? true : null,
    value: decimalText(value),
    upper: numberJson(upper),
    unit: unitText,
    measure,
    flags: flags.length === 0 ? null : flags,
    ...common,
  });
}

/** A bare printed number is to be reached in the wanted direction; of a decrease, the more the better. */
function impliedOperator({ direction }: Indicator, decrease: boolean): Operator {
  return direction === 'rising' || decrease ? '>=' : '<=';
}

function methodsJson(methods: SideBySide | null) {
  return Object.fromEntries(
    (methods?.rows ?? []).map(({ method, assessment, outlook, flips }) => [
      method.id,
      assessment.kind === 'unavailable'
        ? { status: 'notAvailable', reason: assessment.reason }
        : present({
            value: numberJson(assessment.value),
            score: numberJson(assessment.score),
            status: assessment.status,
            outlook,
            flips: flips.map(({ status, value, exclusive }) =>
              present({ status, value: decimalText(value), exclusive: exclusive ?? null }),
            ),
          }),
    ]),
  );
}

function methodSummaryJson({ statcan, sdsn, disagreements }: MethodSummary) {
  return present({
    statcan: statcan && { score: decimalText(statcan.score), status: statcan.status },
    sdsn: sdsn && present({ index: numberJson(sdsn.index), coverage: decimalText(sdsn.coverage) }),
    disagreements,
  });
}

function townsJson({ period, combined, whole, difference, reason, lowest, highest, towns }: Combined) {
  return present({
    period: periodText(period),
    combined: numberJson(combined),
    whole: numberJson(whole),
    difference: numberJson(difference),
    reason,
    lowest: decimalText(lowest),
    highest: decimalText(highest),
    towns: towns.map(({ town, value, share }) =>
      present({ town, value: decimalText(value.value), share: numberJson(share) }),
    ),
  });
}

function numberJson(value: Rational | null | undefined): string | null {
  return value === null || value === undefined ? null : decimalText(value);
}

/** The object without what does not exist. */
function present(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
}

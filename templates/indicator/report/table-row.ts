import { isRateTarget } from '../../../core/indicator/explain/explain-goal.ts';
import { yearOf } from '../../../core/indicator/period/period.ts';
import { isPercent } from '../../../core/indicator/plan/unit-of.ts';
import { startOf } from '../../../core/indicator/progress/assess-row.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { Pursuit } from '../../../core/indicator/progress/pursuit.ts';
import { completedMonth } from '../../../core/indicator/progress/run-progress.ts';
import { goalOf } from '../../../core/indicator/target/meets.ts';
import { count, empty, number, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import {
  attainmentFormula,
  forecastFormula,
  gapFormula,
  leadFormula,
  neededGrowthFormula,
  neededPerYearFormula,
  progressFormula,
  scheduleFormula,
} from '../formulas/measure-formulas.ts';
import { quoted } from '../formulas/row-formula.ts';
import { reasonFormula, statusFormula } from '../formulas/status-formula.ts';
import type { ReportBook, ReportRow } from './book.ts';
import { measure } from './cells.ts';
import { NO_ATTRIBUTE, WORDS } from './labels.ts';
import { actualPeriodWords } from './period-words.ts';
import { TABLE_COLUMNS, type TableColumn, tableCell } from './table-columns.ts';
import { inputCells } from './table-inputs.ts';
import { monthOf, referencesOf, shapeOfRow, timeOnly } from './table-references.ts';

/** The cells of one indicator on 指标进度, in the order of the columns. */
export function tableRow(book: ReportBook, { row, number: position, at, group }: ReportRow): CellPlan[] {
  const { pursuit } = row;
  const cells: Partial<Record<TableColumn, CellPlan>> = {
    ...describedCells(row),
    number: count(position, 'textCentered'),
    groupNumber: count(group, 'value'),
    ...(pursuit === null ? unmeasuredCells(book, row, at) : {}),
    ...inputCells(row, at),
    ...(pursuit === null ? {} : measuredCells(book, row, pursuit, at)),
    ...yearOnYearCell(row, at),
    ...remarkCell(row, at),
  };
  return TABLE_COLUMNS.map((key) => cells[key] ?? empty('value'));
}

function describedCells(row: ProgressRow): Partial<Record<TableColumn, CellPlan>> {
  const { indicator, target, actual } = row;
  const { attribute, group, name, unitText } = indicator;
  return {
    name: text(name, 'textWrapped'),
    group: text(group ?? '', 'textWrapped'),
    unit: text(unitText, 'textCentered'),
    attribute: text(attribute === null ? NO_ATTRIBUTE : WORDS.attribute[attribute], 'textCentered'),
    ...baseCells(row),
    targetYear: target === null ? empty('value') : count(target.by, 'value'),
    printed: text(target?.printed ?? '', 'textWrapped'),
    target: targetCell(row),
    period: text(actualPeriodWords(row), 'textCentered'),
    ...(actual !== null && { actual: number(actual.value, actual.kind === 'rate' ? 'percentNumber' : 'value') }),
  };
}

/** The base that is computed with; where the document prints only a bound, the bound as text. */
function baseCells({ indicator, pursuit }: ProgressRow): Partial<Record<TableColumn, CellPlan>> {
  const { base } = indicator;
  const used = pursuit?.standing.kind === 'level' && !pursuit.flags.includes('ratesMultiplied') ? pursuit : null;
  if (used !== null && used.standing.base !== null) {
    return { baseYear: count(yearOf(used.standing.start), 'value'), base: number(used.standing.base, 'value') };
  }
  if (base === null) return {};
  const shown = base.kind === 'bound' ? text(base.printed, 'textCentered') : number(base.value, 'value');
  return { baseYear: count(base.year, 'value'), base: shown };
}

function targetCell(row: ProgressRow): CellPlan {
  const expression = row.target?.expression ?? null;
  if (expression === null) return empty('value');
  if (!isRateTarget(row)) return number(expression.value, 'value');
  // A rate printed in 倍 is computed in per cent.
  return number(row.pursuit === null ? expression.value : goalOf(row.pursuit.criterion), 'percentNumber');
}

/** Nothing is measured, but the schedule still says how far the time has run. */
function unmeasuredCells(book: ReportBook, row: ProgressRow, at: number): Partial<Record<TableColumn, CellPlan>> {
  const { indicator, target, measures, status } = row;
  const unmeasured = {
    status: text(WORDS.status[status.code], 'textCentered'),
    reason: text(status.reason === undefined ? '' : WORDS.reason[status.reason], 'textWrapped'),
  };
  if (target === null || measures.schedule === null) return unmeasured;
  const asOf = completedMonth(book.run.options.asOf);
  const { references, shape } = timeOnly(row, book.run.options.schedule, at);
  return {
    ...unmeasured,
    startYear: count(yearOf(startOf(indicator, target)), 'value'),
    endYear: count(target.by, 'value'),
    year: count(yearOf(asOf), 'value'),
    month: count(monthOf(asOf), 'value'),
    schedule: measure(scheduleFormula(references, shape), measures.schedule, 'rate'),
  };
}

function measuredCells(
  book: ReportBook,
  row: ProgressRow,
  pursuit: Pursuit,
  at: number,
): Partial<Record<TableColumn, CellPlan>> {
  const { measures, status, indicator } = row;
  const references = referencesOf(row, pursuit, at);
  const shape = shapeOfRow(row, pursuit, book.run.options.schedule);
  const [progress, schedule] = [progressFormula(references, shape), scheduleFormula(references, shape)];
  const where = {
    progress: progress === null ? null : tableCell('progress', at),
    schedule: schedule === null ? null : tableCell('schedule', at),
  };
  const unfilled = {
    status: quoted(WORDS.status.notMeasurable),
    reason: quoted(WORDS.reason.noObservation),
  };
  const amount: StyleName = isPercent(indicator) ? 'points' : 'area';
  const reason = status.reason === undefined ? '' : WORDS.reason[status.reason];
  return {
    attainment: measure(attainmentFormula(references, shape), measures.attainment?.value ?? null, 'rate'),
    progress: measure(progress, measures.progress, 'rate'),
    schedule: measure(schedule, measures.schedule, 'rate'),
    lead:
      where.progress === null || where.schedule === null
        ? empty('money')
        : measure(leadFormula(where.progress, where.schedule), measures.lead, 'money'),
    gap: measure(gapFormula(references, shape), measures.gap, pursuit.gapUnit === 'points' ? 'points' : 'area'),
    neededPerYear: measure(neededPerYearFormula(references, shape), measures.neededPerYear, amount),
    neededGrowth: measure(neededGrowthFormula(references, shape), measures.neededGrowth, 'rate'),
    forecast: measure(forecastFormula(references, shape), measures.forecast, 'area'),
    status: textFormula(statusFormula(references, shape, where, unfilled), WORDS.status[status.code], 'textCentered'),
    reason: textFormula(reasonFormula(references, shape, unfilled), reason, 'textWrapped'),
  };
}

function yearOnYearCell({ measures }: ProgressRow, at: number): Partial<Record<TableColumn, CellPlan>> {
  const { yearOnYear } = measures;
  if (yearOnYear === null) return {};
  const [latest, before] = [tableCell('latest', at), tableCell('before', at)];
  return {
    yearOnYear:
      yearOnYear.kind === 'points'
        ? measure(`${latest}-${before}`, yearOnYear.value, 'points')
        : measure(`${latest}/${before}-1`, yearOnYear.value, 'rate'),
  };
}

/** Why the status is what it is, live, and behind it what else a reader should know. */
function remarkCell({ flags, status }: ProgressRow, at: number): Partial<Record<TableColumn, CellPlan>> {
  const notes = flags.map((flag) => WORDS.flag[flag]).join('；');
  const reason = status.reason === undefined ? '' : WORDS.reason[status.reason];
  const cell = tableCell('reason', at);
  const content = notes === '' ? `${cell}&""` : `IF(${cell}="",${quoted(notes)},${cell}&${quoted(`；${notes}`)})`;
  const shown = [reason, notes].filter((part) => part !== '').join('；');
  return { remark: textFormula(content, shown, 'textWrapped') };
}

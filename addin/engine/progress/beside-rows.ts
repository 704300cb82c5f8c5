import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { ProgressOptions } from '../../../core/indicator/progress/progress-run.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import {
  gapFormula,
  leadFormula,
  neededPerYearFormula,
  progressFormula,
  scheduleFormula,
} from '../../../templates/indicator/formulas/measure-formulas.ts';
import { quoted, shapeOf } from '../../../templates/indicator/formulas/row-formula.ts';
import { statusFormula } from '../../../templates/indicator/formulas/status-formula.ts';
import { type IndicatorWords, indicatorWordsOf } from '../../../templates/words/indicator-words.ts';
import { sheetNumber } from '../../../templates/workbook/cells.ts';
import { CLEARED, type Entry, formulaEntry, numberEntry, textEntry } from '../../host/entry.ts';
import { besideReferences, type NotLive, type ValueCell } from './beside-references.ts';

/** The columns that are written beside the rows, in order. */
export const BESIDE_COLUMNS = ['progress', 'schedule', 'lead', 'gap', 'neededPerYear', 'status', 'remark'] as const;

export type BesideColumn = (typeof BESIDE_COLUMNS)[number];

/** How the numbers of a column are shown; texts as they are. */
export const BESIDE_FORMATS: Readonly<Partial<Record<BesideColumn, string>>> = {
  progress: '0.0%',
  schedule: '0.0%',
  lead: '0.00',
  gap: '#,##0.####',
  neededPerYear: '#,##0.####',
};

/** One row beside the sheet's own: what is put in, and what its formulas come to. */
export interface BesideRow {
  readonly entries: readonly Entry[];
  readonly results: readonly Entry[];
}

/** Where things stand in one row. */
export interface BesidePlace {
  readonly values: readonly ValueCell[];
  /** The cells of 进度 and 序时进度 in this row. */
  readonly progress: string;
  readonly schedule: string;
  /** The title of a section of the document, by its id. */
  readonly sectionTitle: (id: string) => string;
}

/** Sheets compare statuses with the Chinese names, as the formulas of the templates write them. */
const NAMES: IndicatorWords = indicatorWordsOf('zh');

/** The measures of one indicator as live formulas over its own cells where that can be, else as values with the reason. */
export function besideRow(
  row: ProgressRow,
  place: BesidePlace,
  options: Pick<ProgressOptions, 'schedule'>,
  as: 'formulas' | 'values',
  why: Readonly<Record<NotLive, string>>,
): BesideRow {
  const { measures, status, pursuit, indicator } = row;
  const { progress, schedule, lead, gap, neededPerYear } = measures;
  const values = [progress, schedule, lead, gap, neededPerYear].map(valueEntry);
  const results = [...values, textEntry(NAMES.status[status.code]), textEntry(remarkOf(row, place))];
  if (as === 'values' || pursuit === null) return { entries: results, results };
  const live = besideReferences(row, pursuit, place.values);
  if (live.kind === 'values') {
    const remark = [remarkOf(row, place), why[live.why]].filter((part) => part !== '').join('；');
    const entries = [...results.slice(0, -1), textEntry(remark)];
    return { entries, results: entries };
  }
  const { references } = live;
  const { attribute, base } = indicator;
  const baseReason = base?.kind === 'bound' ? 'baseIsBound' : 'noBase';
  const shape = shapeOf(pursuit, { attribute, schedule: options.schedule, baseReason });
  const [progressText, scheduleText] = [progressFormula(references, shape), scheduleFormula(references, shape)];
  const where = {
    progress: progressText === null ? null : place.progress,
    schedule: scheduleText === null ? null : place.schedule,
  };
  const unfilled = { status: quoted(NAMES.status.notMeasurable), reason: quoted(NAMES.reason.noObservation) };
  const formulas = [
    progressText,
    scheduleText,
    where.progress === null || where.schedule === null ? null : leadFormula(where.progress, where.schedule),
    gapFormula(references, shape),
    neededPerYearFormula(references, shape),
    statusFormula(references, shape, where, unfilled),
  ];
  const entries = formulas.map((formula) => (formula === null ? CLEARED : formulaEntry(formula)));
  return { entries: [...entries, textEntry(remarkOf(row, place))], results };
}

function valueEntry(value: Rational | null): Entry {
  return value === null ? CLEARED : numberEntry(sheetNumber(value));
}

/** What was held against what, where it is printed, and why the status is no plain comparison. */
function remarkOf({ indicator, target, status, flags }: ProgressRow, { sectionTitle }: BesidePlace): string {
  const { column, reason, flag, year } = NAMES;
  const { base } = indicator;
  const parts = [
    base === null ? '' : `${column.base} ${base.printed}（${year(base.year)}）`,
    target === null ? '' : `${column.target} ${target.printed}（${year(target.by)}）`,
    `${column.source} ${sectionTitle((target ?? indicator).section)}`,
    status.reason === undefined ? '' : reason[status.reason],
    ...flags.map((each) => flag[each]),
  ];
  return parts.filter((part) => part !== '').join('；');
}

import { shownNumber } from '../../../core/indicator/explain/shown-number.ts';
import { periodText } from '../../../core/indicator/period/period.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { PartSummary, ProgressRun } from '../../../core/indicator/progress/progress-run.ts';
import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import type { Language } from '../../../core/issue/language.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { multiply, type Rational, rational } from '../../../core/quantity/rational.ts';
import { type IndicatorWords, indicatorWordsOf } from '../../words/indicator-words.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { alignRows, indent, shorten } from './align.ts';

const HUNDRED = rational(100n);
const NAME_WIDTH = 32;
const NOTHING = '—';

/** A progress run as people read it: each indicator in a line, and how many have which status, 约束性 apart. */
export function progressText(run: ProgressRun, files: readonly string[], language: Language): string {
  const [words, own] = [wordsOf(language), indicatorWordsOf(language)];
  const { plan, options, rows } = run;
  const { by, rounding } = options.schedule;
  const schedule = [own.scheduleBy[by], own.rounding[rounding]].join(words.separator);
  const lines = [
    plan.title,
    ...(plan.data.documentNumber === undefined ? [] : [plan.data.documentNumber]),
    own.asOf(options.asOf),
    `${own.column.schedule}${words.colon}${schedule}`,
    '',
    ...tableLines(rows, words, own),
    '',
    own.column.status,
    ...indent(summaryLines(run, own)),
    own.values(run.summary.values),
    ...(files.length === 0 ? [] : [words.files, ...indent(files)]),
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines(rows: readonly ProgressRow[], words: Words, own: IndicatorWords): string[] {
  const { column } = own;
  const heads = ['indicator', 'unit', 'base', 'target', 'actual', 'period', 'progress', 'schedule', 'gap', 'status'];
  const head = heads.map((id) => column[id as keyof typeof column]);
  const sides = ['left', 'left', 'right', 'right', 'right', 'left', 'right', 'right', 'right', 'left'] as const;
  return alignRows([head, ...rows.map((row) => rowCells(row, words, own))], sides);
}

function rowCells({ indicator, target, actual, measures, status }: ProgressRow, words: Words, own: IndicatorWords) {
  const { progress, schedule, gap } = measures;
  const reason = status.reason === undefined ? '' : `${words.colon}${own.reason[status.reason]}`;
  return [
    shorten(indicator.name, NAME_WIDTH),
    indicator.unitText,
    indicator.base?.printed ?? NOTHING,
    target === null ? NOTHING : `${shorten(target.printed, NAME_WIDTH)} (${target.by})`,
    actual === null ? NOTHING : `${shownNumber(actual.value)}${actual.kind === 'rate' ? '%' : ''}`,
    actual === null ? '' : periodText(actual.period),
    percentText(progress),
    percentText(schedule),
    gap === null ? NOTHING : shownNumber(gap),
    `${own.status[status.code]}${reason}`,
  ];
}

/** The counts in all, and by 属性 where the plan prints any. */
function summaryLines({ summary }: ProgressRun, own: IndicatorWords): string[] {
  const codes = STATUS_CODES.filter((code) => summary.counts[code] > 0);
  const line = (name: string, { rows, counts }: Pick<PartSummary, 'rows' | 'counts'>) => [
    name,
    ...codes.map((code) => String(counts[code])),
    String(rows),
  ];
  const { attributes } = summary;
  const parts = attributes.some(({ name }) => name !== '') ? attributes : [];
  const named = parts.map((part) => line(attributeName(part.name, own), part));
  const head = ['', ...codes.map((code) => own.status[code]), own.plan.indicators];
  return alignRows(
    [head, line(own.plan.all, summary), ...named],
    ['left', ...head.slice(1).map(() => 'right' as const)],
  );
}

function attributeName(name: string, { attribute, noAttribute }: IndicatorWords): string {
  return name === 'binding' || name === 'expected' ? attribute[name] : noAttribute;
}

function percentText(ratio: Rational | null): string {
  return ratio === null ? NOTHING : `${fixedText(multiply(ratio, HUNDRED), 1)}%`;
}

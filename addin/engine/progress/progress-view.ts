import { shownNumber } from '../../../core/indicator/explain/shown-number.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { ProgressRun } from '../../../core/indicator/progress/progress-run.ts';
import { STATUS_CODES, type StatusCode } from '../../../core/indicator/progress/status.ts';
import type { Language } from '../../../core/issue/language.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { multiply, type Rational, rational } from '../../../core/quantity/rational.ts';
import { round } from '../../../core/quantity/round.ts';
import { type IndicatorWords, indicatorWordsOf, type MethodStatus } from '../../../templates/words/indicator-words.ts';
import type { Line, ProgressView } from '../tasks.ts';

type RowView = ProgressView['rows'][number];

const TONES: Readonly<Record<StatusCode, RowView['tone']>> = {
  achieved: 'good',
  onTrack: 'good',
  behind: 'fair',
  shortfall: 'fair',
  movingAway: 'bad',
  failed: 'bad',
  notMeasurable: 'none',
};

const NOTHING = '—';
const HUNDRED = rational(100n);
/** Places of a gap as people read it; the sheets have them all. */
const AMOUNT_PLACES = 4;

/** A run as the pane shows it: how many indicators have which status, and every indicator with its measures and methods. */
export function progressView({ rows, summary }: ProgressRun, language: Language): Pick<ProgressView, 'lines' | 'rows'> {
  const words = indicatorWordsOf(language);
  const counted = STATUS_CODES.filter((code) => summary.counts[code] > 0);
  const lines: Line[] = [
    { label: words.plan.indicators, value: String(summary.rows), source: null },
    ...counted.map((code) => ({ label: words.status[code], value: String(summary.counts[code]), source: null })),
    { label: words.column.actual, value: words.values(summary.values), source: null },
  ];
  return { lines, rows: rows.map((row) => rowView(row, words)) };
}

function rowView(row: ProgressRow, words: IndicatorWords): RowView {
  const { indicator, target, actual, measures, status } = row;
  const { progress, schedule, gap, neededPerYear } = measures;
  const reason = status.reason === undefined ? '' : `（${words.reason[status.reason]}）`;
  const rate = actual?.kind === 'rate';
  return {
    indicator: indicator.id,
    name: indicator.name,
    actual: actual === null ? NOTHING : withUnit(actual.value, rate ? '%' : indicator.unitText),
    target: target === null ? NOTHING : `${target.printed}（${target.by}）`,
    progress: percent(progress),
    schedule: percent(schedule),
    gap: gap === null ? NOTHING : withUnit(gap, gapUnit(row, words)),
    neededPerYear: neededPerYear === null ? NOTHING : withUnit(neededPerYear, changeUnit(indicator.unitText, words)),
    status: `${words.status[status.code]}${reason}`,
    tone: TONES[status.code],
    methods: methodLines(row, words),
  };
}

/** A sum of 人次/年 over years is a number of 人次. */
function gapUnit({ pursuit, indicator }: ProgressRow, words: IndicatorWords): string {
  if (pursuit?.gapUnit === 'points') return words.points;
  return pursuit?.standing.kind === 'sum' ? indicator.unitText.replace('/年', '') : indicator.unitText;
}

function changeUnit(unitText: string, words: IndicatorWords): string {
  return unitText === '%' ? words.points : unitText;
}

function methodLines({ methods }: ProgressRow, words: IndicatorWords): readonly Line[] {
  return (methods?.rows ?? []).map(({ method, assessment }) => ({
    label: words.method[method.id],
    value:
      assessment.kind === 'assessed'
        ? words.methodStatus[assessment.status as MethodStatus]
        : words.unavailable[assessment.reason],
    source: method.citation,
  }));
}

function withUnit(value: Rational, unitText: string): string {
  return `${shownNumber(round(value, { places: AMOUNT_PLACES, rule: 'halfAwayFromZero' }))}${unitText}`;
}

function percent(ratio: Rational | null): string {
  return ratio === null ? NOTHING : `${fixedText(multiply(ratio, HUNDRED), 1)}%`;
}

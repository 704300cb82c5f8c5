import { CN } from '../../../core/indicator/measures/cn.ts';
import type { Method, MethodId, Outlook } from '../../../core/indicator/methods/method.ts';
import { METHODS } from '../../../core/indicator/methods/methods.ts';
import { SDSN_COVERAGE, type SdsnIndex } from '../../../core/indicator/methods/sdsn-index.ts';
import { BASES, type SideBySide } from '../../../core/indicator/methods/side-by-side.ts';
import type { Aggregate } from '../../../core/indicator/methods/statcan-aggregate.ts';
import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { multiply, rational } from '../../../core/quantity/rational.ts';
import { columnLetters, rangeAddress } from '../../workbook/cell-reference.ts';
import { count, PLAIN_SHEET, row, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan, ConditionalFormat, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { HighlightName } from '../../workbook/style.ts';
import type { ReportBook, ReportRow } from './book.ts';
import { SHEETS, STATUS_LOOKS, WORDS } from './labels.ts';
import {
  assessmentWords,
  differenceWords,
  isFavourable,
  isFavourableStatus,
  reasonWords,
  statusWords,
} from './method-words.ts';
import { planLine } from './run-words.ts';
import { fromTable } from './table-columns.ts';

const HUNDRED = rational(100n);
const FIRST = 5;
const CN_COLUMN = 3;

const OUTLOOK_LOOKS: Readonly<Record<Outlook, HighlightName>> = {
  achieved: 'good',
  onCourse: 'fair',
  partly: 'warning',
  offCourse: 'warning',
  away: 'error',
};

/** An indicator that the methods were asked about. */
export interface Compared extends ReportRow {
  readonly methods: SideBySide;
}

export function comparedRows({ rows }: ReportBook): Compared[] {
  return rows.flatMap((each) => (each.row.methods === null ? [] : [{ ...each, methods: each.row.methods }]));
}

/** 方法对照: what each method says of each indicator, where they differ and why, and where the methods are published. */
export function methodsSheet(book: ReportBook): SheetPlan {
  const methods = askedMethods(book);
  const compared = comparedRows(book);
  const headers = [
    WORDS.column.number,
    WORDS.column.indicator,
    WORDS.method.cn,
    ...methods.map(({ id }) => WORDS.method[id]),
    '与国内算法',
    '公布的方法之间',
    '为什么不一致',
  ];
  const width = headers.length;
  const last = FIRST + Math.max(1, compared.length) - 1;
  const sources = [...wholeRows(book), ...sourceRows(methods)];
  const letters = columnLetters(width);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.methods,
    columns: [5, 30, 14, ...methods.map(() => 14), 11, 11, 64].map((columnWidth) => ({ width: columnWidth })),
    rows: [
      row([text(SHEETS.methods, 'title')]),
      row([text(planLine(book), 'subtitle')]),
      row([
        text(
          `同一组数，用国内通行算法和公布的方法各判断一次。“—”表示这一方法不适用，原因和每个状态改变处的数值见“${SHEETS.methodDetails}”。`,
          'note',
        ),
      ]),
      row(headers.map((header) => text(header, 'header'))),
      ...compared.map((each) => row(comparedCells(each))),
      ...(compared.length === 0 ? [row([text('没有可以比较的指标', 'note')])] : []),
      row([]),
      ...sources,
    ],
    merges: [
      ...[1, 2, 3].map((at) => `A${at}:${letters}${at}`),
      ...sources.flatMap(({ cells }, index) => noteMerges(cells.length, last + 2 + index, letters)),
    ],
    frozen: { rows: FIRST - 1, columns: 2 },
    autoFilter: rangeAddress(1, FIRST - 1, width, last),
    conditionalFormats: formats(methods, last),
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

function askedMethods({ run }: ReportBook): readonly Method[] {
  return METHODS.filter(({ id }) => run.options.methods.includes(id));
}

function comparedCells({ row: measured, number: position, at, methods }: Compared): CellPlan[] {
  const { status, indicator } = measured;
  const differing = differingFromCn(measured.status.code, methods);
  const answers = methods.rows.filter(({ outlook }) => outlook !== null);
  const withCn = differing.length === 0 ? '一致' : '不一致';
  return [
    count(position, 'textCentered'),
    text(indicator.name, 'textWrapped'),
    textFormula(fromTable('status', at), WORDS.status[status.code], 'textCentered'),
    ...methods.rows.map((method) => text(assessmentWords(method), 'textCentered')),
    text(answers.length === 0 || status.code === 'notMeasurable' ? '—' : withCn, 'textCentered'),
    text(answers.length < 2 ? '—' : methods.disagree ? '不一致' : '一致', 'textCentered'),
    text(whyWords(differing, methods), 'textWrapped'),
  ];
}

/** The methods that expect the target to be reached where the Chinese status does not, or the other way round. */
function differingFromCn(code: ReportRow['row']['status']['code'], { rows }: SideBySide): readonly MethodId[] {
  if (code === 'notMeasurable') return [];
  return rows
    .filter(
      ({ method, outlook }) =>
        BASES[method.id] !== 'position' && outlook !== null && isFavourable(outlook) !== isFavourableStatus(code),
    )
    .map(({ method }) => method.id);
}

function whyWords(differing: readonly MethodId[], methods: SideBySide): string {
  const parts = [
    ...(differing.length === 0 ? [] : [differenceWords(differing)]),
    ...(methods.disagree ? [`公布的方法之间：${reasonWords(methods)}`] : []),
  ];
  return parts.join('。');
}

function formats(methods: readonly Method[], last: number): ConditionalFormat[] {
  const range = (column: number) => rangeAddress(column, FIRST, column, last);
  const cell = (column: number) => `${columnLetters(column)}${FIRST}`;
  const difference = CN_COLUMN + methods.length;
  return [
    ...STATUS_CODES.map((code) => ({
      kind: 'highlight' as const,
      range: range(CN_COLUMN),
      formula: `${cell(CN_COLUMN)}="${WORDS.status[code]}"`,
      look: STATUS_LOOKS[code].cell,
    })),
    ...methods.flatMap((method, index) =>
      outlookFormats(method, range(CN_COLUMN + 1 + index), cell(CN_COLUMN + 1 + index)),
    ),
    ...[difference + 1, difference + 2].map((column) => ({
      kind: 'highlight' as const,
      range: range(column),
      formula: `${cell(column)}="不一致"`,
      look: 'warning' as const,
    })),
  ];
}

/** Every word of a method in the colour of what it means; a mere position means neither good nor bad. */
function outlookFormats({ id, statuses }: Method, range: string, cell: string): ConditionalFormat[] {
  if (BASES[id] === 'position') return [];
  return Object.entries(statuses).map(([status, outlook]) => ({
    kind: 'highlight',
    range,
    formula: `${cell}="${statusWords(status)}"`,
    look: OUTLOOK_LOOKS[outlook],
  }));
}

/** A heading goes over the whole width; a line has its name over the first two columns and its words over the rest. */
function noteMerges(cells: number, at: number, letters: string): string[] {
  if (cells === 0) return [];
  return cells === 1 ? [`A${at}:${letters}${at}`] : [`A${at}:B${at}`, `C${at}:${letters}${at}`];
}

/** 全部指标合成: what the methods that publish an aggregate say of the plan as a whole. */
function wholeRows({ run }: ReportBook): RowPlan[] {
  const { statcan, sdsn } = run.summary.methods;
  const line = (name: string, words: string) => row([text(name, 'label'), null, text(words, 'textWrapped')]);
  const lines = [
    ...(statcan === null ? [] : [line(WORDS.method.statcan, aggregateWords(statcan))]),
    ...(sdsn === null ? [] : [line(WORDS.method.sdsn, indexWords(sdsn))]),
  ];
  return lines.length === 0
    ? []
    : [row([text('全部指标合成（各组先平均，组与组再平均）', 'emphasis')]), ...lines, row([])];
}

function aggregateWords({ score, status }: Aggregate): string {
  return `平均得分 ${fixedText(score, 2)}（−5 至 5）：${WORDS.aggregate[status]}`;
}

function indexWords({ index, coverage }: SdsnIndex): string {
  const covered = `有分数的指标占 ${fixedText(multiply(coverage, HUNDRED), 1)}%`;
  const least = fixedText(multiply(SDSN_COVERAGE, HUNDRED), 0);
  return index === null
    ? `${covered}，不足 ${least}%，不给指数`
    : `指数 ${fixedText(index, 2)}（0 至 100）；${covered}`;
}

/** 各方法的出处. */
function sourceRows(methods: readonly Method[]): RowPlan[] {
  const line = (name: string, version: string, citation: string) =>
    row([text(name, 'label'), null, text(`${citation}（版本：${version}）`, 'textWrapped')]);
  return [
    row([text('各方法的出处', 'emphasis')]),
    line(WORDS.method.cn, CN.version, CN.citation),
    ...methods.map(({ id, version, citation }) => line(WORDS.method[id], version, citation)),
  ];
}

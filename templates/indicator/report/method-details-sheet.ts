import { cnFlips } from '../../../core/indicator/explain/cn-flips.ts';
import type { Assessment } from '../../../core/indicator/methods/method.ts';
import { BASES, type MethodRow } from '../../../core/indicator/methods/side-by-side.ts';
import { rangeAddress } from '../../workbook/cell-reference.ts';
import { count, empty, number, PLAIN_SHEET, row, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook } from './book.ts';
import { mirrored } from './cells.ts';
import { SHEETS, WORDS } from './labels.ts';
import { cnFlipWords, flipWords, statusWords } from './method-words.ts';
import { type Compared, comparedRows } from './methods-sheet.ts';
import { planLine } from './run-words.ts';
import { fromTable } from './table-columns.ts';

const FIRST = 5;

type Assessed = Extract<Assessment, { kind: 'assessed' }>;
const HEADERS = [
  WORDS.column.number,
  WORDS.column.indicator,
  WORDS.column.actual,
  '方法',
  WORDS.column.status,
  '含义或不适用的原因',
  '比值',
  '得分',
  '状态改变处的实际值',
];

/** 方法明细: each method's status, the ratio it is taken from and its score, and the values at which it would change. */
export function methodDetailsSheet(book: ReportBook): SheetPlan {
  const rows = comparedRows(book).flatMap((each) => [
    row(cnCells(each)),
    ...each.methods.rows.flatMap((method) => {
      const { assessment } = method;
      return assessment.kind === 'assessed' ? [row(methodCells(each, method, assessment))] : [];
    }),
    ...unavailableRows(each),
  ]);
  const last = FIRST + Math.max(1, rows.length) - 1;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.methodDetails,
    columns: [5, 30, 12, 18, 16, 26, 12, 10, 76].map((width) => ({ width })),
    rows: [
      row([text(SHEETS.methodDetails, 'title')]),
      row([text(planLine(book), 'subtitle')]),
      row([
        text(
          '比值：国内通行算法是进度；加拿大、欧盟是至今年均增长率 ÷ 所需年均增长率；德国是预计差距 ÷ 现有差距；联合国是到期时走完的路程；SDSN 是在最差值与最优值之间的位置。除不尽的界限向有利的方向进到四位小数，取所示的数时该状态成立。',
          'note',
        ),
      ]),
      row(HEADERS.map((header) => text(header, 'header'))),
      ...rows,
    ],
    merges: [1, 2, 3].map((at) => `A${at}:I${at}`),
    frozen: { rows: FIRST - 1, columns: 2 },
    autoFilter: rangeAddress(1, FIRST - 1, HEADERS.length, last),
    conditionalFormats: [
      { kind: 'highlight', range: `D${FIRST}:E${last}`, formula: `$D${FIRST}="${WORDS.method.cn}"`, look: 'info' },
      { kind: 'highlight', range: `D${FIRST}:I${last}`, formula: `$D${FIRST}="不适用"`, look: 'muted' },
    ],
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

function leadCells({ row: measured, number: position, at }: Compared): CellPlan[] {
  const { indicator, pursuit, actual } = measured;
  const [key, value] =
    pursuit === null
      ? (['actual', actual?.value ?? null] as const)
      : (['measured', pursuit.standing.observed.value] as const);
  return [
    count(position, 'textCentered'),
    text(indicator.name, 'textWrapped'),
    mirrored(fromTable(key, at), value, 'value'),
  ];
}

function cnCells(each: Compared): CellPlan[] {
  const { row: measured, at } = each;
  const { status, measures, pursuit, indicator } = measured;
  const reason = status.reason === undefined ? '' : WORDS.reason[status.reason];
  return [
    ...leadCells(each),
    text(WORDS.method.cn, 'textCentered'),
    textFormula(fromTable('status', at), WORDS.status[status.code], 'textCentered'),
    text(reason, 'textWrapped'),
    mirrored(fromTable('progress', at), measures.progress, 'area'),
    empty('area'),
    text(cnFlipWords(cnFlips(measured), pursuit?.standing.direction ?? indicator.direction), 'textWrapped'),
  ];
}

function methodCells(each: Compared, method: MethodRow, { status, value, score }: Assessed): CellPlan[] {
  const { indicator, pursuit } = each.row;
  const { id } = method.method;
  const meaning = method.outlook === null ? '' : WORDS.outlook[method.outlook];
  return [
    ...leadCells(each),
    text(WORDS.method[id], 'textCentered'),
    text(statusWords(status), 'textCentered'),
    text(BASES[id] === 'position' ? '只说明位置，不判断趋势' : meaning, 'textWrapped'),
    value === null ? empty('area') : number(value, 'area'),
    score === null ? empty('area') : number(score, 'area'),
    text(flipWords(method, pursuit?.standing.direction ?? indicator.direction), 'textWrapped'),
  ];
}

/** One line for all methods that say nothing, each with its reason. */
function unavailableRows(each: Compared): RowPlan[] {
  const reasons = each.methods.rows.flatMap(({ method, assessment }) =>
    assessment.kind === 'unavailable' ? [`${WORDS.method[method.id]}：${WORDS.unavailable[assessment.reason]}`] : [],
  );
  if (reasons.length === 0) return [];
  return [
    row([
      ...leadCells(each),
      text('不适用', 'textCentered'),
      text('—', 'textCentered'),
      ...[1, 2, 3].map(() => empty()),
      text(reasons.join('；'), 'textWrapped'),
    ]),
  ];
}

import { GLOSSARY } from '../../../core/glossary.ts';
import type { Indicator } from '../../../core/indicator/plan/plan.ts';
import type { Combined, TownValue } from '../../../core/indicator/progress/combine-towns.ts';
import { roundingOf } from '../../../core/indicator/progress/town-issues.ts';
import { absolute, compare, type Rational } from '../../../core/quantity/rational.ts';
import { empty, formula, number, PLAIN_SHEET, row, sheetNumber, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook, ReportRow } from './book.ts';
import { SHEETS, WORDS } from './labels.ts';
import { periodWords } from './period-words.ts';
import { planLine } from './run-words.ts';

const FIRST = 5;
const HEADERS = [
  `${WORDS.column.indicator} / ${WORDS.column.town}`,
  WORDS.column.unit,
  WORDS.column.period,
  GLOSSARY.numerator.zh,
  GLOSSARY.denominator.zh,
  '数值',
  '占合计',
  WORDS.column.remark,
];

const REASONS: Readonly<Record<NonNullable<Combined['reason']>, string>> = {
  noDenominators: '比率不能直接平均；给出每个镇街的分子和分母后才能合成',
  notCombinable: '这个指标不能由各镇街合成',
  townsMissing: '有的镇街这一时期没有填报，合计不全',
};

/** How what the towns make agrees with what is given for the whole. */
const AGREEMENT = { same: '一致', rounding: '相差在四舍五入以内', differs: '不一致，请核对' } as const;

/** 镇街分解: the towns of each indicator against the whole, with live totals; `null` where no town has a value. */
export function townsSheet(book: ReportBook): SheetPlan | null {
  const rows: RowPlan[] = [];
  for (const each of book.rows) {
    if (each.row.towns !== null) rows.push(...blockRows(each, each.row.towns, FIRST + rows.length));
  }
  if (rows.length === 0) return null;
  const last = FIRST + rows.length - 1;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.towns,
    columns: [34, 12, 14, 14, 14, 14, 11, 50].map((width) => ({ width })),
    rows: [
      row([text(SHEETS.towns, 'title')]),
      row([text(planLine(book), 'subtitle')]),
      row([
        text(
          '总量相加；比率用分子合计除以分母合计，不对百分数求平均。全域填报的数与合成的数不同时，两个都列出。',
          'note',
        ),
      ]),
      row(HEADERS.map((header) => text(header, 'header'))),
      ...rows,
    ],
    merges: [1, 2, 3].map((at) => `A${at}:H${at}`),
    frozen: { rows: FIRST - 1, columns: 1 },
    conditionalFormats: [
      {
        kind: 'highlight',
        range: `F${FIRST}:F${last}`,
        formula: `$H${FIRST}="${AGREEMENT.differs}"`,
        look: 'warning',
      },
    ],
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

/** The heading of the indicator, its towns, and below them what they make together. */
function blockRows({ row: measured, number: position }: ReportRow, combined: Combined, start: number): RowPlan[] {
  const { indicator } = measured;
  const first = start + 1;
  const last = start + combined.towns.length;
  const range = (letters: string) => `${letters}${first}:${letters}${last}`;
  const heading = [text(`${position}　${indicator.name}`, 'emphasis'), text(indicator.unitText, 'emphasis')];
  return [
    row([...heading, text(periodWords(combined.period), 'emphasis'), ...[1, 2, 3, 4, 5].map(() => empty('emphasis'))]),
    ...combined.towns.map((town, index) => row(townCells(town, first + index, last + 1))),
    row(totalCells(combined, indicator, range)),
    ...wholeRows(indicator, combined, last + 1),
  ];
}

function townCells({ town, value, share }: TownValue, at: number, total: number): CellPlan[] {
  const part = (amount: Rational | null) => (amount === null ? empty('value') : number(amount, 'value'));
  return [
    text(`　${town}`),
    empty(),
    text(periodWords(value.period), 'textCentered'),
    part(value.numerator),
    part(value.denominator),
    number(value.value, 'value'),
    share === null ? empty('rate') : formula(`F${at}/F$${total}`, share, 'rate'),
    empty(),
  ];
}

function totalCells(
  { combined, reason }: Combined,
  { aggregate, per }: Indicator,
  range: (letters: string) => string,
): CellPlan[] {
  const content =
    aggregate === 'sum' ? `SUM(${range('F')})` : `SUM(${range('D')})/SUM(${range('E')})*${sheetNumber(per)}`;
  return [
    text('　各镇街合成', 'totalLabel'),
    ...[1, 2, 3, 4].map(() => empty('totalLabel')),
    combined === null ? empty('totalArea') : formula(content, combined, 'totalArea'),
    empty('totalLabel'),
    text(reason === null ? '' : REASONS[reason], 'textWrapped'),
  ];
}

/** What is given for the whole, and the difference, which the digits that were typed may explain. */
function wholeRows(indicator: Indicator, combined: Combined, total: number): RowPlan[] {
  const { whole, difference } = combined;
  if (whole === null) return [];
  const line = (label: string, value: CellPlan, remark: CellPlan) =>
    row([text(label), ...[1, 2, 3, 4].map(() => empty()), value, empty('rate'), remark]);
  const given = line('　全域填报', number(whole, 'value'), empty());
  if (difference === null) return [given];
  const allowed = roundingOf(indicator, combined, whole);
  const cell = `F${total + 2}`;
  const unlike = `IF(ROUND(ABS(${cell}),8)<=${sheetNumber(allowed)},"${AGREEMENT.rounding}","${AGREEMENT.differs}")`;
  const remark = textFormula(
    `IF(ROUND(${cell},8)=0,"${AGREEMENT.same}",${unlike})`,
    AGREEMENT[agreementOf(difference, allowed)],
    'textWrapped',
  );
  return [given, line('　合成与全域之差', formula(`ROUND(F${total}-F${total + 1},10)`, difference, 'area'), remark)];
}

function agreementOf(difference: Rational, allowed: Rational): keyof typeof AGREEMENT {
  if (difference.numerator === 0n) return 'same';
  return compare(absolute(difference), allowed) <= 0 ? 'rounding' : 'differs';
}

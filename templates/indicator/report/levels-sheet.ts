import {
  type Counterpart,
  comparePlans,
  type Incomparable,
  type Relation,
} from '../../../core/indicator/compare/compare-plans.ts';
import { fixedText } from '../../../core/quantity/decimal.ts';
import { multiply, type Rational, rational } from '../../../core/quantity/rational.ts';
import { rangeAddress } from '../../workbook/cell-reference.ts';
import { count, empty, formula, number, PLAIN_SHEET, row, sheetNumber, text } from '../../workbook/cells.ts';
import type { CellPlan, SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook } from './book.ts';
import { SHEETS, WORDS } from './labels.ts';
import { planLine } from './run-words.ts';

const FIRST = 5;
const HEADERS = [
  WORDS.column.indicator,
  '目标年',
  '本规划原文',
  '数值',
  WORDS.column.unit,
  '对照文件',
  '关系',
  '对照指标',
  '对照原文',
  '数值',
  WORDS.column.unit,
  '换算为本规划单位',
  '对照目标',
  WORDS.column.remark,
];

const RELATIONS: Readonly<Record<Relation, string>> = {
  samePlace: '同一地区',
  above: '上级',
  below: '下级',
  beside: '同级',
};

const VERDICTS: Readonly<Record<Counterpart['verdict'], string>> = {
  weaker: '低于本规划',
  equal: '相同',
  stronger: '高于本规划',
  notComparable: '不可比',
};

const REASONS: Readonly<Record<Incomparable, string>> = {
  qualitative: '有一方是文字要求',
  measure: '一个是水平、一个是增速或累计数，算法不同',
  unit: '单位不是同一种量，不能换算',
  direction: '两个文件希望的方向相反',
  partOfWhole: '总量是整体与部分的关系，数小不等于要求低',
  beside: '两地互不包含，规模不同，总量的大小不说明要求的高低',
};

/** 上下级对照: the same indicator in other documents, for the same year; `null` where no other plan has any of them. */
export function levelsSheet(book: ReportBook): SheetPlan | null {
  const counterparts = comparePlans(book.run.plan, book.plans);
  if (counterparts.length === 0) return null;
  const last = FIRST + counterparts.length - 1;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.levels,
    columns: [24, 8, 16, 12, 10, 34, 10, 24, 16, 12, 10, 13, 13, 46].map((width) => ({ width })),
    rows: [
      row([text(SHEETS.levels, 'title')]),
      row([text(planLine(book), 'subtitle')]),
      row([
        text(
          '高于、低于说的是要求的高低，不是数的大小：越低越好的指标，数小是要求高。不同文件的目标都照原文列出，不作取舍。',
          'note',
        ),
      ]),
      row(HEADERS.map((header) => text(header, 'header'))),
      ...counterparts.map((each, index) => row(counterpartCells(each, FIRST + index))),
    ],
    merges: [1, 2, 3].map((at) => `A${at}:N${at}`),
    frozen: { rows: FIRST - 1, columns: 1 },
    autoFilter: rangeAddress(1, FIRST - 1, HEADERS.length, last),
    conditionalFormats: [
      ...(['stronger', 'weaker', 'equal', 'notComparable'] as const).map((verdict) => ({
        kind: 'highlight' as const,
        range: `M${FIRST}:M${last}`,
        formula: `$M${FIRST}="${VERDICTS[verdict]}"`,
        look: ({ stronger: 'info', weaker: 'warning', equal: 'fair', notComparable: 'muted' } as const)[verdict],
      })),
      {
        kind: 'highlight',
        range: `G${FIRST}:G${last}`,
        formula: `AND($G${FIRST}="${RELATIONS.samePlace}",$M${FIRST}<>"${VERDICTS.equal}")`,
        look: 'error',
      },
    ],
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

function counterpartCells(each: Counterpart, at: number): CellPlan[] {
  const { own, other, relation, verdict, converted, factor } = each;
  const amount = (value: Rational | undefined) => (value === undefined ? empty('value') : number(value, 'value'));
  return [
    text(own.indicator.name, 'textWrapped'),
    count(own.target.by, 'value'),
    text(own.target.printed, 'textWrapped'),
    amount(own.target.expression?.value),
    text(own.target.unitText, 'textCentered'),
    text(other.plan.title, 'textWrapped'),
    text(RELATIONS[relation], 'textCentered'),
    text(other.indicator.name, 'textWrapped'),
    text(other.target.printed, 'textWrapped'),
    amount(other.target.expression?.value),
    text(other.target.unitText, 'textCentered'),
    converted === null || factor === null
      ? empty('value')
      : formula(
          factor.numerator === factor.denominator ? `J${at}` : `J${at}*${sheetNumber(factor)}`,
          converted,
          'value',
        ),
    text(VERDICTS[verdict], 'textCentered'),
    text(remark(each), 'textWrapped'),
  ];
}

function remark({ relation, verdict, reason, share }: Counterpart): string {
  const parts = reason === null ? [] : [REASONS[reason]];
  if (share !== null) parts.push(`${relation === 'above' ? '本规划占上级' : '下级占本规划'}的 ${percentText(share)}`);
  if (relation === 'samePlace' && verdict !== 'equal' && reason === null)
    parts.push('同一地区两个文件的目标不同，请核实以哪个为准');
  if (relation === 'above' && verdict === 'stronger') parts.push('本规划的要求低于上级');
  if (relation === 'below' && verdict === 'weaker') parts.push('下级的要求低于本规划');
  return parts.join('；');
}

function percentText(share: Rational): string {
  return `${fixedText(multiply(share, rational(100n)), 2)}%`;
}

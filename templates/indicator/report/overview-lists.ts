import { isPercent } from '../../../core/indicator/plan/unit-of.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import type { StatusCode } from '../../../core/indicator/progress/status.ts';
import { compare, ZERO } from '../../../core/quantity/rational.ts';
import { onSheet } from '../../workbook/cell-reference.ts';
import { number, row, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan, RowPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import type { ReportBook, ReportRow } from './book.ts';
import { mirrored } from './cells.ts';
import { NO_ATTRIBUTE, SHEETS, WORDS } from './labels.ts';
import { fromTable, tableCell } from './table-columns.ts';

/** What must be looked at first. */
const URGENCY: readonly StatusCode[] = ['failed', 'movingAway', 'shortfall', 'behind'];

export const CONCERN_HEADERS = [
  WORDS.column.indicator,
  WORDS.column.status,
  WORDS.column.attribute,
  '目标原文',
  WORDS.column.actual,
  `${WORDS.column.lead}（${WORDS.points}）`,
  WORDS.column.gap,
  WORDS.column.neededPerYear,
  WORDS.column.unit,
];

/** The indicators that failed, move away, fell short or are behind: in this order, and the furthest behind first. */
export function concerns({ rows }: ReportBook): ReportRow[] {
  const urgent = rows.filter(({ row: measured }) => URGENCY.includes(measured.status.code));
  const lead = ({ row: measured }: ReportRow) => measured.measures.lead ?? ZERO;
  return urgent.sort(
    (a, b) =>
      URGENCY.indexOf(a.row.status.code) - URGENCY.indexOf(b.row.status.code) ||
      bindingLast(a) - bindingLast(b) ||
      compare(lead(a), lead(b)),
  );
}

function bindingLast({ row: measured }: ReportRow): number {
  return measured.indicator.attribute === 'binding' ? 0 : 1;
}

export function concernRow({ row: measured, at }: ReportRow): RowPlan {
  const { indicator, measures, status, target, actual, pursuit } = measured;
  const amount: StyleName = isPercent(indicator) ? 'points' : 'area';
  return row([
    nameLink(measured, at),
    textFormula(fromTable('status', at), WORDS.status[status.code], 'textCentered'),
    text(indicator.attribute === null ? NO_ATTRIBUTE : WORDS.attribute[indicator.attribute], 'textCentered'),
    text(target?.printed ?? '', 'textWrapped'),
    mirrored(fromTable('actual', at), actual?.value ?? null, actual?.kind === 'rate' ? 'percentNumber' : 'value'),
    mirrored(fromTable('lead', at), measures.lead, 'money'),
    mirrored(fromTable('gap', at), measures.gap, pursuit?.gapUnit === 'points' ? 'points' : 'area'),
    mirrored(fromTable('neededPerYear', at), measures.neededPerYear, amount),
    text(indicator.unitText, 'textCentered'),
  ]);
}

export const REVISION_HEADERS = [
  WORDS.column.indicator,
  '修订前',
  '修订后',
  WORDS.column.unit,
  '原来的状态',
  '现在的状态',
];

export function revisedRows({ rows }: ReportBook): RowPlan[] {
  return rows.flatMap(({ row: measured, at }) => {
    const { revision, actual, indicator, status } = measured;
    if (revision === null || actual === null) return [];
    return [
      row([
        nameLink(measured, at),
        number(revision.before, 'value'),
        mirrored(fromTable('actual', at), actual.value, 'value'),
        text(indicator.unitText, 'textCentered'),
        text(WORDS.status[revision.status.code], 'textCentered'),
        textFormula(fromTable('status', at), WORDS.status[status.code], 'textCentered'),
      ]),
    ];
  });
}

function nameLink({ indicator }: ProgressRow, at: number): CellPlan {
  const target = `#${onSheet(SHEETS.table, tableCell('name', at))}`;
  return { kind: 'link', text: indicator.name, target, style: 'link' };
}

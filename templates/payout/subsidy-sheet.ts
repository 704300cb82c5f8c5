import { add, type Rational, rational, ZERO } from '../../core/quantity/rational.ts';
import { columnLetters, rangeAddress } from '../workbook/cell-reference.ts';
import { count, formula, PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';
import { type Book, type ComputedRow, insuredRange, insuredTotal } from './book.ts';
import { SHEETS } from './labels.ts';
import { styleOf } from './register-cell.ts';
import { documentColumns, type RegisterColumn } from './register-layout.ts';
import type { SubsidyTown } from './subsidy-groups.ts';

const FIRST = 4;
const GROUP_COLUMN = 1;

/** A column that is summed: its place on the insured list, and what core found for one household. */
interface Summed {
  readonly header: string;
  readonly key: string;
  readonly pick: (paid: ComputedRow) => Rational;
  readonly style: StyleName;
  readonly total: StyleName;
}

/**
 * 保费补贴汇总表: quantity, premium and each payer's share by town and village, as live sums over the insured list. The sums
 * go by a group number and not by the village's name, which may hold signs that a criterion would read as wildcards.
 */
export function subsidySheet(book: Book, towns: readonly SubsidyTown[]): SheetPlan {
  const summed = summedColumns(book);
  const headers = ['镇街', '村', '户数', ...summed.map(({ header }) => header)];
  const rows: RowPlan[] = [];
  for (const { town, groups } of towns) {
    const first = FIRST + rows.length;
    for (const group of groups) {
      const at = FIRST + rows.length;
      rows.push(
        row([count(group.number, 'helper'), text(town), text(group.village), ...sums(book, summed, group.rows, at)]),
      );
    }
    const members = groups.flatMap((group) => group.rows);
    rows.push(
      row([
        text('', 'helper'),
        text(`${town}小计`, 'emphasis'),
        text('', 'emphasis'),
        ...subtotals(summed, members, first, FIRST + rows.length - 1),
      ]),
    );
  }
  const last = FIRST + rows.length;
  const { policy } = book.run.scheme;
  const width = headers.length + 1;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.subsidy,
    columns: [
      { width: 6, hidden: true },
      { width: 18 },
      { width: 16 },
      { width: 9 },
      ...summed.map(() => ({ width: 16 })),
    ],
    rows: [
      row([null, text(`${policy.region}${SHEETS.subsidy}`, 'title')]),
      row([null, text(`${policy.title}　${policy.documentNumber}`, 'subtitle')]),
      row([text('汇总组', 'helper'), ...headers.map((header) => text(header, 'header'))]),
      ...rows,
      row([
        text('', 'helper'),
        text('合计', 'totalLabel'),
        text('', 'totalLabel'),
        ...grandTotals(book, summed, last - 1),
      ]),
    ],
    merges: [`B1:${columnLetters(width)}1`, `B2:${columnLetters(width)}2`],
    frozen: { rows: FIRST - 1, columns: 3 },
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}`, area: rangeAddress(2, 1, width, last) },
  };
}

function summedColumns(book: Book): Summed[] {
  const { scheme } = book.run;
  return documentColumns(scheme, book.documents.subsidySummary, book.run.list.fields).flatMap(
    (column: RegisterColumn): Summed[] => {
      if (column.kind === 'input') {
        const { id, term } = column.input;
        const [style, total] = term.whole ? (['count', 'totalCount'] as const) : (['area', 'totalArea'] as const);
        return [{ header: column.header, key: id, pick: (paid) => paid.computed.inputs.get(id) ?? ZERO, style, total }];
      }
      if (column.kind === 'output') {
        const { id } = column.output;
        return [
          {
            header: column.header,
            key: id,
            pick: (paid) => paid.computed.results.get(id)?.value ?? ZERO,
            style: styleOf(column.output),
            total: 'totalMoney',
          },
        ];
      }
      if (column.kind !== 'share') return [];
      const { payer, header } = column;
      return [
        {
          header,
          key: `share:${payer}`,
          pick: (paid) => paid.computed.funding[payer] ?? ZERO,
          style: 'money',
          total: 'totalMoney',
        },
      ];
    },
  );
}

function sums(book: Book, summed: readonly Summed[], members: readonly ComputedRow[], at: number): CellPlan[] {
  const groups = insuredRange(book, 'group');
  const own = `$${columnLetters(GROUP_COLUMN)}${at}`;
  return [
    formula(`COUNTIFS(${groups},${own})`, rational(BigInt(members.length)), 'count'),
    ...summed.map(({ key, pick, style }) =>
      formula(`SUMIFS(${insuredRange(book, key)},${groups},${own})`, totalOf(members, pick), style),
    ),
  ];
}

function subtotals(
  summed: readonly Summed[],
  members: readonly ComputedRow[],
  first: number,
  last: number,
): CellPlan[] {
  const column = (index: number): string => rangeAddress(index, first, index, last);
  return [
    formula(`SUM(${column(4)})`, rational(BigInt(members.length)), 'emphasisCount'),
    ...summed.map(({ pick, style }, index) =>
      formula(`SUM(${column(5 + index)})`, totalOf(members, pick), EMPHASIS[style] ?? 'emphasisMoney'),
    ),
  ];
}

const EMPHASIS: Partial<Record<StyleName, StyleName>> = {
  count: 'emphasisCount',
  area: 'emphasisArea',
  money: 'emphasisMoney',
};

/** Villages carry a group number and subtotals do not, so the total adds the villages alone. */
function grandTotals(book: Book, summed: readonly Summed[], last: number): CellPlan[] {
  const { scheme, totals } = book.run;
  const groups = rangeAddress(GROUP_COLUMN, FIRST, GROUP_COLUMN, last);
  const column = (index: number): string => `SUMIFS(${rangeAddress(index, FIRST, index, last)},${groups},">0")`;
  return [
    formula(column(4), rational(BigInt(book.rows.length)), 'totalCount'),
    ...summed.map(({ key, pick, total }, index) => {
      const payer = scheme.shares.findIndex((_, position) => key === `share:${position}`);
      // Split on the policy total, a payer's sum is not the sum of the villages; the insured list holds it.
      const whole = payer >= 0 && scheme.policy.funding.scope.use === 'total';
      return whole
        ? formula(insuredTotal(book, key), totals.funding[payer] ?? ZERO, total)
        : formula(column(5 + index), totalOf(book.rows, pick), total);
    }),
  ];
}

function totalOf(members: readonly ComputedRow[], pick: (paid: ComputedRow) => Rational): Rational {
  return members.reduce((total, paid) => add(total, pick(paid)), ZERO);
}

import { add, type Rational, ZERO } from '../../core/quantity/rational.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { columnLetters, rangeAddress } from '../workbook/cell-reference.ts';
import { empty, formula, PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import type { CellPlan, ColumnPlan, ConditionalFormat, RowPlan, SheetPlan, Validation } from '../workbook/plan.ts';
import { type Book, type ComputedRow, FIRST_ROW, totalRow } from './book.ts';
import { SHEETS } from './labels.ts';
import { registerCell, remainderOf, rowReferences } from './register-cell.ts';
import type { RegisterColumn, RegisterLayout } from './register-layout.ts';
import { remainderFormula, shareFormula } from './row-formulas.ts';

/** 投保明细表: every household that is computed, with its premium and the split of it over the payers. */
export function insuredSheet(book: Book, groups: ReadonlyMap<number, number>): SheetPlan {
  return registerSheet(book, 'insured', SHEETS.insured, book.insured, groups);
}

/** 理赔明细表: the same households in the same rows, with what is paid; ID numbers are masked here. */
export function payoutsSheet(book: Book): SheetPlan {
  return registerSheet(book, 'payouts', SHEETS.payouts, book.payouts, new Map());
}

function registerSheet(
  book: Book,
  from: 'insured' | 'payouts',
  name: string,
  layout: RegisterLayout,
  groups: ReadonlyMap<number, number>,
): SheetPlan {
  const { columns } = layout;
  const shown = columns.filter((column) => !isHelper(column)).length;
  const body = book.rows.map((paid, index): RowPlan => {
    const spot = { book, from, row: FIRST_ROW + index, serial: index + 1, group: groups.get(index) ?? 0 };
    return { cells: columns.map((column) => registerCell(column, paid, spot)) };
  });
  const last = FIRST_ROW + Math.max(1, body.length) - 1;
  const { policy } = book.run.scheme;
  return {
    ...PLAIN_SHEET,
    name,
    columns: columns.map(columnPlan),
    rows: [
      row([text(`${policy.region}${name}`, 'title')]),
      row([text(`${policy.title}　${policy.documentNumber}`, 'subtitle')]),
      row(columns.map(({ header }, index) => text(header, isHelper(columns[index]) ? 'helper' : 'header'))),
      ...(body.length > 0 ? body : [row(columns.map(() => empty()))]),
      row(columns.map((column) => totalCell(book, from, layout, column, last))),
    ],
    merges: [`A1:${columnLetters(shown)}1`, `A2:${columnLetters(shown)}2`],
    frozen: { rows: FIRST_ROW - 1, columns: Math.min(4, frozenColumns(columns)) },
    autoFilter: rangeAddress(1, FIRST_ROW - 1, shown, last),
    validations: columns.flatMap((column, index) => validation(column, index + 1, last)),
    conditionalFormats: [...flagged(layout, last), ...bars(columns, last)],
    print: {
      orientation: 'landscape',
      repeatRows: `1:${FIRST_ROW - 1}`,
      area: rangeAddress(1, 1, shown, last + 1),
    },
  };
}

function totalCell(
  book: Book,
  from: 'insured' | 'payouts',
  layout: RegisterLayout,
  column: RegisterColumn,
  last: number,
): CellPlan {
  const index = layout.columns.indexOf(column) + 1;
  const range = rangeAddress(index, FIRST_ROW, index, last);
  const { totals, scheme } = book.run;
  const { settlement, scope } = scheme.policy.funding;
  const whole = scope.use === 'total' && from === 'insured';
  switch (column.kind) {
    case 'serial':
      return text('合计', 'totalLabel');
    case 'share': {
      const total = totals.funding[column.payer] ?? ZERO;
      if (whole && settlement.use === 'largestRemainder')
        return formula(shareFormula(column.payer, rowReferences(book, 'insured', totalRow(book))), total, 'totalMoney');
      return formula(
        `SUM(${range})`,
        sumOf(book, (paid) => paid.computed.funding[column.payer]),
        'totalMoney',
      );
    }
    case 'remainder':
      return whole
        ? formula(
            remainderFormula(column.payer, rowReferences(book, 'insured', totalRow(book))),
            remainderOf(book, column.payer, totals.premium),
            'helper',
          )
        : empty('helper');
    case 'input': {
      if (column.hidden) return empty('helper');
      const style = column.input.term.whole ? 'totalCount' : 'totalArea';
      return formula(
        `SUM(${range})`,
        sumOf(book, (paid) => paid.computed.inputs.get(column.input.id)),
        style,
      );
    }
    case 'output': {
      if (column.hidden || column.output.constant) return empty(column.hidden ? 'helper' : 'totalLabel');
      const style = unitText(column.output.unit) === '元' ? 'totalMoney' : 'totalCount';
      return formula(
        `SUM(${range})`,
        sumOf(book, (paid) => paid.computed.results.get(column.output.id)?.value),
        style,
      );
    }
    case 'group':
    case 'flag':
      return empty('helper');
    case 'register':
      return empty('totalLabel');
  }
}

/** Rows that the checks found something in are shaded up to the name, by the level that stands in the flag column. */
function flagged(layout: RegisterLayout, last: number): ConditionalFormat[] {
  const flag = `$${columnLetters(layout.columns.findIndex(({ kind }) => kind === 'flag') + 1)}${FIRST_ROW}`;
  const range = rangeAddress(1, FIRST_ROW, Math.max(1, frozenColumns(layout.columns)), last);
  return [
    { kind: 'highlight', range, formula: `${flag}=2`, look: 'error' },
    { kind: 'highlight', range, formula: `${flag}=1`, look: 'warning' },
  ];
}

function bars(columns: readonly RegisterColumn[], last: number): ConditionalFormat[] {
  return columns.flatMap((column, index): ConditionalFormat[] =>
    column.kind === 'output' && column.output.output.purpose === 'payout'
      ? [{ kind: 'dataBar', range: rangeAddress(index + 1, FIRST_ROW, index + 1, last), color: 'CFE2F3' }]
      : [],
  );
}

function validation(column: RegisterColumn, index: number, last: number): Validation[] {
  if (column.kind !== 'input') return [];
  const { label, term } = column.input;
  return [
    {
      range: rangeAddress(index, FIRST_ROW, index, last),
      kind: term.whole ? 'whole' : 'decimal',
      minimum: '0',
      maximum: term.atMost ?? '1000000000',
      title: label,
      message: `请填 0 到 ${term.atMost ?? '1000000000'} 之间的${term.whole ? '整数' : '数'}，不带单位。`,
    },
  ];
}

function columnPlan(column: RegisterColumn): ColumnPlan {
  if (isHelper(column)) return { width: 12, hidden: true, outline: 1 };
  if (column.kind === 'serial') return { width: 7 };
  if (column.kind !== 'register') return { width: Math.max(13, Math.min(22, displayWidth(column.header) + 2)) };
  const widths: Partial<Record<typeof column.field, number>> = {
    idNumber: 22,
    account: 23,
    bank: 20,
    name: 12,
    town: 13,
    village: 13,
    phone: 14,
    remark: 16,
    policyNumber: 18,
  };
  return { width: widths[column.field] ?? 12 };
}

function frozenColumns(columns: readonly RegisterColumn[]): number {
  return columns.findIndex((column) => column.kind === 'register' && column.field === 'name') + 1;
}

function isHelper(column: RegisterColumn | undefined): boolean {
  if (column === undefined) return false;
  return (
    column.kind === 'remainder' ||
    column.kind === 'group' ||
    column.kind === 'flag' ||
    ('hidden' in column && column.hidden)
  );
}

/** Excel's width counts a Chinese character as two. */
function displayWidth(value: string): number {
  return Array.from(value).reduce((width, character) => width + (character.charCodeAt(0) > 255 ? 2 : 1), 0);
}

export function sumOf(book: Book, pick: (paid: ComputedRow) => Rational | undefined): Rational {
  return book.rows.reduce((total, paid) => add(total, pick(paid) ?? ZERO), ZERO);
}

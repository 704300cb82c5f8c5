import { ZERO } from '../../core/quantity/rational.ts';
import { cellAddress, columnLetters, onSheet, rangeAddress } from '../workbook/cell-reference.ts';
import { count, formula, PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import type { CellPlan, SheetPlan } from '../workbook/plan.ts';
import { type Book, type ComputedRow, FIRST_ROW } from './book.ts';
import { SHEETS } from './labels.ts';
import { styleOf } from './register-cell.ts';
import { documentColumns, type RegisterColumn } from './register-layout.ts';

const FIRST = 5;

/** Never posted on a wall, whatever a policy file lists. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set(['idNumber', 'account', 'bank', 'phone']);

/** 公示表: what the document orders to be posted, and nothing else; names as they are, no ID and no account. */
export function noticeSheet(book: Book): SheetPlan {
  const { scheme } = book.run;
  const { publicNotice } = book.documents;
  const columns = documentColumns(scheme, publicNotice, book.run.list.fields).filter(
    (column) => column.kind !== 'register' || !PRIVATE_FIELDS.has(column.field),
  );
  const posting = scheme.policy.deadlines.find(({ after }) => after === 'posting');
  const period = posting === undefined ? '' : `${posting.printed}（${posting.source.clause}）。`;
  const width = columns.length;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.notice,
    columns: columns.map((column) => ({ width: column.kind === 'serial' ? 8 : column.kind === 'register' ? 18 : 20 })),
    rows: [
      row([
        text(
          `${scheme.policy.title.replace(/(?:及保费补贴)?实施方案$|试点工作(?:实施)?方案$/, '')}参保情况公示`,
          'title',
        ),
      ]),
      row([text(`${scheme.policy.documentNumber}　${publicNotice.source.clause}`, 'subtitle')]),
      row([text(`${period}公示期：____年__月__日至____年__月__日　监督电话：____________`, 'note')]),
      row(columns.map(({ header }) => text(header, 'header'))),
      ...book.rows.map((paid, index) => row(columns.map((column) => noticeCell(book, column, paid, index)))),
    ],
    merges: [1, 2, 3].map((at) => `A${at}:${columnLetters(width)}${at}`),
    frozen: { rows: FIRST - 1, columns: 0 },
    autoFilter: rangeAddress(1, FIRST - 1, width, FIRST + Math.max(1, book.rows.length) - 1),
    print: { orientation: 'portrait', repeatRows: `1:${FIRST - 1}` },
  };
}

function noticeCell(book: Book, column: RegisterColumn, paid: ComputedRow, index: number): CellPlan {
  switch (column.kind) {
    case 'register':
      return text(paid.insured.register[column.field] ?? '');
    case 'input':
      return formula(
        source(book, column.input.id, index),
        paid.computed.inputs.get(column.input.id) ?? ZERO,
        column.input.term.whole ? 'count' : 'area',
      );
    case 'output':
      return formula(
        source(book, column.output.id, index),
        paid.computed.results.get(column.output.id)?.value ?? ZERO,
        styleOf(column.output),
      );
    case 'share':
      return formula(
        source(book, `share:${column.payer}`, index),
        paid.computed.funding[column.payer] ?? ZERO,
        'money',
      );
    default:
      return count(index + 1, 'textCentered');
  }
}

function source(book: Book, key: string, index: number): string {
  const insured = book.insured.place.get(key);
  const [sheet, column] =
    insured === undefined ? [SHEETS.payouts, book.payouts.place.get(key)] : [SHEETS.insured, insured];
  if (column === undefined) throw new Error(`no column for ${key}`);
  return onSheet(sheet, cellAddress(column, FIRST_ROW + index));
}

import type { ReferenceNode } from '../../core/expression/node.ts';
import type { PaidRow, PayoutRun } from '../../core/payout/payout-run.ts';
import type { DocumentPlan } from '../../core/policy/policy.ts';
import { absolute, cellAddress, onSheet } from '../workbook/cell-reference.ts';
import { definedNames, SHEETS } from './labels.ts';
import { documentColumns, insuredLayout, payoutLayout, type RegisterLayout } from './register-layout.ts';

/** A computed row with its place on the register sheets. */
export type ComputedRow = PaidRow & { readonly computed: NonNullable<PaidRow['computed']> };

/** What all sheets of one payout workbook agree on: names, layouts, and in which row each household stands. */
export interface Book {
  readonly run: PayoutRun;
  readonly asOf: string | null;
  readonly names: ReadonlyMap<string, string>;
  readonly rows: readonly ComputedRow[];
  readonly insured: RegisterLayout;
  readonly payouts: RegisterLayout;
  readonly documents: Readonly<Record<DocumentPlan['kind'], DocumentPlan>>;
  readonly total: TotalFormula;
}

/** The formula of the total of an input or output by id, or of `share:0`; null where it is to stand as a number. */
export type TotalFormula = (key: string) => string | null;

/** Title, subtitle and header stand above the first household of every register. */
export const FIRST_ROW = 4;

/** Totals are those of the registers, unless the households stand elsewhere. */
export function makeBook(run: PayoutRun, asOf: string | null, total?: TotalFormula): Book {
  const { scheme } = run;
  const documents = Object.fromEntries(
    (['insuredList', 'payoutList', 'subsidySummary', 'publicNotice'] as const).map((kind) => [
      kind,
      documentOf(run, kind),
    ]),
  ) as Book['documents'];
  const rows = run.rows.filter((row): row is ComputedRow => row.computed !== null);
  const payoutColumns = documentColumns(scheme, documents.payoutList, run.list.fields);
  const registers = {
    rows,
    insured: insuredLayout(scheme, documents.insuredList, payoutColumns, run.list.fields),
    payouts: payoutLayout(payoutColumns),
  };
  return {
    run,
    asOf,
    names: definedNames(scheme),
    ...registers,
    documents,
    total: total ?? ((key) => (key === scheme.payout.id ? payoutTotal(registers, key) : insuredTotal(registers, key))),
  };
}

/**
 * Where a term stands for the household in the given row, seen from one of the two registers: a defined name for what
 * is the same everywhere, a cell of this sheet, or the cell of the other.
 */
export function cellOf(book: Book, from: 'insured' | 'payouts', row: number): (reference: ReferenceNode) => string {
  const own = from === 'insured' ? book.insured : book.payouts;
  const [other, otherName] = from === 'insured' ? [book.payouts, SHEETS.payouts] : [book.insured, SHEETS.insured];
  return ({ id, term }) => {
    const name = book.names.get(id);
    if (name !== undefined) return name;
    const here = own.place.get(id);
    if (here !== undefined) return cellAddress(here, row);
    const there = other.place.get(id);
    if (there === undefined) throw new Error(`no cell for ${term}`);
    return onSheet(otherName, cellAddress(there, row));
  };
}

/** The range of a column over all households on the insured list, as an absolute reference. */
export function insuredRange(book: Book, key: string): string {
  const column = book.insured.place.get(key);
  if (column === undefined) throw new Error(`no column for ${key}`);
  const last = FIRST_ROW + Math.max(1, book.rows.length) - 1;
  return onSheet(SHEETS.insured, absolute(`${cellAddress(column, FIRST_ROW)}:${cellAddress(column, last)}`));
}

/** The total of a column of the insured list, seen from another sheet. */
export function insuredTotal(book: Pick<Book, 'insured' | 'rows'>, key: string): string {
  const column = book.insured.place.get(key);
  if (column === undefined) throw new Error(`no column for ${key}`);
  return onSheet(SHEETS.insured, cellAddress(column, totalRow(book)));
}

function payoutTotal(book: Pick<Book, 'payouts' | 'rows'>, key: string): string {
  return onSheet(SHEETS.payouts, cellAddress(book.payouts.place.get(key) ?? 1, totalRow(book)));
}

/** The row of the totals on the registers. */
export function totalRow({ rows }: Pick<Book, 'rows'>): number {
  return FIRST_ROW + Math.max(1, rows.length);
}

/** A policy that declares no table of a kind gets the usual one, so that every run has all its documents. */
function documentOf({ scheme }: PayoutRun, kind: DocumentPlan['kind']): DocumentPlan {
  const declared = scheme.policy.documents.find((document) => document.kind === kind);
  if (declared !== undefined) return declared;
  const inputs = scheme.inputs.map(({ id }) => id);
  const insured = scheme.outputs.filter(({ output }) => output.purpose === 'sumInsured').map(({ id }) => id);
  const fields: Record<DocumentPlan['kind'], string[]> = {
    insuredList: ['town', 'village', 'name', 'idNumber', ...inputs, ...insured, scheme.premium.id, 'funding', 'remark'],
    payoutList: [
      'town',
      'village',
      'name',
      'idNumber',
      'bank',
      'account',
      scheme.quantity.id,
      ...insured,
      scheme.payout.id,
    ],
    subsidySummary: ['town', 'village', scheme.quantity.id, ...insured, scheme.premium.id, 'funding'],
    publicNotice: ['village', 'name', scheme.quantity.id, scheme.premium.id, ...insured],
  };
  const title = {
    insuredList: SHEETS.insured,
    payoutList: SHEETS.payouts,
    subsidySummary: SHEETS.subsidy,
    publicNotice: SHEETS.notice,
  }[kind];
  return { kind, title, fields: fields[kind], source: { clause: '通用格式' } };
}

import { type CellNames, toExcelFormula } from '../../../core/backends/excel.ts';
import type { Language } from '../../../core/issue/language.ts';
import { sentenceOf } from '../../../core/issue/message.ts';
import type { PaidRow, PayoutRun } from '../../../core/payout/payout-run.ts';
import { compare, ONE, type Rational, reduce, ZERO } from '../../../core/quantity/rational.ts';
import { remainderOf } from '../../../templates/payout/register-cell.ts';
import {
  outputFormula,
  type RowReferences,
  remainderFormula,
  shareFormula,
} from '../../../templates/payout/row-formulas.ts';
import { columnLetters } from '../../../templates/workbook/cell-reference.ts';
import { sheetNumber } from '../../../templates/workbook/cells.ts';
import { CLEARED, type Entry, formulaEntry, numberEntry, textEntry } from '../../host/entry.ts';
import { engineWords } from '../words/engine-words-of.ts';
import type { BesideColumn, BesideLayout } from './beside-layout.ts';
import { cellAt, isNumberOf, type ListInput } from './list-input.ts';
import type { TableSource } from './table-source.ts';

/** What the rows beside one list have in common. */
export interface BesideList {
  readonly run: PayoutRun;
  readonly source: TableSource;
  readonly layout: BesideLayout;
  readonly as: 'formulas' | 'values';
  /** The defined names of parameters, of what is the same for every row, and of shares, as they will be in the workbook. */
  readonly names: ReadonlyMap<string, string>;
  readonly event: string;
  readonly language: Language;
}

type Computed = NonNullable<PaidRow['computed']>;

/** What one cell beside the list gets, and what its formula comes to. */
export interface BesideCell {
  readonly entry: Entry;
  readonly result: Entry | null;
}

/** Stands for the number of the row in a formula that is made once for all rows. */
const ROW = '\u0001';

/** Gives the cells beside a row of the list: numbers only where it was computed, and in 校核 what was found. */
export function besideRows(list: BesideList): (paid: PaidRow) => BesideCell[] {
  const { layout, as } = list;
  const references = rowReferences(list);
  const shared = new Map(
    layout.columns.flatMap((column) =>
      column.kind === 'input' || column.kind === 'check'
        ? []
        : [[column.key, sharedFormula(column, references)] as const],
    ),
  );
  return (paid) =>
    layout.columns.map((column) => {
      if (column.kind === 'check') return { entry: textEntry(remarks(list, paid, references)), result: null };
      const number = paid.computed === null ? undefined : numberOf(list, column, paid.computed);
      if (number === undefined) return { entry: CLEARED, result: null };
      const result = numberEntry(sheetNumber(number));
      const formula =
        column.kind === 'input' ? inputFormula(list, column.list, paid, references) : (shared.get(column.key) ?? null);
      if (formula === null || as === 'values') return { entry: result, result: null };
      return { entry: formulaEntry(formula.replaceAll(ROW, String(paid.insured.row))), result };
    });
}

type NumberColumn = Exclude<BesideColumn, { kind: 'check' }>;

function rowReferences({ run, layout, names, event }: BesideList): RowReferences {
  const at = (key: string): string => `${columnLetters(layout.place.get(key) ?? 1)}${ROW}`;
  const terms: CellNames = ({ id }) => names.get(id) ?? at(id);
  return { scheme: run.scheme, names, event, terms, at };
}

function numberOf(
  { run }: BesideList,
  column: NumberColumn,
  { inputs, results, funding }: Computed,
): Rational | undefined {
  switch (column.kind) {
    case 'input':
      return inputs.get(column.key);
    case 'output':
      return results.get(column.key)?.value;
    case 'share':
      return funding[column.payer];
    case 'remainder':
      return remainderOf({ run }, column.payer, results.get(run.scheme.premium.id)?.value ?? ZERO);
  }
}

function sharedFormula(column: Exclude<NumberColumn, { kind: 'input' }>, references: RowReferences): string {
  switch (column.kind) {
    case 'output':
      return outputFormula(column.output, references);
    case 'share':
      return shareFormula(column.payer, references);
    case 'remainder':
      return remainderFormula(column.payer, references);
  }
}

/**
 * `E5*15`; where the policy says what stands in for a blank, `IF(F5="",E5,F5)`, which follows when the cell is filled in.
 * Null where no formula gives the number, because the cell on the list holds none.
 */
function inputFormula(
  { source }: BesideList,
  { input, index, factor }: ListInput,
  paid: PaidRow,
  { terms }: RowReferences,
): string | null {
  const assumed = input.assume === null ? null : toExcelFormula(input.assume, terms);
  if (index === null) return assumed;
  const cell = `${columnLetters(source.area.column + index + 1)}${ROW}`;
  const blank = cellAt(source, paid.insured.row, index).kind === 'blank';
  const held = [factor, ONE].find((each) => isNumberOf(paid, input, index, each, source));
  if (held === undefined && !(blank && assumed !== null)) return null;
  const own = scaled(cell, held ?? factor);
  return assumed === null ? own : `IF(${cell}="",${assumed},${own})`;
}

function scaled(cell: string, factor: Rational): string {
  if (compare(factor, ONE) === 0) return cell;
  const { numerator, denominator } = reduce(factor);
  const times = numerator === 1n ? cell : `${cell}*${numerator}`;
  return denominator === 1n ? times : `${times}/${denominator}`;
}

/** Why a row was refused, or what is to be checked about one that was computed. */
function remarks(list: BesideList, paid: PaidRow, references: RowReferences): string {
  const { language } = list;
  const grave = paid.issues.filter(({ severity }) => severity !== 'info');
  const told = grave.length === 0 && paid.computed === null ? paid.issues : grave;
  const sentences = told.map((found) => sentenceOf(found, language));
  return [...sentences, ...numbersPutIn(list, paid, references)].join('\n');
}

function numbersPutIn(list: BesideList, paid: PaidRow, references: RowReferences): string[] {
  if (paid.computed === null || list.as === 'values') return [];
  return list.layout.columns.flatMap((column) =>
    column.kind === 'input' &&
    paid.computed?.inputs.has(column.key) === true &&
    inputFormula(list, column.list, paid, references) === null
      ? [engineWords(list.language).numberPutIn(column.list.input.label)]
      : [],
  );
}

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

/** What the cells beside one row get, and what the formulas among them come to. */
export interface BesideCells {
  readonly entries: readonly Entry[];
  readonly results: readonly (Entry | null)[];
}

/** Stands for the number of the row in a formula that is made once for all rows. */
const ROW = '\u0001';

/** Puts the number of a row into a formula. */
type RowFormula = (row: number) => Entry;

/** Gives the cells beside a row of the list: numbers only where it was computed, and in 校核 what was found. */
export function besideRows(list: BesideList): (paid: PaidRow) => BesideCells {
  const { columns } = list.layout;
  const references = rowReferences(list);
  const formulas = columns.map((column) => rowFormulas(list, column, references));
  const numbersOf = numbersBeside(list);
  const nothing = columns.map(() => null);
  const check = columns.findIndex(({ kind }) => kind === 'check');
  return (paid) => {
    const numbers = paid.computed === null ? nothing : numbersOf(paid.computed);
    const putIn = new Set<number>();
    const entries = columns.map((_, at) => {
      const number = numbers[at] ?? null;
      if (number === null) return CLEARED;
      const formula = formulas[at]?.(paid) ?? null;
      if (formula !== null) return formula(paid.insured.row);
      putIn.add(at);
      return number;
    });
    entries[check] = textEntry(remarks(list, paid, putIn));
    // Shared with the rows of the same numbers, unless this one differs from them.
    const results = putIn.size === 0 ? numbers : numbers.map((number, at) => (putIn.has(at) ? null : number));
    return { entries, results };
  };
}

/** What the cells beside a computed row come to. Rows with the same results share them, and there are few different ones. */
function numbersBeside(list: BesideList): (computed: Computed) => readonly (Entry | null)[] {
  const known = new WeakMap<Computed, readonly (Entry | null)[]>();
  return (computed) => {
    const found = known.get(computed);
    if (found !== undefined) return found;
    const numbers = list.layout.columns.map((column) => {
      const number = column.kind === 'check' ? undefined : numberOf(list, column, computed);
      return number === undefined ? null : numberEntry(sheetNumber(number));
    });
    known.set(computed, numbers);
    return numbers;
  };
}

/** Finds the formula of a column in a row; null where its number is put in. */
function rowFormulas(
  list: BesideList,
  column: BesideColumn,
  references: RowReferences,
): (paid: PaidRow) => RowFormula | null {
  if (column.kind === 'check' || list.as === 'values') return () => null;
  if (column.kind !== 'input') {
    const shared = rowFormula(sharedFormula(column, references));
    return () => shared;
  }
  const known = new Map<string, RowFormula>();
  const formulaOf = inputFormulas(list, column.list, references);
  return (paid) => {
    const formula = formulaOf(paid);
    if (formula === null) return null;
    const made = known.get(formula) ?? rowFormula(formula);
    known.set(formula, made);
    return made;
  };
}

function rowFormula(formula: string): RowFormula {
  const parts = formulaEntry(formula).split(ROW);
  return (row) => parts.join(String(row)) as Entry;
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
function inputFormulas(
  { source }: BesideList,
  { input, index, factor }: ListInput,
  { terms }: RowReferences,
): (paid: PaidRow) => string | null {
  const assumed = input.assume === null ? null : toExcelFormula(input.assume, terms);
  if (index === null) return () => assumed;
  const cell = `${columnLetters(source.area.column + index + 1)}${ROW}`;
  return (paid) => {
    const blank = cellAt(source, paid.insured.row, index).kind === 'blank';
    const held = [factor, ONE].find((each) => isNumberOf(paid, input, index, each, source));
    if (held === undefined && !(blank && assumed !== null)) return null;
    const own = scaled(cell, held ?? factor);
    return assumed === null ? own : `IF(${cell}="",${assumed},${own})`;
  };
}

function scaled(cell: string, factor: Rational): string {
  if (compare(factor, ONE) === 0) return cell;
  const { numerator, denominator } = reduce(factor);
  const times = numerator === 1n ? cell : `${cell}*${numerator}`;
  return denominator === 1n ? times : `${times}/${denominator}`;
}

/** Why a row was refused, or what is to be checked about one that was computed; and the inputs whose numbers were put in. */
function remarks(
  { language, as, layout }: BesideList,
  { issues, computed }: PaidRow,
  putIn: ReadonlySet<number>,
): string {
  const grave = issues.filter(({ severity }) => severity !== 'info');
  const told = grave.length === 0 && computed === null ? issues : grave;
  const sentences = told.map((found) => sentenceOf(found, language));
  const numbers = layout.columns.flatMap((column, at) =>
    as === 'formulas' && column.kind === 'input' && putIn.has(at)
      ? [engineWords(language).numberPutIn(column.list.input.label)]
      : [],
  );
  return [...sentences, ...numbers].join('\n');
}

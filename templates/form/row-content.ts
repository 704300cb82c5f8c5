import type { Entry } from '../../core/form/entry.ts';
import { rowItem } from '../../core/form/entry-fields.ts';
import type { UnitRow } from '../../core/form/form.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import type { FormBook } from './form-book.ts';

/** What stands in a row of the form: what is given, what was filled in, and what its formulas come to. */
export interface RowContent {
  /** Its name among the entries. */
  readonly item: string;
  readonly given: ReadonlyMap<string, string>;
  readonly filled: ReadonlyMap<string, Entry>;
  readonly results: ReadonlyMap<string, Rational>;
}

const NOTHING_FILLED: ReadonlyMap<string, Entry> = new Map();
const SENT = new WeakMap<readonly UnitRow[], readonly RowContent[]>();

/** The rows as they are sent out, made once for all units that get the same. */
export function sentContents({ rows, compute }: FormBook): readonly RowContent[] {
  const known = SENT.get(rows) ?? rows.map((row, index) => sentContent(row, index, compute));
  SENT.set(rows, known);
  return known;
}

function sentContent(row: UnitRow, index: number, compute: FormBook['compute']): RowContent {
  const { given } = row;
  return { item: rowItem(row, index), given, filled: NOTHING_FILLED, results: compute(given, NOTHING_FILLED) };
}

/** The rows with what the unit has filled in; one without an entry is the very row that is sent out. */
export function filledContents(book: FormBook): readonly RowContent[] {
  const { entries, compute } = book;
  const sent = sentContents(book);
  if (entries.size === 0) return sent;
  return sent.map((content) => {
    const { item, given } = content;
    const filled = entries.get(item);
    return filled === undefined ? content : { item, given, filled, results: compute(given, filled) };
  });
}

/** The number that a row has in a column that is filled in or computed. */
export function numberIn({ filled, results }: RowContent, column: string): Rational | undefined {
  const entry = filled.get(column);
  return entry?.kind === 'number' ? entry.value : results.get(column);
}

import { parseDecimal } from '../quantity/decimal.ts';
import { divide, type Rational, rational } from '../quantity/rational.ts';
import type { Entry } from './entry.ts';
import type { Form } from './form.ts';
import { rowResults } from './row-results.ts';

const HUNDRED = rational(100n);

/** Computes the formulas of one row from the numbers that are given and filled in. */
export type RowComputer = (
  given: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entry>,
) => ReadonlyMap<string, Rational>;

/**
 * What gives the results of a row's formulas, by column; a result under % is a ratio, 0.65 for 65 %. A formula that misses a
 * number, or has no answer, has no result. Made once for all rows of a form.
 */
export function rowComputer(form: Form): RowComputer {
  const percent = percentColumns(form);
  const formulas = form.columns.filter((column) => column.kind === 'formula');
  return (given, entries) =>
    rowResults(formulas, (id) => {
      const entry = entries.get(id);
      const number = entry?.kind === 'number' ? entry.value : parseDecimal(given.get(id) ?? '');
      if (number === null) return undefined;
      return percent.has(id) ? divide(number, HUNDRED) : number;
    });
}

/** A number printed or filled in under % is a number of hundredths: 22.76 is 22.76%, and 0.2276 in a formula. */
export function percentColumns({ columns }: Form): ReadonlySet<string> {
  return new Set(columns.filter(({ kind, unit }) => kind !== 'formula' && unit === '%').map(({ id }) => id));
}

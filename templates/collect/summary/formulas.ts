import type { SummaryBook } from './book.ts';

/** Criteria of COUNTIFS and SUMIFS: a cell that holds a number, and one that shows a text. */
const ANY_NUMBER = '">-1E+300"';
const ANY_TEXT = '"?*"';

/** Live formulas over the rows of one item in 汇总表, or over all rows of an open list. */
export interface ItemFormulas {
  /** How many rows there are. */
  readonly rows: string;
  /** In how many of them each of these columns holds a number. */
  readonly numbers: (...columns: readonly string[]) => string;
  /** In how many of them the column shows a text, which is no number. */
  readonly texts: (column: string) => string;
  readonly sum: (column: string) => string;
  /** The sum over the rows where the other column holds a number, too. */
  readonly sumBeside: (column: string, other: string) => string;
}

/**
 * `number` is the number of the item or the cell that holds it; null where the list is open. Items are told by number,
 * because a name may hold signs that criteria read as wildcards.
 */
export function itemFormulas({ at, atColumn, range }: SummaryBook, number: string | null): ItemFormulas {
  const column = (id: string) => range(atColumn(id));
  const own = number === null ? '' : `,${range(at('number'))},${number}`;
  const counting = (criteria: string) => `COUNTIFS(${`${own}${criteria}`.slice(1)})`;
  const holding = (id: string) => `,${column(id)},${ANY_NUMBER}`;
  const sumOver = (id: string, criteria: string) =>
    criteria === '' ? `SUM(${column(id)})` : `SUMIFS(${column(id)}${criteria})`;
  // What is neither empty nor a blank result. COUNTIFS cannot tell: to LibreOffice a number is the text of its digits, too.
  const shown = (id: string) =>
    `SUMPRODUCT((${column(id)}<>"")*${number === null ? '1' : `(${range(at('number'))}=${number})`})`;
  return {
    rows: own === '' ? counting(`,${range(at('unit'))},${ANY_TEXT}`) : counting(''),
    numbers: (...ids) => counting(ids.map(holding).join('')),
    texts: (id) => `${shown(id)}-${counting(holding(id))}`,
    sum: (id) => sumOver(id, own),
    sumBeside: (id, other) => sumOver(id, `${own}${holding(other)}`),
  };
}

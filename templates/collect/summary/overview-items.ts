import type { Rational } from '../../../core/quantity/rational.ts';
import { empty, formula, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import type { CollectColumn } from '../source.ts';
import { columnHeader, type SummaryBook } from './book.ts';
import { itemFormulas } from './formulas.ts';
import { fixedCell, rowCell, type SummaryPage } from './page.ts';
import type { ItemTotals, Ratio, TotalLine } from './totals.ts';

const NAME = 17;
/** A narrow cell of the bar is 4 %. */
const BAR = 25;
const RATE = 9;
const AMOUNT = 11;
const UNITS = 7;

/** 完成 over 任务 of each item as a bar, for each formula that divides one column by another; nothing where there is none. */
export function itemSection(page: SummaryPage, book: SummaryBook): void {
  for (const column of book.run.source.columns) {
    const lines = book.totals.flatMap((totals) =>
      totals.lines.flatMap((line) =>
        line.column === column && line.ratio !== null ? [{ totals, line, ratio: line.ratio }] : [],
      ),
    );
    const [first] = lines;
    if (first === undefined) continue;
    page.section(`各项${column.term}（只算两个数都有的单位）`);
    page.header([
      ['项目', NAME],
      ['每格 4%，满格 100%', BAR],
      [column.term, RATE],
      [columnHeader(columnOf(book, first.ratio.numerator)), AMOUNT],
      [columnHeader(columnOf(book, first.ratio.denominator)), AMOUNT],
      ['计入', UNITS],
    ]);
    const from = page.next;
    for (const { totals, line, ratio } of lines) addItem(page, book, totals, line, ratio);
    const place = { from: NAME + 1, span: BAR, first: from, last: page.next - 1 };
    const rate = rowCell(NAME + BAR + 1, from);
    // Only what is done fills the bar.
    page.colour(place, `AND(ISNUMBER(${rate}),${rate}>=1)`, 'barGood');
    page.colour(place, `AND(ISNUMBER(${rate}),COLUMN()-${NAME}<=MIN(ROUND(${rate}*${BAR},0),${BAR - 1}))`, 'barFair');
  }
}

function addItem(
  page: SummaryPage,
  book: SummaryBook,
  { number, item }: ItemTotals,
  { column, total, counts }: TotalLine,
  { numerator, denominator, sums }: Ratio,
): void {
  const live = itemFormulas(book, number === null ? null : String(number));
  const at = page.next;
  const [top, bottom] = [fixedCell(NAME + BAR + RATE + 1, at), fixedCell(NAME + BAR + RATE + AMOUNT + 1, at)];
  const numbers = live.numbers(numerator, denominator);
  const amount = (id: string, other: string) =>
    known(`IF(${numbers}=0,"",${live.sumBeside(id, other)})`, sums.get(id) ?? null, book.styleOf(columnOf(book, id)));
  const rows = counts.counted + counts.missing + counts.unreadable;
  page.add([
    { cell: text(item.name, 'textWrapped'), span: NAME },
    { cell: empty('grid'), span: BAR, bar: true },
    { cell: known(`IFERROR(${top}/${bottom},"")`, total, book.styleOf(column)), span: RATE },
    { cell: amount(numerator, denominator), span: AMOUNT },
    { cell: amount(denominator, numerator), span: AMOUNT },
    { cell: textFormula(`${numbers}&"/"&${live.rows}`, `${counts.counted}/${rows}`, 'textCentered'), span: UNITS },
  ]);
}

function known(content: string, value: Rational | null, style: StyleName): CellPlan {
  return value === null ? textFormula(content, '', style) : formula(content, value, style);
}

function columnOf({ run }: SummaryBook, id: string): CollectColumn {
  const found = run.source.columns.find((column) => column.id === id);
  if (found === undefined) throw new RangeError(`no column ${id}`);
  return found;
}

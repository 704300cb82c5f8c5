import { toExcelRounding } from '../../../core/backends/excel.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { type Rational, subtract } from '../../../core/quantity/rational.ts';
import { type Rounding, round } from '../../../core/quantity/round.ts';
import { count, empty, formula, number, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import { columnHeader, type SummaryBook, wholeNumber } from './book.ts';
import { type ItemFormulas, itemFormulas } from './formulas.ts';
import type { ItemTotals, TotalLine } from './totals.ts';
import type { TotalsColumn, TotalsLayout } from './totals-layout.ts';

/** Sums of binary fractions carry noise far below this; the digits that people type do not reach it. */
const DIFFERENCE: Rounding = { places: 10, rule: 'halfAwayFromZero' };

/** Said where the total and what the document prints are the same, and before their difference. */
export const AGREEMENT = { same: '相符', differs: '差 ', short: '缺 ' } as const;

const APART = { item: '这一项各单位的数不能相加', column: '这一栏各单位的数不能相加' } as const;

/** A line of 各项合计 with its row, and the first row of its item. */
export interface PlacedLine {
  readonly totals: ItemTotals;
  readonly line: TotalLine;
  readonly at: number;
  readonly first: number;
}

export function totalCells(book: SummaryBook, layout: TotalsLayout, placed: PlacedLine): readonly CellPlan[] {
  const { totals, line, at, first } = placed;
  const live = itemFormulas(book, totals.number === null ? null : `$${layout.at('number')}$${first}`);
  const own = (column: TotalsColumn) => `${layout.at(column)}${at}`;
  const style = book.styleOf(line.column);
  const { counts, printed } = line;
  const rows = counts.counted + counts.missing + counts.unreadable;
  const cells: Readonly<Record<TotalsColumn, () => CellPlan>> = {
    number: () =>
      totals.number === null || at !== first ? empty('textCentered') : count(totals.number, 'textCentered'),
    item: () => text(at === first ? totals.item.name : '', 'textWrapped'),
    given: () => text(at === first ? layout.givenWords(totals) : '', 'textWrapped'),
    column: () => text(columnHeader(line.column), 'textWrapped'),
    total: () => {
      const content = totalFormula(line, live, own('counted'));
      if (content === null) return empty(style);
      return line.total === null ? textFormula(content, '', style) : formula(content, line.total, style);
    },
    printed: () => (printed === null ? empty(style) : number(printed, style)),
    difference: () => differenceCell(line, own('total'), own('printed')),
    rows: () => formula(live.rows, wholeNumber(rows), 'textCentered'),
    counted: () => formula(countedFormula(line, live), wholeNumber(counts.counted), 'textCentered'),
    missing: () =>
      formula(`${own('rows')}-${own('counted')}-${own('unreadable')}`, wholeNumber(counts.missing), 'textCentered'),
    unreadable: () => formula(live.texts(line.column.id), wholeNumber(counts.unreadable), 'textCentered'),
    words: () => wordsCell(book, placed, rows, own),
  };
  return layout.columns.map(({ id }) => cells[id]());
}

/** An item that does not add up, of which the document prints nothing for the whole. */
export function apartCells(layout: TotalsLayout, totals: ItemTotals): readonly CellPlan[] {
  return layout.columns.map(({ id }) => {
    switch (id) {
      case 'number':
        return totals.number === null ? empty('textCentered') : count(totals.number, 'textCentered');
      case 'item':
        return text(totals.item.name, 'textWrapped');
      case 'given':
        return text(layout.givenWords(totals), 'textWrapped');
      case 'column':
        return text('各栏', 'textWrapped');
      case 'words':
        return text(APART.item, 'textWrapped');
      default:
        return empty('value');
    }
  });
}

/** Blank while no unit has a number; a ratio also where its divisor is zero. */
function totalFormula({ kind, column, ratio }: TotalLine, live: ItemFormulas, counted: string): string | null {
  const { content } = column;
  if (kind === 'sum') return `IF(${counted}=0,"",${live.sum(column.id)})`;
  if (kind === 'apart' || ratio === null) return null;
  const { numerator, denominator } = ratio;
  const quotient = `${live.sumBeside(numerator, denominator)}/${live.sumBeside(denominator, numerator)}`;
  const rounding = content.kind === 'formula' ? content.rounding : undefined;
  const rounded = rounding === undefined ? quotient : toExcelRounding(quotient, rounding);
  return `IF(${counted}=0,"",IFERROR(${rounded},""))`;
}

function countedFormula({ column, ratio }: TotalLine, live: ItemFormulas): string {
  return ratio === null ? live.numbers(column.id) : live.numbers(ratio.numerator, ratio.denominator);
}

function differenceCell(line: TotalLine, total: string, printed: string): CellPlan {
  if (line.kind !== 'sum' || line.printed === null) return empty('value');
  const content = `IF(${total}="","",ROUND(${total}-${printed},${DIFFERENCE.places}))`;
  const difference = differenceOf(line);
  return difference === null ? textFormula(content, '', 'value') : formula(content, difference, 'value');
}

function differenceOf({ total, printed }: TotalLine): Rational | null {
  return total === null || printed === null ? null : round(subtract(total, printed), DIFFERENCE);
}

/** How complete the total is, and whether it is what the document prints; only a complete one is held against that. */
function wordsCell(
  book: SummaryBook,
  { line, totals }: PlacedLine,
  rows: number,
  own: (column: TotalsColumn) => string,
): CellPlan {
  const { kind, counts, ratio } = line;
  const { columns, open } = book.run.source;
  if (kind === 'apart') {
    return text(totals.item.adds ? APART.column : APART.item, 'textWrapped');
  }
  const rest = rows - counts.counted;
  const of = open ? '行' : '个单位';
  const [missing, short] = [`${own('rows')}-${own('counted')}`, `${own('counted')}<${own('rows')}`];
  if (ratio !== null) {
    const named = (id: string) => columns.find((each) => each.id === id)?.term ?? id;
    const basis = `${named(ratio.numerator)}合计÷${named(ratio.denominator)}合计`;
    const words = (left: number) => (left === 0 ? basis : `${basis}，${AGREEMENT.short}${left} ${of}`);
    const content = `"${quoted(basis)}"&IF(${short},"，${AGREEMENT.short}"&(${missing})&" ${of}","")`;
    return textFormula(content, words(rest), 'textWrapped');
  }
  const incomplete = `"${AGREEMENT.short}"&(${missing})&" ${of}的数"`;
  const difference = differenceOf(line);
  const compared =
    line.printed === null
      ? '""'
      : `IF(${own('difference')}=0,"${AGREEMENT.same}","${AGREEMENT.differs}"&${asText(own('difference'))})`;
  const content = `IF(${short},${incomplete},${compared})`;
  if (rest > 0) return textFormula(content, `${AGREEMENT.short}${rest} ${of}的数`, 'textWrapped');
  if (difference === null) return textFormula(content, '', 'textWrapped');
  const result = difference.numerator === 0n ? AGREEMENT.same : `${AGREEMENT.differs}${decimalText(difference)}`;
  return textFormula(content, result, 'textWrapped');
}

/** All the digits of a difference; put to a text as it is, a number shows the noise of its fraction in some programs. */
function asText(cell: string): string {
  return `TEXT(${cell},IF(ROUND(${cell},0)=${cell},"0","0.${'#'.repeat(DIFFERENCE.places)}"))`;
}

function quoted(words: string): string {
  return words.replaceAll('"', '""');
}

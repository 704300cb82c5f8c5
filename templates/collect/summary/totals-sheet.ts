import { columnLetters, rangeAddress } from '../../workbook/cell-reference.ts';
import { PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { ConditionalFormat, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import { FIRST_ROW, HEADER_ROW, SHEETS, type SummaryBook, sourceLine } from './book.ts';
import { AGREEMENT, apartCells, totalCells } from './total-cells.ts';
import { type TotalsLayout, totalsLayout } from './totals-layout.ts';

/** 各项合计: each item and column over all units, how many are in it, and what the document prints; null without numbers. */
export function summaryTotalsSheet(book: SummaryBook): SheetPlan | null {
  const { source } = book.run;
  const items = book.totals.filter(({ lines }) => lines.length > 0);
  if (items.length === 0) return null;
  const layout = totalsLayout(source, items);
  const rows: RowPlan[] = [];
  const merges: string[] = [];
  for (const totals of items) {
    const first = FIRST_ROW + rows.length;
    // An item that does not add up is told once, with what the document prints for it.
    const lines = totals.item.adds ? totals.lines : totals.lines.filter(({ printed }) => printed !== null);
    for (const line of lines) {
      rows.push(row(totalCells(book, layout, { totals, line, at: FIRST_ROW + rows.length, first })));
    }
    if (lines.length === 0) rows.push(row(apartCells(layout, totals)));
    if (lines.length > 1) merges.push(...itemMerges(layout, first, FIRST_ROW + rows.length - 1));
  }
  const last = columnLetters(layout.columns.length);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.totals,
    columns: layout.columns.map(({ width }) => ({ width })),
    rows: [
      row([text(`${source.title}　${SHEETS.totals}`, 'title')]),
      row([text(sourceLine(source, book.created), 'subtitle')]),
      row([text('合计只含「计入」的：没有交的、空着的、读不成数的都不当作零。公式随「汇总表」重算。', 'note')]),
      row(layout.columns.map(({ header }) => text(header, 'header'))),
      ...rows,
    ],
    merges: [...[1, 2, 3].map((line) => `A${line}:${last}${line}`), ...merges],
    frozen: { rows: HEADER_ROW, columns: source.open ? 1 : 2 },
    conditionalFormats: formats(layout, HEADER_ROW + rows.length),
    print: { orientation: 'landscape', repeatRows: `${HEADER_ROW}:${HEADER_ROW}` },
  };
}

/** The number, the name and the texts of an item stand once beside all of its lines. */
function itemMerges({ columns }: TotalsLayout, first: number, last: number): string[] {
  return columns.flatMap(({ id }, index) =>
    id === 'number' || id === 'item' || id === 'given' ? [rangeAddress(index + 1, first, index + 1, last)] : [],
  );
}

function formats(layout: TotalsLayout, lastRow: number): ConditionalFormat[] {
  const range = (letters: string) => `${letters}${FIRST_ROW}:${letters}${lastRow}`;
  const [total, words, unreadable] = (['total', 'words', 'unreadable'] as const).map(layout.at);
  const saying = (what: string) => `ISNUMBER(SEARCH("${what}",$${words}${FIRST_ROW}))`;
  return [
    { kind: 'highlight', range: range(total ?? ''), formula: `ISNUMBER($${total}${FIRST_ROW})`, look: 'info' },
    { kind: 'highlight', range: range(words ?? ''), formula: saying(AGREEMENT.same), look: 'good' },
    { kind: 'highlight', range: range(words ?? ''), formula: saying(AGREEMENT.differs), look: 'error' },
    { kind: 'highlight', range: range(words ?? ''), formula: saying(AGREEMENT.short), look: 'warning' },
    { kind: 'highlight', range: range(words ?? ''), formula: saying('不能相加'), look: 'muted' },
    { kind: 'highlight', range: range(unreadable ?? ''), formula: `$${unreadable}${FIRST_ROW}>0`, look: 'error' },
  ];
}

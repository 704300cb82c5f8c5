import type { Entry } from '../../../core/form/entry.ts';
import { formulaContent } from '../../form/formula-content.ts';
import { inputCell } from '../../form/input-cell.ts';
import { columnLetters } from '../../workbook/cell-reference.ts';
import { count, formula, PLAIN_SHEET, row, text, textFormula } from '../../workbook/cells.ts';
import { landscapePaper } from '../../workbook/paper.ts';
import type { CellPlan, ColumnPlan, ConditionalFormat, SheetPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import type { CollectColumn } from '../source.ts';
import { columnHeader, FIRST_ROW, HEADER_ROW, SHEETS, type SummaryBook, sourceLine, WORDS } from './book.ts';
import { percentColumns, type SummaryRow } from './rows.ts';

/** Texts wrap, so that a wide form can still be read when it is printed. */
const WIDEST_TEXT = 24;
/** 2,000,000.00 and a little room. */
const NARROWEST_AMOUNT = 13;

/** 汇总表: a row per unit and item, with live formulas; what is missing or no number stays visibly so. */
export function summaryTableSheet(book: SummaryBook): SheetPlan {
  const { run, rows, at, lastRow } = book;
  const { source } = run;
  const last = at('check');
  const isPercent = percentColumns(source.columns);
  const columns = columnPlans(book);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.table,
    columns,
    rows: [
      row([text(`${source.title}　${SHEETS.table}`, 'title')]),
      row([text(sourceLine(source, book.created), 'subtitle')]),
      row([
        text(
          '灰色的行没有收到；红格有错误，黄格请核对，详见「填报问题」。读不成数的照原样写着，不计入合计。公式随数重算。',
          'note',
        ),
      ]),
      row(headers(book).map((header) => text(header, 'header'))),
      ...(rows.length === 0
        ? [row([text('没有收到可以汇总的行', 'note')])]
        : rows.map((each, index) => row(rowCells(book, each, FIRST_ROW + index, (id) => isPercent.has(id))))),
    ],
    merges: [1, 2, 3, ...(rows.length === 0 ? [FIRST_ROW] : [])].map((line) => `A${line}:${last}${line}`),
    frozen: { rows: HEADER_ROW, columns: 1 },
    autoFilter: `A${HEADER_ROW}:${last}${lastRow}`,
    conditionalFormats: rows.length === 0 ? [] : formats(book),
    print: {
      orientation: 'landscape',
      paper: landscapePaper(columns),
      repeatRows: `${HEADER_ROW}:${HEADER_ROW}`,
      area: `A1:${last}${lastRow}`,
    },
  };
}

function headers({ run }: SummaryBook): string[] {
  const { unitTerm, columns, open } = run.source;
  return [unitTerm, '状态', open ? '行号' : '项次', ...columns.map(columnHeader), '核对', '错误栏', '核对栏'];
}

function columnPlans({ run }: SummaryBook): ColumnPlan[] {
  const hidden = { width: 10, hidden: true, outline: 1 } as const;
  const own = run.source.columns.map((column) => ({ width: ownWidth(column) }));
  return [{ width: 16 }, { width: 7 }, { width: 6 }, ...own, { width: 17 }, hidden, hidden];
}

/** Amounts are shown with separators and as many places as any of them has. */
function ownWidth({ width, unit, content }: CollectColumn): number {
  if (content.kind !== 'formula' && content.type === 'text') return Math.min(width, WIDEST_TEXT);
  return unit === '' || unit === '%' ? width : Math.max(width, NARROWEST_AMOUNT);
}

function rowCells(
  book: SummaryBook,
  each: SummaryRow,
  at: number,
  isPercent: (id: string) => boolean,
): readonly CellPlan[] {
  const { unit, number: position, faults } = each;
  const content = book.run.source.columns.map((column) => cellOf(book, column, each, at, isPercent));
  return [
    text(unit.unit, 'textWrapped'),
    text(WORDS.state[unit.state], 'textCentered'),
    count(position, 'textCentered'),
    ...content,
    text(checkWords(faults.counts), 'textWrapped'),
    text(marked(book, faults.columns.error), 'helper'),
    text(marked(book, faults.columns.warning), 'helper'),
  ];
}

function cellOf(
  book: SummaryBook,
  column: CollectColumn,
  { entries, item }: SummaryRow,
  at: number,
  isPercent: (id: string) => boolean,
): CellPlan {
  const { id, content } = column;
  const style = book.styleOf(column);
  const entry = entries.get(id) ?? { kind: 'missing' };
  switch (content.kind) {
    case 'given':
      return content.type === 'text' ? text(item.given.get(id) ?? '', 'textWrapped') : entryCell(entry, style);
    case 'input':
      return entryCell(entry, content.type === 'choice' ? 'textCentered' : style);
    case 'formula': {
      const live = formulaContent(content, (needed) => `${book.atColumn(needed)}${at}`, isPercent);
      return entry.kind === 'number' ? formula(live, entry.value, style) : textFormula(live, '', style);
    }
  }
}

/** A text stands to the left and wraps, so that it is no number to the eye either; nothing is shown as zero. */
function entryCell(entry: Entry, style: StyleName): CellPlan {
  switch (entry.kind) {
    case 'text':
    case 'unreadable':
      return inputCell(entry, style === 'textCentered' ? style : 'textWrapped');
    case 'date':
      return inputCell(entry, 'date');
    default:
      return inputCell(entry, style);
  }
}

function checkWords({ error, warning }: SummaryRow['faults']['counts']): string {
  const parts = [error === 0 ? '' : `错误 ${error}`, warning === 0 ? '' : `请核对 ${warning}`];
  return parts.filter((part) => part !== '').join('，');
}

/** `|F|H|`: the columns to be coloured, as the conditional formats look for them. */
function marked(book: SummaryBook, columns: ReadonlySet<string>): string {
  return columns.size === 0 ? '' : `|${[...columns].map(book.atColumn).join('|')}|`;
}

/** Faults before the grey of a row that was not returned. */
function formats({ run, at, atColumn, lastRow }: SummaryBook): ConditionalFormat[] {
  const looks = ['error', 'warning'] as const;
  const inputs = run.source.columns.filter(({ content }) => content.kind === 'input');
  const cells = inputs.flatMap(({ id }) =>
    looks.map((look): ConditionalFormat => {
      const letters = atColumn(id);
      const formula = `ISNUMBER(SEARCH("|${letters}|",$${at(look)}${FIRST_ROW}))`;
      return { kind: 'highlight', range: `${letters}${FIRST_ROW}:${letters}${lastRow}`, formula, look };
    }),
  );
  const check = at('check');
  const words = { error: '错误', warning: '请核对' } as const;
  return [
    ...cells,
    ...looks.map((look): ConditionalFormat => {
      const formula = `LEFT($${check}${FIRST_ROW},${words[look].length})="${words[look]}"`;
      return { kind: 'highlight', range: `${check}${FIRST_ROW}:${check}${lastRow}`, formula, look };
    }),
    {
      kind: 'highlight',
      range: `A${FIRST_ROW}:${columnLetters(3 + run.source.columns.length)}${lastRow}`,
      formula: `$${at('state')}${FIRST_ROW}<>"${WORDS.state.returned}"`,
      look: 'muted',
    },
  ];
}

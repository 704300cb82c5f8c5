import type { StatusCode } from '../../../core/indicator/progress/status.ts';
import { inputCell } from '../../form/input-cell.ts';
import { columnLetters } from '../../workbook/cell-reference.ts';
import { empty, number, PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { CellPlan, ConditionalFormat, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { HighlightName } from '../../workbook/style.ts';
import { STATUS_LOOKS } from '../report/labels.ts';
import { liveCells } from './entry-cells.ts';
import { entryNotes, entryValidations, inputUnit, openYears, printedTargets } from './entry-rules.ts';
import type { FillingBook, FillingRow } from './filling-book.ts';
import { INPUT_NAMES } from './input-kind.ts';
import { AS_OF_ROW, type FixedColumn, HEADER_ROW, SHEETS, WORDS } from './layout.ts';
import { NOT_FILLED } from './results.ts';
import { slipLight } from './slips.ts';

const BAR = 'A9C9EA';

/** 指标填报: one row per indicator, yellow cells to fill in, and the measures beside them. */
export function entrySheet(book: FillingBook): SheetPlan {
  const { layout, lastRow, groups, rows } = book;
  const last = columnLetters(layout.printed);
  const byRow = new Map<number, RowPlan>();
  for (const each of rows) byRow.set(each.row, indicatorRow(book, each));
  for (const { name, row: at } of groups) byRow.set(at, row([text(name, 'label')]));
  const body = Array.from({ length: lastRow - HEADER_ROW }, (_, index) => byRow.get(HEADER_ROW + 1 + index) ?? row([]));
  const column = (of: FixedColumn) => `${layout.at(of)}${HEADER_ROW + 1}:${layout.at(of)}${lastRow}`;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.entry,
    tabColor: 'F2C94C',
    columns: layout.columns.map(({ header: _, ...width }) => width),
    rows: [
      row([text('指标填报表', 'title')]),
      row([text(subtitle(book), 'subtitle')]),
      asOfRow(book),
      row(layout.columns.map(({ header }) => text(header, 'header'))),
      ...body,
    ],
    merges: [
      `A1:${last}1`,
      `A2:${last}2`,
      `D${AS_OF_ROW}:${last}${AS_OF_ROW}`,
      ...groups.map(({ row: at }) => `A${at}:${last}${at}`),
    ],
    frozen: { rows: HEADER_ROW, columns: 2 },
    notes: entryNotes(book),
    validations: entryValidations(book),
    conditionalFormats: [
      ...statusLights(column('status')),
      slipLight(book),
      { kind: 'dataBar', range: column('progress'), color: BAR, maximum: '1' },
    ],
    print: { orientation: 'landscape', repeatRows: `1:${HEADER_ROW}`, area: `A1:${last}${lastRow}` },
  };
}

/** The traffic lights of the statuses, for a range whose first cell is given by its address without `$`. */
export function statusLights(range: string): readonly ConditionalFormat[] {
  const [, letters = '', first = ''] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
  const light = (name: string, look: HighlightName): ConditionalFormat => {
    return { kind: 'highlight', range, formula: `$${letters}${first}="${name}"`, look };
  };
  const codes = Object.keys(STATUS_LOOKS) as StatusCode[];
  return [...codes.map((code) => light(WORDS.status[code], STATUS_LOOKS[code].cell)), light(NOT_FILLED, 'muted')];
}

function subtitle({ plan, unit }: FillingBook): string {
  const { documentNumber } = plan.data;
  const number = documentNumber === undefined ? [] : [documentNumber];
  const own = unit === plan.data.region ? [] : [unit];
  return [...own, plan.title, ...number, `基期 ${plan.base} 年`].join('　');
}

function asOfRow({ asOfEntry }: FillingBook): RowPlan {
  const hint = '黄色单元格可以填写，其余由公式计算；把光标停在指标名称上可看定义和原文。';
  return row([empty('note'), text('截至年份', 'label'), inputCell(asOfEntry, 'inputYear'), text(hint, 'note')]);
}

function indicatorRow(book: FillingBook, filling: FillingRow): RowPlan {
  const { layout } = book;
  const { indicator, input, entries } = filling;
  const { base, attribute } = indicator;
  const cells = new Map<FixedColumn | number, CellPlan>(liveCells(book, filling));
  cells.set('number', { kind: 'number', decimal: String(filling.number), style: 'year' });
  cells.set('indicator', text(indicator.name, 'textWrapped'));
  cells.set('unit', text(inputUnit(filling) || '—', 'wrappedCentered'));
  cells.set('input', text(INPUT_NAMES[input], 'textCentered'));
  cells.set('attribute', text(attribute === null ? '—' : WORDS.attribute[attribute], 'textCentered'));
  cells.set(
    'base',
    base?.kind === 'value' ? number(base.value, 'value') : text(base?.printed ?? '—', 'wrappedCentered'),
  );
  cells.set('target', text(printedTargets(indicator), 'wrappedCentered'));
  const open = openYears(layout, filling);
  for (const year of layout.years) {
    cells.set(year, open.has(year) ? inputCell(entries.get(year), 'inputValue') : empty('textCentered'));
  }
  return row(layout.order.map((column) => cells.get(column) ?? null));
}

import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import { cellAddress, columnLetters, rangeAddress } from '../../workbook/cell-reference.ts';
import { count, empty, PLAIN_SHEET, row, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan, ConditionalFormat, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import type { ReportBook, ReportRow } from './book.ts';
import { mirrored } from './cells.ts';
import { legendFormats, legendMerges, legendRow } from './chart-legend.ts';
import {
  AFTER,
  CELLS,
  CELLS_AFTER,
  CELLS_BEFORE,
  CELLS_PER_WHOLE,
  COLUMNS,
  FIRST,
  HEADER_ROW,
  LABEL_EVERY,
  STATUS,
} from './chart-scale.ts';
import { SHEETS, STATUS_LOOKS, WORDS } from './labels.ts';
import { planLine } from './run-words.ts';
import { fromTable } from './table-columns.ts';

/**
 * 进度图: a bar from the base (0) to the target (100 %) for each indicator, made of narrow cells whose fill follows the live
 * progress, with the schedule as a dark cell. What lies beyond the scale is shown by an arrow at its end.
 */
export function chartSheet(book: ReportBook): SheetPlan {
  const { rows, indicatorRows } = chartRows(book);
  const last = FIRST + rows.length - 1;
  const width = columnLetters(STATUS);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.chart,
    tabColor: 'F0B429',
    columns: [
      { width: 5 },
      { width: 34 },
      { width: 10 },
      { width: 10 },
      { width: 2.5 },
      ...Array.from({ length: CELLS }, () => ({ width: 1.3 })),
      { width: 2.5 },
      { width: 13 },
    ],
    rows: [
      row([text(`${book.run.plan.title}　${SHEETS.chart}`, 'title')]),
      row([text(planLine(book), 'subtitle')]),
      row(
        [
          text(
            '条形从基期（0）到目标（100%），一格 2.5%；黑格是序时进度。超出刻度的用 ◀ ▶ 表示；没有条形的，原因写在刻度里。',
            'note',
          ),
        ],
        30,
      ),
      legendRow(),
      headerRow(),
      ...rows,
    ],
    merges: [
      ...[1, 2, 3].map((at) => `A${at}:${width}${at}`),
      ...legendMerges(),
      ...scaleMerges(),
      ...rows.flatMap((_, index) => groupMerge(rows, index)),
      ...indicatorRows.flatMap(({ at, each }) =>
        each.row.measures.progress === null ? [rangeAddress(COLUMNS.grid, at, AFTER - 1, at)] : [],
      ),
    ],
    frozen: { rows: FIRST - 1, columns: COLUMNS.name },
    conditionalFormats: [...barFormats(last), ...legendFormats(), ...statusFormats(last)],
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

interface Placed {
  readonly at: number;
  readonly each: ReportRow;
}

/** The indicators under the heading of their group, in the order of the plan's groups. */
function chartRows(book: ReportBook): { readonly rows: RowPlan[]; readonly indicatorRows: Placed[] } {
  const rows: RowPlan[] = [];
  const indicatorRows: Placed[] = [];
  for (const [index, group] of book.groups.entries()) {
    const members = book.rows.filter(({ group: own }) => own === index + 1);
    if (book.groups.length > 1) rows.push(row([text(group === '' ? WORDS.noGroup : group, 'emphasis')], 20));
    for (const each of members) {
      const at = FIRST + rows.length;
      rows.push(row(indicatorCells(each, at)));
      indicatorRows.push({ at, each });
    }
  }
  return { rows, indicatorRows };
}

function groupMerge(rows: readonly RowPlan[], index: number): string[] {
  return rows[index]?.cells.length === 1 ? [rangeAddress(1, FIRST + index, STATUS, FIRST + index)] : [];
}

function indicatorCells({ row: measured, number: position, at: source }: ReportRow, at: number): CellPlan[] {
  const { measures, status, indicator } = measured;
  const progress = cellAddress(COLUMNS.progress, at);
  const { beyond, short } = arrows(measures.progress);
  const reason = status.reason === undefined ? '' : WORDS.reason[status.reason];
  const grid =
    measures.progress === null
      ? [
          text(reason === '' ? '没有从基期到目标的进度' : reason, 'gridNote'),
          ...gridStyles()
            .slice(1)
            .map((style) => empty(style)),
        ]
      : gridStyles().map((style) => empty(style));
  return [
    count(position, 'textCentered'),
    text(indicator.name, 'textWrapped'),
    mirrored(fromTable('progress', source), measures.progress, 'rate'),
    mirrored(fromTable('schedule', source), measures.schedule, 'rate'),
    measures.progress === null
      ? empty('grid')
      : textFormula(`IF(${progress}<${-CELLS_BEFORE}/${CELLS_PER_WHOLE},"◀","")`, short, 'grid'),
    ...grid,
    measures.progress === null
      ? empty('grid')
      : textFormula(`IF(${progress}>${CELLS_PER_WHOLE + CELLS_AFTER}/${CELLS_PER_WHOLE},"▶","")`, beyond, 'grid'),
    textFormula(fromTable('status', source), WORDS.status[status.code], 'textCentered'),
  ];
}

function arrows(progress: ReportRow['row']['measures']['progress']): {
  readonly short: string;
  readonly beyond: string;
} {
  if (progress === null) return { short: '', beyond: '' };
  const cells = progress.numerator * BigInt(CELLS_PER_WHOLE);
  return {
    short: cells < -progress.denominator * BigInt(CELLS_BEFORE) ? '◀' : '',
    beyond: cells > progress.denominator * BigInt(CELLS_PER_WHOLE + CELLS_AFTER) ? '▶' : '',
  };
}

/** The line at the base is left of the first cell above it, the line at the target right of the last cell below it. */
function gridStyles(): StyleName[] {
  return Array.from({ length: CELLS }, (_, index) => {
    if (index === CELLS_BEFORE) return 'gridStart';
    return index === CELLS_BEFORE + CELLS_PER_WHOLE - 1 ? 'gridEnd' : 'grid';
  });
}

/**
 * Cells are counted from the base: the first one right of it is 0. A bar is as many cells as the progress has fortieths,
 * to the nearest; the mark is the last cell that the schedule reaches into.
 */
function barFormats(last: number): ConditionalFormat[] {
  const range = rangeAddress(COLUMNS.grid, FIRST, AFTER - 1, last);
  const cell = `(COLUMN()-${COLUMNS.grid + CELLS_BEFORE})`;
  const [progress, schedule, status] = [COLUMNS.progress, COLUMNS.schedule, STATUS].map(
    (column) => `$${columnLetters(column)}${FIRST}`,
  );
  const bar = `ROUND(${progress}*${CELLS_PER_WHOLE},0)`;
  const mark = `MAX(0,ROUND(${schedule}*${CELLS_PER_WHOLE},0)-1)`;
  const inBar = `OR(AND(${cell}>=0,${cell}<${bar}),AND(${cell}<0,${cell}>=${bar}))`;
  return [
    {
      kind: 'highlight',
      range,
      formula: `AND(ISNUMBER(${progress}),ISNUMBER(${schedule}),${cell}=${mark})`,
      look: 'barMark',
    },
    ...STATUS_CODES.map((code) => ({
      kind: 'highlight' as const,
      range,
      formula: `AND(ISNUMBER(${progress}),${status}="${WORDS.status[code]}",${inBar})`,
      look: STATUS_LOOKS[code].bar,
    })),
  ];
}

function statusFormats(last: number): ConditionalFormat[] {
  const letters = columnLetters(STATUS);
  return STATUS_CODES.map((code) => ({
    kind: 'highlight',
    range: `${letters}${FIRST}:${letters}${last}`,
    formula: `$${letters}${FIRST}="${WORDS.status[code]}"`,
    look: STATUS_LOOKS[code].cell,
  }));
}

function headerRow(): RowPlan {
  const scale = Array.from({ length: CELLS }, (_, index) =>
    index % LABEL_EVERY === 0 ? text(`${((index - CELLS_BEFORE) * 100) / CELLS_PER_WHOLE}%`, 'scale') : empty('scale'),
  );
  return row(
    [
      text(WORDS.column.number, 'header'),
      text(WORDS.column.indicator, 'header'),
      text(WORDS.column.progress, 'header'),
      text(WORDS.column.schedule, 'header'),
      empty('scale'),
      ...scale,
      empty('scale'),
      text(WORDS.column.status, 'header'),
    ],
    24,
  );
}

function scaleMerges(): string[] {
  return Array.from({ length: CELLS / LABEL_EVERY }, (_, index) => {
    const start = COLUMNS.grid + index * LABEL_EVERY;
    return rangeAddress(start, HEADER_ROW, start + LABEL_EVERY - 1, HEADER_ROW);
  });
}

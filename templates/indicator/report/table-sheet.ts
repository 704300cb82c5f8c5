import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import { columnLetters, rangeAddress } from '../../workbook/cell-reference.ts';
import { empty, PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { ConditionalFormat, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import { FIRST_ROW, type ReportBook } from './book.ts';
import { SHEETS, STATUS_LOOKS, WORDS } from './labels.ts';
import { planLine, scheduleWords } from './run-words.ts';
import {
  columnOf,
  columnRange,
  definitionOf,
  SHOWN_COLUMNS,
  TABLE_COLUMNS,
  tableCell,
  tableColumnPlans,
} from './table-columns.ts';
import { tableRow } from './table-row.ts';

const HEADER_ROW = FIRST_ROW - 2;
const BAR_COLOR = '9CC3E6';

/** 指标进度: every indicator of the plan with its measures as live formulas, each with the result core computed. */
export function tableSheet(book: ReportBook): SheetPlan {
  const last = columnLetters(SHOWN_COLUMNS);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.table,
    tabColor: '2E7D4F',
    columns: tableColumnPlans(book),
    rows: [
      row([text(`${book.run.plan.title}　${SHEETS.table}`, 'title')]),
      row([text(planLine(book), 'subtitle')]),
      row([
        text(
          `${scheduleWords(book)}各项由公式算出，基期、目标、实际的数值在本表；算法逐条见“${SHEETS.working}”。`,
          'note',
        ),
      ]),
      ...headerRows(),
      ...book.rows.map((each) => row(tableRow(book, each))),
    ],
    merges: [...[1, 2, 3].map((at) => `A${at}:${last}${at}`), ...headerMerges()],
    frozen: { rows: FIRST_ROW - 1, columns: columnOf('name') },
    autoFilter: rangeAddress(1, FIRST_ROW - 1, SHOWN_COLUMNS, book.lastRow),
    conditionalFormats: formats(book),
    print: {
      orientation: 'landscape',
      repeatRows: `1:${FIRST_ROW - 1}`,
      area: rangeAddress(1, 1, SHOWN_COLUMNS, book.lastRow),
    },
  };
}

/** The traffic light of each status, behind schedule in amber, and a bar that is full at the target. */
function formats({ lastRow }: ReportBook): ConditionalFormat[] {
  const [status, lead] = [tableCell('status', FIRST_ROW), tableCell('lead', FIRST_ROW)];
  return [
    ...STATUS_CODES.map((code) => ({
      kind: 'highlight' as const,
      range: columnRange('status', lastRow),
      formula: `$${status}="${WORDS.status[code]}"`,
      look: STATUS_LOOKS[code].cell,
    })),
    {
      kind: 'highlight',
      range: columnRange('lead', lastRow),
      formula: `AND(ISNUMBER($${lead}),$${lead}<0)`,
      look: 'warning',
    },
    { kind: 'dataBar', range: columnRange('progress', lastRow), color: BAR_COLOR, maximum: '1' },
  ];
}

function headerRows(): RowPlan[] {
  const above = TABLE_COLUMNS.map((key) => {
    const { header, over } = definitionOf(key);
    return text(over ?? header, 'header');
  });
  const below = TABLE_COLUMNS.map((key) => {
    const { header, over } = definitionOf(key);
    return over === undefined ? empty('header') : text(header, 'header');
  });
  return [row(above, 24), row(below, 24)];
}

/** Columns of one heading are merged across, all others down. */
function headerMerges(): string[] {
  const merges: string[] = [];
  TABLE_COLUMNS.forEach((key, index) => {
    const { over } = definitionOf(key);
    const before = TABLE_COLUMNS[index - 1];
    if (over === undefined) merges.push(rangeAddress(index + 1, HEADER_ROW, index + 1, HEADER_ROW + 1));
    else if (before === undefined || definitionOf(before).over !== over) {
      const width = TABLE_COLUMNS.filter((other) => definitionOf(other).over === over).length;
      merges.push(rangeAddress(index + 1, HEADER_ROW, index + width, HEADER_ROW));
    }
  });
  return merges;
}

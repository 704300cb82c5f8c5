import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import { cellAddress, columnLetters, rangeAddress } from '../../workbook/cell-reference.ts';
import { PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { CellPlan, ConditionalFormat, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook } from './book.ts';
import { SHEETS, STATUS_LOOKS, STATUS_MEANINGS, WORDS } from './labels.ts';
import { attributeRows, countHeaders, FIRST_STATUS_COLUMN, groupRows, totalRow } from './overview-counts.ts';
import { CONCERN_HEADERS, concernRow, concerns, REVISION_HEADERS, revisedRows } from './overview-lists.ts';
import { planLine, scheduleWords, toleranceWords } from './run-words.ts';

/** More rows than this would be too small to read on one page. */
const ONE_PAGE = 60;

const WIDTH = FIRST_STATUS_COLUMN - 1 + STATUS_CODES.length;

/** 总览: how many indicators stand how, 约束性 apart, what is behind or failed, and what a revision changed. */
export function overviewSheet(book: ReportBook): SheetPlan {
  const page = new Page();
  page.wide(text(`${book.run.plan.title}指标进度报告`, 'title'));
  page.wide(text(planLine(book), 'subtitle'));
  for (const line of basisLines(book)) page.wide(text(line, 'note'));
  countSections(page, book);
  concernSection(page, book);
  revisionSection(page, book);
  meaningSection(page);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.overview,
    tabColor: '1A5FA8',
    columns: [{ width: 42 }, ...Array.from({ length: WIDTH - 1 }, () => ({ width: 14 }))],
    rows: page.rows,
    merges: page.merges,
    conditionalFormats: page.formats,
    print: { orientation: 'landscape', ...(page.rows.length <= ONE_PAGE && { onePage: true as const }) },
  };
}

/** Collects the rows of the sheet from the top, with the merges and colours that go with them. */
class Page {
  readonly rows: RowPlan[] = [];
  readonly merges: string[] = [];
  readonly formats: ConditionalFormat[] = [];

  /** Adds a row and gives its number. */
  add(line: RowPlan): number {
    this.rows.push(line);
    return this.rows.length;
  }

  /** A line over the whole width. */
  wide(cell: CellPlan): void {
    const at = this.add(row([cell]));
    this.merges.push(`A${at}:${columnLetters(WIDTH)}${at}`);
  }

  section(heading: string): void {
    this.add(row([]));
    this.wide(text(heading, 'emphasis'));
  }

  /** Colours the cells of a column that hold the name of a status. */
  colourStatus(column: number, first: number): void {
    const cell = cellAddress(column, first);
    for (const code of STATUS_CODES) {
      const range = rangeAddress(column, first, column, this.rows.length);
      this.formats.push({
        kind: 'highlight',
        range,
        formula: `${cell}="${WORDS.status[code]}"`,
        look: STATUS_LOOKS[code].cell,
      });
    }
  }

  /** Colours the header of each status, and every count under it that is not zero. */
  colourCounts(headerRow: number): void {
    STATUS_CODES.forEach((code, index) => {
      const column = FIRST_STATUS_COLUMN + index;
      const cell = cellAddress(column, headerRow);
      const range = rangeAddress(column, headerRow, column, this.rows.length);
      this.formats.push({
        kind: 'highlight',
        range,
        formula: `OR(ISTEXT(${cell}),${cell}>0)`,
        look: STATUS_LOOKS[code].cell,
      });
    });
  }
}

/** What the numbers rest on. */
function basisLines(book: ReportBook): string[] {
  const { plan, options, rows } = book.run;
  const { data } = plan;
  const target =
    options.targetYear === null ? '各指标按所问之日以后的第一个目标年衡量' : `按 ${options.targetYear} 年目标衡量`;
  const observed = rows.filter(({ values }) => values.length > 0).length;
  const about = rows.some(({ flags }) => flags.includes('toleranceAssumed'));
  return [
    `${data.issuer}　${data.issued} 印发；基期 ${plan.base} 年，规划末年 ${plan.until} 年。指标 ${rows.length} 项，其中有实际值的 ${observed} 项。`,
    WORDS.values(book.run.summary.values),
    `${scheduleWords(book)}${target}。`,
    ...(about ? [`「约、左右」文件没有规定口径，本报告按${toleranceWords(data.tolerance)}判断。`] : []),
  ];
}

/** 约束性 stands apart and first; the groups have a table of their own. */
function countSections(page: Page, book: ReportBook): void {
  const attributes = attributeRows(book, page.rows.length + 3);
  page.section(attributes.length === 0 ? '各状态的指标数' : '各状态的指标数，约束性和预期性分列');
  const headerRow = page.add(countHeaders(attributes.length === 0 ? '范围' : WORDS.column.attribute));
  for (const line of attributes) page.add(line);
  page.add(totalRow(book, headerRow));
  page.colourCounts(headerRow);
  const groups = groupRows(book, page.rows.length + 3);
  if (groups.length === 0) return;
  page.section('各组的指标数');
  const groupHeader = page.add(countHeaders(WORDS.column.group));
  for (const line of groups) page.add(line);
  page.colourCounts(groupHeader);
}

function concernSection(page: Page, book: ReportBook): void {
  const list = concerns(book);
  page.section(`没有完成、背离或落后的指标（${list.length} 项）`);
  if (list.length === 0) {
    page.wide(text('没有这样的指标。', 'good'));
    return;
  }
  const headerRow = page.add(row(CONCERN_HEADERS.map((header) => text(header, 'header'))));
  for (const each of list) page.add(concernRow(each));
  page.colourStatus(2, headerRow + 1);
}

function revisionSection(page: Page, book: ReportBook): void {
  const lines = revisedRows(book);
  if (lines.length === 0) return;
  page.section(`数值修订后状态改变的指标（${lines.length} 项）`);
  const headerRow = page.add(row(REVISION_HEADERS.map((header) => text(header, 'header'))));
  for (const line of lines) page.add(line);
  page.colourStatus(5, headerRow + 1);
  page.colourStatus(6, headerRow + 1);
}

function meaningSection(page: Page): void {
  page.section('状态的含义');
  const first = page.rows.length + 1;
  for (const code of STATUS_CODES) {
    const at = page.add(row([text(WORDS.status[code], 'textCentered'), text(STATUS_MEANINGS[code], 'textWrapped')]));
    page.merges.push(`B${at}:${columnLetters(WIDTH)}${at}`);
  }
  page.colourStatus(1, first);
}

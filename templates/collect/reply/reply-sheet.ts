import type { Issue } from '../../../core/issue/issue.ts';
import { wordsOf } from '../../words/words.ts';
import { cellAddress, onSheet, rangeAddress } from '../../workbook/cell-reference.ts';
import { count, empty, PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import { shortened } from '../compare/placed-sheet.ts';
import { issueColumns } from '../issue-columns.ts';
import { issueSentence } from '../issue-words.ts';
import { countOf } from '../listed-issues.ts';
import type { CollectSource } from '../source.ts';
import type { TemplatePlace } from '../template-place.ts';

/** The sheet in front of a form that goes back; a form may come back with it. */
export const REPLY_SHEET = '退回说明';

const SEVERITY_WORDS = wordsOf('zh').severity;
const HEADERS = ['序号', '程度', '位置', '栏目', '原来填的', '应为', '说明', '怎么办'];
const HEADER_ROW = 6;
const FIRST = HEADER_ROW + 1;

/** A fault with the cell of the form that it is about, where there is one. */
export interface ReplyFault {
  readonly issue: Issue;
  readonly place: TemplatePlace | null;
}

/** Numbers may have been lost with what was put in, taken out or covered. */
const NUMBERS_AT_RISK: ReadonlySet<Issue['code']> = new Set([
  'outsideForm',
  'rowsInserted',
  'rowsDeleted',
  'columnsInserted',
  'columnsDeleted',
  'cellsMerged',
  'sheetMissing',
  'sheetAdded',
  'sameEntries',
]);

/** 退回说明: every fault in a line of its own with a link to its cell, what to do, and what happens next. */
export function replySheet(source: CollectSource, unit: string, faults: readonly ReplyFault[]): SheetPlan {
  const issues = faults.map(({ issue }) => issue);
  const [errors, warnings] = [countOf(issues, 'error'), countOf(issues, 'warning')];
  const last = HEADER_ROW + Math.max(faults.length, 1);
  const width = HEADERS.length;
  return {
    ...PLAIN_SHEET,
    name: REPLY_SHEET,
    tabColor: 'C0392B',
    columns: [6, 9, 16, 14, 18, 18, 58, 26].map((wide) => ({ width: wide })),
    rows: [
      row([text(REPLY_SHEET, 'title')]),
      row([text(`${source.title}　${source.unitTerm}：${unit}`, 'subtitle')]),
      wide(
        `有 ${errors} 处错误、${warnings} 处要核对。这个文件里已带上原来填的数，改动过的公式、锁定的格和表的样子都已恢复。`,
        'emphasis',
      ),
      wide(
        '怎么改：照下面逐条看，点「位置」跳到那一格，格上有批注。红格必须改正；黄格请核对，有错就改，没有错可以不动。',
      ),
      wide(
        '怎么交：改好存盘，交回这个文件，不要再交原来那份；文件可以改名，不要另存为旧的 .xls 格式。这张说明留着或删去都可以。',
      ),
      row(HEADERS.map((header) => text(header, 'header'))),
      ...(faults.length === 0
        ? [wide('没有发现问题', 'good')]
        : faults.map((fault, index) => row(faultCells(fault, index + 1)))),
    ],
    merges: [1, 2, 3, 4, 5, ...(faults.length === 0 ? [FIRST] : [])].map((line) => rangeAddress(1, line, width, line)),
    frozen: { rows: HEADER_ROW, columns: 0 },
    conditionalFormats: (['error', 'warning'] as const).map((look) => ({
      kind: 'highlight' as const,
      range: `B${FIRST}:B${last}`,
      formula: `$B${FIRST}="${SEVERITY_WORDS[look]}"`,
      look,
    })),
    print: { orientation: 'landscape', repeatRows: `${HEADER_ROW}:${HEADER_ROW}` },
  };
}

/** Words over the whole width, with the frame around all of it. */
function wide(words: string, style: StyleName = 'textWrapped'): RowPlan {
  return row([text(words, style), ...HEADERS.slice(1).map(() => empty(style))]);
}

function faultCells({ issue, place }: ReplyFault, position: number): readonly CellPlan[] {
  const { column, found, expected } = issueColumns(issue);
  return [
    count(position, 'textCentered'),
    text(SEVERITY_WORDS[issue.severity], 'textCentered'),
    placeCell(issue, place),
    text(column, 'textWrapped'),
    text(found, 'textWrapped'),
    text(expected, 'textWrapped'),
    text(issueSentence(issue), 'textWrapped'),
    text(whatToDo(issue), 'textWrapped'),
  ];
}

/** A link into this workbook; what stood outside the form, or on a row that is gone, has no cell in it. */
function placeCell(issue: Issue, place: TemplatePlace | null): CellPlan {
  if (place === null) return text(shortened(issue.place.sheet ?? ''), 'textWrapped');
  const address = cellAddress(place.column, place.row);
  return {
    kind: 'link',
    text: `${place.sheet} ${address}`,
    target: `#${onSheet(place.sheet, address)}`,
    style: 'link',
  };
}

function whatToDo({ code, severity }: Issue): string {
  if (NUMBERS_AT_RISK.has(code)) return '核对表里的数，缺的补上';
  if (!code.startsWith('entry')) return '已恢复原样，不用改';
  return severity === 'error' ? '改正这一格' : '核对这一格，有错就改';
}

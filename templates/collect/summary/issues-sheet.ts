import { wordsOf } from '../../words/words.ts';
import { rangeAddress } from '../../workbook/cell-reference.ts';
import { empty, PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { CellPlan, SheetPlan } from '../../workbook/plan.ts';
import { shortened } from '../compare/placed-sheet.ts';
import { issueColumns } from '../issue-columns.ts';
import { issueSentence } from '../issue-words.ts';
import { countOf, type ListedIssue, SEVERITIES } from '../listed-issues.ts';
import { FIRST_ROW, HEADER_ROW, SHEETS, type SummaryBook } from './book.ts';

export const SEVERITY_WORDS = wordsOf('zh').severity;

/** Where 程度 stands, which other sheets count. */
const SEVERITY_COLUMN = 'F';

/** 填报问题: every fault with the file and the cell, what is there, what should be, and what to do. */
export function summaryIssuesSheet({ run, issues }: SummaryBook): SheetPlan {
  const headers = [run.source.unitTerm, '文件', '工作表', '单元格', '栏目', '程度', '现在是', '应为', '说明和处理'];
  const last = issuesLastRow(issues.length);
  const all = issues.map(({ issue }) => issue);
  const counted = SEVERITIES.map((severity) => `${SEVERITY_WORDS[severity]} ${countOf(all, severity)} 条`);
  return {
    ...PLAIN_SHEET,
    name: SHEETS.issues,
    tabColor: countOf(all, 'error') > 0 ? 'C0392B' : countOf(all, 'warning') > 0 ? 'F0B429' : '2E7D4F',
    columns: [14, 26, 11, 8, 13, 8, 17, 17, 56].map((width) => ({ width })),
    rows: [
      row([text(SHEETS.issues, 'title')]),
      row([text(`共 ${issues.length} 条：${counted.join('，')}`, 'subtitle')]),
      row([
        text(
          '错误：没有采用，或改动了不能改的地方；请核对：已经采用，数可能不对；说明：本次怎样处理。单元格是交回的文件里的位置。',
          'note',
        ),
      ]),
      row(headers.map((header) => text(header, 'header'))),
      ...(issues.length === 0
        ? [row([text('没有发现问题', 'good'), ...headers.slice(1).map(() => empty('good'))])]
        : issues.map((each) => row(issueCells(each)))),
    ],
    merges: [1, 2, 3, ...(issues.length === 0 ? [FIRST_ROW] : [])].map((line) =>
      rangeAddress(1, line, headers.length, line),
    ),
    frozen: { rows: HEADER_ROW, columns: 1 },
    autoFilter: rangeAddress(1, HEADER_ROW, headers.length, last),
    conditionalFormats: SEVERITIES.map((severity) => ({
      kind: 'highlight' as const,
      range: `${SEVERITY_COLUMN}${FIRST_ROW}:${SEVERITY_COLUMN}${last}`,
      formula: `$${SEVERITY_COLUMN}${FIRST_ROW}="${SEVERITY_WORDS[severity]}"`,
      look: severity,
    })),
    print: { orientation: 'landscape', repeatRows: `${HEADER_ROW}:${HEADER_ROW}` },
  };
}

/** The range of 程度, as other sheets name it within this one. */
export function severityRange(count: number): string {
  return `$${SEVERITY_COLUMN}$${FIRST_ROW}:$${SEVERITY_COLUMN}$${issuesLastRow(count)}`;
}

function issuesLastRow(count: number): number {
  return HEADER_ROW + Math.max(count, 1);
}

function issueCells({ unit, issue }: ListedIssue): readonly CellPlan[] {
  const { cell, column, found, expected } = issueColumns(issue);
  return [
    text(unit ?? ''),
    text(issue.place.file ?? '', 'textWrapped'),
    text(shortened(issue.place.sheet ?? ''), 'wrappedCentered'),
    text(cell, 'wrappedCentered'),
    text(column, 'textWrapped'),
    text(SEVERITY_WORDS[issue.severity], 'textCentered'),
    text(found, 'textWrapped'),
    text(expected, 'textWrapped'),
    text(issueSentence(issue), 'textWrapped'),
  ];
}

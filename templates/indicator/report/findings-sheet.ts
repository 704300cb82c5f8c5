import type { Issue } from '../../../core/issue/issue.ts';
import { sentenceOf } from '../../../core/issue/message.ts';
import { SEVERITY_LABELS } from '../../payout/labels.ts';
import { columnLetters, onSheet, rangeAddress } from '../../workbook/cell-reference.ts';
import { count, empty, PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { CellPlan, SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook } from './book.ts';
import { SHEETS } from './labels.ts';
import { tableCell } from './table-columns.ts';

const FIRST = 6;
const SEVERITIES = ['error', 'warning', 'info'] as const;
const HEADERS = ['级别', '文件', '源表行号', '栏目', '指标', '问题和处理', '本簿位置'];

/** 校核: every finding with how serious it is, where it stands in the source file, and what to do. */
export function findingsSheet({ run, rows }: ReportBook): SheetPlan {
  const findings = SEVERITIES.flatMap((severity) => run.issues.filter((found) => found.severity === severity));
  const where = new Map(rows.map(({ row: measured, at }) => [measured.indicator.name, at]));
  const last = FIRST + Math.max(1, findings.length) - 1;
  const counted = SEVERITIES.map(
    (severity) => `${SEVERITY_LABELS[severity]} ${findings.filter((found) => found.severity === severity).length} 条`,
  );
  return {
    ...PLAIN_SHEET,
    name: SHEETS.findings,
    tabColor: findings.some(({ severity }) => severity === 'error') ? 'C0392B' : '2E7D4F',
    columns: [8, 24, 10, 14, 26, 76, 16].map((width) => ({ width })),
    rows: [
      row([text(SHEETS.findings, 'title')]),
      row([text(`核对事项 ${findings.length} 条：${counted.join('，')}。`, 'subtitle')]),
      row([
        text('严重：这一行没有采用；提示：已经计算，请核对；说明：本次采用的处理。行号是源文件里看到的行号。', 'note'),
      ]),
      row([]),
      row(HEADERS.map((header) => text(header, 'header'))),
      ...(findings.length === 0
        ? [row([text('没有发现问题', 'good')])]
        : findings.map((found) => row(findingCells(found, where)))),
    ],
    merges: [1, 2, 3].map((at) => `A${at}:${columnLetters(HEADERS.length)}${at}`),
    frozen: { rows: FIRST - 1, columns: 0 },
    autoFilter: rangeAddress(1, FIRST - 1, HEADERS.length, last),
    conditionalFormats: SEVERITIES.map((severity) => ({
      kind: 'highlight' as const,
      range: `A${FIRST}:A${last}`,
      formula: `$A${FIRST}="${SEVERITY_LABELS[severity]}"`,
      look: severity,
    })),
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

function findingCells(found: Issue, where: ReadonlyMap<string, number>): CellPlan[] {
  const { file, sheet, row: at, column, path } = found.place;
  const indicator = 'indicator' in found.values ? found.values.indicator : '';
  const target = where.get(indicator);
  return [
    text(SEVERITY_LABELS[found.severity], 'textCentered'),
    text([file ?? '', sheet ?? ''].filter((part) => part !== '').join(' / '), 'textWrapped'),
    at === undefined ? empty('textCentered') : count(at, 'textCentered'),
    text(column ?? path ?? '', 'textWrapped'),
    text(indicator, 'textWrapped'),
    text(sentenceOf(found, 'zh'), 'textWrapped'),
    target === undefined
      ? empty()
      : {
          kind: 'link',
          text: `${SHEETS.table}第${target}行`,
          target: `#${onSheet(SHEETS.table, tableCell('name', target))}`,
          style: 'link',
        },
  ];
}

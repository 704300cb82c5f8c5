import type { Issue } from '../../core/issue/issue.ts';
import { sentenceOf } from '../../core/issue/message.ts';
import { columnLetters, onSheet, rangeAddress } from '../workbook/cell-reference.ts';
import { count, empty, PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import type { CellPlan, SheetPlan } from '../workbook/plan.ts';
import { type Book, FIRST_ROW } from './book.ts';
import { SEVERITY_LABELS, SHEETS } from './labels.ts';

const FIRST = 6;

const ORDER = ['error', 'warning', 'info'] as const;

/** 校核: every finding with how serious it is, where it stands in the source file, and what to do. */
export function findingsSheet(book: Book): SheetPlan {
  const { run } = book;
  const findings = ORDER.flatMap((severity) => run.issues.filter((found) => found.severity === severity));
  const where = new Map(book.rows.map((paid, index) => [paid.insured.row, FIRST_ROW + index]));
  const names = new Map(run.rows.map(({ insured }) => [insured.row, insured.register.name ?? '']));
  const headers = ['级别', '文件', '源表行号', '栏目', '投保人', '问题和处理', '本簿位置'];
  const last = FIRST + Math.max(1, findings.length) - 1;
  const counted = ORDER.map(
    (severity) => `${SEVERITY_LABELS[severity]} ${findings.filter((found) => found.severity === severity).length} 条`,
  );
  const { rows, computed, refused } = run.totals;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.findings,
    tabColor: findings.some(({ severity }) => severity === 'error') ? 'C0392B' : '2E7D4F',
    columns: [8, 24, 10, 18, 14, 72, 16].map((width) => ({ width })),
    rows: [
      row([text(SHEETS.findings, 'title')]),
      row([
        text(`清单共 ${rows} 行，已计算 ${computed} 行，未计算 ${refused} 行；${counted.join('，')}。`, 'subtitle'),
      ]),
      row([
        text(
          '严重：未计算，或结果在核实前不能付款；提示：已计算，请核对；说明：本次采用的处理。行号是源文件里看到的行号。',
          'note',
        ),
      ]),
      row([]),
      row(headers.map((header) => text(header, 'header'))),
      ...(findings.length === 0
        ? [row([text('没有发现问题', 'good')])]
        : findings.map((found) => row(findingCells(found, where, names, run.list.place.file)))),
    ],
    merges: [1, 2, 3].map((at) => `A${at}:${columnLetters(headers.length)}${at}`),
    frozen: { rows: FIRST - 1, columns: 0 },
    autoFilter: rangeAddress(1, FIRST - 1, headers.length, last),
    conditionalFormats: [
      {
        kind: 'highlight',
        range: `A${FIRST}:A${last}`,
        formula: `$A${FIRST}="${SEVERITY_LABELS.error}"`,
        look: 'error',
      },
      { kind: 'highlight', range: `A${FIRST}:A${last}`, formula: `$A${FIRST}="提示"`, look: 'warning' },
      { kind: 'highlight', range: `A${FIRST}:A${last}`, formula: `$A${FIRST}="说明"`, look: 'info' },
    ],
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

function findingCells(
  found: Issue,
  where: ReadonlyMap<number, number>,
  names: ReadonlyMap<number, string>,
  list: string | undefined,
): CellPlan[] {
  const { file, sheet, row: at, column } = found.place;
  const inList = file === list && at !== undefined;
  const target = inList ? where.get(at) : undefined;
  return [
    text(SEVERITY_LABELS[found.severity], 'textCentered'),
    text([file ?? '', sheet ?? ''].filter((part) => part !== '').join(' / '), 'textWrapped'),
    at === undefined ? empty('textCentered') : count(at, 'textCentered'),
    text(column ?? found.place.path ?? '', 'textWrapped'),
    text(inList ? (names.get(at) ?? '') : ''),
    text(sentenceOf(found, 'zh'), 'textWrapped'),
    target === undefined
      ? empty()
      : {
          kind: 'link',
          text: `投保明细表第${target}行`,
          target: `#${onSheet(SHEETS.insured, `A${target}`)}`,
          style: 'link',
        },
  ];
}

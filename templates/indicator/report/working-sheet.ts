import type { Calculation } from '../../../core/indicator/explain/calculation.ts';
import { explainRow } from '../../../core/indicator/explain/explain-row.ts';
import type { Explanation } from '../../../core/indicator/explain/explanation.ts';
import { shownNumber } from '../../../core/indicator/explain/shown-number.ts';
import type { Printing } from '../../../core/indicator/plan/plan.ts';
import { isPercent } from '../../../core/indicator/plan/unit-of.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';
import { completedMonth } from '../../../core/indicator/progress/run-progress.ts';
import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import { empty, number, PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook, ReportRow } from './book.ts';
import { judgementWords } from './judgement-words.ts';
import { SHEETS, STATUS_LOOKS, WORDS } from './labels.ts';
import { actualPeriodWords } from './period-words.ts';
import { planLine } from './run-words.ts';
import { absentWords, arithmeticWords, findingWords, formulaWords, measureWords } from './working-words.ts';

const HEADERS = ['步骤', '算式或说明', '代入的数或原文', '结果', WORDS.column.unit, WORDS.column.source];
const WIDTHS = [16, 46, 60, 15, 12, 34];
const FIRST = 5;
const RESULT_STYLES = { ratio: 'rate', points: 'money', amount: 'area', number: 'area' } as const;

/** 计算过程: for every indicator what was given and where it is printed, each calculation with its numbers, and the status. */
export function workingSheet(book: ReportBook): SheetPlan {
  const rows: RowPlan[] = [];
  const merges: string[] = [];
  for (const each of book.rows) {
    for (const { cells, merge } of indicatorLines(book, each)) {
      rows.push(row(cells));
      if (merge !== undefined) merges.push(merge(FIRST + rows.length - 1));
    }
  }
  const last = FIRST + rows.length - 1;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.working,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      row([text(SHEETS.working, 'title')]),
      row([text(planLine(book), 'subtitle')]),
      row([
        text(
          '每一步先写用词的算式，再写代入的数；除不尽的数写到十位有效数字（≈），照着算，结果与报告各表相同。',
          'note',
        ),
      ]),
      row(HEADERS.map((header) => text(header, 'header'))),
      ...rows,
    ],
    merges: [...[1, 2, 3].map((at) => `A${at}:F${at}`), ...merges],
    frozen: { rows: FIRST - 1, columns: 1 },
    conditionalFormats: STATUS_CODES.map((code) => ({
      kind: 'highlight' as const,
      range: `F${FIRST}:F${last}`,
      formula: `$F${FIRST}="${WORDS.status[code]}"`,
      look: STATUS_LOOKS[code].cell,
    })),
    print: { orientation: 'landscape', repeatRows: `1:${FIRST - 1}` },
  };
}

interface Line {
  readonly cells: readonly (CellPlan | null)[];
  readonly merge?: (row: number) => string;
}

function indicatorLines(book: ReportBook, { row: measured, number: position }: ReportRow): Line[] {
  const { run } = book;
  const explanation = explainRow(measured, run.options.schedule, completedMonth(run.options.asOf));
  const { indicator } = measured;
  const { attribute, unitText, name } = indicator;
  const heading = [`${position}　${name}${unitText === '' ? '' : `（${unitText}）`}`, indicator.group ?? ''];
  if (attribute !== null) heading.push(WORDS.attribute[attribute]);
  heading.push(WORDS.direction[indicator.direction]);
  return [
    {
      cells: [
        text(heading.filter((part) => part !== '').join('　'), 'emphasis'),
        ...[1, 2, 3, 4].map(() => empty('emphasis')),
        text(WORDS.status[explanation.status.code], 'textCentered'),
      ],
      merge: (at) => `A${at}:E${at}`,
    },
    ...remarkLines(measured),
    ...givenLines(book, measured, explanation),
    ...explanation.calculations.map((each) => calculationLine(book, measured, each)),
    ...(explanation.absent.length === 0 ? [] : [wide('没有计算', absentWords(explanation.absent))]),
    ...(measured.flags.length === 0 ? [] : [wide('提示', measured.flags.map((flag) => WORDS.flag[flag]).join('；'))]),
    wide(WORDS.column.status, judgementWords(explanation)),
  ];
}

function remarkLines({ indicator }: ProgressRow): Line[] {
  const { definition, note } = indicator;
  return [...(definition === null ? [] : [wide('定义', definition)]), ...(note === null ? [] : [wide('注', note)])];
}

function wide(label: string, words: string): Line {
  return {
    cells: [text(label, 'label'), text(words, 'textWrapped'), ...[2, 3, 4, 5].map(() => empty())],
    merge: (at) => `B${at}:F${at}`,
  };
}

/** The base, the target and the actual value, each with the words it is printed with. */
function givenLines(book: ReportBook, measured: ProgressRow, { base, target, actual }: Explanation): Line[] {
  const { unitText } = measured.indicator;
  const lines: Line[] = [];
  if (base !== null) {
    const value = base.kind === 'bound' ? text(base.printed, 'textCentered') : number(base.value, 'value');
    lines.push(printedLine(book, WORDS.column.base, `${base.year}年`, base, value, unitText));
  }
  if (target !== null) {
    const { expression } = target;
    const value = expression === null ? empty('value') : number(expression.value, 'value');
    lines.push(printedLine(book, WORDS.column.target, measureWords(target), target, value, target.unitText));
  }
  if (actual !== null) {
    const unit = actual.kind === 'rate' ? '%' : unitText;
    lines.push({
      cells: [
        text(WORDS.column.actual, 'label'),
        text(actualPeriodWords(measured), 'textWrapped'),
        text(placesWords(measured), 'textWrapped'),
        number(actual.value, 'value'),
        text(unit, 'textCentered'),
        empty(),
      ],
    });
  }
  return lines;
}

function printedLine(
  { run }: ReportBook,
  label: string,
  what: string,
  { printed, section, quote }: Printing,
  value: CellPlan,
  unit: string,
): Line {
  const title = run.plan.data.sections.find(({ id }) => id === section)?.title ?? '';
  return {
    cells: [
      text(label, 'label'),
      text(`${what}，原文「${printed}」`, 'textWrapped'),
      text(quote, 'textWrapped'),
      value,
      text(unit, 'textCentered'),
      text(title, 'textWrapped'),
    ],
  };
}

/** The rows of each file that the value comes from, and what it was before revisions. */
function placesWords({ actual, pursuit }: ProgressRow): string {
  const byFile = new Map<string, number[]>();
  for (const { file = '', row: at } of actual?.places ?? []) {
    byFile.set(file, [...(byFile.get(file) ?? []), ...(at === undefined ? [] : [at])]);
  }
  const places = [...byFile].map(([file, rows]) => (rows.length === 0 ? file : `${file} 第 ${rows.join('、')} 行`));
  const earlier = (pursuit?.used ?? []).flatMap((value) => value.earlier.map((each) => shownNumber(each.value)));
  const revised = earlier.length === 0 ? [] : [`修订前：${earlier.join('、')}`];
  return [...places, ...revised].filter((part) => part !== '').join('；');
}

function calculationLine({ run }: ReportBook, { indicator }: ProgressRow, calculation: Calculation): Line {
  return {
    cells: [
      text(findingWords(calculation.finds), 'label'),
      text(formulaWords(calculation, run.options.schedule), 'textWrapped'),
      text(arithmeticWords(calculation, run.options.schedule), 'textWrapped'),
      number(calculation.result, RESULT_STYLES[calculation.as]),
      text(unitWords(calculation, indicator), 'textCentered'),
      empty(),
    ],
  };
}

function unitWords({ as, finds }: Calculation, indicator: ProgressRow['indicator']): string {
  switch (as) {
    case 'ratio':
    case 'number':
      return '';
    case 'points':
      return finds === 'neededPerYear' && isPercent(indicator) ? '百分点/年' : '百分点';
    case 'amount':
      return finds === 'neededPerYear' ? perYear(indicator.unitText) : indicator.unitText;
  }
}

/** What a yearly flow lacks is lacking once, so its unit stands as it is. */
function perYear(unitText: string): string {
  return unitText === '' || unitText.endsWith('/年') ? unitText : `${unitText}/年`;
}

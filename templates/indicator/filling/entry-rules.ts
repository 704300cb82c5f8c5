import { LARGEST_NUMBER } from '../../../core/form/entry-bounds.ts';
import type { Indicator } from '../../../core/indicator/plan/plan.ts';
import { targetOf } from '../../../core/indicator/progress/choose-target.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { LIMITS } from '../../workbook/limits.ts';
import type { CellNote, Validation } from '../../workbook/plan.ts';
import type { FillingBook, FillingRow } from './filling-book.ts';
import { INPUT_NAMES, type InputKind } from './input-kind.ts';
import { AS_OF_ROW, type EntryLayout, WORDS } from './layout.ts';
import { cellsOf, countedYears } from './year-formulas.ts';

const LARGEST_RATE = '10000';

const ENTRY_WORDS: Readonly<Record<InputKind, string>> = {
  level: '填该年的数（时点指标填年末数）',
  amount: '填当年一年的数，不填历年累计，表格自动相加',
  rate: '填比上年增长的百分数，5.2% 填 5.2，下降填负数',
};

/** The years of a row that can be filled in; a value of any other year would count for none of its targets. */
export function openYears(layout: EntryLayout, { stages, input, indicator }: FillingRow): ReadonlySet<number> {
  if (input === 'level') return new Set(layout.years.filter((year) => year > (indicator.base?.year ?? 0)));
  return new Set(stages.flatMap(({ course }) => (course.kind === 'measured' ? countedYears(layout, course) : [])));
}

/** The rule of each row's input cells, and that of 截至年份. */
export function entryValidations({ layout, rows }: FillingBook): readonly Validation[] {
  const { years } = layout;
  return [
    {
      range: `C${AS_OF_ROW}`,
      kind: 'list',
      choices: years.map(String),
      title: '截至年份',
      message: `请选 ${years[0]} 到 ${years.at(-1)} 之间的年份。`,
      prompt: {
        title: '截至年份',
        message: '进度和状态算到这一年年末。这一年以后的数可以先填，暂不计算。',
      },
    },
    ...rows.flatMap((row) => rowValidation(layout, row)),
  ];
}

function rowValidation(layout: EntryLayout, row: FillingRow): Validation[] {
  const open = layout.years.filter((year) => openYears(layout, row).has(year));
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { yearCell } = cellsOf(layout, row);
  const { minimum, maximum, words } = yearBounds(row);
  const unit = inputUnit(row);
  const name = shortened(row.indicator.name, LIMITS.validationTitle);
  const inUnit = unit === '' ? '' : `单位：${unit}。`;
  return [
    {
      range: `${yearCell(first)}:${yearCell(last)}`.replaceAll('$', ''),
      kind: 'decimal',
      minimum,
      maximum,
      title: name,
      message: `请填数字，${inUnit}${words}没有数的年份留空，不要填 0、横线或文字。`,
      prompt: { title: name, message: `${inUnit}${ENTRY_WORDS[row.input]}。${words}` },
    },
  ];
}

/** 单位 of what is filled in: per cent for growth rates. */
export function inputUnit({ input, indicator }: Pick<FillingRow, 'input' | 'indicator'>): string {
  return input === 'rate' ? '%' : indicator.unitText;
}

/** What may be filled in for a year of the row, with the words for it. */
export function yearBounds({ input, indicator: { least, most } }: Pick<FillingRow, 'input' | 'indicator'>) {
  if (input === 'rate') return { minimum: '-100', maximum: LARGEST_RATE, words: '应大于 -100。' };
  const minimum = least === null ? `-${LARGEST_NUMBER}` : decimalText(least);
  const maximum = most === null || input === 'amount' ? LARGEST_NUMBER : decimalText(most);
  return {
    minimum,
    maximum,
    words: rangeWords(least === null ? null : minimum, maximum === LARGEST_NUMBER ? null : maximum),
  };
}

function rangeWords(minimum: string | null, maximum: string | null): string {
  if (minimum !== null && maximum !== null) return `应在 ${minimum} 到 ${maximum} 之间。`;
  if (minimum !== null) return `不应小于 ${minimum}。`;
  return maximum === null ? '' : `不应大于 ${maximum}。`;
}

/** 批注 on each name: what the indicator is, where it is printed, and what is filled in. */
export function entryNotes(book: FillingBook): readonly CellNote[] {
  return book.rows.map((row) => ({ cell: `${book.layout.at('indicator')}${row.row}`, text: noteText(book, row) }));
}

function noteText({ plan }: FillingBook, { indicator, input }: FillingRow): string {
  const section = (id: string) => plan.data.sections.find((each) => each.id === id)?.title ?? id;
  const { base } = indicator;
  const lines = [
    indicator.name,
    ...(indicator.definition === null ? [] : [`定义：${indicator.definition}`]),
    `${WORDS.direction[indicator.direction]}；填报口径：${INPUT_NAMES[input]}。`,
    ...(base === null ? [] : [`基期 ${base.year} 年：${base.printed}`]),
    ...indicator.targets.map(({ by, printed, section: at }) => `${by} 年目标：${printed}（${section(at)}）`),
    `出处：${section(indicator.section)}`,
    `原文：「${indicator.quote}」`,
    ...(indicator.note === null ? [] : [`注：${indicator.note}`]),
  ];
  return lines.join('\n');
}

function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** 目标值 as printed: one after the other where years differ, of each year the one that is measured. */
export function printedTargets({ targets }: Indicator): string {
  const years = [...new Set(targets.map(({ by }) => by))];
  const printedOf = (year: number) => targetOf(targets, year)?.printed ?? '';
  const [only = null] = years;
  if (only === null) return '—';
  return years.length === 1
    ? printedOf(only)
    : years.map((year) => `${WORDS.year(year)}：${printedOf(year)}`).join('\n');
}

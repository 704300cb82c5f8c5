import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { HighlightName, StyleName } from './style.ts';

/** Fonts every Chinese Windows has had for decades; other systems put their own Song and Hei in their place. */
const SONG = '宋体';
const HEI = '黑体';
/** 五号, the size of tables in official documents, in points. */
const BODY_SIZE = 10.5;

const INK = 'FF1F2328';
const GREY_INK = 'FF6B7280';
const LINE = 'FFBFC5CC';
const HEADER_FILL = 'FFE3EBF3';
const LABEL_FILL = 'FFF4F6F9';
const INPUT_FILL = 'FFFFF9DB';
const EMPHASIS_FILL = 'FFEAF2FB';

const FORMATS = {
  text: '@',
  count: '#,##0',
  area: '#,##0.00##',
  price: '0.00##',
  /** An average that was not rounded. */
  priceExact: '0.00########',
  rate: '0.0#%',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  year: '0',
  /** 百分点 with their sign. */
  lead: '+0.00;-0.00;0.00',
  /** As many digits as the number has. */
  value: 'General',
  points: '0.00"百分点"',
  percentNumber: '0.0##"%"',
} as const;

const BODY = font({});
const BOLD = font({ bold: true });
const FRAME: Partial<Borders> = { top: line('thin'), bottom: line('thin'), left: line('thin'), right: line('thin') };
const TOTAL_FRAME: Partial<Borders> = { ...FRAME, top: line('medium') };

const LEFT: Partial<Alignment> = { horizontal: 'left', vertical: 'middle' };
const RIGHT: Partial<Alignment> = { horizontal: 'right', vertical: 'middle' };
const CENTRE: Partial<Alignment> = { horizontal: 'center', vertical: 'middle' };
const WRAPPED: Partial<Alignment> = { ...LEFT, wrapText: true };

/** One shared look per name. A cell is locked unless it is an input; the lock counts once the sheet is protected. */
export const STYLES: Readonly<Record<StyleName, Partial<Style>>> = {
  title: { font: font({ name: HEI, size: 16, bold: true }), alignment: CENTRE },
  subtitle: { font: font({ color: { argb: GREY_INK } }), alignment: CENTRE },
  note: { font: font({ size: 10, color: { argb: GREY_INK } }), alignment: WRAPPED },

  header: {
    font: font({ name: HEI, bold: true }),
    fill: solid(HEADER_FILL),
    border: FRAME,
    alignment: { ...CENTRE, wrapText: true },
  },
  label: { font: BOLD, fill: solid(LABEL_FILL), border: FRAME, alignment: WRAPPED },

  text: body(LEFT),
  textCentered: body(CENTRE),
  textWrapped: body(WRAPPED),
  wrappedCentered: body({ ...CENTRE, wrapText: true }),
  idNumber: body(CENTRE, FORMATS.text),
  count: body(RIGHT, FORMATS.count),
  area: body(RIGHT, FORMATS.area),
  price: body(RIGHT, FORMATS.price),
  priceExact: body(RIGHT, FORMATS.priceExact),
  rate: body(RIGHT, FORMATS.rate),
  money: body(RIGHT, FORMATS.money),
  date: body(CENTRE, FORMATS.date),
  year: body(CENTRE, FORMATS.year),
  lead: body(RIGHT, FORMATS.lead),

  inputText: input(LEFT, FORMATS.text),
  inputWrapped: input(WRAPPED, FORMATS.text),
  inputNumber: input(RIGHT, FORMATS.area),
  inputCount: input(RIGHT, FORMATS.count),
  inputMoney: input(RIGHT, FORMATS.money),
  inputPrice: input(RIGHT, FORMATS.price),
  inputRate: input(RIGHT, FORMATS.rate),
  inputDate: input(CENTRE, FORMATS.date),
  inputYear: input(CENTRE, FORMATS.year),
  inputValue: input(RIGHT, FORMATS.value),

  totalLabel: total(CENTRE),
  totalMoney: total(RIGHT, FORMATS.money),
  totalArea: total(RIGHT, FORMATS.area),
  totalCount: total(RIGHT, FORMATS.count),

  emphasis: { ...body(LEFT), font: BOLD, fill: solid(EMPHASIS_FILL) },
  emphasisMoney: { ...body(RIGHT, FORMATS.money), font: BOLD, fill: solid(EMPHASIS_FILL) },
  emphasisArea: { ...body(RIGHT, FORMATS.area), font: BOLD, fill: solid(EMPHASIS_FILL) },
  emphasisCount: { ...body(RIGHT, FORMATS.count), font: BOLD, fill: solid(EMPHASIS_FILL) },
  good: { ...body(WRAPPED), font: font({ bold: true, color: { argb: 'FF1E6B3A' } }), fill: solid('FFE9F5EC') },
  bad: { ...body(WRAPPED), font: font({ bold: true, color: { argb: 'FF9C1C1C' } }), fill: solid('FFFCEBEA') },
  link: { ...body(LEFT), font: font({ underline: true, color: { argb: 'FF1A5FA8' } }) },
  value: body(RIGHT, FORMATS.value),
  points: body(RIGHT, FORMATS.points),
  percentNumber: body(RIGHT, FORMATS.percentNumber),
  grid: { border: { top: line('thin'), bottom: line('thin') } },
  gridStart: { border: { top: line('thin'), bottom: line('thin'), left: axis() } },
  gridEnd: { border: { top: line('thin'), bottom: line('thin'), right: axis() } },
  gridNote: { ...body(LEFT), font: font({ size: 9, color: { argb: GREY_INK } }) },
  scale: { font: font({ size: 9, color: { argb: GREY_INK } }), alignment: { ...LEFT, vertical: 'bottom' } },
  helper: { font: font({ size: 9, color: { argb: 'FF9AA1A9' } }), alignment: RIGHT },
};

/** The looks of a conditional format, laid over whatever look the cell has. */
export const HIGHLIGHTS: Readonly<Record<HighlightName, Partial<Style>>> = {
  good: highlight('FFBFE3C8', 'FF14532D'),
  fair: highlight('FFE6F4E9', 'FF1E6B3A'),
  error: highlight('FFFBE0DD', 'FF9C1C1C'),
  warning: highlight('FFFFF0CC', 'FF7A5200'),
  info: highlight('FFE1EEFB', 'FF1F4E79'),
  muted: highlight('FFF1F2F4', 'FF8A9099'),
  barGood: highlight('FF2E7D4F', 'FF2E7D4F'),
  barFair: highlight('FF8CC5A0', 'FF8CC5A0'),
  barWarning: highlight('FFF0B429', 'FFF0B429'),
  barError: highlight('FFC0392B', 'FFC0392B'),
  barMuted: highlight('FFBFC5CC', 'FFBFC5CC'),
  barMark: highlight('FF1F2328', 'FF1F2328'),
};

/**
 * The font a workbook counts column widths in. With 宋体 a width of 10 holds five Chinese characters or ten digits; with
 * the usual Calibri it would not.
 */
export const BASE_FONT = { name: SONG, size: 11 } as const;

function font(changes: Partial<Font>): Partial<Font> {
  return { name: SONG, size: BODY_SIZE, color: { argb: INK }, charset: 134, ...changes };
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function line(style: 'thin' | 'medium'): { style: 'thin' | 'medium'; color: { argb: string } } {
  return { style, color: { argb: LINE } };
}

/** The line at 0 and at 100 % of a chart. */
function axis(): { style: 'medium'; color: { argb: string } } {
  return { style: 'medium', color: { argb: GREY_INK } };
}

function body(alignment: Partial<Alignment>, numFmt?: string): Partial<Style> {
  return { font: BODY, border: FRAME, alignment, ...(numFmt !== undefined && { numFmt }) };
}

function input(alignment: Partial<Alignment>, numFmt: string): Partial<Style> {
  return { ...body(alignment, numFmt), fill: solid(INPUT_FILL), protection: { locked: false } };
}

function total(alignment: Partial<Alignment>, numFmt?: string): Partial<Style> {
  return { ...body(alignment, numFmt), font: BOLD, fill: solid(LABEL_FILL), border: TOTAL_FRAME };
}

function highlight(fill: string, ink: string): Partial<Style> {
  return {
    font: { color: { argb: ink } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } } as Fill,
  };
}

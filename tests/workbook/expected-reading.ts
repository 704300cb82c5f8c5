import type { Borders, Style } from 'exceljs';
import { cellAddress, columnLetters, columnNumber } from '../../templates/workbook/cell-reference.ts';
import { startsLikeFormula } from '../../templates/workbook/formula.ts';
import type {
  CellPlan,
  ColumnPlan,
  ConditionalFormat,
  FormulaResult,
  PrintPlan,
  SheetPlan,
  Validation,
  WorkbookPlan,
} from '../../templates/workbook/plan.ts';
import { HIGHLIGHTS, STYLES } from '../../templates/workbook/style-table.ts';
import type {
  ReadBook,
  ReadCell,
  ReadColumn,
  ReadFormat,
  ReadLook,
  ReadPrint,
  ReadRule,
  ReadSheet,
} from '../support/read-with-openpyxl.ts';

const AUTHOR = '算盘 Suanpan';
const A4 = 9;
const A3 = 8;
/** In the order of the specification. The last two are about drawings and scenarios, which no sheet of ours has. */
const ALLOWED = [
  ...['selectLockedCells', 'selectUnlockedCells', 'formatColumns', 'formatRows', 'sort', 'autoFilter'],
  ...['objects', 'scenarios'],
];
const NOTHING: ReadCell = { value: null, formula: null, note: null, link: null, look: expectedLook({}, false) };
const XML_REFUSES = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What any reader should find in the file of a plan, told from the plan and the table of styles alone. */
export function expectedReading(plan: WorkbookPlan): ReadBook {
  const midnight = `${plan.created}T00:00:00`;
  return {
    title: words(plan.title) || null,
    subject: words(plan.subject) || null,
    author: AUTHOR,
    created: midnight,
    modified: midnight,
    calculatedOnLoad: true,
    open: plan.sheets.find(({ state }) => state === 'visible')?.name ?? '',
    names: Object.fromEntries(plan.names.map(({ name, refersTo }) => [name, refersTo])),
    sheets: plan.sheets.map((sheet) => expectedSheet(sheet, plan.title)),
  };
}

function expectedSheet(sheet: SheetPlan, title: string): ReadSheet {
  const { name, state, tabColor, frozen, autoFilter, columns } = sheet;
  const lock = sheet.protected;
  return {
    name,
    state,
    tabColor: tabColor === undefined ? null : `FF${tabColor}`,
    columns: Object.fromEntries(
      columns.map((column, index) => [columnLetters(index + 1), expectedColumn(column, columns[index - 1])]),
    ),
    heights: Object.fromEntries(
      sheet.rows.flatMap(({ height }, index) => (height === undefined ? [] : [[index + 1, String(height)]])),
    ),
    merges: sheet.merges.map(inReadingOrder).filter(isMoreThanOne).sort(),
    frozen: frozen !== undefined && frozen.rows + frozen.columns > 0 ? frozen : null,
    gridLines: false,
    filter: autoFilter ?? null,
    rules: sheet.validations.map(expectedRule),
    formats: sheet.conditionalFormats.map(expectedFormat),
    protection: lock === false ? null : { allowed: ALLOWED, password: lock === true ? null : 'right' },
    print: expectedPrint(sheet.print, title),
    cells: expectedCells(sheet),
  };
}

/** The sign that opens a closed group stands at the column behind it. */
function expectedColumn({ width, hidden, outline }: ColumnPlan, before: ColumnPlan | undefined): ReadColumn {
  return {
    width: String(width),
    hidden: hidden === true,
    outline: outline ?? 0,
    collapsed: before?.outline === 1 && before.hidden === true && outline === undefined,
  };
}

/** A note may stand at a cell that the rows do not have. */
function expectedCells({ merges, rows, notes = [] }: SheetPlan): ReadSheet['cells'] {
  const found = new Map<string, ReadCell>(notes.map(({ cell, text }) => [cell, { ...NOTHING, note: words(text) }]));
  for (const [at, { cells }] of rows.entries()) {
    for (const [index, cell] of cells.entries()) {
      const address = cellAddress(index + 1, at + 1);
      if (cell !== null) found.set(address, { ...expectedCell(cell), note: found.get(address)?.note ?? null });
    }
  }
  for (const covered of coveredCells(merges)) found.delete(covered);
  for (const first of merges
    .map(inReadingOrder)
    .filter(isMoreThanOne)
    .map((range) => range.split(':')[0] ?? ''))
    if (!found.has(first)) found.set(first, NOTHING);
  return Object.fromEntries(found);
}

function expectedCell(cell: CellPlan): ReadCell {
  const quoted = (cell.kind === 'text' || cell.kind === 'link') && startsLikeFormula(cell.text);
  const plain = { ...NOTHING, look: expectedLook(STYLES[cell.style], quoted) };
  switch (cell.kind) {
    case 'empty':
      return plain;
    case 'text':
      return { ...plain, value: textValue(cell.text) };
    case 'link':
      return { ...plain, value: textValue(cell.text), link: address(cell.target) };
    case 'number':
      return { ...plain, value: { kind: 'number', decimal: plainDecimal(cell.decimal) } };
    case 'date':
      return { ...plain, value: { kind: 'date', iso: cell.iso } };
    case 'formula':
      return { ...plain, value: expectedResult(cell.result), formula: cell.formula };
  }
}

function expectedResult(result: FormulaResult): ReadCell['value'] {
  switch (result.kind) {
    case 'number':
      return { kind: 'number', decimal: plainDecimal(result.decimal) };
    case 'text':
      return textValue(result.text);
    case 'boolean':
      return result;
  }
}

/** No text and nothing are one to openpyxl. */
function textValue(text: string): ReadCell['value'] {
  return text === '' ? null : { kind: 'text', text: words(text) };
}

/** A look without a font of its own has that of the workbook. */
function expectedLook(style: Partial<Style>, quoted: boolean): ReadLook {
  const { font = { name: '宋体', size: 11, charset: 134 }, alignment } = style;
  return {
    font: {
      name: font.name ?? '',
      size: String(font.size),
      bold: font.bold === true,
      underline: font.underline === true ? 'single' : null,
      color: font.color?.argb ?? null,
      charset: font.charset ?? 0,
    },
    fill: fillColor(style, 'fgColor'),
    border: {
      top: line(style.border?.top),
      bottom: line(style.border?.bottom),
      left: line(style.border?.left),
      right: line(style.border?.right),
    },
    alignment: [
      alignment?.horizontal ?? null,
      alignment?.vertical === 'middle' ? 'center' : (alignment?.vertical ?? null),
      alignment?.wrapText === true,
    ],
    format: style.numFmt ?? 'General',
    locked: style.protection?.locked !== false,
    quoted,
  };
}

function line(border: Borders['top'] | undefined): readonly [string, string] | null {
  return border?.style === undefined ? null : [border.style, border.color?.argb ?? ''];
}

function fillColor({ fill }: Partial<Style>, which: 'fgColor' | 'bgColor'): string | null {
  return fill?.type === 'pattern' ? (fill[which]?.argb ?? null) : null;
}

function expectedRule(rule: Validation): ReadRule {
  return {
    range: rule.range,
    type: rule.kind,
    operator: rule.kind === 'textLength' ? 'lessThanOrEqual' : 'between',
    bounds: bounds(rule),
    error: [words(rule.title), words(rule.message)],
    prompt: rule.prompt === undefined ? null : [words(rule.prompt.title), words(rule.prompt.message)],
    stops: true,
    blank: true,
  };
}

function bounds(rule: Validation): ReadRule['bounds'] {
  switch (rule.kind) {
    case 'list':
      return [`"${rule.choices.join(',').replaceAll('"', '""')}"`, null];
    case 'textLength':
      return [rule.maximum, null];
    default:
      return [rule.minimum, rule.maximum];
  }
}

function expectedFormat(format: ConditionalFormat, index: number): ReadFormat {
  const shared = { range: format.range, priority: index + 1 };
  if (format.kind === 'dataBar')
    return { ...shared, type: 'dataBar', color: `FF${format.color}`, ends: ['0', format.maximum ?? 'max'] };
  const look = HIGHLIGHTS[format.look];
  return {
    ...shared,
    type: 'expression',
    formula: [format.formula],
    color: look.font?.color?.argb ?? '',
    fill: fillColor(look, 'bgColor') ?? '',
  };
}

function expectedPrint(print: PrintPlan, title: string): ReadPrint {
  return {
    header: print.header === undefined ? null : inPageWords(print.header),
    title: inPageWords(title),
    pages: '第 &P 页 共 &N 页',
    orientation: print.orientation,
    paper: print.paper === 'A3' ? A3 : A4,
    fit: [true, 1, print.onePage === true ? 1 : 0],
    area: print.area === undefined ? null : print.area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
    rows: print.repeatRows?.replace(/\d+/g, '$$$&') ?? null,
    centred: true,
  };
}

/** `&` begins a code on a page, and twice it is itself. */
function inPageWords(text: string): string {
  return words(text).replaceAll('&', '&&');
}

/** What XML cannot carry is shown as lost. */
function words(text: string): string {
  return text.replace(XML_REFUSES, '\uFFFD');
}

function address(target: string): string {
  return target.startsWith('./') ? encodeURIComponent(target.slice(2)) : target;
}

function plainDecimal(decimal: string): string {
  const plain = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return plain === '-0' ? '0' : plain;
}

/** A range may be given from any corner. */
function inReadingOrder(range: string): string {
  const { left, top, right, bottom } = corners(range);
  return `${cellAddress(left, top)}:${cellAddress(right, bottom)}`;
}

function isMoreThanOne(range: string): boolean {
  const [first, last] = range.split(':');
  return first !== last;
}

/** Cells that a merged range hides behind its first. */
export function coveredCells(merges: readonly string[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { left, top, right, bottom } of merges.map(corners)) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) covered.add(cellAddress(column, row));
  }
  return covered;
}

function corners(range: string): Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>> {
  const cells = range.split(':').map((cell) => /^([A-Z]+)(\d+)$/.exec(cell) ?? []);
  const columns = cells.map(([, letters = '']) => columnNumber(letters));
  const rows = cells.map(([, , digits]) => Number(digits));
  return {
    ...{ left: Math.min(...columns), right: Math.max(...columns) },
    ...{ top: Math.min(...rows), bottom: Math.max(...rows) },
  };
}

import { onSheet } from '../../workbook/cell-reference.ts';
import { count, formula, text } from '../../workbook/cells.ts';
import { countOf, isAtFault, SEVERITIES } from '../listed-issues.ts';
import type { UnitReturn } from '../run.ts';
import { SHEETS, type SummaryBook, WORDS, wholeNumber } from './book.ts';
import { SEVERITY_WORDS, severityRange } from './issues-sheet.ts';
import { fixedCell, PAGE_COLUMNS, rowCell, type SummaryPage } from './page.ts';
import { returnsPlaces, unitReason } from './returns-sheet.ts';

const MEANINGS = {
  error: '没有采用，或改动了不能改的地方，要退回改正',
  warning: '已经采用，数可能不对，请核对',
  info: '本次怎样处理，不用改',
} as const;

/** How many faults of each severity there are, and in how many units. */
export function faultSection(page: SummaryPage, { run, issues }: SummaryBook): void {
  const { units } = run;
  const all = issues.map(({ issue }) => issue);
  const severities = onSheet(SHEETS.issues, severityRange(issues.length));
  const places = returnsPlaces(run);
  const unitRanges = { error: places.unitErrors, warning: places.unitWarnings } as const;
  page.section('填报问题');
  page.header([
    ['程度', 14],
    ['条数', 12],
    ['涉及单位', 12],
    ['意思', 42],
  ]);
  for (const severity of SEVERITIES) {
    const range = severity === 'info' ? null : onSheet(SHEETS.returns, unitRanges[severity]);
    const concerned = units.filter((unit) => countOf(unit.issues, severity) > 0).length;
    const at = page.add([
      { cell: text(SEVERITY_WORDS[severity], 'textCentered'), span: 14 },
      {
        cell: formula(
          `COUNTIF(${severities},"${SEVERITY_WORDS[severity]}")`,
          wholeNumber(countOf(all, severity)),
          'textCentered',
        ),
        span: 12,
      },
      {
        cell:
          range === null
            ? count(concerned, 'textCentered')
            : formula(`COUNTIF(${range},">0")`, wholeNumber(concerned), 'textCentered'),
        span: 12,
      },
      { cell: text(MEANINGS[severity], 'textWrapped'), span: 42 },
    ]);
    page.colour({ from: 1, span: 14, first: at, last: at }, `${fixedCell(15, at)}>0`, severity);
  }
}

const MOST_LISTED = 30;

/** The units whose files have to go back, those with most errors first. */
function unitsAtFault({ run }: SummaryBook): readonly UnitReturn[] {
  const errors = ({ issues }: UnitReturn) => countOf(issues, 'error');
  return run.units.filter(isAtFault).sort((a, b) => errors(b) - errors(a));
}

export function atFaultSection(page: SummaryPage, book: SummaryBook): void {
  const atFault = unitsAtFault(book);
  if (atFault.length === 0) return;
  page.section(`${WORDS.atFault}（${atFault.length} 个）`);
  page.header([
    [book.run.source.unitTerm, 18],
    [SEVERITY_WORDS.error, 8],
    [SEVERITY_WORDS.warning, 8],
    [WORDS.file, 46],
  ]);
  const first = page.next;
  for (const { unit, issues, file } of atFault.slice(0, MOST_LISTED)) {
    page.add([
      { cell: text(unit), span: 18 },
      { cell: count(countOf(issues, 'error'), 'textCentered'), span: 8 },
      { cell: count(countOf(issues, 'warning'), 'textCentered'), span: 8 },
      { cell: text(file ?? '', 'textWrapped'), span: 46 },
    ]);
  }
  const last = page.next - 1;
  page.colour({ from: 19, span: 8, first, last }, `${rowCell(19, first)}>0`, 'error');
  page.colour({ from: 27, span: 8, first, last }, `${rowCell(27, first)}>0`, 'warning');
  const others = atFault.length - MOST_LISTED;
  if (others > 0) page.wide(text(`${WORDS.more(others)}，见「${SHEETS.returns}」`, 'note'));
}

const NAMES_A_ROW = 4;

/** Whom to phone: the units that sent nothing, four in a row, and those whose files could not be taken, with the reason. */
export function missingSection(page: SummaryPage, { run }: SummaryBook): void {
  const missing = run.units.filter(({ state }) => state === 'missing').map(({ unit }) => unit);
  page.section(`${WORDS.missing}（${missing.length} 个）`);
  if (missing.length === 0) page.wide(text('没有这样的单位。', 'good'));
  const span = PAGE_COLUMNS / NAMES_A_ROW;
  for (let at = 0; at < missing.length; at += NAMES_A_ROW) {
    const names = Array.from({ length: NAMES_A_ROW }, (_, index) => missing[at + index] ?? '');
    page.add(names.map((name) => ({ cell: text(name, 'textCentered'), span })));
  }
  const unsettled = run.units.filter(({ state }) => state === 'undecided' || state === 'refused');
  if (unsettled.length === 0) return;
  page.section(`${WORDS.notCollected}（${unsettled.length} 个）`);
  page.header([
    [run.source.unitTerm, 18],
    ['状态', 8],
    ['原因和处理', 54],
  ]);
  for (const each of unsettled) {
    page.add([
      { cell: text(each.unit), span: 18 },
      { cell: text(WORDS.state[each.state], 'textCentered'), span: 8 },
      { cell: text(unitReason(run, each), 'textWrapped'), span: 54 },
    ]);
  }
}

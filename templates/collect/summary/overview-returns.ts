import { onSheet } from '../../workbook/cell-reference.ts';
import { empty, formula, text, textFormula } from '../../workbook/cells.ts';
import type { BarLook } from '../../workbook/style.ts';
import type { UnitReturn } from '../run.ts';
import { SHEETS, type SummaryBook, WORDS, wholeNumber } from './book.ts';
import { fixedCell, PAGE_COLUMNS, type Span, type SummaryPage } from './page.ts';
import { READ, returnsPlaces, STATE_LOOKS, STATES } from './returns-sheet.ts';

const CARD = 15;
const CARD_GAP = 1;
const CARD_COUNT = STATES.length + 1;

const BARS: Readonly<Record<UnitReturn['state'], BarLook>> = {
  returned: 'barGood',
  undecided: 'barWarning',
  refused: 'barError',
  missing: 'barMuted',
};

/** How many units there are and how they stand, as large numbers, with one bar of them all below. */
export function stateSection(page: SummaryPage, { run }: SummaryBook): void {
  const { units } = run;
  const states = onSheet(SHEETS.returns, returnsPlaces(run).unitStates);
  const number = (state: UnitReturn['state']) => units.filter((unit) => unit.state === state).length;
  const labels = cards(
    [WORDS.asked, ...STATES.map((state) => WORDS.state[state])].map((words) => text(words, 'subtitle')),
  );
  const first = page.add(labels);
  const numbers = page.add(
    cards([
      formula(`COUNTIF(${states},"?*")`, wholeNumber(units.length), 'title'),
      ...STATES.map((state) =>
        formula(`COUNTIF(${states},"${WORDS.state[state]}")`, wholeNumber(number(state)), 'title'),
      ),
    ]),
    34,
  );
  page.colour({ from: 1, span: CARD, first, last: numbers }, 'TRUE', 'info');
  const places = STATES.map((_, index) => 1 + (index + 1) * (CARD + CARD_GAP));
  STATES.forEach((state, index) => {
    const from = places[index] ?? 1;
    const span = index === STATES.length - 1 ? PAGE_COLUMNS - from + 1 : CARD;
    page.colour({ from, span, first, last: numbers }, `${fixedCell(from, numbers)}>0`, STATE_LOOKS[state]);
    page.colour({ from, span, first, last: numbers }, 'TRUE', 'muted');
  });
  page.gap(6);
  const bar = page.add([{ cell: empty('grid'), span: PAGE_COLUMNS, bar: true }], 16);
  const whereStands = { from: 1, span: PAGE_COLUMNS, first: bar, last: bar };
  const asked = fixedCell(1, numbers);
  STATES.forEach((state, index) => {
    // Each colour covers what is left of its end; the ones before it lie over it.
    const upTo = places.slice(0, index + 1).map((column) => fixedCell(column, numbers));
    const end = `ROUND((${upTo.join('+')})/${asked}*${PAGE_COLUMNS},0)`;
    page.colour(whereStands, `AND(${asked}>0,COLUMN()<=${end})`, BARS[state]);
  });
}

function cards(cells: readonly Span['cell'][]): Span[] {
  return cells.flatMap((cell, index): Span[] =>
    index === CARD_COUNT - 1
      ? [{ cell, span: PAGE_COLUMNS - index * (CARD + CARD_GAP) }]
      : [
          { cell, span: CARD },
          { cell: empty('scale'), span: CARD_GAP },
        ],
  );
}

/** What was found in the folder: read + refused = found, counted from the list of files. */
export function fileSection(page: SummaryPage, { run }: SummaryBook): void {
  const { files } = run;
  const verdicts = onSheet(SHEETS.returns, returnsPlaces(run).verdicts);
  const number = (kind: (typeof files)[number]['kind']) => files.filter((each) => each.kind === kind).length;
  const kinds = [...READ, 'refused'] as const;
  page.section('找到的文件');
  page.header([[WORDS.found, 14], ...kinds.map((kind) => [WORDS.verdict[kind], 12] as const), ['核对', 18]]);
  const at = page.next;
  const sum = kinds.map((_, index) => fixedCell(15 + index * 12, at)).join('+');
  const names = verdicts.replaceAll('$B', '$C');
  page.add([
    { cell: formula(`COUNTIF(${names},"?*")`, wholeNumber(files.length), 'textCentered'), span: 14 },
    ...kinds.map((kind) => ({
      cell: formula(`COUNTIF(${verdicts},"${WORDS.verdict[kind]}")`, wholeNumber(number(kind)), 'textCentered'),
      span: 12,
    })),
    {
      cell: textFormula(
        `IF(${sum}=${fixedCell(1, at)},"相加等于${WORDS.found}","相加不等于${WORDS.found}")`,
        `相加等于${WORDS.found}`,
        'textCentered',
      ),
      span: 18,
    },
  ]);
}

import { formula } from '../../workbook/cells.ts';
import type { CollectColumn } from '../source.ts';
import { SHEETS, type SummaryBook, wholeNumber } from './book.ts';
import { PAGE_COLUMNS, type SummaryPage } from './page.ts';

const NAME = 18;
/** More than these in a row would be too narrow to read. */
const MOST_CHOICES = 6;

/** How often each choice was made, for a column like 进展; nothing where there is none. */
export function choiceSection(page: SummaryPage, book: SummaryBook): void {
  for (const column of book.run.source.columns) {
    const choices = choicesOf(book, column);
    if (book.rows.length > 0 && choices.length > 0 && choices.length <= MOST_CHOICES) {
      addColumn(page, book, column, choices);
    }
  }
}

function addColumn(
  page: SummaryPage,
  book: SummaryBook,
  { id, term }: CollectColumn,
  choices: readonly string[],
): void {
  const range = book.range(book.atColumn(id));
  const texts = book.rows.map(({ entries }) => {
    const entry = entries.get(id);
    if (entry?.kind === 'text') return entry.text;
    return entry?.kind === 'unreadable' ? entry.found : '';
  });
  const counted = (wanted: (text: string) => boolean) => wholeNumber(texts.filter(wanted).length);
  // Spreadsheets do not tell small letters from capitals.
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const live = (choice: string) => `SUMPRODUCT((${range}="${choice.replaceAll('"', '""')}")*1)`;
  const filled = `SUMPRODUCT((${range}<>"")*1)`;
  const listed = choices.map(live).join('-');
  const cells = [
    ...choices.map((choice) => [choice, live(choice), counted((each) => same(each, choice))] as const),
    ['其他', `${filled}-${listed}`, counted((each) => each !== '' && !choices.some((choice) => same(each, choice)))],
    ['没有填', live(''), counted((each) => each === '')],
  ] as const;
  const width = Math.floor((PAGE_COLUMNS - NAME) / cells.length);
  const spanOf = (index: number) => (index === cells.length - 1 ? PAGE_COLUMNS - NAME - index * width : width);
  page.section(`${term}（「${SHEETS.table}」的行数，没有收到的算没有填）`);
  page.header([['共', NAME], ...cells.map(([words], index) => [words, spanOf(index)] as const)]);
  page.add([
    {
      cell: formula(`COUNTIF(${book.range(book.at('unit'))},"?*")`, wholeNumber(texts.length), 'textCentered'),
      span: NAME,
    },
    ...cells.map(([, content, count], index) => ({
      cell: formula(content, count, 'textCentered'),
      span: spanOf(index),
    })),
  ]);
}

/** The choices of a column, as its first cell has them. */
function choicesOf({ run }: SummaryBook, { id, content }: CollectColumn): readonly string[] {
  if (content.kind !== 'input' || content.type !== 'choice') return [];
  for (const { unit, facts } of run.units) {
    const found = run.source.fields(unit, facts).find(({ field }) => field.column === id);
    if (found !== undefined) return found.field.choices ?? [];
  }
  return [];
}

import type { Sentences } from '../issue.ts';
import type { ReadingIssues } from '../reading-issues.ts';
import type { UnreadableText } from '../unreadable.ts';

const unreadable: Readonly<Record<UnreadableText, string>> = {
  notNumber: 'is not a number. Enter one number only, such as 2.5',
  badGrouping: 'has a thousands separator in the wrong place. Check it and remove the separator',
  parenthesised: 'stands in brackets; it may be negative or a remark. Enter a plain number',
  unknownUnit: 'does not end in a known unit. Enter the number alone',
  tooLong: 'is too long for a number. Please check',
  errorValue: 'is an error value. Correct it in the spreadsheet first',
  boolean: 'is a logical value, not a number. Please correct it',
  date: 'is a date, not a number. Check the column and its format',
  notWhole: 'is not a whole number, and only whole numbers are possible here',
  formulaText: 'is a formula stored as text, without a value. Enter the computed number',
  notCalculated: 'There is a formula here without a stored result. Open the file in Excel or WPS and save it',
};

export const readingIssuesEn: Sentences<ReadingIssues> = {
  headerNotFound: ({ wanted, found }) =>
    `No header row was found; wanted: ${wanted}; ${found === '' ? 'the first 30 rows are empty' : `found: ${found}`}. Check that it is the right file, or add a header.`,
  columnNotFound: ({ wanted, aliases, found }) =>
    `The column “${wanted}”${aliases === '' ? '' : ` (or ${aliases})`} is missing; found: ${found}. Add or rename a column.`,
  columnTwice: ({ wanted, columns }) =>
    `Several columns look like “${wanted}”: ${columns}. Keep one of them, or rename the others.`,
  columnUnit: ({ column, unit, wanted }) =>
    `The unit “${unit}” of the column “${column}” cannot be converted to ${wanted}. Please correct it.`,
  columnUnread: ({ columns }) => `These columns were not used: ${columns}.`,
  columnConverted: ({ from, to, factor }) =>
    `The whole column was read in ${from} and multiplied by ${factor}, exactly, to give ${to}.`,
  noRows: () => 'The table has no rows of data. Check that it is the right file and sheet.',
  cellMissing: ({ term }) => `“${term}” is not filled in, so the row was not computed. Please fill it in.`,
  cellUnreadable: ({ found, reason }) =>
    reason === 'notCalculated' ? `${unreadable[reason]}.` : `“${found}” ${unreadable[reason]}.`,
  cellUnit: ({ term, found, unit, wanted }) =>
    `“${found}” is in ${unit === '' ? 'no unit' : unit}, which cannot be converted to ${wanted}, the unit of “${term}”. Please correct it.`,
  cellConverted: ({ found, value, unit }) => `“${found}” was converted exactly to ${value} ${unit}. Please check.`,
  cellNotDate: ({ found }) =>
    found === ''
      ? 'The date is missing, so the row was not used.'
      : `“${found}” is not a date. Write it like 2023-11-06.`,
  cellNormalised: ({ found, value }) => `“${found}” was read as ${value}.`,
  sheetChosen: ({ sheet, others }) =>
    `The sheet “${sheet}” was read; ${others} would fit too and was not read. Move the one you want to the front.`,
};

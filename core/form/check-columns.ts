import { type Issue, issue } from '../issue/issue.ts';
import { decimal, decimalText, parseDecimal } from '../quantity/decimal.ts';
import { compare } from '../quantity/rational.ts';
import type { FormColumnData } from './schema.ts';

/** What a list of choices may come to, joined by commas, and a number in digits, before a workbook cuts them short. */
const MOST_CHOICES = 255;
const MOST_DIGITS = 15;

/** What is wrong with one column: bounds that exclude everything, choices or numbers that no workbook can hold. */
export function columnIssues(column: FormColumnData, file: string, path: string): Issue[] {
  if (column.kind !== 'input') return [];
  const { least, most, type, choices } = column;
  const at = (field: string) => ({ file, path: `${path}.${field}` });
  if (type === 'choice' && choices === undefined)
    return [issue('policyMissing', 'error', at('choices'), { expected: 'array' })];
  const bounds = least !== undefined && most !== undefined && compare(decimal(least), decimal(most)) > 0;
  return [
    ...(bounds ? [issue('formBounds', 'error', { file, path }, { least, most })] : []),
    ...(least === undefined ? [] : boundIssues(least, at('least'))),
    ...(most === undefined ? [] : boundIssues(most, at('most'))),
    ...(type === 'choice' ? choiceIssues(choices ?? [], at('choices')) : []),
  ];
}

/** A number of the form that is no decimal, or has more digits than a cell keeps. */
export function numberIssues(found: string, place: { readonly file: string; readonly path: string }): Issue[] {
  const number = parseDecimal(found);
  if (number === null) return [issue('policyForm', 'error', place, { form: 'decimal', found })];
  const digits = decimalText(number).replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
  return digits > MOST_DIGITS ? [issue('formDigits', 'error', place, { found, most: String(MOST_DIGITS) })] : [];
}

/** An input rule takes plain decimals only: `1000`, not `1e3`. */
function boundIssues(found: string, place: { readonly file: string; readonly path: string }): Issue[] {
  return /^-?\d+(?:\.\d+)?$/.test(found)
    ? numberIssues(found, place)
    : [issue('policyForm', 'error', place, { form: 'decimal', found })];
}

function choiceIssues(choices: readonly string[], place: { readonly file: string; readonly path: string }): Issue[] {
  const { length } = choices.join(',');
  return [
    ...choices.flatMap((choice, index) =>
      choice.includes(',')
        ? [issue('formChoiceComma', 'error', { ...place, path: `${place.path}[${index}]` }, { choice })]
        : [],
    ),
    ...(length > MOST_CHOICES
      ? [issue('formChoicesLong', 'error', place, { length: String(length), most: String(MOST_CHOICES) })]
      : []),
  ];
}

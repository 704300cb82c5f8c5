import type { FormulaIssues } from '../formula-issues.ts';
import type { Sentences } from '../issue.ts';

export const formulaIssuesEn: Sentences<FormulaIssues> = {
  formulaEmpty: () => 'The formula is empty. Enter it as the document prints it.',
  formulaTooLong: ({ length, limit }) =>
    `The formula has ${length} characters, above the limit of ${limit}. Split it into several outputs.`,
  formulaTermNotHere: ({ name, allowed }) =>
    `“${name}” cannot be used here: it has no value yet. These can: ${allowed}.`,
  formulaSyntax: ({ found }) =>
    found === ''
      ? 'The formula ends too early. Add what is missing.'
      : `The formula cannot be read at “${found}”. Check for a sign too many or too few.`,
  formulaBracket: ({ bracket }) => `The bracket “${bracket}” has no partner. Add it, or remove this one.`,
  formulaUnknownName: ({ name, suggestion, known }) =>
    `No term is called “${name}”.${suggestion === '' ? '' : ` Did you mean “${suggestion}”?`} Declared terms: ${known}.`,
  formulaUnknownFunction: ({ name, known }) => `There is no function “${name}”. Available: ${known}.`,
  formulaArguments: ({ name, expected, found }) =>
    `${name} takes ${expected} arguments; ${found} are given. Please correct them.`,
  formulaOutsideLanguage: ({ found }) =>
    `“${found}” cannot be used in a formula. Use terms, numbers, + − × ÷, comparisons, brackets and the listed functions.`,
  formulaUnits: ({ left, leftUnit, right, rightUnit }) =>
    `“${left}” (${unitWords(leftUnit)}) and “${right}” (${unitWords(rightUnit)}) cannot be added or compared. Check the units or the formula.`,
  formulaResultUnit: ({ found, declared }) =>
    `The formula gives ${unitWords(found)}, but ${unitWords(declared)} is declared. Check the formula or the unit.`,
  formulaNeedsNumber: ({ found }) => `A number belongs here, but “${found}” is a condition.`,
  formulaNeedsCondition: ({ found }) =>
    `A condition belongs here (such as 实际价格<目标价格), but “${found}” is a number.`,
  formulaNeedsConstant: ({ found }) =>
    `The decimal places of ${found} must be a whole number written out (such as 2), at most 12.`,
  formulaNumberUnit: ({ number, unit }) =>
    `The document prints “${number}” without a unit; the formula makes it ${unit}. Please check.`,
  formulaLeftSide: ({ found, declared }) =>
    found === ''
      ? `The formula does not say which part is “${declared}”. Write “${declared}” left of the equals sign.`
      : `Left of the equals sign stands “${found}”, not “${declared}”. Use the declared name.`,
};

function unitWords(unit: string): string {
  return unit === '1' ? 'a plain number' : unit;
}

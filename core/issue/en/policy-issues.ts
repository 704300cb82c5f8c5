import type { Sentences } from '../issue.ts';
import type { PolicyForm, PolicyIssues } from '../policy-issues.ts';

const types: ReadonlyMap<string, string> = new Map([
  ['string', 'text in quotation marks'],
  ['number', 'a number without quotation marks'],
  ['int', 'a whole number without quotation marks'],
  ['boolean', 'true or false'],
  ['array', 'a list […]'],
  ['object', 'an object {…}'],
  ['record', 'an object {…}'],
  ['null', 'null'],
]);

const forms: Readonly<Record<PolicyForm, string>> = {
  identifier: 'an English identifier that begins in lower case, such as targetPrice',
  decimal: 'a decimal number written as text, such as "1.06"',
  percent: 'a percentage written as text, such as "40%"',
  date: 'a day of the calendar, such as "2023-11-06"',
  unit: 'a known unit, such as 元/500g, 元/公斤, 亩, 头, %',
  year: 'a year of four digits, such as "2025"',
  version: 'a version of digits only, such as "1"',
  policyId: 'lower-case letters, digits and hyphens, such as zhangqiu-scallion-2023',
  text: 'text that is not empty',
};

/** What the schema reports where it cannot list the choices. */
const UNLISTED: ReadonlySet<string> = new Set(['kind', 'Invalid input']);

export const policyIssuesEn: Sentences<PolicyIssues> = {
  policyNotJson: ({ reason }) =>
    `Not valid JSON${reason === '' ? '' : ` (near line ${reason.replace(':', ', column ')})`}. Check quotation marks, commas and brackets.`,
  policyMissing: ({ expected }) => `This entry is missing; it must be ${types.get(expected) ?? expected}.`,
  policyType: ({ expected, found }) => `This must be ${types.get(expected) ?? expected}; found “${found}”.`,
  policyUnknownKey: ({ keys }) =>
    `There is no entry “${keys}”. Check the spelling; see suanpan policy schema (add plan for a plan file, form for a form) for what is allowed.`,
  policyChoice: ({ found, allowed }) =>
    UNLISTED.has(allowed)
      ? `“${found}” is not written correctly; see suanpan policy schema (add plan for a plan file, form for a form) for what is allowed.`
      : `“${found}” is not one of the choices: ${allowed}.`,
  policyTooLarge: ({ most, found }) => `“${found}” is too large; at most ${most} is allowed.`,
  policyTooFew: ({ least }) => `At least ${least} of these are needed.`,
  policyForm: ({ form, found }) => `“${found}” is not written correctly; it must be ${forms[form]}.`,
  policyDuplicateId: ({ id, first }) => `The identifier “${id}” is already used at ${first}. Choose another.`,
  policyDuplicateName: ({ name, first }) =>
    `The name “${name}” is already used at ${first}. Choose another, or remove the repeated alias.`,
  policyUnknownId: ({ id, known }) => `Nothing is called “${id}”. Known: ${known}.`,
  policyShares: ({ total, shares }) =>
    `The shares sum to ${total}, not 100% (${shares}). Correct them from the document.`,
  policyWindow: ({ from, to }) => `The window begins on ${from}, after it ends on ${to}. Please correct it.`,
  policyVersions: ({ term }) => `The versions of “${term}” must begin on different days, in ascending order.`,
  policyNotInForce: ({ term, day }) =>
    `“${term}” has no value in force on ${day}, when the window ends. Add the version that applies.`,
  policyResidualPayer: ({ found, known }) =>
    `Where one payer takes the residual, say which${found === '' ? '' : `; there is no “${found}”`}. Payers: ${known}.`,
  policyCycle: ({ path }) => `The formulas refer to each other in a circle: ${path}.`,
  policyPurpose: ({ purpose, found }) => `Exactly one output must have the purpose ${purpose}; found ${found}.`,
  policyDeadline: ({ task }) =>
    `The deadline of “${task}” is either a fixed day (on), or days or months after something (after with days or months).`,
  policyMoney: ({ term, unit, rounding }) =>
    `“${term}” is money to be paid: its unit must be 元 and it must be rounded to at most 2 places. The unit is “${unit || 'none'}” and ${rounding === '' ? 'no rounding is declared' : `it keeps ${rounding} places`}.`,
  policyNoInput: () =>
    'Nothing is filled in per household: at least one term of kind input is needed, such as 保险面积.',
  policyObserves: ({ id }) => `“${id}” does not fit the series: series.observes must name the one observed term.`,
};

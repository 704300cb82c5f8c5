import type { Sentences } from '../issue.ts';
import type { PayoutIssues } from '../payout-issues.ts';

const idReasons: Readonly<Record<PayoutIssues['idInvalid']['reason'], string>> = {
  length: 'does not have 18 characters',
  date: 'holds a day of birth that does not exist',
  checkDigit: 'has the wrong check digit',
};

/** Where an operation has no answer; any other reason is the list of what is missing. */
const noAnswers: ReadonlyMap<string, string> = new Map([
  ['divisionByZero', 'the formula divides by zero'],
  ['noPower', 'a power in the formula has no answer'],
  ['noCase', 'no case of the formula applies'],
]);

export const payoutIssuesEn: Sentences<PayoutIssues> = {
  priceOutsideWindow: ({ date, from, to }) => `${date} is outside the window ${from} to ${to} and was not averaged.`,
  priceMissing: ({ date }) => `${date} has no price and was not averaged. Nothing to do if none was published.`,
  priceUnreadable: ({ found }) => `The price “${found}” is not a number and was not averaged. Please correct it.`,
  priceNegative: ({ found }) => `The price “${found}” is negative and was not averaged. Please check.`,
  priceZero: ({ date }) => `The price of ${date} is 0 and was averaged. Leave it blank if none was published.`,
  priceRepeated: ({ date, point, first }) =>
    `The same price of ${date}${pointWords(point)} stands in row ${first}; it counts once. Please check.`,
  priceConflict: ({ date, point, values, rows }) =>
    `${date}${pointWords(point)} has different prices ${values} (rows ${rows}). Find out which is right and keep one.`,
  priceDoubtful: ({ found, median }) =>
    `The price ${found} is more than three times off the median ${median}; it was averaged. Check unit and decimal point.`,
  priceDaysMissing: ({ count, days }) =>
    `${count} days of the window have no price (${days}); the mean is over those that have.`,
  observedNone: ({ term, from, to }) =>
    `There is no usable price from ${from} to ${to}, so “${term}” is not known. Check the dates of the price file.`,
  observedNearTarget: ({ observed, event }) =>
    `${observed} is very near the limit of “${event}”; rounding would decide. Check the prices again.`,

  rowSubtotal: ({ label }) => `This is a “${label}” row. It was not computed.`,
  rowRepeatedHeader: () => 'This is the header again. It was not computed.',
  rowNote: ({ text }) => `This is a note below the table (“${text}”). It was not computed.`,
  rowNotComputed: ({ term, reason }) =>
    `“${term}” cannot be computed: ${noAnswers.get(reason) ?? `“${reason}” is missing`}. Please check the row.`,
  rowObservedMissing: ({ term }) => `Without “${term}” the row was not computed. Complete the prices first.`,
  rowRefusedByCheck: ({ title, remedy }) => `${title}; the row was not computed. ${remedy}`,
  notPositive: ({ found, above }) => `“${found}” cannot be right; it must be above ${above}. Please correct it.`,
  aboveMaximum: ({ found, most }) => `“${found}” cannot be right; at most ${most} is possible. Please correct it.`,
  aboveDoubtful: ({ found, limit }) => `“${found}” is above ${limit}; it was computed. Please check.`,
  nameMissing: () => 'The name of the insured is missing. Please fill it in.',
  idDigitsLost: ({ found }) =>
    `“${found}” was stored as a number and has lost its digits after the fifteenth. Format the column as text and enter it again.`,
  idInvalid: ({ found, reason }) => `The ID number “${found}” ${idReasons[reason]}. Please check.`,
  inputAssumed: ({ term, assumed }) => `“${term}” is not filled in; “${assumed}” was used. Complete it before paying.`,
  columnAssumed: ({ term, assumed, reason }) => `There is no column “${term}”; “${assumed}” was used: ${reason}`,
  capApplied: ({ term, cap }) => `“${term}” is above its cap; the cap of ${cap} yuan was used.`,

  duplicate: ({ title, fields, rows, remedy }) => `${title}: the same ${fields} as in row ${rows}. ${remedy}`,
  fieldMissing: ({ title, field, remedy }) => `${title}: “${field}” is empty. ${remedy}`,
  checkFailed: ({ title, numbers, remedy }) => `${title}: found ${numbers}. ${remedy}`,
  checkNotPossible: ({ title, missing, rows }) =>
    `“${title}” could not be checked in ${rows} rows, because “${missing}” is missing.`,

  sharesDiffer: ({ sum, premium, difference }) =>
    `The shares sum to ${sum} yuan, the premium is ${premium} yuan: ${difference} yuan apart. Settle it as the scheme says.`,
  scopeDiffers: ({ payer, rows, total }) =>
    `“${payer}” bears ${rows} yuan summed over households and ${total} yuan of the total premium; the policy data uses the latter.`,
  amountBeyondExcel: ({ amount }) =>
    `The total of ${amount} yuan has more digits than the fifteen of a spreadsheet. This figure is the right one.`,
  nearHalfFen: ({ amount }) =>
    `The exact value lies so close to half a fen (about ${amount} 元) that a spreadsheet may come out a fen apart. The result here is the exact one.`,
};

function pointWords(point: string): string {
  return point === '' ? '' : ` at “${point}”`;
}

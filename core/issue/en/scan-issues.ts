import type { Sentences } from '../issue.ts';
import type { ScanIssues } from '../scan-issues.ts';

export const scanIssuesEn: Sentences<ScanIssues> = {
  scanTextNumber: ({ found, cells, count }) =>
    `${cells}: “${found}”${others(count)} is text, not a number, and sums pass over it. Make it a number.`,
  scanTextDay: ({ found, cells, count }) =>
    `${cells}: “${found}”${others(count)} is text, not a date, and neither sorts nor counts. Make it a date.`,
  scanMixedUnits: ({ header, own, units, cell }) =>
    `The column “${header}” mixes units: ${own === '' ? '' : `the header says ${own}, `}the cells say ${units}, such as ${cell}. Use one unit.`,
  scanError: ({ code, cells, formula }) =>
    `${cells} shows the error ${code}${formula === '' ? '' : `, from ${formula}`}. Correct the formula or the cells it refers to.`,
  scanTotalWrong: ({ label, cell, found, sum, parts, difference }) =>
    `${cell}, “${label}”, is ${found}; its ${parts} parts add up to ${sum}, a difference of ${difference}. Please check.`,
  scanTotalRounding: ({ label, cell, found, sum, parts, difference, within }) =>
    `${cell}, “${label}”, is ${found}; its ${parts} parts add up to ${sum}, a difference of ${difference}. Rounding can come to ${within}, so it may be that.`,
  scanPartsBeyond: ({ cell, found, sum }) =>
    `${cell} is ${found}, but the parts named below it come to ${sum}, which is more. Please check.`,
  scanTypedOver: ({ cell, found, formula }) =>
    `${cell} holds the number ${found}, typed in among formulas. It was probably ${formula}.`,
  scanRepeatedId: ({ header, cell, first }) =>
    `${cell}: “${header}” is the same as in ${first}. Check whether it was entered twice.`,
  scanBlank: ({ header, cells }) =>
    `${cells} in “${header}” is not filled in, while other rows are. A blank is not zero; fill it in or state why not.`,
  convertNotPossible: ({ cell, formula }) =>
    `${cell}: ${formula} cannot be written as a plain formula. Turn it into values.`,
  convertNoFunctions: () => 'The selected cells hold none of our functions.',
};

function others(count: string): string {
  return count === '1' ? '' : ` (and others, ${count} cells)`;
}

import type { EngineWords } from './engine-words.ts';

export const ENGINE_EN: EngineWords = {
  occurred: 'Insured event',
  notOccurred: 'No insured event',
  published: 'Publications',
  total: (label) => `${label}, total`,
  rowNumber: 'Row',
  rowTitle: (row, name) => (name === '' ? `Row ${row}` : `Row ${row}: ${name}`),
  rowNotListed: (row) => `Row ${row} is not on the insured list; please select a row of the list.`,
  resultNone: 'Not computed',
  moreFindings: (count) => `${count} more are not shown; written to new sheets, all of them are on the sheet 校核.`,
  numberPutIn: (label) =>
    `The cell of “${label}” holds no plain number; the number read from it was put in. Please write again after changing the cell.`,
  fileReplaced: (title) => `“${title}” is now taken from this file, for as long as the pane is open.`,
};

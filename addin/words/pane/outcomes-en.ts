import type { OutcomeWords } from './outcome-words.ts';

/** English has a form for one and one for more: `1 cell`, `2 cells`. */
export function counted(count: number | string, one: string, many: string): string {
  return `${count} ${String(count) === '1' ? one : many}`;
}

export const OUTCOMES_EN: OutcomeWords = {
  notices: {
    computed: (findings) => (findings === 0 ? 'Done.' : `Done, with ${counted(findings, 'finding', 'findings')}.`),
    scanned: (cells, findings) =>
      `${counted(cells, 'cell', 'cells')} checked, ${counted(findings, 'finding', 'findings')}.`,
    written: (cells) => `${counted(cells, 'cell', 'cells')} written.`,
    undone: (cells) => `Undone; ${counted(cells, 'cell is', 'cells are')} as before.`,
    fileAdded: (title) => `“${title}” was read.`,
    cancelled: 'Cancelled; nothing was changed.',
    copied: 'Copied.',
  },
  silent:
    'The spreadsheet program has not answered yet. A cell may be being edited, or a dialog be open: please press Enter, or close it.',
  problems: {
    host: {
      protected: 'The sheet is protected. Please unprotect it under Review and try again.',
      notFound: 'The sheet or range is not there; it may have been deleted or renamed. Please choose the table again.',
      shape: 'The area does not fit what is to be written, or the name of the sheet is taken. Please preview again.',
      cellEdit: 'A cell is being edited. Please press Enter to finish editing and try again.',
      tooLarge: 'That is too much at once. Please choose a smaller area and try again.',
      cancelled: 'Cancelled.',
      unsupported: 'This version of the spreadsheet program cannot do that.',
      busy: 'The spreadsheet program is busy. Please wait a moment and try again.',
      timeout: 'The spreadsheet program does not answer. Please see whether a dialog is open, close it and try again.',
      host: 'The spreadsheet program refused. Please try again; if it persists, copy the diagnostics under About.',
    },
    engine:
      'Something is wrong with the program, not with your data. Please try again; if it persists, copy the diagnostics under About.',
    notChosen: {
      scheme: 'Please choose an insurance scheme first.',
      plan: 'Please choose a plan first.',
      insured: 'Please choose the insured list first.',
      prices: 'Please choose the price series first.',
      actuals: 'Please choose the indicator values first.',
      day: 'Please give the date first.',
    },
    sameTable: 'The insured list and the price series are the same area. Please change one of them.',
    fileTooLarge: (name) => `“${name}” is over 4 MB and no scheme or plan. Please choose another file.`,
    changedSince: (places) => `${places} changed since it was written. Undoing would lose that, so nothing was undone.`,
    leftBehind: (reason, places) => `${reason} Besides, ${places} could not be restored; please check.`,
    nothingToUndo: 'There is nothing to undo.',
    copyRefused: 'Copying was refused. Please select the text below and press Ctrl+C.',
  },
};

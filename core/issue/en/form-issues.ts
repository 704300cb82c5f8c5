import type { FormIssues } from '../form-issues.ts';
import type { Sentences } from '../issue.ts';

export const formIssuesEn: Sentences<FormIssues> = {
  unitRepeated: ({ unit, first }) => `The unit “${unit}” already stands in row ${first}; it gets one file.`,
  unitUnknown: ({ unit, suggestion, known }) =>
    `The document has no unit “${unit}”${suggestion === '' ? '' : `; did you mean “${suggestion}”?`} Its form is made without numbers of its own. Units of the document: ${known}.`,
  unitNotListed: ({ units }) => `These units of the document are not on the list and get no form: ${units}.`,
  fileKept: ({ path }) =>
    `“${path}” holds something else (it may have been filled in) and is left as it is; add --overwrite to make it again.`,
  archiveNotMade: ({ path, count }) =>
    `“${path}” was not packed, for ${count} files are not as they should be; see to those above and run again.`,
  optionForPlan: ({ option, title }) => `${option} is for plans only, and “${title}” is a form; please leave it out.`,
  formBounds: ({ least, most }) =>
    `The least value ${least} is above the greatest ${most}, so that nothing can be filled in; please correct it.`,
  formChoicesLong: ({ length, most }) =>
    `The choices come to ${length} characters with the commas between them, and a list holds ${most}; please shorten them.`,
  formChoiceComma: ({ choice }) =>
    `The choice “${choice}” holds a comma, which would make two of it; please take it out.`,
  formDigits: ({ found, most }) =>
    `“${found}” has more than ${most} significant digits, which no cell keeps; please correct it, or use a column of text.`,
  formNameDigit: ({ name, formula }) =>
    `The formula “${formula}” names the column “${name}”, which begins with a digit and would be read as a number; please rename the column.`,
};

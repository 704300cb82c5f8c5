import type {
  CollectIssues,
  EntryFault,
  EntryRule,
  EntryType,
  OwnOutput,
  SheetStateFault,
  SupersededReason,
} from '../collect-issues.ts';
import type { Sentences } from '../issue.ts';

const states: Readonly<Record<SheetStateFault, string>> = {
  shown: 'This sheet was hidden and is now shown',
  hidden: 'This sheet was hidden',
};

const types: Readonly<Record<EntryType, string>> = {
  number: 'a number',
  whole: 'a whole number',
  text: 'text',
  date: 'a day',
  choice: 'one of the list',
};

const reasons: Readonly<Record<EntryFault, string>> = {
  notNumber: 'not a number',
  badGrouping: 'a comma in the wrong place',
  parenthesised: 'brackets may mean a negative number or a remark',
  unknownUnit: 'the words behind the number are no unit',
  tooLong: 'too long',
  boolean: 'TRUE or FALSE',
  date: 'a day',
  notDate: 'not a day',
  dash: 'it may mean zero or nothing',
  digitsLost: 'stored as a number, it lost the digits after the fifteenth; make the cell text first',
};

const outputs: Readonly<Record<OwnOutput, string>> = {
  index: 'index of a mailing',
  summary: 'summary',
  reply: 'reply that nobody has worked on yet',
  other: 'result',
};

const rules: Readonly<Record<EntryRule, (expected: string) => string>> = {
  whole: () => 'a whole number',
  range: (expected) => `within ${expected}`,
  least: (expected) => `${expected} or more`,
  most: (expected) => `${expected} or less`,
  choice: (expected) => `one of ${expected}`,
  length: (expected) => `at most ${expected} characters`,
};

const superseded: Readonly<Record<SupersededReason, string>> = {
  same: 'the content is the same',
  older: 'that one was saved later',
  blank: 'this one is not filled in at all',
  emptier: 'the times of saving do not tell, and that one has more filled in',
};

export const collectIssuesEn: Sentences<CollectIssues> = {
  formulaTypedOver: ({ cell, found, expected }) =>
    found === ''
      ? `The formula =${expected} in ${cell} was deleted. The result was computed anew; please restore the formula.`
      : `The formula in ${cell} was replaced by “${found}”; it should be =${expected}. The result was computed anew; please restore the formula.`,
  formulaChanged: ({ cell, found, expected }) =>
    `The formula in ${cell} was changed to =${found}; it should be =${expected}. The result was computed by the original; please restore it.`,
  resultDiffers: ({ cell, found, expected }) =>
    `${cell} stores the result “${found}”; the formula gives “${expected}”, which was taken. Please open the file, recalculate and save it.`,
  lockedCellChanged: ({ cell, found, expected }) =>
    found === ''
      ? `“${expected}” was deleted from ${cell}, which must not be changed; please restore it.`
      : `${cell} was changed to “${found}”; it should be ${expected === '' ? 'blank' : `“${expected}”`} and must not be changed; please restore it.`,
  outsideForm: ({ cell, found }) =>
    `${cell} lies outside the form and says “${found}”; it was not collected. Please write remarks into input cells.`,
  moreLikeThis: ({ count }) => `There are ${count} more of this kind, not listed one by one.`,

  rowsInserted: ({ rows, count, found }) =>
    `Row ${rows} was inserted (${count} in all)${found === '' ? '' : ` and says “${found}”`}; it was not collected. Please delete it and use the rows of the form.`,
  rowsDeleted: ({ count, expected }) =>
    `${count} rows are missing: ${expected}. Please fill in the original form again.`,
  columnsInserted: ({ columns, count, found }) =>
    `Column ${columns} was inserted (${count} in all)${found === '' ? '' : ` and says “${found}”`}; it was not collected. Please delete it.`,
  columnsDeleted: ({ count, expected }) =>
    `${count} columns are missing: ${expected}. Please fill in the original form again.`,
  cellsMerged: ({ range }) =>
    `${range} was merged; the cells underneath hold nothing. Please unmerge them and fill in each.`,

  sheetRenamed: ({ found, expected }) =>
    `Sheet “${expected}” was renamed “${found}”; it was collected. Please give it its name back.`,
  sheetMissing: ({ expected }) => `There is no sheet “${expected}”; please fill in the original file again.`,
  sheetAdded: ({ found }) =>
    `Sheet “${found}” was added and not collected; please delete it and use the sheets of the form.`,
  sheetStateChanged: ({ fault }) => `${states[fault]}; please restore it.`,
  sheetUnlocked: () =>
    'The protection of the sheet was removed; every cell was checked. Please leave the protection on.',
  locksChanged: ({ cell, count }) =>
    `From ${cell} on, ${count} cells are locked otherwise than in the template; please use the original file.`,
  formatsChanged: ({ cell, count, found, expected }) =>
    `From ${cell} on, ${count} cells have another number format (${found} instead of ${expected}) and may show something else than they hold; please restore it.`,
  validationLost: ({ cell, count }) =>
    `From ${cell} on, ${count} cells lost their input rule, as pasting over them does; every value was checked. Please paste values only.`,
  identityChanged: ({ found, expected }) =>
    `The hidden identity sheet was edited: it says “${found}” instead of “${expected}”. Please fill in the original file again.`,

  entryUnreadable: ({ cell, found, expected, reason }) =>
    `${cell} needs ${types[expected]} and holds “${found}” (${reasons[reason]}); it was not taken. Please correct it, or leave it empty.`,
  entryTextNumber: ({ cell, found, taken }) =>
    `“${found}” in ${cell} is stored as text; it was taken as ${taken}. Please check.`,
  entryUnitTyped: ({ cell, found, unit, taken }) =>
    `“${found}” in ${cell} has a unit; it was taken as ${taken} ${unit}. Please write the number only.`,
  entryUnitOther: ({ cell, found, unit }) =>
    `The unit of “${found}” in ${cell} ${unit === '' ? 'is not in the form' : `cannot be converted to ${unit}`}; it was not taken. Please convert it and write the number only.`,
  entryOutsideRule: ({ cell, found, which, expected }) =>
    `${cell} holds “${found}”, which should be ${rules[which](expected)}; it was taken and marked. Please verify.`,
  entryMissing: ({ cell, column }) =>
    `“${column}” in ${cell} must be filled in and is empty; write 0 if there is none, or follow the instructions.`,
  entryErrorValue: ({ cell, found }) => `${cell} holds the error ${found}; it was not taken. Please correct it.`,
  entryFormula: ({ cell, found, taken }) =>
    `${cell} holds the formula =${found}, computed anew as ${taken}. Please check, and rather write the number.`,
  entryFormulaUnknown: ({ cell, found }) =>
    `${cell} holds the formula =${found}, which cannot be computed here; it was not taken. Please write the value itself.`,

  otherUnitsContent: ({ unit, other }) =>
    `The file was sent to “${unit}” and holds the content of “${other}”; it was not collected. “${unit}” should fill in its own form.`,
  sameEntries: ({ unit, other, count }) =>
    `“${unit}” and “${other}” filled in the same ${count} numbers; please verify with both.`,

  fileNotOurs: () =>
    'This is no form that was sent out (it has no identity sheet); it was not collected. Please use the form.',
  templateOther: ({ found, expected }) =>
    `This is another form (${found}); ${expected} is being collected. It was not collected.`,
  templateNotKnown: ({ title }) =>
    `“${title}” does not come with the program and was not collected; please name its JSON file with --template.`,
  yearsOther: ({ found, expected }) =>
    `This form is for the years ${found}; those for ${expected} are being collected. It was not collected; please collect them apart.`,
  versionOther: ({ found, expected }) =>
    `This is version ${found} of the form; version ${expected} is in use. It was not collected; please use the new one.`,
  unitNotAsked: ({ unit, suggestion }) =>
    unit === ''
      ? 'The identity sheet states no unit; it was not collected. Please fill in the original file.'
      : `The unit “${unit}” is not on the list${suggestion === '' ? '' : ` (perhaps “${suggestion}”)`}; it was not collected. Please check the list.`,
  fileLock: () => 'This is the lock of an open file, not a form; please have it closed and sent again.',
  fileOwnOutput: ({ which }) => `This was written by this program (${outputs[which]}) and is no returned form.`,
  fileNotRegular: () =>
    'This is not a regular file (a link, a pipe …) and was not opened; please put in the file itself.',
  fileSuperseded: ({ unit, counts, reason }) => `“${unit}” sent several; “${counts}” counts: ${superseded[reason]}.`,
  filesUndecided: ({ unit, files }) =>
    `“${unit}” sent several that differ, and nothing tells which one counts; none was counted: ${files}. Please leave one only.`,
  unitsNotKnown: () => 'Without a list of units nobody can tell who is missing; please add --units.',
  tooManyFiles: ({ limit }) => `There are more than ${limit} files in the folder; please collect in parts.`,

  collectSourceUnknown: ({ found }) =>
    found === ''
      ? 'There is no form of ours in the folder; please check the folder, or name your own form with --template FILE.'
      : `It is not clear which form is to be collected; the folder holds: ${found}. Please name it with --template.`,
  nothingCollected: ({ files }) => `None of the ${files} files found could be collected; the reasons are listed above.`,
};

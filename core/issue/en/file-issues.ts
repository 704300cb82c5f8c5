import type {
  AddressFault,
  ArchiveFault,
  ArchiveMeasure,
  FileIssues,
  PartFault,
  WorkbookMeasure,
} from '../file-issues.ts';
import type { Sentences } from '../issue.ts';

const openReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'it is a folder'],
  ['EBUSY', 'another program is using it'],
]);

const archiveFaults: Readonly<Record<ArchiveFault, string>> = {
  noDirectory: 'the file is incomplete, perhaps a download or copy that was cut off',
  badDirectory: 'its directory is wrong',
  badName: 'an inner file has a name that is not allowed',
  duplicateName: 'an inner file is there twice',
  overlap: 'inner files overlap',
  encrypted: 'an inner file is encrypted',
  method: 'it uses a compression that is not supported',
  badData: 'the compressed data is broken',
  size: 'the real size is not the stated one',
  checksum: 'the checksum does not match',
};

const archiveMeasures: Readonly<Record<ArchiveMeasure, string>> = {
  entries: 'number of inner files',
  entryBytes: 'unpacked size of an inner file',
  totalBytes: 'total unpacked size',
  ratio: 'compression ratio',
};

const partFaults: Readonly<Record<PartFault, string>> = {
  missing: 'is missing',
  usedTwice: 'is used by two sheets',
  encoding: 'is not valid text',
  doctype: 'holds a DOCTYPE or ENTITY declaration, which is not allowed',
  malformed: 'is not well-formed XML',
  tooLong: 'holds a piece that is too long',
  tooDeep: 'is nested too deeply',
};

const addressFaults: Readonly<Record<AddressFault, string>> = {
  malformed: 'is not a cell address',
  outside: 'lies outside 1048576 rows × 16384 columns',
  order: 'is out of order or there twice',
};

const workbookMeasures: Readonly<Record<WorkbookMeasure, string>> = {
  sheets: 'sheets',
  cells: 'cells',
  strings: 'different texts',
  styles: 'cell formats',
  merges: 'merged ranges',
  validations: 'ranges with data validation',
  sharedFormulas: 'characters of shared formulas written out',
  names: 'defined names',
  notes: 'notes',
  conditions: 'ranges with conditional formats',
  lineSizes: 'columns and rows of a size of their own',
};

const resave = 'Open it in Excel or WPS, save it as xlsx, and try again';

export const fileIssuesEn: Sentences<FileIssues> = {
  fileNotReadable: ({ reason }) =>
    `The file cannot be opened (${openReasons.get(reason) ?? reason}). Check the path and its permissions.`,
  fileEmpty: () => 'The file is empty. Check that it is the right one.',
  fileTooLarge: ({ size, limit }) => `The file is ${size}, above the limit of ${limit}. Split it and try again.`,

  filePasswordProtected: () => 'The file has a password. Remove it in Excel or WPS, save, and try again.',
  fileOldExcel: () => `The file is in an old spreadsheet format (.xls or .et). ${resave}.`,
  fileBinaryWorkbook: () => `The file is a binary workbook (.xlsb). ${resave}.`,
  fileNotWorkbook: () =>
    `The file holds no xlsx workbook (it may be a Word document, an ODS spreadsheet or a plain archive). ${resave}.`,
  fileTextMisnamed: ({ extension }) =>
    `The file name ${extension === '' ? 'has no extension' : `ends in .${extension}`}, but its content is text or a web page, not xlsx. If it is CSV, rename it to .csv. Otherwise: ${resave}.`,
  fileNotText: () =>
    'The file is neither xlsx nor text in UTF-8, GB18030 (GBK) or UTF-16 with a byte order mark. Save it as xlsx or CSV and try again.',
  csvQuoteBroken: () =>
    'From this row on the quotation marks do not pair, so the rows after it cannot be told apart. Add or remove the double quote and try again.',

  archiveDamaged: ({ entry, fault }) =>
    `The xlsx file is damaged${entry === '' ? '' : ` at ${entry}`}: ${archiveFaults[fault]}. ${resave}.`,
  archiveTooLarge: ({ entry, measure, found, limit }) =>
    `The ${archiveMeasures[measure]}${entry === '' ? '' : ` (${entry})`} is ${found}, above the limit of ${limit}, so the file was not read. Check where it comes from, or split it and try again.`,
  partRefused: ({ part, fault }) => `In the xlsx file, ${part} ${partFaults[fault]}. ${resave}.`,
  addressRefused: ({ address, fault }) => `${address} ${addressFaults[fault]}. ${resave}.`,
  workbookTooLarge: ({ measure, limit }) =>
    `There are more than ${limit} ${workbookMeasures[measure]}. Split the file and try again.`,

  formulaWithoutResult: ({ cell, found, count }) =>
    `Formula without a stored result${found === '' ? '' : ` (=${found})`} in ${cell}${others(count)}. Open the file in Excel or WPS, save it, and try again.`,
  serialNotDate: ({ cell, found, count }) =>
    `A date format on a number that is no day (${found}) in ${cell}${others(count)}; it was read as a number. Correct the date.`,
  cellNotReadable: ({ cell, found, count }) =>
    `A stored value that does not fit its type (“${found}”) in ${cell}${others(count)}. Fill the cell in again.`,

  hiddenSheet: () => 'The sheet is hidden and was not read. Unhide it if it is needed.',
  hiddenRows: ({ count }) => `Hidden rows were read like the others: ${count}.`,
  externalLinks: ({ count }) =>
    `The workbook refers to other files (${count}). They were not opened; the stored values were used. Please check them.`,
  ddeLinks: ({ count }) =>
    `The workbook asks other programs for data (DDE links: ${count}). Nothing was run. Check where the file comes from.`,
  macros: () => 'The workbook carries macros. None was run. Check where the file comes from.',
  dataConnections: () =>
    'The workbook has connections to outside data. Nothing was fetched; the stored values were used. Please check them.',
};

function others(count: string): string {
  return count === '1' ? '' : ` and ${Number.parseInt(count, 10) - 1} more`;
}

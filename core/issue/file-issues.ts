/** Problems of a file as a whole, and of a cell that cannot be taken out of it. */
export interface FileIssues {
  /** The file does not exist or cannot be opened; `reason` is the system's error code. */
  fileNotReadable: { readonly reason: string };
  /** The file holds no bytes, or no row. */
  fileEmpty: Record<never, never>;
  /** The file is larger than the reader accepts. */
  fileTooLarge: { readonly size: string; readonly limit: string };

  /** An encrypted workbook. */
  filePasswordProtected: Record<never, never>;
  /** A workbook in a format before xlsx: Excel 97–2003, or WPS's own. */
  fileOldExcel: Record<never, never>;
  /** A binary workbook (.xlsb). */
  fileBinaryWorkbook: Record<never, never>;
  /** An archive that holds no workbook, such as a Word document. */
  fileNotWorkbook: Record<never, never>;
  /** The name promises something else than text, and text is what the file holds. */
  fileTextMisnamed: { readonly extension: string };
  /** Neither a workbook nor text in an encoding that is accepted. */
  fileNotText: Record<never, never>;
  /** A quotation mark that opens or closes in the wrong place, so that the rows after it cannot be told apart. */
  csvQuoteBroken: Record<never, never>;

  /** The archive of a workbook contradicts itself or is damaged. */
  archiveDamaged: { readonly entry: string; readonly fault: ArchiveFault };
  /** The archive of a workbook would take more than the reader gives. */
  archiveTooLarge: {
    readonly entry: string;
    readonly measure: ArchiveMeasure;
    readonly found: string;
    readonly limit: string;
  };
  /** A part of a workbook is missing or is not what it has to be. */
  partRefused: { readonly part: string; readonly fault: PartFault };
  /** A cell or range whose place cannot be right. */
  addressRefused: { readonly address: string; readonly fault: AddressFault };
  /** More of something than the reader gives room; of shared formulas, the characters they come to when written out. */
  workbookTooLarge: { readonly measure: WorkbookMeasure; readonly limit: string };

  /** Formula cells without a stored result; `cell` is the first of `count`. */
  formulaWithoutResult: CellCount;
  /** Cells with a date format whose serial is no day; `cell` is the first of `count`. */
  serialNotDate: CellCount;
  /** Cells whose stored value does not fit their type; `cell` is the first of `count`. */
  cellNotReadable: CellCount;

  /** A sheet that is hidden and was not read. */
  hiddenSheet: Record<never, never>;
  /** Rows that are hidden and were read like the others. */
  hiddenRows: { readonly count: string };
  /** The workbook refers to other files; the stored values were taken. */
  externalLinks: { readonly count: string };
  /** The workbook asks other programs for data (DDE); nothing was asked. */
  ddeLinks: { readonly count: string };
  /** The workbook carries macros; none was run. */
  macros: Record<never, never>;
  /** The workbook is tied to a database or a web address; nothing was fetched. */
  dataConnections: Record<never, never>;
}

export interface CellCount {
  readonly cell: string;
  readonly found: string;
  readonly count: string;
}

export type ArchiveFault =
  | 'noDirectory'
  | 'badDirectory'
  | 'badName'
  | 'duplicateName'
  | 'overlap'
  | 'encrypted'
  | 'method'
  | 'badData'
  | 'size'
  | 'checksum';

export type ArchiveMeasure = 'entries' | 'entryBytes' | 'totalBytes' | 'ratio';

export type PartFault = 'missing' | 'usedTwice' | 'encoding' | 'doctype' | 'malformed' | 'tooLong' | 'tooDeep';

export type AddressFault = 'malformed' | 'outside' | 'order';

export type WorkbookMeasure =
  | 'sheets'
  | 'cells'
  | 'strings'
  | 'styles'
  | 'merges'
  | 'validations'
  | 'sharedFormulas'
  | 'names'
  | 'notes'
  | 'conditions'
  | 'lineSizes';

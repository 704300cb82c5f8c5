/**
 * What can be found in a workbook that came back filled in. `cell` is the address as it stands in the file that came back;
 * `found` and `expected` are short and stand in columns of their own in the list of faults.
 */
export interface CollectIssues {
  /** A number or text stands where the template has a formula; the value was computed anew. */
  formulaTypedOver: CellDifference;
  formulaChanged: CellDifference;
  /** The result stored beside a formula is not what the formula gives. */
  resultDiffers: CellDifference;
  lockedCellChanged: CellDifference;
  /** Something stands where the template has nothing: beside or below the form. It was not collected. */
  outsideForm: { readonly cell: string; readonly found: string };
  /** More of one kind than are worth listing. */
  moreLikeThis: { readonly count: string };

  rowsInserted: { readonly rows: string; readonly count: string; readonly found: string };
  rowsDeleted: { readonly count: string; readonly expected: string };
  columnsInserted: { readonly columns: string; readonly count: string; readonly found: string };
  columnsDeleted: { readonly count: string; readonly expected: string };
  cellsMerged: { readonly range: string };

  sheetRenamed: { readonly found: string; readonly expected: string };
  sheetMissing: { readonly expected: string };
  sheetAdded: { readonly found: string };
  /** A hidden sheet was shown, or a visible one hidden. */
  sheetStateChanged: { readonly fault: SheetStateFault };
  /** The sheet is no longer protected. */
  sheetUnlocked: Record<never, never>;
  /** Cells whose lock is another than the template's. */
  locksChanged: { readonly cell: string; readonly count: string };
  /** Cells whose number format is another than the template's, so that they show something else than they hold. */
  formatsChanged: { readonly cell: string; readonly count: string; readonly found: string; readonly expected: string };
  /** Cells that lost their input rule, as pasting over them does. */
  validationLost: { readonly cell: string; readonly count: string };
  /** The hidden sheet that says what the workbook is has been edited. */
  identityChanged: { readonly found: string; readonly expected: string };

  /** Text where a number or a day belongs; nothing was taken. */
  entryUnreadable: {
    readonly cell: string;
    readonly found: string;
    readonly expected: EntryType;
    readonly reason: EntryFault;
  };
  /** A number or a day stored as text, taken as what it says. */
  entryTextNumber: { readonly cell: string; readonly found: string; readonly taken: string };
  /** A number with a unit of measure behind it, taken in the unit of its column. */
  entryUnitTyped: { readonly cell: string; readonly found: string; readonly unit: string; readonly taken: string };
  /** A unit that cannot be converted into the column's; nothing was taken. */
  entryUnitOther: { readonly cell: string; readonly found: string; readonly unit: string };
  /**
   * A value that the input rule does not allow, pasted over it: taken as it stands and marked. `expected` is the range
   * (`0 – 100`), its one bound (`0`), the choices, or the most characters; empty for `whole`.
   */
  entryOutsideRule: {
    readonly cell: string;
    readonly found: string;
    readonly which: EntryRule;
    readonly expected: string;
  };
  /** A cell that must not be left empty. */
  entryMissing: { readonly cell: string; readonly column: string };
  entryErrorValue: { readonly cell: string; readonly found: string };
  /** A formula typed into an input cell; its result was computed anew. */
  entryFormula: { readonly cell: string; readonly found: string; readonly taken: string };
  /** The same where the formula needs what is not known here; nothing was taken. */
  entryFormulaUnknown: { readonly cell: string; readonly found: string };

  /** The file says it is one unit's and holds the rows of another. */
  otherUnitsContent: { readonly unit: string; readonly other: string };
  /** Two units filled in the very same numbers. */
  sameEntries: { readonly unit: string; readonly other: string; readonly count: string };

  /** No workbook of this program: it has no identity sheet. */
  fileNotOurs: Record<never, never>;
  /** Another template than the one that is collected. */
  templateOther: { readonly found: string; readonly expected: string };
  /** A form of the user's own, whose file was not given. */
  templateNotKnown: { readonly title: string };
  /** A filling template of the same plan that was made for other years. */
  yearsOther: { readonly found: string; readonly expected: string };
  versionOther: { readonly found: string; readonly expected: string };
  /** The unit is not among those that were asked. */
  unitNotAsked: { readonly unit: string; readonly suggestion: string };
  /** `~$` files lie beside a workbook that somebody has open. */
  fileLock: Record<never, never>;
  /** A file that this program made itself: an index, a summary, a reply. */
  fileOwnOutput: { readonly which: OwnOutput };
  /** A link to somewhere else, a pipe, a device. */
  fileNotRegular: Record<never, never>;
  /** A unit sent several; `reason` says why the other one counts. */
  fileSuperseded: { readonly unit: string; readonly counts: string; readonly reason: SupersededReason };
  /** Nothing tells which one counts, so that none does. */
  filesUndecided: { readonly unit: string; readonly files: string };
  /** Without a list of units nobody knows who is missing. */
  unitsNotKnown: Record<never, never>;
  /** More files in a folder than are looked at. */
  tooManyFiles: { readonly limit: string };

  /** No file says what is being collected, or several say different things. */
  collectSourceUnknown: { readonly found: string };
  nothingCollected: { readonly files: string };
}

interface CellDifference {
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
}

export type SheetStateFault = 'shown' | 'hidden';

/** The workbooks that this program writes and nobody has filled in; a reply is one until somebody saves it. */
export type OwnOutput = 'index' | 'summary' | 'reply' | 'other';

export type EntryType = 'number' | 'whole' | 'text' | 'date' | 'choice';

/** What an input rule asks of a value. */
export type EntryRule = 'whole' | 'range' | 'least' | 'most' | 'choice' | 'length';

/** Why a text was not taken. */
export type EntryFault =
  | 'notNumber'
  | 'badGrouping'
  | 'parenthesised'
  | 'unknownUnit'
  | 'tooLong'
  | 'boolean'
  | 'date'
  | 'notDate'
  | 'dash'
  | 'digitsLost';

/** `same`: same content; `blank`: nothing filled in; `older`: saved earlier; `emptier`: less filled in, where the time of saving does not tell. */
export type SupersededReason = 'same' | 'blank' | 'older' | 'emptier';

/** Why a cell is not taken as a number; the words for each are in the message files. */
export type UnreadableText =
  | 'notNumber'
  | 'badGrouping'
  | 'parenthesised'
  | 'unknownUnit'
  | 'tooLong'
  | 'errorValue'
  | 'boolean'
  | 'date'
  | 'notWhole'
  | 'formulaText'
  | 'notCalculated';

/** Problems of a payout run: the price series, the insured list, and what the checks of the policy find. */
export interface PayoutIssues {
  // The price series
  priceOutsideWindow: { readonly date: string; readonly from: string; readonly to: string };
  priceMissing: { readonly date: string };
  priceUnreadable: { readonly found: string };
  priceNegative: { readonly found: string };
  priceZero: { readonly date: string };
  priceRepeated: { readonly date: string; readonly point: string; readonly first: string };
  priceConflict: { readonly date: string; readonly point: string; readonly values: string; readonly rows: string };
  priceDoubtful: { readonly found: string; readonly median: string };
  priceDaysMissing: { readonly count: string; readonly days: string };
  observedNone: { readonly term: string; readonly from: string; readonly to: string };
  /** Rounded to the fen, the observed price would decide the event the other way. */
  observedNearTarget: { readonly observed: string; readonly event: string };
  // The insured list
  rowSubtotal: { readonly label: string };
  rowRepeatedHeader: Record<never, never>;
  rowNote: { readonly text: string };
  rowNotComputed: { readonly term: string; readonly reason: string };
  rowObservedMissing: { readonly term: string };
  rowRefusedByCheck: { readonly title: string; readonly remedy: string };
  notPositive: { readonly term: string; readonly found: string; readonly above: string };
  aboveMaximum: { readonly term: string; readonly found: string; readonly most: string };
  aboveDoubtful: { readonly term: string; readonly found: string; readonly limit: string };
  nameMissing: Record<never, never>;
  idDigitsLost: { readonly found: string };
  idInvalid: { readonly found: string; readonly reason: 'length' | 'date' | 'checkDigit' };
  inputAssumed: { readonly term: string; readonly assumed: string };
  columnAssumed: { readonly term: string; readonly assumed: string; readonly reason: string };
  capApplied: { readonly term: string; readonly cap: string };
  // The checks that the policy declares
  duplicate: { readonly title: string; readonly fields: string; readonly rows: string; readonly remedy: string };
  fieldMissing: { readonly title: string; readonly field: string; readonly remedy: string };
  checkFailed: { readonly title: string; readonly numbers: string; readonly remedy: string };
  checkNotPossible: { readonly title: string; readonly missing: string; readonly rows: string };
  // The result
  sharesDiffer: { readonly sum: string; readonly premium: string; readonly difference: string };
  scopeDiffers: { readonly payer: string; readonly rows: string; readonly total: string };
  amountBeyondExcel: { readonly amount: string };
  /** Not a tie, but nearer to one than a spreadsheet's binary fractions can tell. */
  nearHalfFen: { readonly amount: string };
}

import type { HostFault } from '../../host/host-error.ts';
import type { Parts } from '../../host/write-outcome.ts';

/** What stands in the way of something that was asked for; the view makes the sentence. */
export type Problem =
  | { readonly kind: 'host'; readonly fault: HostFault }
  /** A fault of the program, not of the data. */
  | { readonly kind: 'engine' }
  | { readonly kind: 'notChosen'; readonly what: 'scheme' | 'plan' | 'insured' | 'prices' | 'actuals' | 'day' }
  | { readonly kind: 'sameTable' }
  | { readonly kind: 'fileTooLarge'; readonly name: string }
  /** A writing is not undone because these parts of the workbook were changed since. */
  | { readonly kind: 'changedSince'; readonly parts: Parts }
  /** Some of a writing could be neither finished nor taken back. */
  | { readonly kind: 'leftBehind'; readonly fault: HostFault; readonly parts: Parts }
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'copyRefused' };

/** What was done, said once. */
export type Notice =
  | { readonly kind: 'computed'; readonly findings: number }
  | { readonly kind: 'scanned'; readonly cells: number; readonly findings: number }
  | { readonly kind: 'written'; readonly cells: number }
  | { readonly kind: 'undone'; readonly cells: number }
  | { readonly kind: 'fileAdded'; readonly title: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'copied' };

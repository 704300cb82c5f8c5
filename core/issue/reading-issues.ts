import type { UnreadableText } from './unreadable.ts';

/** Problems of a table's columns and cells. */
export interface ReadingIssues {
  /** No row looks like a header for what is wanted. */
  headerNotFound: { readonly wanted: string; readonly found: string };
  columnNotFound: { readonly wanted: string; readonly aliases: string; readonly found: string };
  columnTwice: { readonly wanted: string; readonly columns: string };
  columnUnit: { readonly column: string; readonly unit: string; readonly wanted: string };
  columnUnread: { readonly columns: string };
  columnConverted: { readonly from: string; readonly to: string; readonly factor: string };
  noRows: Record<never, never>;
  cellMissing: { readonly term: string };
  cellUnreadable: { readonly term: string; readonly found: string; readonly reason: UnreadableText };
  cellUnit: { readonly term: string; readonly found: string; readonly unit: string; readonly wanted: string };
  cellConverted: { readonly term: string; readonly found: string; readonly value: string; readonly unit: string };
  cellNotDate: { readonly found: string };
  cellNormalised: { readonly found: string; readonly value: string };
  sheetChosen: { readonly sheet: string; readonly others: string };
}

import type { Cells } from '../../../../../addin/host/sheet-format.ts';

/** What a sheet carries besides contents and styles, in Excel's words; widths and heights are points. */
export type Feature =
  | { readonly kind: 'columnWidth' | 'rowHeight'; readonly cells: Cells; readonly points: number }
  | { readonly kind: 'hiddenColumns' | 'merge' | 'autoFilter'; readonly cells: Cells }
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | ValidationFeature
  | ConditionalFeature;

export interface ValidationFeature {
  readonly kind: 'validation';
  readonly cells: Cells;
  rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  alert: Readonly<Record<string, unknown>>;
}

/** A conditional format: its type, and what was set on it, such as `Formula`, `Font.Color` or `EdgeTop.Style`. */
export interface ConditionalFeature {
  readonly kind: 'conditional';
  readonly cells: Cells;
  readonly type: string;
  readonly set: Map<string, unknown>;
}

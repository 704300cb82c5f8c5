/** A rectangle of one sheet. Rows and columns count from 0. */
export interface Cells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How cells look; what is not named stays as it is. Colours are `#RRGGBB`, sizes points. */
export interface Look {
  readonly numberFormat?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  /** `null` takes the fill away. */
  readonly fill?: string | null;
  /** `general` puts numbers right and texts left. */
  readonly horizontal?: 'general' | 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Thin lines around every cell, of this colour; `null` takes them away. */
  readonly lines?: string | null;
}

/** One thing that a sheet is to look like or to check, as data: every program carries it out in its own way. */
export type SheetFormat =
  | { readonly kind: 'look'; readonly cells: Cells; readonly look: Look }
  /** In characters, as Excel counts them. */
  | { readonly kind: 'columnWidth'; readonly column: number; readonly columns: number; readonly characters: number }
  | { readonly kind: 'hideColumns'; readonly column: number; readonly columns: number }
  | { readonly kind: 'rowHeight'; readonly row: number; readonly rows: number; readonly points: number }
  | { readonly kind: 'merge'; readonly cells: Cells }
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'tabColor'; readonly color: string }
  | { readonly kind: 'autoFilter'; readonly cells: Cells }
  | {
      readonly kind: 'validation';
      readonly cells: Cells;
      readonly rule: CellRule;
      readonly title: string;
      readonly message: string;
    }
  /** Lays a look over the cells where the formula, relative to the first of them and without `=`, is true. */
  | { readonly kind: 'highlight'; readonly cells: Cells; readonly formula: string; readonly look: Look }
  | { readonly kind: 'dataBar'; readonly cells: Cells; readonly color: string }
  | { readonly kind: 'note'; readonly row: number; readonly column: number; readonly text: string };

/** What may be typed into cells; numbers are decimals, days `yyyy-mm-dd`. */
export type CellRule =
  | { readonly kind: 'decimal' | 'whole' | 'date'; readonly minimum: string; readonly maximum: string }
  | { readonly kind: 'textLength'; readonly maximum: string }
  | { readonly kind: 'list'; readonly choices: readonly string[] };

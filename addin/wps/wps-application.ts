/**
 * The part of the WPS spreadsheet's object model that is used. It is VBA's: synchronous, counted from 1, and a property of
 * many cells that differ is null. Values are as WPS hands them over, which differs from build to build.
 */
export interface WpsApplication {
  readonly Version?: string | number;
  readonly Build?: string | number;
  /** False while a person is typing in a cell; old builds do not have it. */
  readonly Ready?: boolean;
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveSheet: WpsSheet | null;
  readonly ActiveWindow: WpsWindow;
  readonly Selection: WpsRange | null;
  readonly ActiveCell: WpsRange;
  readonly WorksheetFunction: { CountA(range: WpsRange): number };
  readonly ApiEvent?: WpsEvents;
  readonly AddCustomFunction?: unknown;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  Calculation: number;
}

export interface WpsEvents {
  AddApiEventListener(event: string, handler: (...args: readonly never[]) => void): unknown;
  RemoveApiEventListener(event: string, handler: (...args: readonly never[]) => void): unknown;
}

/** What WPS counts: items from 1. */
export interface WpsItems<T> {
  readonly Count: number;
  Item(index: number): T;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly ActiveSheet: WpsSheet;
  /** Without the sheets that are charts. */
  readonly Worksheets: WpsItems<WpsSheet> & { Add(before: null, after: { readonly Name: string }): WpsSheet };
  readonly Sheets: WpsItems<{ readonly Name: string }>;
  readonly Names: WpsItems<WpsName> & { Add(name: string, refersTo: string): unknown };
  Activate(): unknown;
}

export interface WpsName {
  readonly Name: string;
  /** With `=`. */
  RefersTo: string;
  Delete(): unknown;
}

export interface WpsWindow {
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
  ScrollRow: number;
  ScrollColumn: number;
}

export interface WpsSheet {
  Name: string;
  readonly Parent: { readonly Name: string };
  readonly ProtectContents: boolean;
  readonly Visible: number | boolean;
  readonly UsedRange: WpsRange;
  readonly Tab: { Color: number };
  AutoFilterMode: boolean;
  Range(address: string): WpsRange;
  Activate(): unknown;
  Delete(): unknown;
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Areas: WpsItems<WpsRange>;
  readonly Worksheet: WpsSheet;
  readonly EntireColumn: { Hidden: boolean };
  readonly Value2: unknown;
  /** Null where some cells are merged and some are not. */
  readonly MergeCells: boolean | null;
  /** Of one cell: the merged cells that it is part of, or itself. */
  readonly MergeArea: WpsRange;
  Formula: unknown;
  NumberFormat: string | null;
  HorizontalAlignment: number | null;
  VerticalAlignment: number | null;
  WrapText: boolean | null;
  ColumnWidth: number;
  RowHeight: number;
  readonly Font: WpsFont;
  readonly Interior: WpsInterior;
  readonly Borders: { Item(edge: number): WpsBorder };
  readonly Validation: WpsValidation;
  readonly FormatConditions: WpsFormatConditions;
  Select(): unknown;
  Merge(): unknown;
  AutoFilter(): unknown;
  ClearComments(): unknown;
  AddComment(text: string): unknown;
}

/** Colours are blue, green, red from the highest byte. */
export interface WpsFont {
  Name: string | null;
  Size: number | null;
  Bold: boolean | null;
  Italic: boolean | null;
  Color: number | null;
}

export interface WpsInterior {
  Color: number | null;
  Pattern: number | null;
}

export interface WpsBorder {
  LineStyle: number | null;
  Weight: number | null;
  Color: number | null;
}

export interface WpsValidation {
  IgnoreBlank: boolean;
  ErrorTitle: string;
  ErrorMessage: string;
  ShowError: boolean;
  InCellDropdown: boolean;
  Delete(): unknown;
  Add(type: number, alertStyle: number, operator: number, formula1: string, formula2?: string): unknown;
}

export interface WpsFormatConditions {
  Add(type: number, operator: null, formula: string): WpsCondition;
  AddDatabar(): { readonly BarColor: { Color: number } };
}

export interface WpsCondition {
  readonly Font: WpsFont;
  readonly Interior: WpsInterior;
  readonly Borders: { Item(edge: number): WpsBorder };
}

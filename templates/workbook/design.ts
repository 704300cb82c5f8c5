import type { ConditionalFormat, Paper, SheetOutline, StreamedWorkbook } from './plan.ts';
import { spellOut } from './xml-text.ts';

/**
 * What the skeleton of a workbook depends on, and nothing else: the skeleton is built from this alone, so plans of the same
 * design have the same skeleton. Words and ranges, which differ from unit to unit, are blanks in it.
 */
export interface WorkbookDesign {
  readonly created: string;
  readonly sheets: readonly SheetDesign[];
}

export interface SheetDesign {
  readonly name: string;
  readonly state: SheetOutline['state'];
  readonly tabColor: string | null;
  readonly outlined: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly orientation: 'landscape' | 'portrait';
  readonly paper: Paper;
  readonly onePage: boolean;
  readonly hasHeader: boolean;
  readonly protected: boolean;
  readonly formats: readonly FormatDesign[];
}

/** A conditional format without its range and formula. */
export type FormatDesign =
  | Omit<Extract<ConditionalFormat, { kind: 'highlight' }>, 'range' | 'formula'>
  | Omit<Extract<ConditionalFormat, { kind: 'dataBar' }>, 'range'>;

export function designOf({ created, sheets }: StreamedWorkbook): WorkbookDesign {
  return { created, sheets: sheets.map(sheetDesign) };
}

function sheetDesign(sheet: SheetOutline): SheetDesign {
  const { name, state, tabColor, columns, frozen, print } = sheet;
  return {
    name,
    state,
    tabColor: tabColor ?? null,
    outlined: columns.some((column) => column.outline),
    frozen: frozen && (frozen.rows > 0 || frozen.columns > 0) ? { rows: frozen.rows, columns: frozen.columns } : null,
    orientation: print.orientation,
    paper: print.paper ?? 'A4',
    onePage: print.onePage === true,
    hasHeader: print.header !== undefined,
    protected: sheet.protected !== false,
    formats: sheet.conditionalFormats.map(formatDesign),
  };
}

function formatDesign(format: ConditionalFormat): FormatDesign {
  if (format.kind === 'highlight') return { kind: 'highlight', look: format.look };
  const { color, maximum } = format;
  return { kind: 'dataBar', color, ...(maximum !== undefined && { maximum }) };
}

/** The words of the document's properties, and those of a sheet, in the order of their blanks. */
export function workbookBlanks({ title, subject }: StreamedWorkbook): readonly string[] {
  return [title, subject];
}

export function sheetBlanks({ conditionalFormats, print }: SheetOutline, title: string): readonly string[] {
  return [
    forHeaderFooter(title),
    forHeaderFooter(print.header ?? ''),
    ...conditionalFormats.flatMap((format) => [format.range, format.kind === 'highlight' ? format.formula : '']),
  ];
}

/** The numbers of a sheet's blanks. */
export const TITLE_BLANK = 0;
export const HEADER_BLANK = 1;
export const rangeBlank = (format: number): number => 2 + 2 * format;
export const formulaBlank = (format: number): number => 3 + 2 * format;

/** `&` starts a code in headers and footers, and `_x000D_` is one character as in cells. */
export function forHeaderFooter(words: string): string {
  return spellOut(words).replaceAll('&', '&&');
}

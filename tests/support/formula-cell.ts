/** The value of a cell as a spreadsheet program stored it. */
export type CellValue =
  /** The shortest decimal text of the stored double, at most 15 significant digits: `1.005`, never `1.0049999999999999`. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  /** The cell holds no value. */
  | { readonly kind: 'none' };

export interface FormulaCell {
  /** Without the leading `=`; empty for a cell that shares another cell's formula. */
  readonly formula: string;
  readonly value: CellValue;
}

/** Every formula cell of a workbook: by sheet name, then by address such as `C8`. */
export type FormulaCells = ReadonlyMap<string, ReadonlyMap<string, FormulaCell>>;

/** The value as a person reads it in a message. */
export function valueText(value: CellValue): string {
  switch (value.kind) {
    case 'number':
      return value.text;
    case 'text':
      return `"${value.text}"`;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
    case 'none':
      return '（无值）';
  }
}

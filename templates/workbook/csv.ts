import { startsLikeFormula } from './formula.ts';
import type { CellPlan } from './plan.ts';

export type CsvField =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly decimal: string };

/**
 * The rows as a CSV file that Excel and WPS open by a double click: UTF-8 with a mark, CRLF after every row.
 *
 * Text that begins like a formula gets a leading `'`, so that opening the file runs nothing; numbers stay as they are.
 */
export function writeCsv(rows: readonly (readonly CsvField[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(fieldText).join(',')}\r\n`).join('')}`;
}

/** What a workbook cell says in a CSV file: a formula gives its result, a date its ISO day. */
export function csvField(cell: CellPlan | null): CsvField {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return { kind: 'text', text: '' };
    case 'text':
    case 'link':
      return { kind: 'text', text: cell.text };
    case 'number':
      return { kind: 'number', decimal: cell.decimal };
    case 'date':
      return { kind: 'text', text: cell.iso };
    case 'formula':
      return cell.result.kind === 'boolean'
        ? { kind: 'text', text: cell.result.value ? 'TRUE' : 'FALSE' }
        : cell.result;
  }
}

function fieldText(field: CsvField): string {
  if (field.kind === 'number') return field.decimal;
  const safe = startsLikeFormula(field.text) ? `'${field.text}` : field.text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { decimalText } from '../../core/quantity/decimal.ts';
import { rational } from '../../core/quantity/rational.ts';
import type { CsvField } from '../workbook/csv.ts';

/** A cell that holds text, as typed. */
export function typed(text: string): CsvField {
  return { kind: 'text', text };
}

/** A cell that holds a number, given in units of its last place: 250 hundredths are `2.5`. */
export function numeric(units: number, places = 0): CsvField {
  return { kind: 'number', decimal: decimalText(rational(BigInt(units), 10n ** BigInt(places))) };
}

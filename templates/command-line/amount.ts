import type { Result } from '../../core/payout/compute-row.ts';
import type { SchemeOutput } from '../../core/payout/scheme.ts';
import { decimalText, fixedText } from '../../core/quantity/decimal.ts';
import type { Rational } from '../../core/quantity/rational.ts';

/** An amount of an output with the places it is rounded to (`716.60`), or as short as it goes where it is not rounded. */
export function amountText(value: Rational, { output }: SchemeOutput): string {
  const places = output.rounding?.use.places;
  return places === undefined ? decimalText(value) : fixedText(value, Math.max(0, places));
}

/** The paid amount of an output among a row's results; `null` where it was not computed. */
export function paidText(results: ReadonlyMap<string, Result>, output: SchemeOutput): string | null {
  const result = results.get(output.id);
  return result === undefined ? null : amountText(result.value, output);
}

/** Shares are settled in fen, whatever the premium is rounded to. */
export function shareText(value: Rational): string {
  return fixedText(value, 2);
}

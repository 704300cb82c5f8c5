import type { InsuredList } from '../../core/payout/insured-list.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { terminatingText } from '../../core/quantity/decimal.ts';
import { scallion } from './seed-schemes.ts';
import type { Written } from './tables.ts';

export type Rows = readonly (readonly Written[])[];

/** What a row became: its number, or `null` where it is refused, and what was said of it. */
export type Became = readonly [row: number, quantity: string | null, ...codes: readonly string[]];

/** What every row of a list became. */
export function rowsOf({ rows }: InsuredList, scheme: Scheme = scallion): readonly Became[] {
  return rows.map(({ row, inputs, issues, refused }) => {
    const quantity = inputs.get(scheme.quantity.id);
    return [
      row,
      refused || quantity === undefined ? null : terminatingText(quantity),
      ...issues.map(({ code }) => code),
    ];
  });
}

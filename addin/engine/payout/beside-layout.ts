import type { PayoutRun } from '../../../core/payout/payout-run.ts';
import type { SchemeOutput } from '../../../core/payout/scheme.ts';
import { cellText } from '../../../core/table/cell.ts';
import { SHEETS } from '../../../templates/payout/labels.ts';
import { withUnit } from '../../../templates/payout/register-layout.ts';
import type { ListInput } from './list-input.ts';
import type { TableSource } from './table-source.ts';

/** A column that is written beside the list. */
export type BesideColumn =
  /** An input whose cells are not the numbers themselves: in another unit, typed as text, or assumed. */
  | { readonly kind: 'input'; readonly key: string; readonly header: string; readonly list: ListInput }
  | { readonly kind: 'output'; readonly key: string; readonly header: string; readonly output: SchemeOutput }
  | { readonly kind: 'share'; readonly key: string; readonly header: string; readonly payer: number }
  | { readonly kind: 'check'; readonly key: string; readonly header: string }
  /** What is left of a share below the fen, which tells who gets the odd fen. */
  | { readonly kind: 'remainder'; readonly key: string; readonly header: string; readonly payer: number };

export interface BesideLayout {
  readonly columns: readonly BesideColumn[];
  /** The first column, counted from 0 on the sheet. */
  readonly start: number;
  /** The column, counted from 1 on the sheet, of a term by id, of `share:0` and of `remainder:0`, on the list or beside it. */
  readonly place: ReadonlyMap<string, number>;
}

/**
 * The columns beside a list: those of an earlier writing where their headers stand there, else the first that are free.
 * No header is one that a list has, so that the list can be read again with them.
 */
export function besideLayout(
  { scheme }: PayoutRun,
  inputs: readonly ListInput[],
  source: TableSource,
  as: 'formulas' | 'values',
): BesideLayout {
  const shares = scheme.shares.map(({ payer }, index) => ({ payer: index, label: payer }));
  const remainders = as === 'formulas' && scheme.policy.funding.settlement.use === 'largestRemainder' ? shares : [];
  const columns: BesideColumn[] = [
    ...inputs
      .filter(({ plain }) => as === 'formulas' && !plain)
      .map((list) => {
        const header = `计算用${withUnit(list.input.label, list.input)}`;
        return { kind: 'input' as const, key: list.input.id, header, list };
      }),
    ...scheme.outputs
      .filter(({ constant, output }) => !constant || output.gated)
      .map((output) => {
        return { kind: 'output' as const, key: output.id, header: withUnit(output.label, output), output };
      }),
    ...shares.map(({ payer, label }) => {
      return { kind: 'share' as const, key: `share:${payer}`, header: `${label}分担（元）`, payer };
    }),
    { kind: 'check', key: 'check', header: SHEETS.findings },
    ...remainders.map(({ payer, label }) => {
      return { kind: 'remainder' as const, key: `remainder:${payer}`, header: `${label}分以下余额`, payer };
    }),
  ];
  const start = startOf(columns, source);
  const place = new Map(columns.map(({ key }, index) => [key, start + index + 1]));
  for (const { input, index, plain } of inputs) {
    if (plain && index !== null) place.set(input.id, source.area.column + index + 1);
  }
  return { columns, start, place };
}

function startOf(columns: readonly BesideColumn[], { area, table, header }: TableSource): number {
  const headers = (header?.cells ?? []).map((cell) => cellText(cell).trim());
  const earlier = headers.findIndex((_, at) =>
    columns.every((column, offset) => headers[at + offset] === column.header),
  );
  if (earlier >= 0) return area.column + earlier;
  const rows = table.rows.filter(({ number }) => header !== null && number >= header.number);
  const used = rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(isFilled) + 1), 0);
  return area.column + used;
}

function isFilled(cell: TableSource['table']['rows'][number]['cells'][number]): boolean {
  return cellText(cell).trim() !== '';
}

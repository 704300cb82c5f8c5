import { referencedIds } from '../../../core/expression/children.ts';
import type { PaidRow, PayoutRun } from '../../../core/payout/payout-run.ts';
import { inputColumn } from '../../../core/payout/read-input.ts';
import type { Scheme, SchemeInput } from '../../../core/payout/scheme.ts';
import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { compare, multiply, ONE, type Rational } from '../../../core/quantity/rational.ts';
import { conversionFactor } from '../../../core/quantity/unit.ts';
import { BLANK, type Cell } from '../../../core/table/cell.ts';
import { onlyColumn } from '../../../core/table/columns.ts';
import { findHeader } from '../../../core/table/header.ts';
import type { TableSource } from './table-source.ts';

/** Where an input of the scheme stands on the list. */
export interface ListInput {
  readonly input: SchemeInput;
  /** The place of its column among the cells of a row; null where the list has none. */
  readonly index: number | null;
  /** What turns a number of the column into the scheme's unit: 15 for 公顷 where the scheme has 亩. */
  readonly factor: Rational;
  /** Whether the cells of all computed rows are the numbers themselves, so that formulas can refer to them. */
  readonly plain: boolean;
}

/** The inputs that the outputs of a scheme need, in its order. */
export function listInputs({ scheme, rows }: PayoutRun, source: TableSource): readonly ListInput[] {
  const needed = neededInputs(scheme);
  const { table, header } = source;
  const wanted = scheme.inputs.map(({ id, label, term }) => ({ id, names: [label, ...term.aliases], required: false }));
  const found = header === null ? null : findHeader({ ...table, rows: [header] }, wanted);
  return scheme.inputs
    .filter(({ id }) => needed.has(id))
    .map((input): ListInput => {
      const column = found === null ? null : onlyColumn(found, input.id);
      if (column === null) return { input, index: null, factor: ONE, plain: false };
      const factor = conversionFactor(inputColumn(input, column, {}, []).unit, input.unit) ?? ONE;
      const direct = input.assume === null && compare(factor, ONE) === 0;
      const plain =
        direct && rows.every((row) => row.computed === null || isNumberOf(row, input, column.index, ONE, source));
      return { input, index: column.index, factor, plain };
    });
}

/** Whether the cell of a row holds the number that was read from it, but for a factor. */
export function isNumberOf(
  { insured, computed }: PaidRow,
  { id }: SchemeInput,
  index: number,
  factor: Rational,
  source: TableSource,
): boolean {
  const [cell, value] = [cellAt(source, insured.row, index), computed?.inputs.get(id)];
  const found = cell.kind === 'number' ? parseDecimal(cell.text) : null;
  return value !== undefined && found !== null && compare(multiply(found, factor), value) === 0;
}

/** The cell of a row as people count rows. */
export function cellAt({ rows }: TableSource, row: number, index: number): Cell {
  return rows.get(row)?.cells[index] ?? BLANK;
}

function neededInputs({ outputs, inputs }: Scheme): ReadonlySet<string> {
  const used = new Set(
    outputs.flatMap(({ node, cap }) => [node, ...(cap === null ? [] : [cap])]).flatMap(referencedIds),
  );
  for (const { id, assume } of inputs) {
    if (used.has(id) && assume !== null) for (const needed of referencedIds(assume)) used.add(needed);
  }
  return used;
}

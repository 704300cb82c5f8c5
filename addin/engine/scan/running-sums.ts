import { absolute, add, type Rational, subtract, ZERO } from '../../../core/quantity/rational.ts';
import { mostPlaces, type Parts } from './add-up.ts';
import { isAmount, type ScanCell, type SheetGrid } from './sheet-grid.ts';

export type RowKind = 'item' | 'total';

/** The rows of one kind from one row of the body up to another, that one left out. */
export interface RowRange {
  readonly of: RowKind;
  readonly from: number;
  readonly to: number;
}

/** A column whose sums over any rows are known at once: a long list may have a subtotal for every village. */
export interface ColumnSums {
  readonly cells: readonly ScanCell[];
  readonly places: number;
  partsIn(range: RowRange): Parts;
}

const NOTHING: Parts = { sum: ZERO, size: ZERO, count: 0 };

export function columnSums(grid: SheetGrid, column: number): ColumnSums {
  const cells = grid.columns[column] ?? [];
  const amounts = cells.map(({ content }) => (isAmount(content) ? content.value : null));
  const running = (of: RowKind): readonly Parts[] => {
    const sums = [NOTHING];
    for (const [index, role] of grid.roles.entries()) {
      const [before, amount] = [sums[index] ?? NOTHING, amounts[index] ?? null];
      sums.push(role.kind === of && amount !== null ? plus(before, amount) : before);
    }
    return sums;
  };
  const known: Readonly<Record<RowKind, readonly Parts[]>> = { item: running('item'), total: running('total') };
  return {
    cells,
    places: mostPlaces(amounts.flatMap((amount) => amount ?? [])),
    partsIn: ({ of, from, to }) => minus(known[of][to] ?? NOTHING, known[of][from] ?? NOTHING),
  };
}

function plus({ sum, size, count }: Parts, amount: Rational): Parts {
  return { sum: add(sum, amount), size: add(size, absolute(amount)), count: count + 1 };
}

function minus(all: Parts, before: Parts): Parts {
  return {
    sum: subtract(all.sum, before.sum),
    size: subtract(all.size, before.size),
    count: all.count - before.count,
  };
}

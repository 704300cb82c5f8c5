import type { Book, ComputedRow } from './book.ts';

/** A village of a town with its households; the number is what the insured list carries in its group column. */
export interface SubsidyGroup {
  readonly number: number;
  readonly town: string;
  readonly village: string;
  readonly rows: readonly ComputedRow[];
}

export interface SubsidyTown {
  readonly town: string;
  readonly groups: readonly SubsidyGroup[];
}

const NOT_GIVEN = '（未填）';

/** Households by town and village, in the order in which each is first met in the list. */
export function subsidyTowns(book: Book): {
  readonly towns: readonly SubsidyTown[];
  readonly groupOf: ReadonlyMap<number, number>;
} {
  const towns = new Map<string, Map<string, { index: number; row: ComputedRow }[]>>();
  for (const [index, row] of book.rows.entries()) {
    const { town = NOT_GIVEN, village = NOT_GIVEN } = row.insured.register;
    const villages = towns.get(town) ?? new Map<string, { index: number; row: ComputedRow }[]>();
    villages.set(village, villages.get(village) ?? []);
    villages.get(village)?.push({ index, row });
    towns.set(town, villages);
  }
  const groupOf = new Map<number, number>();
  let number = 0;
  const list = [...towns].map(([town, villages]) => ({
    town,
    groups: [...villages].map(([village, members]) => {
      number += 1;
      for (const { index } of members) groupOf.set(index, number);
      return { number, town, village, rows: members.map(({ row }) => row) };
    }),
  }));
  return { towns: list, groupOf };
}

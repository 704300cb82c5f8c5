import type { Area } from '../../host/host.ts';

/** A range that may be a table: what stands in its header row, and what the engine takes it for. */
export interface TableOffer {
  readonly area: Area;
  readonly headers: readonly string[];
  readonly as: TableRole | null;
  /** Whether no column is missing for that. */
  readonly fits: boolean;
}

export type TableRole = 'prices' | 'insured' | 'actuals';

/** The selection as a table; one selected cell stands for everything in use on its sheet. */
export interface SeenSelection {
  readonly area: Area;
  readonly table: Area | null;
  readonly headers: readonly string[];
}

/** What a picker points at. A pinned area stays although the selection moves on. */
export type TableChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'selection' }
  | { readonly kind: 'pinned'; readonly area: Area; readonly headers: readonly string[] };

export const NOTHING_CHOSEN: TableChoice = { kind: 'none' };

/** The cells that a choice stands for now, with their headers; null where there are none. */
export function chosenTable(
  choice: TableChoice,
  offers: readonly TableOffer[],
  selection: SeenSelection | null,
): { readonly area: Area; readonly headers: readonly string[] } | null {
  switch (choice.kind) {
    case 'none':
      return null;
    case 'pinned':
      return choice;
    case 'sheet':
      return offers.find(({ area }) => area.sheet === choice.sheet) ?? null;
    case 'selection':
      return selection?.table ? { area: selection.table, headers: selection.headers } : null;
  }
}

/** A choice that follows the selection, held where it is now. */
export function pinned(choice: TableChoice, selection: SeenSelection | null): TableChoice {
  if (choice.kind !== 'selection' || !selection?.table) return choice;
  return { kind: 'pinned', area: selection.table, headers: selection.headers };
}

/** The offer to begin with: the only one that fits a role. Two that fit are for the user to choose between. */
export function obviousChoice(offers: readonly TableOffer[], role: TableRole): TableChoice {
  const fitting = offers.filter(({ as, fits }) => as === role && fits);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return only ? { kind: 'sheet', sheet: only.area.sheet } : NOTHING_CHOSEN;
}

/** Offers in the order to show them in: those that fit the role, those that resemble it, the others. */
export function sortedOffers(offers: readonly TableOffer[], role: TableRole): readonly TableOffer[] {
  const rank = ({ as, fits }: TableOffer): number => (as !== role ? 2 : fits ? 0 : 1);
  return [...offers].sort((a, b) => rank(a) - rank(b));
}

import type { EntryType } from '../issue/collect-issues.ts';
import type { IsoDate } from '../quantity/date.ts';
import type { Rational } from '../quantity/rational.ts';

/** 填报值: what a unit filled into one cell. A number is in the unit of its column, 65 for 65 %. */
export type Entry =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly iso: IsoDate }
  | { readonly kind: 'missing' }
  /** Something stands there that was not taken; it is shown, and counts for nothing. */
  | { readonly kind: 'unreadable'; readonly found: string };

/** What a unit filled in, by the id of the row and the id of the column; an open row has its number, `1`, `2`, … for an id. */
export type UnitEntries = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** 填报格: a cell that a unit fills in, and what may stand in it. */
export interface EntryField {
  /** The id of its row. */
  readonly item: string;
  /** The id of its column. */
  readonly column: string;
  /** What the row is called, `营造林` or `第 3 行`. */
  readonly itemName: string;
  /** The header of the column. */
  readonly columnName: string;
  readonly type: EntryType;
  /** The unit of a number; empty where there is none, or where each row has its own words for it. */
  readonly unit: string;
  /** The least and the most that the input rule allows, as decimals or as days. */
  readonly least?: string;
  readonly most?: string;
  readonly choices?: readonly string[];
  /** Of a text, in characters. */
  readonly longest?: number;
  /** Must not be left empty. */
  readonly required: boolean;
  /** Of an open row: where the whole row is left blank, it is no row and nothing in it is required. */
  readonly open?: true;
}

import type { Node } from '../../core/expression/node.ts';
import type { EntryField, UnitEntries } from '../../core/form/entry.ts';
import type { Rounding } from '../../core/quantity/round.ts';
import type { FormulaResult, WorkbookPlan } from '../workbook/plan.ts';

/** What the identity sheet of a workbook states, by name. */
export type IdentityFacts = ReadonlyMap<string, string>;

/** A template that workbooks come back of, whatever it was made from. */
export interface CollectSource {
  /** `form` or `indicator-filling`, as the identity sheet has it. */
  readonly template: string;
  readonly id: string;
  readonly title: string;
  /** 文号 of the document it is of; empty where there is none. */
  readonly documentNumber: string;
  readonly version: string;
  /** The years it was made for, `2021–2025`; empty where it has none. */
  readonly years: string;
  /** Of the workbook made from it; a later version of the program may lay it out in another way. */
  readonly layout: string;
  readonly unitTerm: string;
  /** The units that the document itself names; empty where it names none. */
  readonly units: readonly string[];
  /** The day that files made from it carry. */
  readonly created: string;
  readonly columns: readonly CollectColumn[];
  /** Whether the rows are the unit's own: a list as long as each one needs, no row of it the same as another unit's. */
  readonly open: boolean;
  /** Every row of the template in its order, by id, for one whose units have different rows; otherwise empty. */
  readonly items: readonly string[];
  readonly rowsOf: (unit: string, facts: IdentityFacts) => readonly CollectRow[];
  /** The whole that the document prints totals for (章丘区), with them; null where it prints none. */
  readonly whole: { readonly name: string; readonly values: PrintedValues } | null;
  /** The cells that a unit fills in, with their places in the template. */
  readonly fields: (unit: string, facts: IdentityFacts) => readonly PlacedField[];
  /** The workbook as the unit would have it with these entries, every result computed by core. */
  readonly workbook: (unit: string, facts: IdentityFacts, entries: UnitEntries) => WorkbookPlan;
  /** What a file with these entries is held against. */
  readonly expected: (unit: string, facts: IdentityFacts, entries: UnitEntries) => ExpectedWorkbook;
}

/** A workbook as it should have come back, and what core makes of it. */
export interface ExpectedWorkbook {
  /** What was sent out; whatever stands in its input cells, and as the result of a formula, is not looked at. */
  readonly sent: WorkbookPlan;
  /** The result of every formula with what was filled in, in the order of the sheets. */
  readonly results: readonly ComputedResult[];
}

/** What core computes for one formula of the workbook; rows and columns count from 1. */
export interface ComputedResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly result: FormulaResult;
}

/** Whether two are of one document: a plan may be sent out for different years. */
export function isSameTemplate(one: CollectSource, other: CollectSource): boolean {
  return one.template === other.template && one.id === other.id;
}

/** Printed numbers by row and column, as decimals. */
export type PrintedValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A column of the summary. */
export interface CollectColumn {
  readonly id: string;
  readonly term: string;
  readonly width: number;
  readonly unit: string;
  readonly content: ColumnContent;
  /** Whether the numbers of the units add up. */
  readonly adds: boolean;
}

export type ColumnContent =
  | { readonly kind: 'given'; readonly type: 'text' | 'number' }
  | { readonly kind: 'input'; readonly type: EntryField['type'] }
  | {
      readonly kind: 'formula';
      readonly node: Node;
      /** The ids of the columns that it needs. */
      readonly needs: readonly string[];
      readonly rounding?: Rounding;
    };

/** A row of a unit: its given texts and numbers by column. */
export interface CollectRow {
  readonly item: string;
  readonly name: string;
  readonly given: ReadonlyMap<string, string>;
  /** Whether numbers of this row add up over the units; 森林覆盖率 does not. */
  readonly adds: boolean;
}

/** A field with its place in the template; those of one item stand in one row. */
export interface PlacedField {
  readonly field: EntryField;
  readonly sheet: string;
  /** Both counted from 1. */
  readonly row: number;
  readonly column: number;
  /** Something stands there before anybody fills it in. */
  readonly prefilled?: true;
}

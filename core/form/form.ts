import type { Node } from '../expression/node.ts';
import type { FormColumnData, FormData, FormulaColumnData } from './schema.ts';

/** A formula column with its formula as a tree over the numbers of its row. */
export interface FormulaColumn extends FormulaColumnData {
  readonly node: Node;
  /** The columns whose numbers it needs, in the order of the form. */
  readonly needs: readonly string[];
}

export type FormColumn = Exclude<FormColumnData, { kind: 'formula' }> | FormulaColumn;

/** 填报表: a table that is sent out to be filled in, whose formulas are understood. */
export interface Form {
  readonly data: FormData;
  readonly columns: readonly FormColumn[];
}

/** A row as one unit gets it: the given columns filled, the others empty. An open row has no id of its own. */
export interface UnitRow {
  readonly id: string | null;
  readonly given: ReadonlyMap<string, string>;
}

/**
 * The rows that a unit gets: those meant for every unit and those for it, with its own assigned numbers. Where the document
 * assigns nothing to a unit, the cell stays empty; nothing is taken to be zero.
 */
export function rowsFor({ data }: Form, unit: string): readonly UnitRow[] {
  if (data.rows.kind === 'open') {
    return Array.from({ length: data.rows.count }, () => ({ id: null, given: new Map<string, string>() }));
  }
  return data.rows.rows
    .filter((row) => row.for === undefined || row.for.includes(unit))
    .map(({ id, values }) => {
      const own = data.assigned.flatMap(({ column, units }) => {
        const value = units.find((each) => each.unit === unit)?.values[id];
        return value === undefined ? [] : [[column, value] as const];
      });
      return { id, given: new Map([...Object.entries(values), ...own]) };
    });
}

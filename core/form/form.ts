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
 * The rows that a unit gets: those meant for every unit, those for it, and those for whatever it is one of, with its own
 * assigned numbers. Where the document assigns nothing to a unit, the cell stays empty; nothing is taken to be zero.
 */
export function rowsFor({ data }: Form, unit: string, memberOf: readonly string[] = []): readonly UnitRow[] {
  if (data.rows.kind === 'open') {
    return Array.from({ length: data.rows.count }, () => ({ id: null, given: new Map<string, string>() }));
  }
  const names = [unit, ...collectiveOwners(data, memberOf)];
  const assigned = data.assigned.map(({ column, units }) => {
    return { column, values: units.find((each) => each.unit === unit)?.values };
  });
  return data.rows.rows
    .filter((row) => row.for === undefined || row.for.some((owner) => names.includes(owner)))
    .map(({ id, values }) => {
      const own = assigned.flatMap(({ column, values: numbers }) => {
        // A row may be called `constructor`, which every object has.
        const value = numbers !== undefined && Object.hasOwn(numbers, id) ? numbers[id] : undefined;
        return value === undefined ? [] : [[column, value] as const];
      });
      return { id, given: new Map([...Object.entries(values), ...own]) };
    });
}

/** The collective owners of the form that a unit belongs to, such as 各镇街 for one whose 类别 is 镇街, or 各镇街 itself. */
export function collectiveOwners({ groups }: FormData, memberOf: readonly string[]): readonly string[] {
  return groups
    .filter(({ unit, members }) => memberOf.includes(members) || memberOf.includes(unit))
    .map(({ unit }) => unit);
}

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

/** What decides over the rows of a unit, and the rows of the kinds of units that were asked for. */
interface RowKinds {
  /** Whoever has rows or numbers of its own. */
  readonly named: ReadonlySet<string>;
  /** Every row without the numbers of a unit. */
  readonly plain: readonly UnitRow[];
  readonly known: Map<string, readonly UnitRow[]>;
}

const KINDS = new WeakMap<Form, RowKinds>();
/** Most units of a form are of one kind; those with numbers of their own are each of their own. */
const MOST_KINDS = 100;

/**
 * The rows that a unit gets: those meant for every unit, those for it, and those for whatever it is one of, with its own
 * assigned numbers. Where the document assigns nothing to a unit, the cell stays empty; nothing is taken to be zero.
 *
 * Units that get the same rows get the very same array, so that what follows from the rows can be kept beside it.
 */
export function rowsFor(form: Form, unit: string, memberOf: readonly string[] = []): readonly UnitRow[] {
  const kinds = KINDS.get(form) ?? kindsOf(form);
  KINDS.set(form, kinds);
  const owners = collectiveOwners(form.data, memberOf);
  const key = JSON.stringify([kinds.named.has(unit) ? unit : null, ...owners]);
  const known = kinds.known.get(key);
  if (known !== undefined) return known;
  const rows = makeRows(form, kinds.plain, unit, owners);
  if (kinds.known.size >= MOST_KINDS) kinds.known.clear();
  kinds.known.set(key, rows);
  return rows;
}

function kindsOf({ data: { rows, assigned } }: Form): RowKinds {
  const known = new Map<string, readonly UnitRow[]>();
  if (rows.kind === 'open') {
    const plain = Array.from({ length: rows.count }, () => ({ id: null, given: new Map<string, string>() }));
    return { named: new Set(), plain, known };
  }
  const owners = rows.rows.flatMap((row) => row.for ?? []);
  const units = assigned.flatMap((each) => each.units.map(({ unit }) => unit));
  const plain = rows.rows.map(({ id, values }) => ({ id, given: new Map(Object.entries(values)) }));
  return { named: new Set([...owners, ...units]), plain, known };
}

function makeRows(
  { data: { rows, assigned } }: Form,
  plain: readonly UnitRow[],
  unit: string,
  owners: readonly string[],
): readonly UnitRow[] {
  if (rows.kind === 'open') return plain;
  const names = [unit, ...owners];
  const own = assigned.flatMap(({ column, units }) => {
    const values = units.find((each) => each.unit === unit)?.values;
    return values === undefined ? [] : [{ column, values }];
  });
  return plain.flatMap((row, index) => {
    const meantFor = rows.rows[index]?.for;
    if (meantFor !== undefined && !meantFor.some((owner) => names.includes(owner))) return [];
    // A row may be called `constructor`, which every object has.
    const numbers = own.flatMap(({ column, values }) => {
      const value = row.id !== null && Object.hasOwn(values, row.id) ? values[row.id] : undefined;
      return value === undefined ? [] : [[column, value] as const];
    });
    return numbers.length === 0 ? [row] : [{ id: row.id, given: new Map([...row.given, ...numbers]) }];
  });
}

/** The collective owners of the form that a unit belongs to, such as 各镇街 for one whose 类别 is 镇街, or 各镇街 itself. */
export function collectiveOwners({ groups }: FormData, memberOf: readonly string[]): readonly string[] {
  return groups
    .filter(({ unit, members }) => memberOf.includes(members) || memberOf.includes(unit))
    .map(({ unit }) => unit);
}

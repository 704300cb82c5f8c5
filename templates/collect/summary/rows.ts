import type { Entry, UnitEntries } from '../../../core/form/entry.ts';
import { rowResults } from '../../../core/form/row-results.ts';
import type { RowEntries } from '../../../core/form/total-entries.ts';
import type { Issue, Severity } from '../../../core/issue/issue.ts';
import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { divide, type Rational, rational } from '../../../core/quantity/rational.ts';
import type { CollectRun, UnitReturn } from '../run.ts';
import type { CollectColumn, CollectRow, CollectSource, PlacedField } from '../source.ts';
import { templatePlaces } from '../template-place.ts';

const HUNDRED = rational(100n);

/** A row of 汇总表: an item of a unit with everything that stands in it. */
export interface SummaryRow {
  readonly unit: UnitReturn;
  readonly item: CollectRow;
  /** The position of the item; in an open list, of the row. */
  readonly number: number;
  /** Given numbers, what was filled in, and results; not the given texts. */
  readonly entries: RowEntries;
  /** The columns that the unit can fill in here. */
  readonly fillable: ReadonlySet<string>;
  readonly faults: RowFaults;
}

/** How many faults a row has, and in which columns those that can be pointed at are. */
export interface RowFaults {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly columns: Readonly<Record<Severity, ReadonlySet<string>>>;
}

/** The rows of every unit asked, also of one that sent nothing; of an open list only those that are filled in. */
export function summaryRows({ source, units }: CollectRun): readonly SummaryRow[] {
  const numbers = new Map(source.items.map((item, index) => [item, index + 1]));
  const numberOf = (item: string) => {
    const known = numbers.get(item) ?? numbers.size + 1;
    numbers.set(item, known);
    return known;
  };
  return units.flatMap((unit) => {
    if (source.open && unit.entries.size === 0) return [];
    const index = fieldIndex(source.fields(unit.unit, unit.facts));
    const faults = faultsOf(index, unit.issues);
    return source.rowsOf(unit.unit, unit.facts).flatMap((item, at) => {
      if (source.open && !isFilled(unit.entries, item.item)) return [];
      return {
        unit,
        item,
        number: source.open ? at + 1 : numberOf(item.item),
        entries: rowEntries(source, item, unit.entries),
        fillable: index.fillable.get(item.item) ?? new Set(),
        faults: faults.get(item.item) ?? NO_FAULTS,
      };
    });
  });
}

/** The numbers of a row as they stand in it, with the results of its formulas. */
function rowEntries({ columns }: CollectSource, { item, given }: CollectRow, entries: UnitEntries): RowEntries {
  const found = new Map<string, Entry>();
  for (const { id, content } of columns) {
    if (content.kind === 'input') found.set(id, entries.get(item)?.get(id) ?? { kind: 'missing' });
    if (content.kind === 'given' && content.type === 'number') found.set(id, givenNumber(given.get(id) ?? ''));
  }
  const percent = percentColumns(columns);
  const known = (id: string): Rational | undefined => {
    const entry = found.get(id);
    if (entry?.kind !== 'number') return undefined;
    return percent.has(id) ? divide(entry.value, HUNDRED) : entry.value;
  };
  const formulas = columns.flatMap(({ id, content }) => (content.kind === 'formula' ? [{ id, ...content }] : []));
  for (const [id, value] of rowResults(formulas, known)) found.set(id, { kind: 'number', value });
  return found;
}

/** A number printed or filled in under % is a number of hundredths: 22.76 is 22.76%, and 0.2276 in a formula. */
export function percentColumns(columns: readonly CollectColumn[]): ReadonlySet<string> {
  return new Set(columns.flatMap(({ id, unit, content }) => (content.kind !== 'formula' && unit === '%' ? [id] : [])));
}

function givenNumber(printed: string): Entry {
  if (printed === '') return { kind: 'missing' };
  const value = parseDecimal(printed);
  return value === null ? { kind: 'unreadable', found: printed } : { kind: 'number', value };
}

function isFilled(entries: UnitEntries, item: string): boolean {
  return [...(entries.get(item)?.values() ?? [])].some(({ kind }) => kind !== 'missing');
}

/** The fields of a unit, to be found by item and by place; units with the same rows have the same fields. */
interface FieldIndex {
  /** The columns that can be filled in, by item. */
  readonly fillable: ReadonlyMap<string, ReadonlySet<string>>;
  /** The item of a row: `填报表!5`. */
  readonly items: ReadonlyMap<string, string>;
  /** The column of a cell: `填报表!5,4`. */
  readonly columns: ReadonlyMap<string, string>;
}

const INDEXES = new WeakMap<readonly PlacedField[], FieldIndex>();

function fieldIndex(fields: readonly PlacedField[]): FieldIndex {
  const known = INDEXES.get(fields);
  if (known !== undefined) return known;
  const fillable = new Map<string, Set<string>>();
  const items = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const { field, sheet, row, column } of fields) {
    fillable.set(field.item, (fillable.get(field.item) ?? new Set()).add(field.column));
    items.set(`${sheet}!${row}`, field.item);
    columns.set(`${sheet}!${row},${column}`, field.column);
  }
  const made = { fillable, items, columns };
  INDEXES.set(fields, made);
  return made;
}

const NO_FAULTS: RowFaults = {
  counts: { error: 0, warning: 0, info: 0 },
  columns: { error: new Set(), warning: new Set(), info: new Set() },
};

/** By item. A fault belongs to a row of the template where its cell stands in the line of a field. */
function faultsOf({ items, columns }: FieldIndex, issues: readonly Issue[]): ReadonlyMap<string, RowFaults> {
  const found = new Map<string, { counts: Record<Severity, number>; columns: Record<Severity, Set<string>> }>();
  if (issues.length === 0) return found;
  const placeOf = templatePlaces(issues);
  for (const fault of issues) {
    const place = placeOf(fault);
    const item = place === null ? undefined : items.get(`${place.sheet}!${place.row}`);
    if (place === null || item === undefined) continue;
    const { severity } = fault;
    const own = found.get(item) ?? {
      counts: { error: 0, warning: 0, info: 0 },
      columns: { error: new Set<string>(), warning: new Set<string>(), info: new Set<string>() },
    };
    const column = columns.get(`${place.sheet}!${place.row},${place.column}`);
    own.counts[severity] += 1;
    if (column !== undefined) own.columns[severity].add(column);
    found.set(item, own);
  }
  return found;
}

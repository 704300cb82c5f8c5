import type { EntryField } from '../../core/form/entry.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { inputUnit, openYears, printedTargets, yearBounds } from '../indicator/filling/entry-rules.ts';
import { type FillingBook, type FillingRow, makeBook } from '../indicator/filling/filling-book.ts';
import { fillingWorkbook } from '../indicator/filling/filling-workbook.ts';
import { fillingYears } from '../indicator/filling/filling-years.ts';
import { FILLING_LAYOUT, FILLING_TEMPLATE, FILLING_VERSION } from '../indicator/filling/identity-sheet.ts';
import { AS_OF_ITEM, AS_OF_ROW, SHEETS, WORDS } from '../indicator/filling/layout.ts';
import { columnNumber } from '../workbook/cell-reference.ts';
import { resultsIn } from './computed-results.ts';
import type { CollectColumn, CollectRow, CollectSource, IdentityFacts, PlacedField } from './source.ts';

/** Where 截至年份 stands, `$C$3`. */
const AS_OF_COLUMN = 3;

/**
 * The filling template of a plan as workbooks of it are collected. `until` is the last year of the summary's columns; a
 * workbook has the years that it states itself.
 */
export function planSource(plan: Plan, until: number | null = null): CollectSource {
  const { data } = plan;
  const created = data.issued;
  const years = fillingYears(plan, until);
  const usual = years.at(-1) ?? null;
  const untilOf = (facts: IdentityFacts) => statedUntil(plan, facts) ?? usual;
  // Rows and fields are the same for every unit.
  const known = new Map<number | null, { rows: readonly CollectRow[]; fields: readonly PlacedField[] }>();
  const partsOf = (facts: IdentityFacts) => {
    const until = untilOf(facts);
    const found = known.get(until);
    if (found !== undefined) return found;
    const book = makeBook(plan, { created, until });
    const made = { rows: book.rows.map(collectRow), fields: placedFields(book) };
    known.set(until, made);
    return made;
  };
  const workbook: CollectSource['workbook'] = (unit, facts, entries) =>
    fillingWorkbook(plan, { created, until: untilOf(facts), unit, contact: facts.get('contact') ?? '', entries });
  return {
    ...{ template: FILLING_TEMPLATE, layout: FILLING_LAYOUT, id: plan.id, version: FILLING_VERSION },
    ...{ title: plan.title, documentNumber: data.documentNumber ?? '', years: `${years[0]}–${usual}` },
    ...{ unitTerm: '填报单位', units: [], created, open: false, items: [], whole: null },
    columns: columnsOf(plan, usual),
    rowsOf: (_, facts) => partsOf(facts).rows,
    fields: (_, facts) => partsOf(facts).fields,
    workbook,
    expected: (unit, facts, entries) => {
      const sent = workbook(unit, facts, entries);
      return { sent, results: resultsIn(sent) };
    },
  };
}

/** The last year of a workbook, as it states it; null where it states none that a workbook of this plan can have. */
export function statedUntil(plan: Plan, facts: IdentityFacts): number | null {
  const stated = facts.get('until') ?? '';
  if (!/^\d{4}$/.test(stated)) return null;
  const year = Number.parseInt(stated, 10);
  const last = Math.max(plan.until, ...plan.indicators.flatMap(({ targets }) => targets.map(({ by }) => by)));
  return year > plan.base && year <= last ? year : null;
}

function columnsOf(plan: Plan, until: number | null): readonly CollectColumn[] {
  const { column, year } = WORDS;
  const given = (id: string, term: string, width: number): CollectColumn => {
    return { ...{ id, term, width, unit: '', adds: false }, content: { kind: 'given', type: 'text' } };
  };
  return [
    given('indicator', column.indicator, 24),
    given('unit', column.unit, 10),
    given('target', column.target, 14),
    ...fillingYears(plan, until).map(
      (each): CollectColumn => ({
        ...{ id: String(each), term: year(each), width: 12, unit: '', adds: true },
        content: { kind: 'input', type: 'number' },
      }),
    ),
  ];
}

/** Growth rates of towns are no parts of the district's. */
function collectRow(row: FillingRow): CollectRow {
  const { indicator, input } = row;
  return {
    item: indicator.id,
    name: indicator.name,
    given: new Map([
      ['indicator', indicator.name],
      ['unit', inputUnit(row)],
      ['target', printedTargets(indicator)],
    ]),
    adds: indicator.aggregate === 'sum' && input !== 'rate',
  };
}

function placedFields({ layout, rows }: FillingBook): readonly PlacedField[] {
  const [first = 0, last = first] = [layout.years[0], layout.years.at(-1)];
  const asOf: EntryField = {
    ...{ item: AS_OF_ITEM, column: AS_OF_ITEM, itemName: AS_OF_ITEM, columnName: AS_OF_ITEM },
    ...{ type: 'whole', unit: '', least: String(first), most: String(last), required: true },
  };
  const years = rows.flatMap((row) => {
    const open = openYears(layout, row);
    return layout.years.filter((year) => open.has(year)).map((year) => yearField(row, year, layout.atYear(year)));
  });
  return [{ field: asOf, sheet: SHEETS.entry, row: AS_OF_ROW, column: AS_OF_COLUMN, prefilled: true }, ...years];
}

function yearField(row: FillingRow, year: number, letters: string): PlacedField {
  const { id, name } = row.indicator;
  const { minimum, maximum } = yearBounds(row);
  const field: EntryField = {
    ...{ item: id, column: String(year), itemName: name, columnName: WORDS.year(year) },
    ...{ type: 'number', unit: inputUnit(row), least: minimum, most: maximum, required: false },
  };
  return { field, sheet: SHEETS.entry, row: row.row, column: columnNumber(letters) };
}

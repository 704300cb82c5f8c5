import { resolve } from 'node:path';
import { readUnitList, type UnitList } from '../../core/form/unit-list.ts';
import { type Actuals, NO_ACTUALS } from '../../core/indicator/observations/observation.ts';
import { readActuals } from '../../core/indicator/observations/read-actuals.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { type InsuredList, readInsuredList } from '../../core/payout/insured-list.ts';
import { type PriceList, readPriceList } from '../../core/payout/price-list.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { NOT_CALCULATED, type Table } from '../../core/table/cell.ts';
import { type ReadResult, readTables } from '../reader/read-table.ts';

/** What was read of a table, with its problems. */
interface Reading {
  readonly issues: readonly Issue[];
}

/** After one of these a table is not the one meant: it lacks the columns, or the rows. From the farthest to the nearest. */
const UNFIT: readonly string[] = ['headerNotFound', 'columnNotFound', 'columnTwice', 'noRows'];

/** The price series of a file; a file that cannot be used gives an empty one with the reasons. */
export async function readPrices(scheme: Scheme, path: string, cwd: string): Promise<PriceList> {
  const file = await readTables(resolve(cwd, path));
  return chooseTable(file, (table) => readPriceList(scheme, table), {
    place: {},
    observations: [],
    ignored: [],
    issues: [],
  });
}

/** The insured list of a file; a file that cannot be used gives an empty one with the reasons. */
export async function readInsured(scheme: Scheme, path: string, cwd: string): Promise<InsuredList> {
  const file = await readTables(resolve(cwd, path));
  return chooseTable(file, (table) => readInsuredList(scheme, table), {
    place: {},
    rows: [],
    issues: [],
    fields: [],
    inputs: [],
  });
}

/** The observed values of a file; a file that cannot be used gives none, with the reasons. */
export async function readActualValues(plan: Plan, path: string, cwd: string): Promise<Actuals> {
  const file = await readTables(resolve(cwd, path));
  const actuals = chooseTable(file, (table) => readActuals(plan, table), NO_ACTUALS);
  return { ...actuals, issues: actuals.issues.filter((found) => !isOfNoUse(found, actuals)) };
}

/** The units of a file, where a column may be headed by what the form calls them; a file that cannot be used gives none, with the reasons. */
export async function readUnits(term: string | undefined, path: string, cwd: string): Promise<UnitList> {
  const file = await readTables(resolve(cwd, path));
  return chooseTable(file, (table) => readUnitList(table, term), { units: [], issues: [] });
}

/** A filling template has a formula in every row; without results they are missed only where a value is one of them. */
function isOfNoUse({ code }: Issue, { issues, rows }: Actuals): boolean {
  if (code !== 'formulaWithoutResult' || rows === 0) return false;
  return !issues.some(({ values }) => 'found' in values && values.found === NOT_CALCULATED);
}

/** The first table that has what is wanted, and word of others that have it too; else the one that lacks least. */
function chooseTable<T extends Reading>({ tables, issues }: ReadResult, read: (table: Table) => T, none: T): T {
  const readings = tables.map((table) => ({ sheet: table.sheet, file: table.file, reading: read(table) }));
  const fitting = readings.filter(({ reading }) => nearness(reading) === UNFIT.length);
  const [nearest] = [...readings].sort(
    (a, b) => nearness(b.reading) - nearness(a.reading) || faults(a.reading) - faults(b.reading),
  );
  const [chosen = nearest, ...others] = fitting;
  if (chosen === undefined) return { ...none, issues };
  const notes =
    others.length === 0
      ? []
      : [
          issue(
            'sheetChosen',
            'warning',
            { file: chosen.file },
            {
              sheet: chosen.sheet,
              others: others.map(({ sheet }) => sheet).join('、'),
            },
          ),
        ];
  return { ...chosen.reading, issues: [...issues, ...notes, ...chosen.reading.issues] };
}

function faults({ issues }: Reading): number {
  return issues.filter(({ code }) => UNFIT.includes(code)).length;
}

/** How near a table comes to the one meant; one without such a fault is as near as can be. */
function nearness({ issues }: Reading): number {
  const faults = issues.filter(({ severity }) => severity === 'error').map(({ code }) => UNFIT.indexOf(code));
  return Math.min(UNFIT.length, ...faults.filter((fault) => fault >= 0));
}

import { resolve } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { type InsuredList, readInsuredList } from '../../core/payout/insured-list.ts';
import { type PriceList, readPriceList } from '../../core/payout/price-list.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import type { Table } from '../../core/table/cell.ts';
import { type ReadResult, readTables } from '../reader/read-table.ts';

/** What was read of a table, with its problems. */
interface Reading {
  readonly issues: readonly Issue[];
}

/** After one of these a table is not the one meant: it lacks the columns, or the rows. */
const UNFIT: ReadonlySet<string> = new Set(['headerNotFound', 'columnNotFound', 'columnTwice', 'noRows']);

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

/** The first table that has what is wanted, and word of others that have it too; else the one that comes nearest. */
function chooseTable<T extends Reading>({ tables, issues }: ReadResult, read: (table: Table) => T, none: T): T {
  const readings = tables.map((table) => ({ sheet: table.sheet, file: table.file, reading: read(table) }));
  const fitting = readings.filter(({ reading }) => !reading.issues.some(isUnfit));
  const withHeader = readings.find(({ reading }) => !reading.issues.some(({ code }) => code === 'headerNotFound'));
  const [chosen = withHeader ?? readings[0], ...others] = fitting;
  if (chosen === undefined) return { ...none, issues };
  const notes =
    others.length === 0
      ? []
      : [
          issue(
            'sheetChosen',
            'info',
            { file: chosen.file },
            {
              sheet: chosen.sheet,
              others: others.map(({ sheet }) => sheet).join('、'),
            },
          ),
        ];
  return { ...chosen.reading, issues: [...issues, ...notes, ...chosen.reading.issues] };
}

function isUnfit({ code, severity }: Issue): boolean {
  return severity === 'error' && UNFIT.has(code);
}

import type { CsvField } from '../workbook/csv.ts';
import type { CellPlan, WorkbookPlan } from '../workbook/plan.ts';

/** A list as a clerk sends it: a title, one header row, and what was typed below. */
export interface SampleTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvField[])[];
}

/** What is wrong with one household of a list, counted from 1; it may repeat what the one before it says. */
export interface Blemish<T> {
  readonly household: number;
  readonly change: (before: T) => Partial<T>;
}

/** The list with some of its households spoilt. */
export function spoil<T>(list: readonly T[], blemishes: readonly Blemish<T>[]): T[] {
  const changes = new Map(blemishes.map(({ household, change }) => [household, change]));
  return list.map((entry, index) => {
    const before = list[index - 1] ?? entry;
    return { ...entry, ...changes.get(index + 1)?.(before) };
  });
}

/** The list as a workbook of one sheet. The day goes into the file's properties, so that the same list gives the same bytes. */
export function sampleWorkbook({ title, headers, rows }: SampleTable, created: string): WorkbookPlan {
  return {
    title,
    subject: '样例数据，人名、地名、号码均为虚构',
    created,
    names: [],
    sheets: [
      {
        name: '投保清单',
        state: 'visible',
        columns: headers.map((header) => ({ width: /证号|账号/.test(header) ? 22 : 15 })),
        rows: [
          { cells: [{ kind: 'text', text: title, style: 'title' }] },
          { cells: headers.map((header) => ({ kind: 'text', text: header, style: 'header' })) },
          ...rows.map((row) => ({ cells: row.map(cell) })),
        ],
        merges: [],
        frozen: { rows: 2, columns: 0 },
        validations: [],
        conditionalFormats: [],
        print: { orientation: 'landscape', repeatRows: '1:2' },
        protected: false,
      },
    ],
  };
}

function cell(field: CsvField): CellPlan {
  return { ...field, style: field.kind === 'number' ? 'area' : 'text' };
}

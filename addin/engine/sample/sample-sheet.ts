import type { CsvField } from '../../../templates/workbook/csv.ts';
import type { CellPlan, SheetPlan } from '../../../templates/workbook/plan.ts';

/** An invented table: its title says so, and so does the name of its sheet. */
export interface SampleSheet {
  readonly name: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvField[])[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The table as a sheet that anything can be typed into. Days are days, so that they sort and can be reckoned with. */
export function sampleSheet({ name, title, headers, rows }: SampleSheet): SheetPlan {
  return {
    name,
    state: 'visible',
    columns: headers.map((header) => ({ width: /证号|账号/.test(header) ? 22 : 15 })),
    rows: [
      { cells: [{ kind: 'text', text: title, style: 'title' }] },
      { cells: headers.map((header) => ({ kind: 'text', text: header, style: 'header' })) },
      ...rows.map((row) => ({ cells: row.map(cellOf) })),
    ],
    merges: [],
    frozen: { rows: 2, columns: 0 },
    validations: [],
    conditionalFormats: [],
    print: { orientation: 'landscape', repeatRows: '1:2' },
    protected: false,
  };
}

function cellOf(field: CsvField): CellPlan | null {
  if (field.kind === 'number') return { kind: 'number', decimal: field.decimal, style: 'value' };
  if (field.text === '') return null;
  if (DAY.test(field.text)) return { kind: 'date', iso: field.text, style: 'date' };
  return { kind: 'text', text: field.text, style: 'text' };
}

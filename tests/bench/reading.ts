import ExcelJS from 'exceljs';
import { drawFrom } from '../../templates/demo/random.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';
import type { CellPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';

const DAY = '2023-12-13';

/** The bytes of a list of so many rows and ten columns, half of them text. */
export function sampleList(rows: number): Promise<Uint8Array> {
  const draw = drawFrom(5);
  const number = (): CellPlan => ({ kind: 'number', decimal: `${draw(1, 99)}.${draw(1, 9)}`, style: 'area' });
  const text = (content: string): CellPlan => ({ kind: 'text', text: content, style: 'text' });
  const body = Array.from({ length: rows }, (_, index) => ({
    cells: [
      text(`样例镇${index % 10}`),
      text(`样例村${index % 100}`),
      text(`样例户${index}`),
      text(`379999198001${String(index).padStart(6, '0')}`),
      text(`62000000${index}`),
      number(),
      number(),
      number(),
      number(),
      number(),
    ],
  }));
  return writeWorkbook({
    title: '样例',
    subject: '',
    created: DAY,
    names: [],
    sheets: [
      {
        name: '清单',
        state: 'visible',
        columns: [],
        rows: body,
        merges: [],
        validations: [],
        conditionalFormats: [],
        print: { orientation: 'portrait' },
        protected: false,
      },
    ],
  });
}

/** How many rows our reader finds. */
export async function rowsByOurReader(bytes: Uint8Array): Promise<number> {
  const { tables, issues } = await readTablesFromBytes('清单.xlsx', bytes);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return tables[0]?.rows.length ?? 0;
}

/** How many rows exceljs finds. */
export async function rowsByExceljs(bytes: Uint8Array): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  // exceljs declares a Buffer of its own; the bytes are what it wants.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook.worksheets[0]?.rowCount ?? 0;
}

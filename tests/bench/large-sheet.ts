import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CellPlan, RowPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbookFile } from '../../templates/workbook/write-workbook.ts';
import { plainValue } from './workbook.ts';

const OUTLINE = {
  name: '清单',
  state: 'visible',
  columns: Array.from({ length: 10 }, () => ({ width: 14 })),
  merges: [],
  validations: [],
  conditionalFormats: [],
  print: { orientation: 'portrait' },
  protected: false,
} as const;

/** Rows of ten cells, made one at a time: four texts, four numbers, a day, and a formula with its result. */
export function* largeRows(count: number): Generator<RowPlan> {
  for (let row = 1; row <= count; row++) {
    const index = String(row).padStart(7, '0');
    const area = `${row % 97}.${row % 10}`;
    yield {
      cells: [
        text(`样例镇${row % 10}`),
        text(`样例村${row % 100}`),
        text(`样例户${index}`),
        { kind: 'text', text: `37999919800${index}`, style: 'idNumber' },
        { kind: 'number', decimal: area, style: 'area' },
        { kind: 'number', decimal: `${row % 89}.${row % 7}`, style: 'area' },
        { kind: 'number', decimal: String(row), style: 'count' },
        { kind: 'number', decimal: `${row % 997}.05`, style: 'money' },
        { kind: 'date', iso: '2023-07-01', style: 'date' },
        { kind: 'formula', formula: `ROUND(E${row}*2,2)`, result: { kind: 'number', decimal: area }, style: 'money' },
      ],
    };
  }
}

/** From the making of the rows to the file. */
export function largeSheet(count: number): Promise<void> {
  return inFolder(async (path) => {
    const sheets = [{ ...OUTLINE, rows: largeRows(count) }];
    const plan = { title: '样例', subject: '', created: '2023-12-13', names: [], sheets };
    const saved = await writeWorkbookFile(plan, path, { overwrite: false });
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  });
}

/** The same cells through exceljs, without any style. */
export function plainLargeSheet(count: number): Promise<void> {
  return inFolder(async (path) => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet(OUTLINE.name);
    for (const { cells } of largeRows(count)) sheet.addRow(cells.map(plainValue));
    await workbook.xlsx.writeFile(path);
  });
}

async function inFolder(write: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'suanpan-bench-'));
  try {
    await write(join(folder, '清单.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function text(content: string): CellPlan {
  return { kind: 'text', text: content, style: 'text' };
}

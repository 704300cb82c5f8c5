import type { CellValue } from '../../../addin/host/host.ts';
import type { Outside } from '../host/opened.ts';
import { type ClientWindow, type FakeOffice, installFakeOffice } from '../office/fake-excel/fake-office.ts';
import { FakeWorkbook } from '../office/fake-excel/model/workbook.ts';
import { outsideExcel } from '../office/fake-excel/outside-excel.ts';

/** What a test may see and do behind the wire. */
export interface FakeExcelPage {
  readonly workbook: FakeWorkbook;
  readonly office: FakeOffice;
  readonly outside: Outside;
  /** Ids of the functions that were handed to Excel, in order. */
  readonly associated: readonly string[];
}

declare global {
  interface Window {
    fakeExcel: FakeExcelPage;
    /** What the sheets hold, and the newest ExcelApi: said before the page loads. */
    fakeExcelGiven: { readonly newest: number; readonly sheets: GivenSheets };
  }
}

export type GivenSheets = readonly (readonly [name: string, rows: readonly (readonly CellValue[])[]])[];

const associated: string[] = [];
const { newest, sheets } = window.fakeExcelGiven;
const workbook = new FakeWorkbook(sheets[0]?.[0] ?? 'Sheet1');
for (const [name, rows] of sheets) {
  const sheet = workbook.sheet(name) ?? workbook.addSheet(name);
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      sheet.put(at, column, { value, formula: '' });
    });
  });
}
const office = installFakeOffice(window as unknown as ClientWindow, workbook, newest, (run) => void setTimeout(run));
// Functions of its own are a part of Excel that the client of the workbook lacks.
const { requirements } = window.Office.context;
const ofWorkbook = requirements.isSetSupported;
Object.assign(requirements, {
  isSetSupported: (name: string, version?: string) => name === 'CustomFunctionsRuntime' || ofWorkbook(name, version),
});
Object.assign(window, { CustomFunctions: { associate: (id: string) => associated.push(id) } });
window.fakeExcel = { workbook, office, associated, outside: outsideExcel(workbook, office) };

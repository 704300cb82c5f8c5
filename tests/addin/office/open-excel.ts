import { officeHost } from '../../../addin/office/office-host.ts';
import type { OfficeProgram } from '../../../addin/office/office-program.ts';
import { type Opened, SHEET } from '../host/opened.ts';
import { clientWindow } from './fake-excel/client-in-node.ts';
import { type FakeOffice, installFakeOffice } from './fake-excel/fake-office.ts';
import { FakeWorkbook } from './fake-excel/model/workbook.ts';
import { outsideExcel } from './fake-excel/outside-excel.ts';

/** Our host over Microsoft's client over the fake Excel. */
export interface OpenedExcel extends Opened {
  readonly program: OfficeProgram;
  readonly office: FakeOffice;
  readonly workbook: FakeWorkbook;
}

/** Opens a new workbook in a program with requirement sets up to ExcelApi `1.<newest>`. */
export async function openExcel(newest: number): Promise<OpenedExcel> {
  const window = clientWindow();
  const workbook = new FakeWorkbook(SHEET);
  const office = installFakeOffice(window, workbook, newest);
  const program = { office: window.Office, excel: window.Excel };
  return {
    host: officeHost(program),
    outside: outsideExcel(workbook, office),
    // Filters of a sheet came with 1.9.
    lacks: newest < 9 ? ['autoFilter'] : [],
    tellsMerged: newest >= 13,
    program,
    office,
    workbook,
  };
}

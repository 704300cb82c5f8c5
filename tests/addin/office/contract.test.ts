import { hostContract } from '../host/contract.ts';
import { openExcel } from './open-excel.ts';

/** The newest, Office LTSC 2021, and Office 2019, the oldest that the add-in installs on. */
for (const newest of [20, 14, 7]) {
  hostContract(`Excel, ExcelApi 1.${newest}`, () => openExcel(newest));
}

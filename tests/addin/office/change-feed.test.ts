import { afterEach, expect, test, vi } from 'vitest';
import type { Area } from '../../../addin/host/host.ts';
import { area, changesOf, settle, typed } from '../host/cells-of.ts';
import { openExcel } from './open-excel.ts';

afterEach(() => void vi.useRealTimers());

test.each([20, 7])('ExcelApi 1.%i：打开窗格时有人正在打字，打完两秒就跟上', async (newest) => {
  vi.useFakeTimers();
  const { host, outside } = await openExcel(newest);
  await outside.beginEdit();
  const { told } = changesOf(host);
  await vi.advanceTimersByTimeAsync(2_000);
  await outside.endEdit();
  await vi.advanceTimersByTimeAsync(1_999);
  await outside.put(area(0, 0), [[{ value: '早了' }]]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([]);
  await outside.put(area(1, 0), [[{ value: '甲' }]]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([{ kind: 'cells', area: area(1, 0) }]);
});

test('没人听了，就不再追', async () => {
  vi.useFakeTimers();
  const { host, outside, office } = await openExcel(20);
  await outside.beginEdit();
  const { end } = changesOf(host);
  end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(office.bodies).toHaveLength(1);
});

/** 1.14 says who changed cells; 1.9 does not, and tells all sheets at once; 1.7 is asked sheet by sheet. */
test.each([14, 9, 7])('ExcelApi 1.%i：大块写入分几次回来，一次也不说；旁边别人改的照说', async (newest) => {
  const { host, outside } = await openExcel(newest);
  const { told } = changesOf(host);
  await settle();
  // The client cuts 4,000 cells into three tables of 1,500, 1,500 and 1,000.
  const written: Area = area(0, 0, 2_000, 2);
  const writing = host.write(
    written,
    Array.from({ length: 2_000 }, () => typed('甲', '1')),
  );
  await outside.put(area(0, 5), [[{ value: '别人' }]]);
  await writing;
  await settle();
  expect(told).toEqual([{ kind: 'cells', area: area(0, 5) }]);
});

test('表名查不到时，说有变动，不说是哪里', async () => {
  const { host, outside, office } = await openExcel(20);
  const { told } = changesOf(host);
  await settle();
  office.busy(1);
  await outside.put(area(0, 0), [[{ value: '甲' }]]);
  await settle();
  expect(told).toEqual([{ kind: 'sheets' }]);
});

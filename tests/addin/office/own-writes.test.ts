import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Area } from '../../../addin/host/host.ts';
import { ownWrites } from '../../../addin/office/own-writes.ts';

const area = (row: number, column: number, rows = 1, columns = 1, sheet = '表'): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const nothing = async () => undefined;

describe('自己写的回声', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('分几块回来，块块都认；全回来了就不再认', async () => {
    const own = ownWrites();
    await own.during(area(0, 0, 4, 2), nothing);
    expect([own.claims(area(0, 0, 2, 2)), own.claims(area(2, 0, 2, 2)), own.claims(area(0, 0))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test.each([
    ['别的表', area(0, 0, 1, 1, '另')],
    ['只有一部分在里面', area(1, 1, 2, 1)],
    ['在外面', area(5, 5)],
  ])('不认：%s', async (_name, changed) => {
    const own = ownWrites();
    await own.during(area(0, 0, 2, 2), nothing);
    expect(own.claims(changed)).toBe(false);
  });

  test.each([
    [3_000, true],
    [3_001, false],
  ])('写完 %i 毫秒后回来：%s', async (milliseconds, claimed) => {
    const own = ownWrites();
    await own.during(area(0, 0), nothing);
    vi.advanceTimersByTime(milliseconds);
    expect(own.claims(area(0, 0))).toBe(claimed);
  });

  test.each([
    [30_000, true],
    [30_001, false],
  ])('没有应答的写，%i 毫秒后回来：%s', async (milliseconds, claimed) => {
    const own = ownWrites();
    void own.during(area(0, 0), () => new Promise(() => undefined));
    vi.advanceTimersByTime(milliseconds);
    expect(own.claims(area(0, 0))).toBe(claimed);
  });

  test('被拒绝的写没有回声', async () => {
    const own = ownWrites();
    await own.during(area(0, 0), () => Promise.reject(new Error('refused'))).catch(() => undefined);
    expect(own.claims(area(0, 0))).toBe(false);
  });

  test('增删一个表，回声一次', async () => {
    const own = ownWrites();
    await own.during(null, nothing);
    expect([own.claims(area(0, 0)), own.claims(null), own.claims(null)]).toEqual([false, true, false]);
  });
});

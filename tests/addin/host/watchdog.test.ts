import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gridHost } from '../../../addin/grid/model/grid-host.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import type { Host } from '../../../addin/host/host.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import { withWatchdog } from '../../../addin/host/watchdog.ts';
import { area, typed } from './cells-of.ts';
import { SHEET } from './opened.ts';

const CELL = area(0, 0);

/** Every request a host takes, with whether it is asked twice. */
const REQUESTS: readonly (readonly [keyof Host, 'twice' | 'once', (host: Host) => Promise<unknown>])[] = [
  ['sheets', 'twice', (host) => host.sheets()],
  ['selection', 'twice', (host) => host.selection()],
  ['read', 'twice', (host) => host.read(CELL)],
  ['merged', 'twice', (host) => host.merged(CELL)],
  ['looks', 'twice', (host) => host.looks(CELL)],
  ['names', 'twice', (host) => host.names()],
  ['setting', 'twice', (host) => host.setting('a')],
  ['diagnostics', 'twice', (host) => host.diagnostics()],
  ['write', 'once', (host) => host.write(CELL, [typed('甲')])],
  ['addSheet', 'once', (host) => host.addSheet('新')],
  ['removeSheet', 'once', (host) => host.removeSheet(SHEET)],
  ['format', 'once', (host) => host.format(SHEET, [])],
  ['setName', 'once', (host) => host.setName('单价', null)],
  ['select', 'once', (host) => host.select(CELL)],
  ['setSetting', 'once', (host) => host.setSetting('a', 'b')],
  ['flush', 'once', (host) => host.flush()],
];

describe('a program that never answers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each(REQUESTS)('%s is given up after 15 seconds, asked %s', async (name, times, run) => {
    let asked = 0;
    const silent = () => {
      asked += 1;
      return new Promise<never>(() => undefined);
    };
    const host = withWatchdog({ ...gridHost(new GridWorkbook(SHEET)), [name]: silent });
    let fault = '';
    run(host).catch((error) => {
      fault = error.fault;
    });
    await vi.advanceTimersByTimeAsync(times === 'once' ? 14_999 : 29_999);
    expect(fault).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(fault).toBe('timeout');
    expect(asked).toBe(times === 'once' ? 1 : 2);
  });

  test('leaves no timer behind once it answered', async () => {
    await withWatchdog(gridHost(new GridWorkbook(SHEET))).read(CELL);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each<
    readonly [name: string, answers: readonly number[], told: readonly (readonly [at: number, silent: boolean])[]]
  >([
    ['answers just in time', [2_999], []],
    [
      'answers late',
      [3_001],
      [
        [3_000, true],
        [3_001, false],
      ],
    ],
    [
      'lets two requests wait',
      [4_000, 5_000],
      [
        [3_000, true],
        [5_000, false],
      ],
    ],
    [
      'is silent twice over, and given up',
      [Number.POSITIVE_INFINITY],
      [
        [3_000, true],
        [30_000, false],
      ],
    ],
  ])('%s', async (_name, answers, told) => {
    const began = Date.now();
    const heard: [at: number, silent: boolean][] = [];
    const waits = [...answers];
    const read = () => {
      const wait = waits.shift() ?? Number.POSITIVE_INFINITY;
      return new Promise<never>((_resolve, reject) => {
        if (wait < Number.POSITIVE_INFINITY) setTimeout(() => reject(new HostError('notFound')), wait);
      });
    };
    const host = withWatchdog(
      { ...gridHost(new GridWorkbook(SHEET)), read },
      { waiting: (silent) => heard.push([Date.now() - began, silent]) },
    );
    for (const _answer of answers) host.read(CELL).catch(() => null);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(heard).toEqual(told);
  });
});

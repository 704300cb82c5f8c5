import { describe, expect, test } from 'vitest';
import { withWatchdog } from '../../../addin/host/watchdog.ts';
import { area, typed, valuesOf } from './cells-of.ts';
import { faultOf } from './contract-refusals.ts';
import type { Opened } from './opened.ts';

const PATIENCE = 300;

/** A program that does not answer is given up, reads after a second try; the next request finds it as it is then. */
export function watchdogContract(open: () => Promise<Opened>): void {
  describe('程序不应答', () => {
    test('读：再试一次就有了', async () => {
      const { host, outside } = await open();
      await outside.put(area(0, 0), [[{ value: '甲' }]]);
      outside.hang(1);
      expect(await valuesOf(withWatchdog(host, { patience: PATIENCE }), area(0, 0))).toEqual([['甲']]);
    });

    test('读：两次都不应答，说超时', async () => {
      const { host, outside } = await open();
      outside.hang(2);
      expect(await faultOf(withWatchdog(host, { patience: PATIENCE }).read(area(0, 0)))).toBe('timeout');
    });

    test('读：程序忙，再试一次', async () => {
      const { host, outside } = await open();
      await outside.put(area(0, 0), [[{ value: '甲' }]]);
      outside.busy(1);
      expect(await valuesOf(withWatchdog(host, { patience: PATIENCE }), area(0, 0))).toEqual([['甲']]);
    });

    test('写：不再试，说超时；随后还能用', async () => {
      const { host, outside } = await open();
      const watched = withWatchdog(host, { patience: PATIENCE });
      const before = outside.requests().length;
      outside.hang(1);
      expect(await faultOf(watched.write(area(0, 0), [typed('甲')]))).toBe('timeout');
      expect(outside.requests().length - before).toBe(1);
      await watched.write(area(0, 0), [typed('乙')]);
      expect(await outside.cells(area(0, 0))).toMatchObject([[{ value: '乙' }]]);
    });

    test('拒绝的理由照原样', async () => {
      const { host } = await open();
      expect(await faultOf(withWatchdog(host, { patience: PATIENCE }).read(area(0, 0, 0, 0)))).toBe('shape');
    });
  });
}

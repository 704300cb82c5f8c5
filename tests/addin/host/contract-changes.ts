import { describe, expect, test } from 'vitest';
import { area, changesOf, settle, typed } from './cells-of.ts';
import { type Opened, SHEET } from './opened.ts';

/** What other people do is told; what the pane itself does is not. */
export function changesContract(open: () => Promise<Opened>): void {
  describe('变动', () => {
    test('别人改了单元格：说出是哪里', async () => {
      const { host, outside } = await open();
      const { told } = changesOf(host);
      await settle();
      await outside.put(area(3, 2, 1, 2), [[{ value: 1 }, { value: 2 }]]);
      await settle();
      expect(told).toEqual([{ kind: 'cells', area: area(3, 2, 1, 2) }]);
    });

    test('自己写的不说；别人随后改同一格，要说', async () => {
      const { host, outside } = await open();
      const { told } = changesOf(host);
      await settle();
      await host.write(area(0, 0, 2, 2), [typed('甲', null), typed('=1+1', '')]);
      await host.write(area(0, 0), [typed('乙')]);
      await host.flush();
      await settle();
      expect(told).toEqual([]);
      await outside.put(area(0, 0), [[{ value: '丙' }]]);
      await settle();
      expect(told).toEqual([{ kind: 'cells', area: area(0, 0) }]);
    });

    test('自己被拒绝的写，不会吞掉别人的改动', async () => {
      const { host, outside } = await open();
      const { told } = changesOf(host);
      await settle();
      outside.busy(1);
      await host.write(area(0, 0), [typed('甲')]).catch(() => null);
      await outside.put(area(0, 0), [[{ value: '乙' }]]);
      await settle();
      expect(told).toEqual([{ kind: 'cells', area: area(0, 0) }]);
    });

    test('别人增删表：说；自己增删表：不说', async () => {
      const { host, outside } = await open();
      const { told } = changesOf(host);
      await settle();
      await host.addSheet('自己的');
      await host.removeSheet('自己的');
      await settle();
      expect(told).toEqual([]);
      await outside.addSheet('别人的');
      await settle();
      expect(told).toEqual([{ kind: 'sheets' }]);
      await outside.removeSheet('别人的');
      await settle();
      expect(told).toEqual([{ kind: 'sheets' }, { kind: 'sheets' }]);
    });

    test('新表上别人的改动也说', async () => {
      const { host, outside } = await open();
      const { told } = changesOf(host);
      await settle();
      await host.addSheet('新表');
      await outside.put(area(1, 1, 1, 1, '新表'), [[{ value: 1 }]]);
      await settle();
      expect(told).toEqual([{ kind: 'cells', area: area(1, 1, 1, 1, '新表') }]);
    });

    test('别人换了选中的格：能跟的程序才说', async () => {
      const { host, outside } = await open();
      const { told } = changesOf(host);
      await settle();
      await outside.select(area(4, 4, 1, 1, SHEET));
      await settle();
      expect(told).toEqual(host.capabilities.selectionEvents ? [{ kind: 'selection' }] : []);
    });

    test('不听了就不再说；别人还听得到', async () => {
      const { host, outside } = await open();
      const first = changesOf(host);
      const second = changesOf(host);
      await settle();
      first.end();
      await settle();
      await outside.put(area(0, 0), [[{ value: 1 }]]);
      await settle();
      expect(first.told).toEqual([]);
      expect(second.told).toHaveLength(1);
    });
  });
}

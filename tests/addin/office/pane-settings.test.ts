import { afterEach, describe, expect, test, vi } from 'vitest';
import { paneSettings } from '../../../addin/office/pane-settings.ts';
import { openExcel } from './open-excel.ts';

/** A browser's storage; `full` lets nothing in. */
function storage(full: boolean): {
  readonly kept: Map<string, string>;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
} {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (full) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
  };
  return { kept, localStorage };
}

describe('设置', () => {
  afterEach(() => void vi.unstubAllGlobals());

  test('存在浏览器里，用 Office 给的分区；工作簿不动', async () => {
    const { program } = await openExcel(20);
    const { kept, localStorage } = storage(false);
    vi.stubGlobal('window', { localStorage });
    const settings = paneSettings(program.office);
    await settings.set('language', 'en');
    expect([...kept]).toEqual([['fake:suanpan.language', 'en']]);
    expect(program.office.context.document.settings.get('suanpan.language')).toBe(null);
    expect(settings.get('language')).toBe('en');
  });

  test.each([
    ['存满了', () => storage(true)],
    [
      '不让存',
      () => ({
        get localStorage(): never {
          throw new Error('SecurityError');
        },
      }),
    ],
  ])('%s：存在工作簿里', async (_name, browser) => {
    const { program } = await openExcel(20);
    vi.stubGlobal('window', browser());
    const settings = paneSettings(program.office);
    expect(settings.get('language')).toBe(null);
    await settings.set('language', 'en');
    expect(settings.get('language')).toBe('en');
    expect(program.office.context.document.settings.get('suanpan.language')).toBe('en');
  });

  test('工作簿里的不是文字：当没有', async () => {
    const { program } = await openExcel(20);
    program.office.context.document.settings.set('suanpan.language', 3);
    expect(paneSettings(program.office).get('language')).toBe(null);
  });

  test('哪里都不能存：不报错，也没有', async () => {
    const office = { context: { partitionKey: undefined } } as unknown as typeof Office;
    await paneSettings(office).set('language', 'en');
    expect(paneSettings(office).get('language')).toBe(null);
  });
});

import { expect, test } from 'vitest';
import { RIBBON_COMMANDS, registerRibbon } from '../../../addin/office/ribbon.ts';
import { PAGES } from '../../../addin/pane/state/page.ts';

test('每个按钮开一页，名字各不相同', () => {
  expect(new Set(RIBBON_COMMANDS.map(({ functionName }) => functionName)).size).toBe(RIBBON_COMMANDS.length);
  expect(RIBBON_COMMANDS.filter(({ page }) => !PAGES.includes(page))).toEqual([]);
});

type Handler = (event: { completed: () => void }) => Promise<void>;

/** Office with the functions that were registered, and what happened, in order. */
function officeWith(showAsTaskpane: (() => Promise<void>) | null) {
  const handlers = new Map<string, Handler>();
  const office = {
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
    ...(showAsTaskpane === null ? {} : { addin: { showAsTaskpane } }),
  };
  return { office: office as unknown as typeof Office, handlers };
}

test.each<readonly [string, (() => Promise<void>) | null]>([
  ['程序能显示窗格', async () => undefined],
  ['程序不让显示', () => Promise.reject(new Error('no shared runtime'))],
  ['程序太旧', null],
])('按下按钮：翻到那一页，按钮弹回：%s', async (_name, show) => {
  const { office, handlers } = officeWith(show);
  const happened: string[] = [];
  registerRibbon(office, (page) => happened.push(page));
  expect([...handlers.keys()]).toEqual(RIBBON_COMMANDS.map(({ functionName }) => functionName));
  await handlers.get('openPayout')?.({ completed: () => happened.push('completed') });
  expect(happened).toEqual(['payout', 'completed']);
});

test('没有按钮函数的程序：什么也不做', () => {
  expect(() => registerRibbon({} as typeof Office, () => undefined)).not.toThrow();
});

import { expect, test } from 'vitest';
import { RIBBON_COMMANDS } from '../../../addin/office/ribbon.ts';
import { pageInAddress, ribbonCallbacks } from '../../../addin/wps/ribbon-callbacks.ts';

/** WPS with its panes, and what was done to them, in order. */
function panesOf(navigates: boolean) {
  const done: string[] = [];
  const panes = new Map<number, { ID: number; Visible: boolean; Navigate?: (url: string) => void }>();
  let workbook = '甲.xlsx';
  const wps = {
    get ActiveWorkbook() {
      return { Name: workbook };
    },
    CreateTaskPane(url: string) {
      const ID = panes.size + 1;
      done.push(`create ${ID} ${url}`);
      const pane = {
        ID,
        Visible: false,
        ...(navigates && { Navigate: (to: string) => void done.push(`go ${ID} ${to}`) }),
      };
      panes.set(ID, pane);
      return pane;
    },
    GetTaskPane: (id: number | string) => panes.get(Number(id)) ?? null,
  };
  const shown = () => [...panes.values()].filter(({ Visible }) => Visible).map(({ ID }) => ID);
  const callbacks = ribbonCallbacks(() => wps, 'file:///s/wps.html');
  const switchTo = (name: string) => {
    workbook = name;
  };
  return { callbacks, done, shown, panes, switchTo };
}

test('第一个按钮开窗格，第二个翻到那一页', () => {
  const { callbacks, done, shown } = panesOf(true);
  expect(callbacks.suanpanOpen({ Id: 'openPayout' })).toBe(true);
  callbacks.suanpanOpen({ Id: 'openCheck' });
  expect(done).toEqual(['create 1 file:///s/wps.html#payout', 'go 1 file:///s/wps.html#check']);
  expect(shown()).toEqual([1]);
});

test('“打开算盘”不换页，只是再显示', () => {
  const { callbacks, done, panes, shown } = panesOf(true);
  callbacks.suanpanOpen({ Id: 'openPane' });
  (panes.get(1) as { Visible: boolean }).Visible = false;
  callbacks.suanpanOpen({ Id: 'openPane' });
  expect(done).toEqual(['create 1 file:///s/wps.html']);
  expect(shown()).toEqual([1]);
});

test('不会翻页的旧版本：换一个窗格，只显示一个', () => {
  const { callbacks, done, shown } = panesOf(false);
  callbacks.suanpanOpen({ Id: 'openPayout' });
  callbacks.suanpanOpen({ Id: 'openCheck' });
  expect(done).toEqual(['create 1 file:///s/wps.html#payout', 'create 2 file:///s/wps.html#check']);
  expect(shown()).toEqual([2]);
});

test('窗格被关掉了：重新开', () => {
  const { callbacks, done, panes } = panesOf(true);
  callbacks.suanpanOpen({ Id: 'openPane' });
  panes.clear();
  callbacks.suanpanOpen({ Id: 'openPane' });
  expect(done).toEqual(['create 1 file:///s/wps.html', 'create 1 file:///s/wps.html']);
});

test('每个工作簿各有窗格', () => {
  const { callbacks, done, switchTo } = panesOf(true);
  callbacks.suanpanOpen({ Id: 'openPane' });
  switchTo('乙.xlsx');
  callbacks.suanpanOpen({ Id: 'openPane' });
  expect(done).toHaveLength(2);
});

test.each(RIBBON_COMMANDS.map(({ page }) => [page]))('地址里的页：#%s', (page) => {
  expect(pageInAddress(`#${page}`)).toBe(page);
});

test.each(['', '#', '#settings', '#<img>'])('地址里没有功能区的页：“%s”', (hash) => {
  expect(pageInAddress(hash)).toBe(null);
});

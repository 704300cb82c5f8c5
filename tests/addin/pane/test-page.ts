import { gridHost } from '../../../addin/grid/model/grid-host.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { type Entry, numberEntry, textEntry } from '../../../addin/host/entry.ts';
import type { Area, Host } from '../../../addin/host/host.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import { startPane } from '../../../addin/pane/main.ts';
import type { PaneStorage, WizardPort } from '../../../addin/pane/run/ports.ts';
import { fakeEngine, HOSTILE } from './fake-engine.ts';

/** What a test may do from outside the pane. */
export interface TestPage {
  readonly host: Host;
  /** Selects cells as a person does at the grid. */
  select(area: Area): void;
  /** The next request for these is refused. */
  refuse: 'protected' | 'cellEdit' | null;
}

declare global {
  interface Window {
    suanpanTest: TestPage;
  }
}

/** The list has a text that is no number and a name that looks like a page. */
const SHEETS: readonly (readonly [string, readonly (readonly Entry[])[]])[] = [
  [
    '投保清单',
    [
      [textEntry('投保人'), textEntry('保险面积'), textEntry('备注')],
      [textEntry('甲'), textEntry('２.５'), textEntry('')],
      [textEntry(HOSTILE), numberEntry('3'), textEntry('旧')],
    ],
  ],
  [
    '价格监测',
    [
      [textEntry('日期'), textEntry('价格')],
      [textEntry('2023-10-16'), numberEntry('0.98')],
    ],
  ],
  [
    '指标数据',
    [
      [textEntry('指标'), textEntry('数值')],
      [textEntry('常住人口城镇化率'), numberEntry('58.2')],
    ],
  ],
];

const storage: PaneStorage = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
};

const functions: WizardPort = {
  list: async (language) => [
    {
      name: 'PROGRESS',
      description: language === 'zh' ? '从基期到目标走了多远。' : 'How far from base to target.',
      parameters: [
        { name: 'base', description: language === 'zh' ? '基期值' : 'Base', optional: false },
        { name: 'target', description: language === 'zh' ? '目标值' : 'Target', optional: false },
        { name: 'actual', description: language === 'zh' ? '实际值' : 'Actual', optional: false },
      ],
    },
  ],
  evaluate: async (_name, given) => ({ text: given.join(' → '), valid: true }),
};

async function begin(): Promise<void> {
  const [first, ...others] = SHEETS;
  if (!first) return;
  const workbook = new GridWorkbook(first[0]);
  const grid = gridHost(workbook);
  for (const [name] of others) await grid.addSheet(name);
  for (const [sheet, rows] of SHEETS) {
    await grid.write({ sheet, row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
  }
  const page: TestPage = { host: grid, select: (area) => workbook.select(area), refuse: null };
  window.suanpanTest = page;
  const host: Host = {
    ...grid,
    capabilities: { ...grid.capabilities, customFunctions: true },
    write: (...given) => (page.refuse ? Promise.reject(new HostError(page.refuse)) : grid.write(...given)),
    addSheet: (name) => (page.refuse ? Promise.reject(new HostError(page.refuse)) : grid.addSheet(name)),
  };
  const root = document.getElementById('pane');
  const slow = new URLSearchParams(location.search).has('slow');
  const engine = fakeEngine(slow ? { steps: 50, pause: 100 } : { steps: 1, pause: 1 });
  if (root) startPane({ root, host, engine, functions, storage });
}

void begin();

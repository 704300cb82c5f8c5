import { describe, expect, test } from 'vitest';
import type { WhatIfView } from '../../../addin/engine/tasks.ts';
import type { PaneEvent } from '../../../addin/pane/state/event.ts';
import { afterEvents, area, BEGINNING, COMPUTED, LIST_AND_PRICES, PAYOUT } from './states.ts';

const CHOSEN: readonly PaneEvent[] = [
  { kind: 'go', page: 'payout' },
  { kind: 'choosePolicy', of: 'scheme', id: 'scallion' },
];

describe('测算之前缺什么', () => {
  const compute: PaneEvent = { kind: 'computePayout' };
  const pick = (picker: 'insured' | 'prices', value: string): PaneEvent => ({ kind: 'chooseTable', picker, value });
  test.each([
    ['没有选方案', [{ kind: 'go', page: 'payout' }], { kind: 'notChosen', what: 'scheme' }],
    ['还没有看过表格', CHOSEN, { kind: 'notChosen', what: 'insured' }],
    ['没有选清单', [...CHOSEN, LIST_AND_PRICES, pick('insured', 'none')], { kind: 'notChosen', what: 'insured' }],
    ['没有选价格', [...CHOSEN, LIST_AND_PRICES, pick('prices', 'none')], { kind: 'notChosen', what: 'prices' }],
    ['两处选了同一张表', [...CHOSEN, LIST_AND_PRICES, pick('prices', 'sheet:清单')], { kind: 'sameTable' }],
  ] as readonly (readonly [string, readonly PaneEvent[], object])[])('%s', (_, events, problem) => {
    const { state, commands } = afterEvents(BEGINNING, ...events, compute);
    expect(state.problem).toEqual(problem);
    expect(commands).toEqual([]);
  });

  test('合适的表自动选好，测算就用它们', () => {
    const { commands } = afterEvents(BEGINNING, ...CHOSEN, LIST_AND_PRICES, compute);
    expect(commands).toEqual([
      {
        kind: 'computePayout',
        ticket: 1,
        id: 'scallion',
        insured: area('清单'),
        prices: area('价格'),
        asOf: null,
        language: 'zh',
      },
    ]);
  });

  test('别的方案的表格名单来迟了，不采用', () => {
    const late = { ...LIST_AND_PRICES, id: 'hog' } as PaneEvent;
    expect(afterEvents(BEGINNING, ...CHOSEN, late).state.offers).toBeNull();
  });

  test('换了方案，先前选的表不再算数', () => {
    const { state } = afterEvents(COMPUTED, { kind: 'choosePolicy', of: 'scheme', id: 'hog' });
    expect(state.payout).toMatchObject({ id: 'hog', insured: { kind: 'none' }, prices: { kind: 'none' }, view: null });
  });
});

describe('正在测算时', () => {
  const working = afterEvents(BEGINNING, ...CHOSEN, LIST_AND_PRICES, { kind: 'computePayout' }).state;
  const answer = (ticket: number): PaneEvent => ({ kind: 'payoutComputed', ticket, view: PAYOUT, list: area('清单') });

  test('得到答案，就显示结果', () => {
    const { state } = afterEvents(working, answer(1));
    expect([state.page, state.work, state.notice]).toEqual(['payoutResult', null, { kind: 'computed', findings: 0 }]);
  });

  test('取消要等对方停下', () => {
    const { state, commands } = afterEvents(working, { kind: 'cancel' });
    expect(commands).toEqual([{ kind: 'cancel', ticket: 1 }]);
    expect(state.work?.cancelling).toBe(true);
    expect(afterEvents(state, { kind: 'cancelled', ticket: 1 }).state).toMatchObject({ work: null, page: 'payout' });
  });

  test('离开页面就不再等，迟到的答案不采用', () => {
    const left = afterEvents(working, { kind: 'back' });
    expect(left.commands).toContainEqual({ kind: 'cancel', ticket: 1 });
    expect(afterEvents(left.state, answer(1)).state).toBe(left.state);
  });

  test('又测算一次，只认第二次的答案', () => {
    const again = afterEvents(working, { kind: 'computePayout' });
    expect(again.commands.map(({ kind }) => kind)).toEqual(['cancel', 'computePayout']);
    expect(afterEvents(again.state, answer(1)).state.page).toBe('payout');
    expect(afterEvents(again.state, answer(2)).state.page).toBe('payoutResult');
  });
});

describe('价格试算', () => {
  const opened = afterEvents(COMPUTED, { kind: 'go', page: 'whatIf' });
  const view: WhatIfView = { lines: [], premium: '1元', premiumDecimal: '1', breakEven: null };
  const tried = afterEvents(opened.state, { kind: 'pricesTried', ticket: 2, view }).state;

  test('各档价格一次算好，实际价格是其中一档', () => {
    const prices = ['0.9', '0.98', '1.0', '1.1'];
    expect(opened.commands).toEqual([{ kind: 'tryPrices', ticket: 2, prices, language: 'zh' }]);
    expect(tried.whatIf).toEqual({ steps: prices, view, price: '0.98', typed: null });
  });

  test('再打开时不重算', () => {
    expect(afterEvents(tried, { kind: 'back' }, { kind: 'go', page: 'whatIf' }).commands).toEqual([]);
  });

  test.each([
    ['滑到一档', { kind: 'setStep', at: 0 }, '0.9', []],
    ['输入的恰是一档', { kind: 'setPrice', price: '1.00' }, '1.00', []],
    ['输入的不是一档', { kind: 'setPrice', price: '0.97' }, '0.97', ['tryPrice']],
    ['还没有输完', { kind: 'setPrice', price: '0.' }, '0.', []],
  ] as const)('%s', (_, event, price, asked) => {
    const { state, commands } = afterEvents(tried, event);
    expect(state.whatIf.price).toBe(price);
    expect(commands.map(({ kind }) => kind)).toEqual(asked);
  });

  test('只采用眼下这个价格的答案', () => {
    const typed = afterEvents(tried, { kind: 'setPrice', price: '0.97' }, { kind: 'setPrice', price: '0.96' }).state;
    expect(afterEvents(typed, { kind: 'priceTried', price: '0.97', view }).state.whatIf.typed).toBeNull();
    expect(afterEvents(typed, { kind: 'priceTried', price: '0.96', view }).state.whatIf.typed).toBe(view);
  });
});

describe('说明一行', () => {
  const opened = afterEvents(COMPUTED, { kind: 'go', page: 'explain' }).state;
  const select = (sheet: string, row: number): PaneEvent => ({
    kind: 'selectionSeen',
    selection: { area: area(sheet, row), table: null, headers: [] },
  });

  test.each([
    ['选中清单的一行', select('清单', 4), [{ kind: 'explain', row: 4, language: 'zh' }]],
    ['选中别的表', select('价格', 4), []],
  ] as const)('%s', (_, event, commands) => {
    expect(afterEvents(opened, event).commands).toEqual(commands);
  });

  test('选区没有换行，不再问一遍', () => {
    expect(afterEvents(opened, select('清单', 4), select('清单', 4)).commands).toEqual([]);
  });

  test('只采用眼下这一行的说明', () => {
    const view = { title: '第 5 行', steps: [], findings: [] };
    const asked = afterEvents(opened, select('清单', 4), { kind: 'explainRow', row: 5 }).state;
    expect(afterEvents(asked, { kind: 'explained', row: 4, view }).state.explanation.view).toBeNull();
    expect(afterEvents(asked, { kind: 'explained', row: 5, view }).state.explanation.view).toBe(view);
  });
});

import { describe, expect, test } from 'vitest';
import type { Area } from '../../../addin/host/host.ts';
import {
  chosenTable,
  obviousChoice,
  pinned,
  sortedOffers,
  type TableOffer,
} from '../../../addin/pane/state/table-choice.ts';

const area = (sheet: string): Area => ({ sheet, row: 0, column: 0, rows: 9, columns: 3 });
const offer = (sheet: string, as: TableOffer['as'], fits: boolean): TableOffer => ({
  area: area(sheet),
  headers: ['投保人'],
  as,
  fits,
});

const LIST = offer('清单', 'insured', true);
const OLD_LIST = offer('去年清单', 'insured', true);
const TORN = offer('缺列清单', 'insured', false);
const PRICES = offer('价格', 'prices', true);
const NOTES = offer('说明', null, false);

describe('开始时选哪张表', () => {
  test.each([
    ['只有一张合适', [NOTES, LIST, PRICES], { kind: 'sheet', sheet: '清单' }],
    ['有两张合适，由人来选', [LIST, OLD_LIST], { kind: 'none' }],
    ['缺列的不替人选', [TORN], { kind: 'none' }],
    ['没有表', [], { kind: 'none' }],
  ] as const)('%s', (_, offers, choice) => {
    expect(obviousChoice(offers, 'insured')).toEqual(choice);
  });

  test('合适的在前，缺列的其次，其余最后', () => {
    expect(sortedOffers([NOTES, TORN, PRICES, LIST], 'insured')).toEqual([LIST, TORN, NOTES, PRICES]);
  });
});

describe('选中的区域', () => {
  const selection = { area: area('清单'), table: area('清单'), headers: ['投保人'] };
  const seen = { area: area('清单'), headers: ['投保人'] };

  test('固定下来以后，不再随选区变化', () => {
    const held = pinned({ kind: 'selection' }, selection);
    const moved = { ...selection, table: area('价格') };
    expect(chosenTable(held, [], moved)).toMatchObject(seen);
    expect(chosenTable({ kind: 'selection' }, [], moved)?.area.sheet).toBe('价格');
  });

  test.each([
    ['没有选表', { kind: 'none' }, null],
    ['选了一张表', { kind: 'sheet', sheet: '清单' }, seen],
    ['表已被删除', { kind: 'sheet', sheet: '旧表' }, null],
    ['选区', { kind: 'selection' }, seen],
  ] as const)('%s', (_, choice, table) => {
    const chosen = chosenTable(choice, [LIST], selection);
    expect(chosen && { area: chosen.area, headers: chosen.headers }).toEqual(table);
  });

  test('空白工作表上的选区不是表', () => {
    const blank = { ...selection, table: null };
    expect(chosenTable({ kind: 'selection' }, [], blank)).toBeNull();
    expect(pinned({ kind: 'selection' }, blank)).toEqual({ kind: 'selection' });
  });
});

import { expect, test } from 'vitest';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import type { Form } from '../../core/form/form.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { compareResults, compareWorkbook } from '../../templates/collect/compare/compare-workbook.ts';
import { resultsIn } from '../../templates/collect/computed-results.ts';
import { formWorkbook } from '../../templates/form/form-workbook.ts';
import type { SnapshotCell } from '../../templates/reader/snapshot.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { after, type Deed, put, rowsMoved, snapshotOf, told, type } from './snapshot-of.ts';

const ENTRY = '填报表';

function bookOf(form: Form, unit: string, rows: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const entries: UnitEntries = new Map(
    Object.entries(rows).map(([item, cells]) => [
      item,
      new Map(
        Object.entries(cells).map(([id, text]): [string, Entry] => [id, { kind: 'number', value: decimal(text) }]),
      ),
    ]),
  );
  const options = { unit, created: '2024-03-01', contact: '' };
  return { sent: formWorkbook(form, options), recomputed: formWorkbook(form, { ...options, entries }) };
}

// 造林任务 120.5，补助比例 30%。完成 60.25、合格率 90%：完成率 60.25/120.5 = 0.5；合格数 60.25×0.9 = 54.225，取 54.2；
// 补助数 54.2×0.3 = 16.26；补助任务 120.5×0.3 = 36.15；半数 18.075。
const FIXED = bookOf(EVERY_KIND, '甲镇', { planting: { done: '60.25', quality: '90' } });
// 面积 2.5 和 3，保费每亩 126：315 和 378，合计 5.5 和 693。
const LIST = bookOf(OPEN_LIST, '丁村', { '1': { area: '2.5' }, '2': { area: '3' } });

const stored = (text: string): Partial<SnapshotCell> => ({ cell: { kind: 'number', text } });

function differing({ sent, recomputed }: typeof FIXED, ...deeds: readonly Deed[]): readonly string[] {
  const comparison = compareWorkbook(after(snapshotOf(recomputed), ...deeds), sent, { mayHave: [] });
  return compareResults(comparison, resultsIn(recomputed), () => recomputed).map(told);
}

test.each<[what: string, deeds: readonly Deed[], issues: readonly string[]]>([
  ['都对', [], []],
  ['没有存结果', [put(ENTRY, 'K5', { cell: { kind: 'error', code: '#NOCACHE' } })], []],
  ['结果不同', [put(ENTRY, 'K5', stored('54.3'))], ['warning resultDiffers 填报表 5 合格数 「K5」 「54.3」 「54.2」']],
  [
    '应是数，存的是空',
    [put(ENTRY, 'L5', { cell: { kind: 'text', text: '' } })],
    ['warning resultDiffers 填报表 5 补助数 「L5」 「」 「16.26」'],
  ],
  ['应是空，存的是数', [put(ENTRY, 'J6', stored('1'))], ['warning resultDiffers 填报表 6 完成率 「J6」 「1」 「」']],
  [
    '存的是错误值',
    [put(ENTRY, 'N5', { cell: { kind: 'error', code: '#REF!' } })],
    ['warning resultDiffers 填报表 5 半数 「N5」 「#REF!」 「18.075」'],
  ],
  [
    '按百分数显示的，比的是存的数',
    [put(ENTRY, 'J5', { cell: { kind: 'number', text: '0.6', percent: true } })],
    ['warning resultDiffers 填报表 5 完成率 「J5」 「0.6」 「0.5」'],
  ],
  // 最大的数是 120.5，它的一万亿分之一是 0.0000000001205
  ['浮点的零头', [put(ENTRY, 'J5', stored('0.5000000001205'))], []],
  [
    '超出浮点的零头',
    [put(ENTRY, 'J5', stored('0.5000000001206'))],
    ['warning resultDiffers 填报表 5 完成率 「J5」 「0.5000000001206」 「0.5」'],
  ],
  ['公式打成数，用到它的公式不再说一遍', [type(ENTRY, 'K5', '10'), put(ENTRY, 'L5', stored('3'))], []],
  ['公式改了，用到它的公式不再说一遍', [type(ENTRY, 'K5', '=1'), put(ENTRY, 'L5', stored('0.3'))], []],
  [
    '给定数改了，用到它的公式不再说一遍',
    [type(ENTRY, 'B5', '1'), put(ENTRY, 'M5', stored('0.3')), put(ENTRY, 'N5', stored('0.15'))],
    [],
  ],
  [
    '填的数存成了文字，公式没有算它',
    [
      put(ENTRY, 'D5', { cell: { kind: 'text', text: '60.25' } }),
      put(ENTRY, 'J5', { cell: { kind: 'text', text: '' } }),
    ],
    [],
  ],
  ['填的没有照收', [type(ENTRY, 'F5', '=90+0.1'), put(ENTRY, 'K5', stored('54.3'))], []],
  [
    '行移走了，照样比',
    [rowsMoved(ENTRY, 5, 1), put(ENTRY, 'K6', stored('54.3'))],
    ['warning resultDiffers 填报表 6 合格数 「K6」 「54.3」 「54.2」'],
  ],
  ['行没有了', [rowsMoved(ENTRY, 5, -1)], []],
])('%s', (_, deeds, issues) => {
  expect(differing(FIXED, ...deeds)).toEqual(issues);
});

test.each<[what: string, deeds: readonly Deed[], issues: readonly string[]]>([
  ['都对', [], []],
  ['合计不同', [put(ENTRY, 'B8', stored('6'))], ['warning resultDiffers 填报表 8 面积 「B8」 「6」 「5.5」']],
  [
    '插行多填的数，合计里有，我们没有收',
    [rowsMoved(ENTRY, 6, 1), type(ENTRY, 'B6', '1'), put(ENTRY, 'B9', stored('6.5'))],
    [],
  ],
  ['删了一行，合计少了', [rowsMoved(ENTRY, 6, -1), put(ENTRY, 'B7', stored('2.5'))], []],
])('清单：%s', (_, deeds, issues) => {
  expect(differing(LIST, ...deeds)).toEqual(issues);
});

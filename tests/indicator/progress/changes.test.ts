import { describe, expect, test } from 'vitest';
import { type Json, printed, target } from '../plans.ts';
import { type Given, measure, statusOf } from './rows.ts';

const change = (text: string, more: Json = {}, of: Json = {}): Json => ({
  base: printed('60'),
  targets: [target('2025', text, of)],
  ...more,
});
const down = (text: string, more: Json = {}): Json => change(text, { direction: 'falling', ...more });

describe('提高10个百分点：60 → 70，三年应到 66', () => {
  test.each<readonly [value: string, expected: readonly string[]]>([
    ['66', ['onTrack', '70', '3/5', '4']],
    ['65.9', ['behind', '70', '59/100', '41/10']],
    ['70', ['achieved', '70', '1', '0']],
    ['59', ['movingAway', '70', '-1/10', '11']],
  ])('%s', (value, expected) => {
    const given: Given = { indicator: change('提高10个百分点'), values: [['2023', value]] };
    expect(measure(given, 'status', 'goal', 'progress', 'gap')).toEqual(expected);
  });

  test('单位印成全角的％也一样', () => {
    const given: Given = { indicator: change('提高10个百分点', { unit: '％' }), values: [['2023', '66']] };
    expect(measure(given, 'goal')).toEqual(['70']);
  });
});

describe('下降10个百分点以上：60 → 50 以下', () => {
  test.each<readonly [printed: string, value: string, status: string]>([
    ['下降10个百分点以上', '50', 'achieved'],
    ['下降10个百分点以上', '50.1', 'onTrack'],
    ['下降超过10个百分点', '50', 'onTrack'],
    ['下降超过10个百分点', '49.9', 'achieved'],
    ['下降10个百分点', '54', 'onTrack'],
    ['下降10个百分点', '54.1', 'behind'],
    ['下降10个百分点', '60.1', 'movingAway'],
    // 降 5 到 10：落在 50 到 55，先碰到 55
    ['下降5-10个百分点', '55', 'achieved'],
    ['下降5-10个百分点', '50', 'achieved'],
    ['下降5-10个百分点', '57', 'onTrack'],
    ['下降5-10个百分点', '57.1', 'behind'],
    ['下降5-10个百分点', '49.9', 'notMeasurable: beyondRange'],
  ])('%s，现在 %s：%s', (text, value, status) => {
    expect(statusOf({ indicator: down(text), values: [['2023', value]] })).toBe(status);
  });
});

describe('单位换算：人数以万人计', () => {
  const people = (text: string, unit: string) =>
    change(text, { unit: '万人', base: printed('60万人') }, { measure: 'change', unit });
  test('增加5000人：60万人 → 60.5万人', () => {
    expect(measure({ indicator: people('增加5000人', '人'), values: [['2023', '60.3']] }, 'goal', 'progress')).toEqual([
      '121/2',
      '3/5',
    ]);
  });

  test('约的口径一起换算：增加约5000人 是 ±0.5人，不是 ±0.5万人', () => {
    const status = (value: string) => statusOf({ indicator: people('增加约5000人', '人'), values: [['2023', value]] });
    expect(['60.49995', '60.4999'].map(status)).toEqual(['achieved', 'onTrack']);
  });

  test('百分点加不到人数上', () => {
    expect(statusOf({ indicator: people('增加5个百分点', '百分点'), values: [['2023', '60']] })).toBe(
      'notMeasurable: notComparable',
    );
  });
});

describe('比哪一年', () => {
  const since = { from: '2022' };
  test('比2022年提高6个百分点：从 2022 年的 64 算起到 70，三年里的一年', () => {
    const given: Given = {
      indicator: change('提高6个百分点', {}, since),
      values: [
        ['2022', '64'],
        ['2023', '66'],
      ],
    };
    expect(measure(given, 'goal', 'progress', 'schedule', 'status')).toEqual(['70', '1/3', '1/3', 'onTrack']);
  });

  test.each<readonly [why: string, indicator: Json, status: string]>([
    ['没有 2022 年的数', change('提高6个百分点', {}, since), 'notMeasurable: noBase'],
    ['没有基期', change('提高6个百分点', { base: undefined }), 'notMeasurable: noBase'],
    ['基期印成上限', change('提高6个百分点', { base: printed('<40') }), 'notMeasurable: baseIsBound'],
  ])('%s', (_, indicator, status) => {
    expect(statusOf({ indicator, values: [['2023', '66']] })).toBe(status);
  });
});

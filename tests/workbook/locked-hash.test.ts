import { expect, test } from 'vitest';
import { lockedHash } from '../../templates/workbook/locked-hash.ts';
import type { CellPlan } from '../../templates/workbook/plan.ts';
import { cellsBelowEachOther, sheet, text } from './plan-builder.ts';

const number = (decimal: string, style: 'value' | 'inputValue' = 'value'): CellPlan => ({
  kind: 'number',
  decimal,
  style,
});
const formula = (content: string, result: string): CellPlan => ({
  kind: 'formula',
  formula: content,
  result: { kind: 'number', decimal: result },
  style: 'value',
});

const date = (iso: string): CellPlan => ({ kind: 'date', iso, style: 'date' });
const link = (words: string, target: string): CellPlan => ({ kind: 'link', text: words, target, style: 'link' });

const hashOf = (...cells: readonly (CellPlan | null)[]) => lockedHash([cellsBelowEachOther(...cells)]);

test.each([
  ['an input that is filled in', [number('1', 'inputValue')], [{ kind: 'empty', style: 'inputValue' }]],
  ['a cached result', [formula('A1', '1')], [formula('A1', '2')]],
] as const)('%s changes nothing', (_, before, after) => {
  expect(hashOf(...after)).toBe(hashOf(...before));
});

test.each([
  ['a text', [text('目标')], [text('目标值')]],
  ['a number', [number('60')], [number('61')]],
  ['a date', [date('2024-03-01')], [date('2024-03-02')]],
  ['where a link leads', [link('甲', '#A1')], [link('甲', '#A2')]],
  ['the words of a link', [link('甲', '#A1')], [link('乙', '#A1')]],
  ['a formula', [formula('A1/A2', '1')], [formula('A1/A3', '1')]],
  ['a text that moves down', [text('目标')], [null, text('目标')]],
] as const)('%s changes it', (_, before, after) => {
  expect(hashOf(...after)).not.toBe(hashOf(...before));
});

test('a row that many workbooks have in common counts in each at its own place', () => {
  const [one, other] = [cellsBelowEachOther(text('甲')).rows, cellsBelowEachOther(number('1')).rows].map(
    ([row]) => row,
  );
  const hash = (...rows: readonly (typeof one)[]) => lockedHash([sheet({ rows: rows.flatMap((row) => row ?? []) })]);
  const [before, turned] = [hash(one, other), hash(other, one)];
  expect(turned).not.toBe(before);
  expect(hash(one, other)).toBe(before);
  expect(hash(structuredClone(one), structuredClone(other))).toBe(before);
});

test('a sheet under another name changes it', () => {
  expect(lockedHash([sheet({ name: '甲' })])).not.toBe(lockedHash([sheet({ name: '乙' })]));
});

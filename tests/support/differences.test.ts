import { describe, expect, test } from 'vitest';
import { differences } from './differences.ts';
import type { CellValue, FormulaCells } from './formula-cell.ts';

function sheet(cells: Readonly<Record<string, CellValue>>): FormulaCells {
  const entries = Object.entries(cells).map(
    ([address, value]) => [address, { formula: `见${address}`, value }] as const,
  );
  return new Map([['理赔', new Map(entries)]]);
}

function a1(value: CellValue): FormulaCells {
  return sheet({ A1: value });
}

const number = (text: string): CellValue => ({ kind: 'number', text });

describe('应有的值与重算的值', () => {
  test.each<[name: string, expected: CellValue, recalculated: CellValue]>([
    ['数相同', number('984.47'), number('984.47')],
    ['文本相同', { kind: 'text', text: '大葱' }, { kind: 'text', text: '大葱' }],
    ['逻辑值相同', { kind: 'boolean', value: false }, { kind: 'boolean', value: false }],
  ])('%s：没有差异', (_, expected, recalculated) => {
    expect(differences(a1(expected), a1(recalculated))).toEqual([]);
  });

  test.each<[name: string, expected: CellValue, recalculated: CellValue, read: readonly [string, string]]>([
    ['差一分', number('984.47'), number('984.46'), ['984.47', '984.46']],
    ['数变成了文本', number('984.47'), { kind: 'text', text: '984.47' }, ['984.47', '"984.47"']],
    ['没有算出值', number('0'), { kind: 'none' }, ['0', '（无值）']],
    ['逻辑值相反', { kind: 'boolean', value: true }, { kind: 'boolean', value: false }, ['TRUE', 'FALSE']],
    ['算出错误值', number('0'), { kind: 'error', code: '#NAME?' }, ['0', '#NAME?']],
    ['错误值，存的也是它', { kind: 'error', code: '#N/A' }, { kind: 'error', code: '#N/A' }, ['#N/A', '#N/A']],
  ])('%s：报告这一格', (_, expected, recalculated, [wanted, got]) => {
    expect(differences(a1(expected), a1(recalculated))).toEqual([
      { sheet: '理赔', address: 'A1', formula: '见A1', expected: wanted, recalculated: got },
    ]);
  });

  test('只在一边的公式：报告', () => {
    const found = differences(sheet({ A1: number('1'), A2: number('2') }), sheet({ A2: number('2'), A3: number('3') }));
    expect(found.map(({ address, expected, recalculated }) => [address, expected, recalculated])).toEqual([
      ['A1', '1', '（无此公式）'],
      ['A3', '（无此公式）', '3'],
    ]);
  });

  test('整张表不见了：每一格都报告', () => {
    expect(differences(sheet({ A1: number('1'), A2: number('2') }), new Map()).map((each) => each.address)).toEqual([
      'A1',
      'A2',
    ]);
  });
});

describe('没有舍入的商容许双精度的误差', () => {
  const expected = a1(number('1.02054054054054'));
  const recalculated = a1(number('1.02054054054055'));

  test.each([
    ['不给容差', {}, 1],
    ['容差小于误差', { relative: 9e-15 }, 1],
    ['容差大于误差', { relative: 1e-14 }, 0],
  ])('%s', (_, tolerance, count) => {
    expect(differences(expected, recalculated, tolerance)).toHaveLength(count);
  });
});

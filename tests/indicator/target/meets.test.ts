import { describe, expect, test } from 'vitest';
import { goalOf, meets } from '../../../core/indicator/target/meets.ts';
import type { Operator } from '../../../core/indicator/target/target.ts';
import { decimal } from '../../../core/quantity/decimal.ts';
import { fractionText } from '../../../core/quantity/rational.ts';

type Direction = 'rising' | 'falling';

interface Words {
  readonly operator: Operator | null;
  readonly value: string;
  readonly upper?: string;
  readonly tolerance?: string;
  readonly direction: Direction;
}

describe('边界两侧', () => {
  test.each<readonly [said: string, words: Words, below: string, at: string, above: string]>([
    ['越高越好，只印80', { operator: null, value: '80', direction: 'rising' }, 'notMet', 'met', 'met'],
    ['越低越好，只印80', { operator: null, value: '80', direction: 'falling' }, 'met', 'met', 'notMet'],
    ['越高越好，≥80', { operator: '>=', value: '80', direction: 'rising' }, 'notMet', 'met', 'met'],
    ['越低越好，≥80', { operator: '>=', value: '80', direction: 'falling' }, 'notMet', 'met', 'met'],
    ['越高越好，>80', { operator: '>', value: '80', direction: 'rising' }, 'notMet', 'notMet', 'met'],
    ['越低越好，>80', { operator: '>', value: '80', direction: 'falling' }, 'notMet', 'notMet', 'met'],
    ['越高越好，≤80', { operator: '<=', value: '80', direction: 'rising' }, 'met', 'met', 'notMet'],
    ['越低越好，≤80', { operator: '<=', value: '80', direction: 'falling' }, 'met', 'met', 'notMet'],
    ['越高越好，<80', { operator: '<', value: '80', direction: 'rising' }, 'met', 'notMet', 'notMet'],
    ['越低越好，<80', { operator: '<', value: '80', direction: 'falling' }, 'met', 'notMet', 'notMet'],
    ['越高越好，=80', { operator: '=', value: '80', direction: 'rising' }, 'notMet', 'met', 'notMet'],
    ['越低越好，=80', { operator: '=', value: '80', direction: 'falling' }, 'notMet', 'met', 'notMet'],
    ['负数，只印-80', { operator: null, value: '-80', direction: 'rising' }, 'notMet', 'met', 'met'],
    ['零，只印0，越低越好', { operator: null, value: '0', direction: 'falling' }, 'met', 'met', 'notMet'],
  ])('%s', (_, words, ...expected) => {
    const step = decimal('0.0000000001');
    const { numerator, denominator } = decimal(words.value);
    const by = (steps: bigint) => ({
      numerator: numerator * step.denominator + steps * step.numerator * denominator,
      denominator: denominator * step.denominator,
    });
    expect([by(-1n), by(0n), by(1n)].map((value) => meets(criterion(words), value).kind)).toEqual(expected);
  });
});

describe('约：差不超过口径就算达到，只在不想要的一侧', () => {
  test.each<readonly [said: string, direction: Direction, observed: string, kind: string]>([
    ['越高越好，34 ± 0.5，正好33.5', 'rising', '33.5', 'met'],
    ['越高越好，差一点', 'rising', '33.4999', 'notMet'],
    ['越高越好，超过很多也算达到', 'rising', '50', 'met'],
    ['越低越好，正好34.5', 'falling', '34.5', 'met'],
    ['越低越好，多一点', 'falling', '34.5001', 'notMet'],
    ['越低越好，低很多也算达到', 'falling', '10', 'met'],
  ])('%s', (_, direction, observed, kind) => {
    const about: Words = { operator: 'about', value: '34', tolerance: '0.5', direction };
    expect(meets(criterion(about), decimal(observed)).kind).toBe(kind);
  });
});

describe('区间15–20：两端都算在内，过了头不作判断', () => {
  test.each<readonly [direction: Direction, observed: string, verdict: string]>([
    ['rising', '14.99', 'notMet'],
    ['rising', '15', 'met'],
    ['rising', '20', 'met'],
    ['rising', '20.01', 'unknown beyondRange'],
    ['falling', '20.01', 'notMet'],
    ['falling', '20', 'met'],
    ['falling', '15', 'met'],
    ['falling', '14.99', 'unknown beyondRange'],
  ])('%s，%s：%s', (direction, observed, verdict) => {
    const found = meets(criterion({ operator: 'between', value: '15', upper: '20', direction }), decimal(observed));
    expect(found.kind === 'unknown' ? `unknown ${found.reason}` : found.kind).toBe(verdict);
  });

  test.each<readonly [direction: Direction, end: string]>([
    ['rising', '15'],
    ['falling', '20'],
  ])('%s 先碰到的一端是 %s', (direction, end) => {
    expect(fractionText(goalOf(criterion({ operator: 'between', value: '15', upper: '20', direction })))).toBe(end);
  });
});

test('没有数的目标、没有数的实绩，都说不出', () => {
  expect(meets(null, decimal('1'))).toEqual({ kind: 'unknown', reason: 'qualitative' });
  expect(meets(criterion({ operator: '>', value: '1', direction: 'rising' }), null)).toEqual({
    kind: 'unknown',
    reason: 'noValue',
  });
});

function criterion({ operator, value, upper, tolerance = '0', direction }: Words) {
  return {
    operator,
    value: decimal(value),
    upper: upper === undefined ? null : decimal(upper),
    tolerance: decimal(tolerance),
    direction,
  };
}

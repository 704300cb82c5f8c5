import { describe, expect, test } from 'vitest';
import { sdsn } from '../../../core/indicator/methods/sdsn.ts';
import { sdsnIndex } from '../../../core/indicator/methods/sdsn-index.ts';
import { decimal } from '../../../core/quantity/decimal.ts';
import { say, sayFlips, shown, standing } from './standings.ts';

describe('between the worst and the best there is', () => {
  test.each([
    ['rising', '20', '70', '45', 'between 50 50'],
    ['rising', '20', '70', '70', 'best 100 100'],
    ['rising', '20', '70', '69.95', 'between 99.9 99.9'],
    ['rising', '20', '70', '71', 'best 100 100'],
    ['rising', '20', '70', '20.05', 'between 0.1 0.1'],
    ['rising', '20', '70', '20', 'worst 0 0'],
    ['rising', '20', '70', '19', 'worst 0 0'],
    ['falling', '20', '70', '35', 'between 70 70'], // (70 - 35) / 50
    ['falling', '20', '70', '20', 'best 100 100'],
    ['falling', '20', '70', '70', 'worst 0 0'],
  ] as const)('%s, %s to %s, now %s: %s', (direction, least, most, now, expected) => {
    expect(say(sdsn.assess(standing({ direction, least, most, now: `${now}@2021`, goal: '60@2025' })))).toBe(expected);
  });
});

test('both bounds are needed, apart from each other, and a level', () => {
  const words = { direction: 'rising', now: '45@2021', goal: '60@2025' } as const;
  expect(say(sdsn.assess(standing({ ...words, least: '20' })))).toBe('noBounds');
  expect(say(sdsn.assess(standing({ ...words, most: '70' })))).toBe('noBounds');
  expect(say(sdsn.assess(standing({ ...words, least: '70', most: '70' })))).toBe('noBounds');
  expect(say(sdsn.assess(standing({ ...words, least: '20', most: '70', kind: 'sum' })))).toBe('notLevel');
  expect(sdsn.flips(standing(words))).toEqual([]);
});

test('the ends of the scale are where the status changes', () => {
  const words = { now: '45@2021', goal: '60@2025', least: '20', most: '70' };
  expect(sayFlips(sdsn.flips(standing({ ...words, direction: 'rising' })))).toBe('>between 20, best 70');
  expect(sayFlips(sdsn.flips(standing({ ...words, direction: 'falling' })))).toBe('>between 70, best 20');
});

describe('the index', () => {
  test.each([
    // Goals 70 and 40; not the mean of three indicators, which is 60.
    [
      [
        ['80', '60'],
        ['40', null],
      ],
      '70 40',
      '0.75',
      '55',
    ],
    [
      [
        ['80', '60', '70', '70'],
        [null, null],
      ],
      '70 -',
      '2/3',
      '-',
    ],
    [
      [
        ['80', '60', '70', '70', '70', '70'],
        [null, null],
      ],
      '70 -',
      '0.75',
      '70',
    ],
    [
      [
        ['80', null],
        ['40', null],
      ],
      '80 40',
      '0.5',
      '-',
    ],
    [[], '', '0', '-'],
  ])('of %j', (goals, means, coverage, index) => {
    const result = sdsnIndex(goals.map((scores) => scores.map((score) => (score === null ? null : decimal(score)))));
    expect(result.goals.map(shown).join(' ')).toBe(means);
    expect(shown(result.coverage)).toBe(coverage);
    expect(shown(result.index)).toBe(index);
  });
});

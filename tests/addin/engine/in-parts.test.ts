import { describe, expect, test } from 'vitest';
import { arrivalOf, inParts, type Part } from '../../../addin/engine/in-parts.ts';

const row = (cells: number): readonly string[] => Array.from({ length: cells }, (_, index) => `第${index}格`);
const rows = (count: number, cells: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, () => row(cells));

/** Where each part belongs, and how many items it has. */
function shapes(parts: readonly Part[]): readonly (readonly [path: string, items: number])[] {
  return parts.map(({ path, items }) => [path.join('.'), items.length]);
}

async function thereAndBack(value: unknown): Promise<unknown> {
  const { frame, parts } = structuredClone(inParts(value));
  const arrival = arrivalOf(frame, parts.length);
  for (const part of parts) arrival.add(part);
  return arrival.whole;
}

// A row of so many cells weighs one more; an object weighs 10; a part weighs up to 4,000.
test.each<readonly [name: string, value: unknown, parts: readonly (readonly [path: string, items: number])[]]>([
  ['a number', 5, []],
  ['nothing', null, []],
  ['800 rows of 4 cells: 800 × 5 = 4,000', { rows: rows(800, 4) }, []],
  [
    '801 rows of 4 cells',
    { rows: rows(801, 4) },
    [
      ['rows', 800],
      ['rows', 1],
    ],
  ],
  [
    'two tables side by side',
    { a: rows(900, 4), b: { c: rows(1_000, 4) } },
    [
      ['a', 800],
      ['a', 100],
      ['b.c', 800],
      ['b.c', 200],
    ],
  ],
  [
    'a table of the second sheet',
    { sheets: [{ rows: [] }, { rows: rows(801, 4) }] },
    [
      ['sheets.1.rows', 800],
      ['sheets.1.rows', 1],
    ],
  ],
  [
    '401 findings: 401 × 10',
    { findings: Array.from({ length: 401 }, () => ({ text: '甲' })) },
    [
      ['findings', 400],
      ['findings', 1],
    ],
  ],
  ['one row of 9,000 cells', { rows: [row(9_000)] }, [['rows', 1]]],
  [
    'the value itself',
    rows(801, 4),
    [
      ['', 800],
      ['', 1],
    ],
  ],
])('%s', async (_name, value, parts) => {
  expect(shapes(inParts(value).parts)).toEqual(parts);
  expect(await thereAndBack(value)).toEqual(value);
});

describe('on its way', () => {
  test('whole with the last part, not before', async () => {
    let ended = false;
    const arrival = arrivalOf({ rows: [] }, 2);
    arrival.whole.then(() => {
      ended = true;
    });
    arrival.add({ path: ['rows'], items: ['甲'] });
    await Promise.resolve();
    expect(ended).toBe(false);
    arrival.add({ path: ['rows'], items: ['乙'] });
    expect(await arrival.whole).toEqual({ rows: ['甲', '乙'] });
  });

  test('given up, it ends with what is there', async () => {
    const arrival = arrivalOf({ rows: [] }, 2);
    arrival.add({ path: ['rows'], items: ['甲'] });
    arrival.giveUp();
    expect(await arrival.whole).toEqual({ rows: ['甲'] });
  });

  test('what was sent is not changed', () => {
    const value = { rows: rows(801, 4) };
    inParts(value);
    expect(value.rows).toHaveLength(801);
  });
});

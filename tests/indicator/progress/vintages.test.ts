import { describe, expect, test } from 'vitest';
import { fractionText } from '../../../core/quantity/rational.ts';
import { type Json, printed, type Typed, target } from '../plans.ts';
import { type Given, rowOf, runOf, statusText } from './rows.ts';

/** 60 → 80: 72 is due at the end of 2023. */
const INDICATOR: Json = { base: printed('60'), targets: [target('2025', '80')] };

const on = (published: string, value: string, more: Partial<Typed> = {}): Typed => ({
  ...{ period: '2023', value, published, ...more },
});
const given = (values: Given['values'], more: Partial<Given> = {}): Given => ({
  ...{ indicator: INDICATOR, values, asOf: '2024-06-30', ...more },
});

function revision(of: Given) {
  const row = rowOf(of);
  const { revision: before } = row;
  return [
    before === null ? null : `${fractionText(before.before)} ${statusText(before)}`,
    statusText(row),
    row.flags.includes('revised'),
  ];
}

describe('修订改变了状态', () => {
  test.each<readonly [why: string, of: Given, expected: readonly unknown[]]>([
    ['先 71 后 73', given([on('2024-02-01', '71'), on('2024-05-01', '73')]), ['71 behind', 'onTrack', true]],
    ['先 73 后 71', given([on('2024-02-01', '73'), on('2024-05-01', '71')]), ['73 onTrack', 'behind', true]],
    ['先 80 后 59', given([on('2024-02-01', '80'), on('2024-05-01', '59')]), ['80 achieved', 'movingAway', true]],
    ['改了数，没有改状态', given([on('2024-02-01', '73'), on('2024-05-01', '74')]), [null, 'onTrack', false]],
    ['没有修订', given([on('2024-02-01', '73')]), [null, 'onTrack', false]],
    [
      '三次，和前一次比',
      given([on('2024-01-01', '80'), on('2024-02-01', '71'), on('2024-05-01', '73')]),
      ['71 behind', 'onTrack', true],
    ],
    ['以后才发布的修订，还不知道', given([on('2024-02-01', '71'), on('2024-07-01', '73')]), [null, 'behind', false]],
  ])('%s', (_, of, expected) => {
    expect(revision(of)).toEqual(expected);
  });

  test('说成一句话', () => {
    const { issues } = runOf(given([on('2024-02-01', '71'), on('2024-05-01', '73')]));
    expect(issues).toEqual([
      {
        code: 'revisionChangedStatus',
        severity: 'warning',
        place: {},
        values: { indicator: '城镇化率', before: '71', now: '73', statusBefore: 'behind', statusNow: 'onTrack' },
      },
    ]);
  });

  test('累计：改了上一年的数', () => {
    const indicator = { unit: '个', targets: [target('2025', '〔100〕')] };
    const values = [
      on('2022-02-01', '20', { period: '2021' }),
      on('2023-02-01', '19', { period: '2022' }),
      on('2023-08-01', '20', { period: '2022' }),
      on('2024-02-01', '20'),
    ];
    expect(revision(given(values, { indicator }))).toEqual(['59 behind', 'onTrack', true]);
  });

  test('改的是同一种状态的理由，不算改变', () => {
    const indicator = { targets: [target('2025', '15-20%')] };
    expect(revision(given([on('2024-02-01', '14'), on('2024-05-01', '21')], { indicator }))).toEqual([
      null,
      'notMeasurable: beyondRange',
      false,
    ]);
  });
});

test('分不出先后的两个数都不算，状态是没有数', () => {
  const run = runOf(given([on('2024-02-01', '71'), on('2024-02-01', '73')]));
  expect(run.rows.map(statusText)).toEqual(['notMeasurable: noObservation']);
  expect(run.issues.map(({ code }) => code)).toEqual(['actualConflict', 'actualConflict']);
});

import { describe, expect, test } from 'vitest';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { scallionJson } from '../payout/seed-schemes.ts';
import { CONTENT_FAULTS } from './content-faults.ts';
import { type Change, changed, REMOVED, TERM_PATHS } from './fault.ts';
import { FORMULA_FAULTS, PAYOUT } from './formula-faults.ts';
import garlicJson from './garlic.json' with { type: 'json' };
import { SHAPE_FAULTS } from './shape-faults.ts';

describe.each([
  ['the shape of the file', SHAPE_FAULTS],
  ['its content', CONTENT_FAULTS],
  ['its formulas', FORMULA_FAULTS],
] as const)('one fault in %s is the one thing reported', (_, faults) => {
  test.each(faults)('$name', ({ changes, code, path, values }) => {
    const { scheme, issues } = readScheme(changed(scallionJson, changes), 'policy.json');
    expect(scheme).toBeNull();
    expect(issues).toEqual([
      { code, severity: 'error', place: { file: 'policy.json', path }, values: expect.objectContaining(values) },
    ]);
  });
});

describe('several faults are all reported at once', () => {
  const reported = (changes: readonly Change[]) =>
    readScheme(changed(scallionJson, changes), 'policy.json').issues.map(({ code, place }) => [code, place.path]);

  test('of shape', () => {
    expect(
      reported([
        [['documentNumber'], REMOVED],
        [['terms', TERM_PATHS.area, 'unit'], '桶'],
        [['funding', 'payers', 0, 'share'], '四成'],
      ]),
    ).toEqual([
      ['policyMissing', 'documentNumber'],
      ['policyForm', 'terms[5].unit'],
      ['policyForm', 'funding.payers[0].share'],
    ]);
  });

  test('of shape, content and formulas together', () => {
    expect(
      reported([
        [['documentNumber'], REMOVED],
        [['series', 'window', 'to'], '2023-11-31'],
        [['funding', 'payers', 3, 'share'], '9%'],
        [['event', 'when'], '实际价各<目标价格'],
      ]),
    ).toEqual([
      ['policyMissing', 'documentNumber'],
      ['policyForm', 'series.window.to'],
      ['policyShares', 'funding.payers'],
      ['formulaUnknownName', 'event.when'],
    ]);
  });

  test('a misspelt unit does not bring its formulas into doubt', () => {
    expect(
      reported([
        [['terms', TERM_PATHS.area, 'unit'], '桶'],
        [['event', 'when'], '实际价各<目标价格'],
      ]),
    ).toEqual([
      ['policyForm', 'terms[5].unit'],
      ['formulaUnknownName', 'event.when'],
    ]);
  });

  test('of content', () => {
    expect(
      reported([
        [['funding', 'payers', 3, 'share'], '9%'],
        [['series', 'window', 'to'], '2023-11-05'],
        [['funding', 'of'], 'subsidy'],
      ]),
    ).toEqual([
      ['policyShares', 'funding.payers'],
      ['policyUnknownId', 'funding.of'],
      ['policyWindow', 'series.window'],
    ]);
  });

  test('of a series that observes a parameter: the observed term is left alone', () => {
    expect(reported([[['series', 'observes'], 'targetPrice']])).toEqual([
      ['policyObserves', 'series.observes'],
      ['policyObserves', 'terms[4]'],
    ]);
  });

  test('of formulas', () => {
    expect(
      reported([
        [['event', 'when'], '实际价挌<目标价格'],
        [PAYOUT, '每亩保险金额×'],
        [['checks', 2, 'when'], '保险面积'],
      ]),
    ).toEqual([
      ['formulaSyntax', 'outputs[2].formula'],
      ['formulaUnknownName', 'event.when'],
      ['formulaNeedsCondition', 'checks[2].when'],
    ]);
  });
});

test('a policy without checks, deadlines and documents is whole', () => {
  const { scheme } = readScheme(garlicJson, 'garlic.json');
  expect(scheme?.policy).toMatchObject({ checks: [], deadlines: [], documents: [], eligibility: [], notes: [] });
});

test.each([[null], ['大葱'], [[]], [42]])('%j is no policy', (json) => {
  const { scheme, issues } = readScheme(json, 'policy.json');
  expect(scheme).toBeNull();
  expect(issues.map(({ code }) => code)).toEqual(['policyType']);
});

import { expect, test } from 'vitest';
import { findJumps } from '../../../core/indicator/observations/find-jumps.ts';
import { indicatorJson, observationOf, planJson, planOf, printed } from '../plans.ts';

test('没有填数、由分子和分母算出的数，句子里写算出的数', () => {
  const plan = planOf(planJson([indicatorJson({ base: printed('60') })]));
  const computed = { ...observationOf(plan, { period: '2020', value: '5' }, 2), typed: '' };
  expect(findJumps([computed]).map(({ code, values }) => [code, 'found' in values && values.found])).toEqual([
    ['actualJump', '5'],
    ['actualBaseDiffers', '5'],
  ]);
});

import { describe, expect, test } from 'vitest';
import { toExcelFormula, toExcelRounding } from '../../core/backends/excel.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { hog, scallion } from '../payout/seed-schemes.ts';

describe('every output of the two schemes as the text of a cell', () => {
  const texts = (scheme: Scheme) =>
    Object.fromEntries(
      [
        { id: 'event', node: scheme.event, cap: null },
        ...scheme.outputs.map(({ id, node, cap }) => ({ id, node, cap })),
      ].flatMap(({ id, node, cap }) => [
        [id, toExcelFormula(node, (reference) => reference.id)],
        ...(cap === null ? [] : [[`${id} cap`, toExcelFormula(cap, (reference) => reference.id)]]),
      ]),
    );

  test('章丘大葱', () => {
    expect(texts(scallion)).toEqual({
      event: 'ROUND(actualPrice-targetPrice,10)<0',
      sumInsured: 'sumInsuredPerMu*area',
      premium: 'premiumPerMu*area',
      payout: '(targetPrice-actualPrice)/targetPrice*sumInsuredPerMu*area',
      'payout cap': 'sumInsuredPerMu*area',
    });
  });

  test('生猪', () => {
    expect(texts(hog)).toEqual({
      event: 'ROUND(actualPrice-targetPrice,10)<0',
      sumInsured: 'sumInsuredPerHead*insuredHeads',
      premium: 'premiumPerHead*insuredHeads',
      paidHeads: 'MIN(insuredHeads,marketedHeads)',
      payoutFactor: '(fullCost-actualPrice)/fullCost',
      payout: 'sumInsuredPerHead*paidHeads*((targetPrice-actualPrice)/targetPrice)*payoutFactor',
      'payout cap': 'sumInsuredPerHead*paidHeads',
    });
  });
});

describe('a rounding around a formula', () => {
  test.each([
    ['halfAwayFromZero', 2, 'ROUND(ROUND(A1,8),2)'],
    ['halfAwayFromZero', -2, 'ROUND(ROUND(A1,8),-2)'],
    ['halfAwayFromZero', 6, 'ROUND(ROUND(A1,10),6)'],
    ['up', 2, 'ROUNDUP(ROUND(A1,8),2)'],
    ['down', 2, 'ROUNDDOWN(ROUND(A1,8),2)'],
    ['floor', 0, 'IF(ROUND(A1,8)<0,ROUNDUP(ROUND(A1,8),0),ROUNDDOWN(ROUND(A1,8),0))'],
    ['ceiling', 0, 'IF(ROUND(A1,8)<0,ROUNDDOWN(ROUND(A1,8),0),ROUNDUP(ROUND(A1,8),0))'],
    [
      'halfEven',
      2,
      'IF(AND(ROUND(ABS(ROUND(A1,8)-ROUND(ROUND(A1,8),2))*10^2,6)=0.5,ROUND(ABS(ROUND(ROUND(A1,8),2))*10^2/2,1)<>ROUND(ABS(ROUND(ROUND(A1,8),2))*10^2/2,0)),ROUND(ROUND(A1,8),2)-SIGN(ROUND(A1,8))*10^-2,ROUND(ROUND(A1,8),2))',
    ],
  ] as const)('%s to %d places', (rule, places, text) => {
    expect(toExcelRounding('A1', { places, rule })).toBe(text);
  });
});

import { describe, expect, test } from 'vitest';
import { explainPayout } from '../../core/payout/explain-payout.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { decimal, fixedText } from '../../core/quantity/decimal.ts';
import { fractionText, ZERO } from '../../core/quantity/rational.ts';
import { schemeOf } from '../payout/seed-schemes.ts';
import garlicJson from './garlic.json' with { type: 'json' };

describe('a policy written from scratch, its formula pasted with bare numbers', () => {
  test('loads, and says which unit each bare number was taken in', () => {
    const { scheme, issues } = readScheme(garlicJson, 'garlic.json');
    expect(scheme).not.toBeNull();
    expect(
      issues.map(({ code, severity, place, values }) => ({ code, severity, path: place.path, ...values })),
    ).toEqual([
      note('outputs[0].formula', '1800×面积×(1.73－p)/1.73×(2.5－p)/2.5', '1800', '元/亩', '^^^^'),
      note('outputs[0].formula', '1800×面积×(1.73－p)/1.73×(2.5－p)/2.5', '1.73', '元/500g', '    　　　　 ^^^^'),
      note(
        'outputs[0].formula',
        '1800×面积×(1.73－p)/1.73×(2.5－p)/2.5',
        '2.5',
        '元/500g',
        '    　　　　     　       　 ^^^',
      ),
      note('event.when', 'p<1.73', '1.73', '元/500g', '  ^^^^'),
    ]);
  });

  // 1800×2.5×(1.73－p)÷1.73×(2.5－p)÷2.5, by hand:
  // p=1.50: 4500×23/173×2/5 = 41400/173;  p=1.7299: 4500×1/17300×7701/25000 = 69309/865000;  p=0: 4500.
  test.each([
    ['1.50', '41400/173', '239.31'],
    ['1.7299', '69309/865000', '0.08'],
    ['1.73', '0', '0.00'],
    ['1.7301', '0', '0.00'],
    ['3', '0', '0.00'],
    ['0', '4500', '4500.00'],
  ])('at %s元/500g two and a half mu are paid %s, %s元', (price, exact, fen) => {
    const explanation = explainPayout(schemeOf(garlicJson), decimal(price), new Map([['area', decimal('2.5')]]));
    if (explanation.kind !== 'explained') throw new Error('not computed');
    const payout = explanation.results.get('payout');
    expect(fractionText(payout?.exact ?? decimal('-1'))).toBe(exact);
    expect(fixedText(payout?.value ?? decimal('-1'), 2)).toBe(fen);
    expect(fixedText(explanation.results.get('premium')?.value ?? ZERO, 2)).toBe('315.00');
    expect(explanation.funding.map((share) => fixedText(share, 2))).toEqual(['126.00', '189.00']);
  });
});

function note(path: string, formula: string, number: string, unit: string, caret: string) {
  return { code: 'formulaNumberUnit', severity: 'info', path, formula, pointer: `${formula}\n${caret}`, number, unit };
}

import { describe, expect, test } from 'vitest';
import { orderOutputs } from '../../core/payout/order-outputs.ts';
import { readFormula } from '../cases/formula-cases.ts';
import rejected from '../cases/rejected-formulas.json' with { type: 'json' };

const TERMS = [
  { term: '目标价格', unit: '元/500g' },
  { term: '实际价格', unit: '元/500g' },
  { term: '保险面积', unit: '亩' },
  { term: '保险金额', unit: '元' },
  { term: '头数', unit: '头', aliases: ['保险数量（头）'] },
] as const;

interface Rejected {
  readonly name: string;
  readonly formula: string;
  /** The unit asked for; 元 unless told, `null` for a condition. */
  readonly unit?: string | null;
  readonly code: string;
  readonly values?: Readonly<Record<string, string>>;
  /** The line under the formula. */
  readonly caret: string;
}

const REJECTED = rejected.formulas as readonly Rejected[];

describe('a formula that cannot be read points at the character meant', () => {
  test.each(REJECTED)('$name：$formula', ({ formula, unit = '元', code, values = {}, caret }) => {
    const reading = readFormula(formula, TERMS, unit);
    expect(reading).toEqual({
      issue: {
        code,
        severity: 'error',
        place: {},
        values: { formula, pointer: `${formula}\n${caret}`, ...values },
      },
    });
  });
});

test('outputs that need each other in a circle are named in its order', () => {
  const output = (id: string, formula: string) => {
    const terms = ['甲', '乙', '丙'].map((term) => ({ term, unit: '' }));
    const reading = readFormula(formula, terms, '');
    if ('issue' in reading) throw new Error(reading.issue.code);
    return { id, node: reading.node, cap: null };
  };
  const circle = [output('甲', '乙+1'), output('乙', '丙×2'), output('丙', '甲-1')];
  expect(orderOutputs(circle)).toEqual({ ordered: [], cycle: ['甲', '乙', '丙', '甲'] });
  const line = [output('甲', '乙+丙'), output('乙', '丙×2'), output('丙', '1')];
  expect(orderOutputs(line)).toEqual({ ordered: [line[2], line[1], line[0]], cycle: null });
});

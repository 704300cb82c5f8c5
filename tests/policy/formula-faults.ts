import type { Fault } from './fault.ts';

export const PAYOUT = ['outputs', 2, 'formula'] as const;
/** What is wrong with the formulas of a file. */
export const FORMULA_FAULTS: readonly Fault[] = [
  {
    name: 'a misspelt term in the payout formula',
    changes: [[PAYOUT, '赔偿金额=[(目标价格-实际价格)/目标价格]×每亩保险金颌×保险面积。']],
    code: 'formulaUnknownName',
    path: 'outputs[2].formula',
    values: {
      name: '每亩保险金颌',
      suggestion: '每亩保险金额',
      pointer:
        '赔偿金额=[(目标价格-实际价格)/目标价格]×每亩保险金颌×保险面积。\n　　　　   　　　　 　　　　  　　　　 　^^^^^^',
    },
  },
  {
    name: 'units that do not fit: an area left out',
    changes: [[PAYOUT, '[(目标价格-实际价格)/目标价格]×每亩保险金额']],
    code: 'formulaResultUnit',
    path: 'outputs[2].formula',
    values: { found: '元/亩', declared: '元' },
  },
  {
    name: 'an event that compares a price with a sum per 亩',
    changes: [[['event', 'when'], '实际价格<每亩保险金额']],
    code: 'formulaUnits',
    path: 'event.when',
    values: { left: '实际价格', leftUnit: '元/500g', right: '每亩保险金额', rightUnit: '元/亩' },
  },
  {
    name: 'an event that depends on the row',
    changes: [[['event', 'when'], '保险面积>1亩']],
    code: 'formulaTermNotHere',
    path: 'event.when',
    values: { name: '保险面积', allowed: '目标价格、每亩保险金额、保险费率、每亩保险费、实际价格' },
  },
  {
    name: 'a formula longer than any document prints',
    changes: [[['event', 'when'], `实际价格<目标价格${'+0'.repeat(996)}`]],
    code: 'formulaTooLong',
    path: 'event.when',
    values: { length: '2001', limit: '2000' },
  },
  {
    name: 'an event that is no condition',
    changes: [[['event', 'when'], '实际价格-目标价格']],
    code: 'formulaNeedsCondition',
    path: 'event.when',
    values: { found: '实际价格-目标价格' },
  },
  {
    name: 'a cap in the wrong unit',
    changes: [[['outputs', 2, 'cap', 'formula'], '每亩保险金额']],
    code: 'formulaResultUnit',
    path: 'outputs[2].cap.formula',
    values: { found: '元/亩', declared: '元' },
  },
  {
    name: 'a left side that names another term',
    changes: [[PAYOUT, '赔款=每亩保险金额×保险面积']],
    code: 'formulaLeftSide',
    path: 'outputs[2].formula',
    values: { found: '赔款', declared: '赔偿金额' },
  },
  {
    name: 'a check over a term that is not declared',
    changes: [[['checks', 2, 'when'], '保险面积>上年面枳×1.2']],
    code: 'formulaUnknownName',
    path: 'checks[2].when',
    values: { name: '上年面枳', suggestion: '上年面积', pointer: '保险面积>上年面枳×1.2\n　　　　 ^^^^' },
  },
  {
    name: 'outputs that need each other in a circle',
    changes: [
      [['outputs', 0, 'formula'], '赔偿金额×2'],
      [PAYOUT, '保险金额×2'],
    ],
    code: 'policyCycle',
    path: 'outputs',
    values: { path: '保险金额 → 赔偿金额 → 保险金额' },
  },
];

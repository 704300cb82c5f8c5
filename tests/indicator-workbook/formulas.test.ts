import { describe, expect, test } from 'vitest';
import {
  averageGrowthAttained,
  averageGrowthGoal,
  type GrowthReferences,
  totalGrowthGoal,
  yearGrowthAttained,
} from '../../templates/indicator/formulas/growth-formulas.ts';
import {
  attainmentFormula,
  forecastFormula,
  gapFormula,
  leadFormula,
  neededGrowthFormula,
  neededPerYearFormula,
  progressFormula,
  scheduleFormula,
} from '../../templates/indicator/formulas/measure-formulas.ts';
import type { RowReferences, RowShape } from '../../templates/indicator/formulas/row-formula.ts';
import { reasonFormula, statusFormula } from '../../templates/indicator/formulas/status-formula.ts';
import { formulaFault } from '../../templates/workbook/formula.ts';

/** B base, V value, T target, S and E the years of base and target, Y and M the observed year and month. */
const AT: RowReferences = {
  ...{ base: 'B1', value: 'V1', goal: 'T1', attained: 'V1', target: 'T1', tolerance: null },
  ...{ lower: null, upper: null },
  ...{ startYear: 'S1', endYear: 'E1', year: 'Y1', month: null, incomplete: null },
};
const LEVEL: RowShape = {
  ...{ kind: 'level', path: 'linear', direction: 'rising', criterionDirection: 'rising', operator: null },
  ...{ attribute: null, schedule: { by: 'year', rounding: 'exact' }, targetSign: 'positive' },
  ...{ provisional: false, inUnit: true, baseReason: 'noBase' },
};
const FALLING: RowShape = { ...LEVEL, direction: 'falling', criterionDirection: 'falling' };
const RATE: RowShape = { ...LEVEL, kind: 'rate', provisional: true };
const CELLS = { progress: 'P1', schedule: 'Q1' };
const UNFILLED = { status: '"未填报"', reason: '""' };

describe('各项算法的公式', () => {
  test.each([
    ['完成率：越高越好', attainmentFormula(AT, LEVEL), 'IF(ISNUMBER(V1),V1/T1,"")'],
    ['完成率：越低越好', attainmentFormula(AT, FALLING), 'IF(ISNUMBER(V1),2-V1/T1,"")'],
    [
      '完成率：越低越好，目标为负',
      attainmentFormula(AT, { ...FALLING, targetSign: 'negative' }),
      'IF(ISNUMBER(V1),V1/T1,"")',
    ],
    ['完成率：目标为零', attainmentFormula(AT, { ...LEVEL, targetSign: 'zero' }), null],
    ['进度', progressFormula(AT, LEVEL), 'IF(ISNUMBER(V1),IF(ROUND(B1,8)>=ROUND(T1,8),"",(V1-B1)/(T1-B1)),"")'],
    ['进度：没有基期', progressFormula({ ...AT, base: null }, LEVEL), null],
    ['进度：增速目标', progressFormula(AT, RATE), null],
    ['序时进度：整年', scheduleFormula(AT, LEVEL), 'IF(ISNUMBER(Y1),IF(Y1>S1,IF(Y1>=E1,1,(Y1-S1)/(E1-S1)),0),"")'],
    [
      '序时进度：按月，取整百分数',
      scheduleFormula({ ...AT, month: 'M1' }, { ...LEVEL, schedule: { by: 'month', rounding: 'wholePercent' } }),
      'IF(ISNUMBER(Y1),ROUND(ROUND(IF(((Y1-S1)*12+M1-12)>0,IF(((E1-Y1)*12+12-M1)<=0,1,((Y1-S1)*12+M1-12)/((E1-S1)*12)),0),10),2),"")',
    ],
    [
      '序时进度：按日',
      scheduleFormula({ ...AT, month: 'M1' }, { ...LEVEL, schedule: { by: 'day', rounding: 'exact' } }),
      'IF(ISNUMBER(Y1),IF(((Y1-S1)*12+M1-12)>0,IF(((E1-Y1)*12+12-M1)<=0,1,(DATE(Y1,M1+1,0)-DATE(S1,12,31))/(DATE(E1,12,31)-DATE(S1,12,31))),0),"")',
    ],
    [
      '进度差',
      leadFormula('P1', 'Q1'),
      'IF(AND(ISNUMBER(P1),ISNUMBER(Q1)),IF(ROUND(P1,10)=ROUND(Q1,10),0,(P1-Q1)*100),"")',
    ],
    ['缺口：越高越好', gapFormula(AT, LEVEL), 'IF(ISNUMBER(V1),IF(ROUND(V1,8)>=ROUND(T1,8),0,T1-V1),"")'],
    ['缺口：越低越好', gapFormula(AT, FALLING), 'IF(ISNUMBER(V1),IF(ROUND(V1,8)<=ROUND(T1,8),0,V1-T1),"")'],
    [
      '每年还需',
      neededPerYearFormula(AT, LEVEL),
      'IF(ISNUMBER(V1),IF(Y1>=E1,"",IF(ROUND(V1,8)>=ROUND(T1,8),0,(T1-V1)/(E1-Y1))),"")',
    ],
    ['每年还需：增速目标', neededPerYearFormula(AT, RATE), null],
    [
      '需年均增长',
      neededGrowthFormula(AT, LEVEL),
      'IF(ISNUMBER(V1),IF(OR(Y1>=E1,ROUND(V1,8)>=ROUND(T1,8),V1<=0,T1<=0),"",(T1/V1)^(1/(E1-Y1))-1),"")',
    ],
    [
      '按现有趋势到期值：直线',
      forecastFormula(AT, LEVEL),
      'IF(ISNUMBER(V1),IF(Y1>S1,IF(Y1>=E1,V1,V1+(V1-B1)/(Y1-S1)*(E1-Y1)),""),"")',
    ],
    ['按现有趋势到期值：增速指数没有单位', forecastFormula(AT, { ...LEVEL, inUnit: false }), null],
  ] as const)('%s', (_, formula, expected) => {
    expect(formula).toBe(expected);
    if (formula !== null) expect(formulaFault(formula)).toBeNull();
  });
});

describe('增长目标', () => {
  const growth: GrowthReferences = {
    base: 'B1',
    value: 'V1',
    rate: 'R1',
    sense: 'increase',
    yearsElapsed: '(Y1-S1)',
    yearsTotal: '(E1-S1)',
  };
  test.each([
    ['年均增长引到的水平', averageGrowthGoal(growth), 'B1*(1+R1/100)^(E1-S1)'],
    ['年均下降引到的水平', averageGrowthGoal({ ...growth, sense: 'decrease' }), 'B1*(1-R1/100)^(E1-S1)'],
    ['总共压减到的水平', totalGrowthGoal({ ...growth, sense: 'decrease' }), 'B1*(1-R1/100)'],
    [
      '已达到的年均增速',
      averageGrowthAttained(growth),
      'IF(ISNUMBER(V1),IF(OR(V1<=0,(Y1-S1)<=0),"",((V1/B1)^(1/(Y1-S1))-1)*100),"")',
    ],
    [
      '比上年下降',
      yearGrowthAttained('V1', 'U1', 'decrease'),
      'IF(AND(ISNUMBER(V1),ISNUMBER(U1)),IF(U1<=0,"",-(V1/U1-1)*100),"")',
    ],
  ])('%s', (_, formula, expected) => {
    expect(formula).toBe(expected);
  });
});

describe('状态的公式，先后次序同 core', () => {
  const onTheWay =
    'IF(ISNUMBER(P1),IF(ROUND(P1,10)<0,"背离目标",IF(ROUND(P1,10)>=ROUND(Q1,10),"达到序时","落后序时")),' +
    'IF(ROUND(V1,8)<ROUND(B1,8),"背离目标","落后序时"))';
  const reached = 'ROUND(V1,8)>=ROUND(T1,8)';

  test.each([
    ['预期性', AT, LEVEL, `IF(ISNUMBER(V1),IF(${reached},"已达标",IF(Y1>=E1,"未达目标",${onTheWay})),"未填报")`],
    [
      '约束性',
      AT,
      { ...LEVEL, attribute: 'binding' },
      `IF(ISNUMBER(V1),IF(${reached},"已达标",IF(Y1>=E1,"约束性未完成",${onTheWay})),"未填报")`,
    ],
    [
      '没有基期',
      { ...AT, base: null },
      LEVEL,
      `IF(ISNUMBER(V1),IF(${reached},"已达标",IF(Y1>=E1,"未达目标","无法衡量")),"未填报")`,
    ],
    [
      '约 34，容差 0.5',
      { ...AT, base: null, tolerance: '0.5' },
      { ...LEVEL, operator: 'about' },
      'IF(ISNUMBER(V1),IF(ROUND(V1,8)>=ROUND(T1-0.5,8),"已达标",IF(Y1>=E1,"未达目标","无法衡量")),"未填报")',
    ],
    [
      '区间，上升',
      { ...AT, base: null, upper: 'U1' },
      { ...LEVEL, operator: 'between' },
      `IF(ISNUMBER(V1),IF(ROUND(V1,8)>ROUND(U1,8),"无法衡量",IF(AND(${reached},ROUND(V1,8)<=ROUND(U1,8)),"已达标",IF(Y1>=E1,"未达目标","无法衡量"))),"未填报")`,
    ],
    [
      '区间，下降：目标是上端，下端是另一端',
      { ...AT, base: null, upper: 'T1', lower: 'L1' },
      { ...FALLING, operator: 'between' },
      'IF(ISNUMBER(V1),IF(ROUND(V1,8)<ROUND(L1,8),"无法衡量",IF(AND(ROUND(V1,8)<=ROUND(T1,8),ROUND(V1,8)>=ROUND(L1,8)),"已达标",IF(Y1>=E1,"未达目标","无法衡量"))),"未填报")',
    ],
    [
      '增速：到期以前只是达到序时',
      AT,
      RATE,
      `IF(ISNUMBER(V1),IF(${reached},IF(Y1>=E1,"已达标","达到序时"),IF(Y1>=E1,"未达目标","落后序时")),"未填报")`,
    ],
    [
      '累计，缺时期：够了就是够了',
      { ...AT, base: '0', incomplete: 'X1' },
      { ...LEVEL, kind: 'sum' },
      `IF(ISNUMBER(V1),IF(${reached},"已达标",IF(X1,"无法衡量",IF(Y1>=E1,"未达目标",IF(ISNUMBER(P1),IF(ROUND(P1,10)<0,"背离目标",IF(ROUND(P1,10)>=ROUND(Q1,10),"达到序时","落后序时")),"无法衡量")))),"未填报")`,
    ],
    [
      '累计不得超过，缺时期：没超过还说不准，超过了不会回来',
      { ...AT, base: '0', incomplete: 'X1' },
      { ...FALLING, kind: 'sum', provisional: true },
      'IF(ISNUMBER(V1),IF(ROUND(V1,8)<=ROUND(T1,8),IF(X1,"无法衡量",IF(Y1>=E1,"已达标","达到序时")),IF(Y1>=E1,"未达目标","背离目标")),"未填报")',
    ],
  ] as const)('%s', (_, at, shape, expected) => {
    const formula = statusFormula(at, shape, CELLS, UNFILLED);
    expect(formula).toBe(expected);
    expect(formulaFault(formula)).toBeNull();
  });

  test('没有基期的原因，只在还没到期、没有达到时说', () => {
    expect(reasonFormula({ ...AT, base: null }, { ...LEVEL, baseReason: 'baseIsBound' }, UNFILLED)).toBe(
      `IF(ISNUMBER(V1),IF(${reached},"",IF(Y1>=E1,"","基期只印了界限（如 <40），算不出进度")),"")`,
    );
  });
});

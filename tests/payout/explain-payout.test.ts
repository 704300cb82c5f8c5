import { describe, expect, test } from 'vitest';
import { explainPayout } from '../../core/payout/explain-payout.ts';
import type { Step } from '../../core/payout/explanation.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { decimal, fixedText } from '../../core/quantity/decimal.ts';
import { fractionText } from '../../core/quantity/rational.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { hog, scallion } from './seed-schemes.ts';

/** The steps of a household as lines: what an auditor reads, with the clause each rests on. */
function steps(scheme: Scheme, price: string, given: Readonly<Record<string, string>>): readonly string[] {
  const [top = '', bottom = '1'] = price.split('/');
  const observed = { ...decimal(top), denominator: decimal(top).denominator * BigInt(bottom) };
  const inputs = new Map(Object.entries(given).map(([id, text]) => [id, decimal(text)]));
  const explanation = explainPayout(scheme, observed, inputs);
  return explanation.kind === 'explained'
    ? explanation.steps.map(line)
    : [`${explanation.label}：缺${explanation.missing.join('、')}`];
}

function line(step: Step): string {
  switch (step.kind) {
    case 'given':
      return `${step.origin} ${step.label} ${fractionText(step.value)}${unitText(step.unit)} ${step.source?.clause ?? ''}`.trim();
    case 'event':
      return `event ${step.formula}: ${step.substituted} ${step.occurred} ${step.source.clause}`;
    case 'output': {
      const cap = step.cap === null ? '' : ` 以${step.cap.formula}=${fractionText(step.cap.value)}为限`;
      const state = step.gated ? ' 未出险' : step.result.capped ? ' 已到限额' : '';
      return `${step.label}=${step.formula} = ${step.substituted} = ${fractionText(step.computed)}${cap} → ${fractionText(step.result.value)}${unitText(step.unit)}${state} ${step.source.clause}`;
    }
    case 'funding':
      return `${fixedText(step.total, 2)} = ${step.shares.map(({ payer, amount }) => `${payer}${fixedText(amount, 2)}`).join(' + ')} ${step.source.clause}`;
  }
}

describe('章丘大葱', () => {
  test('2.5亩，0.98元/500g：3500×2.5×0.08÷1.06 = 35000/53', () => {
    expect(steps(scallion, '0.98', { area: '2.5' })).toEqual([
      'parameter 目标价格 53/50元/500g 三（四）',
      'parameter 每亩保险金额 3500元/亩 三（二）',
      'parameter 保险费率 7% 三（二）',
      'parameter 每亩保险费 245元/亩 三（二）',
      'observed 实际价格 49/50元/500g 三（四）',
      'input 保险面积 5/2亩',
      'event 实际价格＜目标价格: 0.98元/500g＜1.06元/500g true 三（五）',
      '保险金额=每亩保险金额×保险面积 = 3500元/亩×2.5亩 = 8750 → 8750元 三（二）',
      '保费=每亩保险费×保险面积 = 245元/亩×2.5亩 = 1225/2 → 1225/2元 三（二）',
      '赔偿金额=(目标价格-实际价格)÷目标价格×每亩保险金额×保险面积 = (1.06元/500g-0.98元/500g)÷1.06元/500g×3500元/亩×2.5亩 = 35000/53 以每亩保险金额×保险面积=8750为限 → 33019/50元 三（五）',
      '612.50 = 投保人245.00 + 区财政153.13 + 市财政153.12 + 省财政61.25 三（二）',
    ]);
  });

  test('等于目标价格：算式照写，不出险，赔0', () => {
    const lines = steps(scallion, '1.06', { area: '1' });
    expect(lines[6]).toBe('event 实际价格＜目标价格: 1.06元/500g＜1.06元/500g false 三（五）');
    expect(lines[9]).toContain('= 0 以每亩保险金额×保险面积=3500为限 → 0元 未出险 三（五）');
  });

  test('除不尽的平均价写成分数', () => {
    expect(steps(scallion, '287/300', { area: '1' })[6]).toBe(
      'event 实际价格＜目标价格: (287/300)元/500g＜1.06元/500g true 三（五）',
    );
  });

  test('没有面积：说缺什么', () => {
    expect(steps(scallion, '0.98', {})).toEqual(['保险金额：缺保险面积']);
  });
});

describe('生猪', () => {
  test('保单200头，出栏187头，15元/公斤', () => {
    expect(steps(hog, '15', { insuredHeads: '200', marketedHeads: '187' }).slice(9)).toEqual([
      'event 实际价格＜目标价格: 15元/公斤＜18.5元/公斤 true 二',
      '保险金额合计=保险金额×保险数量 = 1750元/头×200头 = 350000 → 350000元 二（三）',
      '保费=保险费×保险数量 = 52.5元/头×200头 = 10500 → 10500元 二（三）',
      '理赔数量=MIN(保险数量, 实际出栏数) = MIN(200头, 187头) = 187 → 187头 二（三）',
      '赔偿系数=(完全成本-实际价格)÷完全成本 = (20元/公斤-15元/公斤)÷20元/公斤 = 1/4 → 1/4 二（七）',
      '赔偿金额=保险金额×理赔数量×((目标价格-实际价格)÷目标价格)×赔偿系数 = 1750元/头×187头×((18.5元/公斤-15元/公斤)÷18.5元/公斤)×0.25 = 1145375/74 以保险金额×理赔数量=327250为限 → 386951/25元 二（七）',
      '10500.00 = 投保人4200.00 + 区财政2625.00 + 市财政2625.00 + 省财政1050.00 二（三）',
    ]);
  });

  test('没有填出栏数：按保单数，注明是约定', () => {
    const lines = steps(hog, '15', { insuredHeads: '200' });
    expect(lines.slice(7, 9)).toEqual(['input 保险数量 200头', 'assumed 实际出栏数 200头']);
  });

  test('高于完全成本：两个因子都为负，乘起来是正的，仍不赔', () => {
    const payout = steps(hog, '25', { insuredHeads: '1', marketedHeads: '1' })[14] ?? '';
    expect(payout).toContain('= 11375/74');
    expect(payout).toContain('→ 0元 未出险');
  });

  test('负价格：算得比保险金额多，到限额为止', () => {
    const payout = steps(hog, '-5', { insuredHeads: '10', marketedHeads: '10' })[14] ?? '';
    expect(payout).toContain('以保险金额×理赔数量=17500为限 → 17500元 已到限额');
  });
});

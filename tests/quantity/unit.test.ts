import { describe, expect, test } from 'vitest';
import { convert } from '../../core/quantity/quantity.ts';
import { fractionText, multiply, ONE, rational } from '../../core/quantity/rational.ts';
import {
  computingUnit,
  conversionFactor,
  divideUnits,
  isRatio,
  multiplyUnits,
  parseUnit,
  raiseUnit,
  sameDimension,
  unit,
  unitText,
} from '../../core/quantity/unit.ts';

describe('one unit into another, exactly', () => {
  test.each([
    ['亩', '公顷', '1/15'],
    ['公顷', '亩', '15'],
    ['亩', '平方米', '2000/3'],
    ['平方公里', '亩', '1500'],
    ['斤', '公斤', '1/2'],
    ['两', '斤', '1/10'],
    ['吨', '公斤', '1000'],
    ['元/公斤', '元/500g', '1/2'],
    ['元/500g', '元/公斤', '2'],
    ['元/吨', '元/斤', '1/2000'],
    ['元/亩', '元/公顷', '15'],
    ['万元', '元', '10000'],
    ['亿元', '万元', '10000'],
    ['千万元', '万元', '1000'],
    ['百亿元', '亿元', '100'],
    ['千亿元', '亿元', '1000'],
    ['万亿元', '亿元', '10000'],
    ['元', '分', '100'],
    ['角', '分', '10'],
    ['万立方米', '立方米', '10000'],
    ['亿立方米', '万立方米', '10000'],
    ['万头', '头', '10000'],
    ['公里', '米', '1000'],
    ['%', '', '1/100'],
    ['‰', '%', '1/10'],
    ['人次', '人', '1'],
  ])('1 %s is so many %s: %s', (from, to, factor) => {
    expect(fractionText(conversionFactor(unit(from), unit(to)) ?? rational(-1n))).toBe(factor);
    const back = conversionFactor(unit(to), unit(from)) ?? rational(-1n);
    expect(fractionText(multiply(back, conversionFactor(unit(from), unit(to)) ?? rational(-1n)))).toBe(
      fractionText(ONE),
    );
  });
});

describe('what measures different things does not convert', () => {
  test.each([
    ['元', '亩'],
    ['元/亩', '元/头'],
    ['元/500g', '元'],
    ['头', '只'],
    ['%', '百分点'],
    ['天', '年'],
    ['亩', '亩·亩'],
    ['', '元'],
  ])('%s and %s', (from, to) => {
    expect(conversionFactor(unit(from), unit(to))).toBeNull();
    expect(sameDimension(unit(from), unit(to))).toBe(false);
    expect(convert({ value: ONE, unit: unit(from) }, unit(to))).toBeNull();
  });
});

describe('names as they are printed', () => {
  test.each([
    ['元/500克', '元/500g'],
    ['元／斤', '元/500g'],
    ['元/千克', '元/公斤'],
    ['元/(头·天)', '元/头·天'],
    ['元/头/天', '元/头·天'],
    ['元（每） ', null],
    ['㎡', '平方米'],
    ['hm²', '公顷'],
    ['％', '%'],
    ['个百分点', '百分点'],
    ['', ''],
    ['1', ''],
    ['元×亩', '元·亩'],
    ['元·元', '元^2'],
    ['元/元', ''],
    ['1/亩', null],
    ['桶', null],
    ['万', null],
    ['亩亩', null],
    ['__proto__', null],
  ])('%s is %s', (text, shown) => {
    const parsed = parseUnit(text);
    expect(parsed === null ? null : unitText(parsed)).toBe(shown);
  });

  test('an unknown name in our own code is an error', () => {
    expect(() => unit('桶')).toThrow(RangeError);
  });
});

test('units multiply, divide and rise like the numbers they stand behind', () => {
  expect(unitText(multiplyUnits(unit('元/亩'), unit('亩')))).toBe('元');
  expect(unitText(divideUnits(unit('元'), unit('亩')))).toBe('元/亩');
  expect(unitText(divideUnits(unit(''), unit('亩')))).toBe('1/亩');
  expect(unitText(raiseUnit(unit('元/亩'), 2))).toBe('元^2/亩^2');
});

test('an amount converts with its number', () => {
  const price = convert({ value: rational(2n), unit: unit('元/公斤') }, unit('元/500g'));
  expect(fractionText(price?.value ?? rational(-1n))).toBe('1');
});

test.each([
  ['%', true, ''],
  ['‰', true, ''],
  ['', true, ''],
  ['百分点', false, '百分点'],
  ['元/亩', false, '元/亩'],
])('%s is a plain ratio: %s; formulas compute in «%s»', (text, ratio, computed) => {
  expect(isRatio(unit(text))).toBe(ratio);
  expect(unitText(computingUnit(text))).toBe(computed);
});

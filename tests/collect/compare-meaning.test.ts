import { describe, expect, test } from 'vitest';
import { formatMeaning } from '../../templates/collect/compare/format-meaning.ts';
import { formulaMeaning } from '../../templates/collect/compare/formula-meaning.ts';
import { foundRuleMeaning, ruleMeaning } from '../../templates/collect/compare/validation-meaning.ts';
import type { ValidationRule } from '../../templates/workbook/plan.ts';

describe('公式的意思', () => {
  test.each<[what: string, one: string, other: string]>([
    ['空格和换行', 'IF( A1 ,\n B2 )', 'IF(A1,B2)'],
    ['大小写', 'sum(a1:b2)', 'SUM(A1:B2)'],
    ['函数的前缀', '_xlfn.IFS(A1,1)', 'IFS(A1,1)'],
    ['TRUE()', 'IF(A1,true(),FALSE( ))', 'IF(A1,TRUE,FALSE)'],
    ['表名的引号', "'填报表'!A1", '填报表!A1'],
    ['固定的引用', '$A$1+B$2', 'A1+B2'],
    ['范围的方向', 'SUM(B2:A1)', 'SUM(A1:B2)'],
    ['一格的范围', 'SUM(A1:A1)', 'SUM(A1)'],
    ['数的写法', '0.50*1E2', '0.5*100'],
    ['没有了的格', 'SUM(表!#REF!,#ref!)', 'SUM(#REF!,#REF!)'],
    ['不是公式', 'A1="', 'A1="'],
  ])('同：%s', (_, one, other) => {
    expect(formulaMeaning(one)).toEqual(formulaMeaning(other));
  });

  test.each<[what: string, one: string, other: string]>([
    ['文本的大小写', 'IF(A1="a",1,2)', 'IF(A1="A",1,2)'],
    ['文本里的空格', '"a b"', '"ab"'],
    ['另一格', 'A1+B1', 'A1+B2'],
    ['另一张表', '甲!A1', '乙!A1'],
    ['另一个文件', '[1]甲!A1', '甲!A1'],
    ['另一个函数', 'SUM(A1)', 'MAX(A1)'],
    ['另一个数', 'A1*0.5', 'A1*0.51'],
    ['括号改了先后', '(A1+B1)*C1', 'A1+B1*C1'],
    ['两个范围的交集', 'SUM(A1:A3 A2)', 'SUM(A1:A3,A2)'],
  ])('不同：%s', (_, one, other) => {
    expect(formulaMeaning(one)).not.toEqual(formulaMeaning(other));
  });

  test('引用换了地方，其余的样子不变', () => {
    expect(formulaMeaning('SUM(A1:B2)+C3').shape).toBe(formulaMeaning('SUM(D4)+表!E5').shape);
    expect(formulaMeaning('SUM(A1:B2)+表!C3').references).toEqual([
      { sheet: '', top: 1, left: 1, bottom: 2, right: 2 },
      { sheet: '表', top: 3, left: 3, bottom: 3, right: 3 },
    ]);
  });
});

describe('数字格式的意思', () => {
  test.each<[one: string, other: string]>([
    ['General', 'GENERAL'],
    ['General', ''],
    ['yyyy-mm-dd', 'yyyy\\-mm\\-dd'],
    ['yyyy-mm-dd', '[$-804]YYYY-MM-DD'],
    ['#,##0.00', '#,##0.00_ '],
    ['#,##0.00', '#,##0.00;-#,##0.00'],
    ['0.00"百分点"', '0.00百\\分"点"'],
    ['0.0##"%"', '0.0##\\%'],
    ['[$¥-804]0.00', '"¥"0.00'],
  ])('%j 就是 %j', (one, other) => {
    expect(formatMeaning(other)).toBe(formatMeaning(one));
  });

  test.each<[one: string, other: string]>([
    ['General', '0'],
    ['0.00', '0.0'],
    ['0.0#%', '0.0#"%"'],
    ['yyyy-mm-dd', 'yyyy/mm/dd'],
    ['+0.00;-0.00;0.00', '+0.00;-0.00'],
    ['#,##0', ';;;'],
    ['0', '[Red]0'],
    ['0', '[>=10]0'],
  ])('%j 不是 %j', (one, other) => {
    expect(formatMeaning(other)).not.toBe(formatMeaning(one));
  });
});

describe('填写限制的意思', () => {
  const whole: ValidationRule = { kind: 'whole', minimum: '0', maximum: '500' };
  const day: ValidationRule = { kind: 'date', minimum: '2000-01-01', maximum: '2099-12-31' };
  const words: ValidationRule = { kind: 'textLength', maximum: '50' };
  const choice: ValidationRule = { kind: 'list', choices: ['未开始', '进行中'] };

  type Found = readonly [kind: string, operator: string, first: string, second: string];
  const meaningOf = ([kind, operator, first, second]: Found, days: '1900' | '1904' = '1900') =>
    foundRuleMeaning({ ranges: 'A1', kind, operator, first, second, enforced: true }, days);

  test.each<[what: string, rule: ValidationRule, found: Found]>([
    ['照原样', whole, ['whole', 'between', '0', '500']],
    ['不写 between', whole, ['whole', '', '0', '500']],
    ['数写成公式', whole, ['whole', '', '=0', ' 5.0E2 ']],
    ['日期是序号', day, ['date', 'between', '36526', '73050']],
    ['日期是 DATE()', day, ['date', '', 'DATE(2000,1,1)', 'DATE(2099, 12, 31)']],
    ['多写一个没有用的 0', words, ['textLength', 'lessThanOrEqual', '50', '0']],
    ['写成从 0 起', words, ['textLength', 'between', '0', '50']],
    ['列表里有空格', choice, ['list', '', '"未开始, 进行中"', '0']],
  ])('同：%s', (_, rule, found) => {
    expect(meaningOf(found)).toBe(ruleMeaning(rule));
  });

  // 1904 日期系统的序号少 1462：36526 − 1462 = 35064，73050 − 1462 = 71588
  test('1904 日期系统', () => {
    expect(meaningOf(['date', '', '35064', '71588'], '1904')).toBe(ruleMeaning(day));
    expect(meaningOf(['date', '', '36526', '73050'], '1904')).not.toBe(ruleMeaning(day));
  });

  test('拼起来一样的两条规则，各是各的意思，先看哪条都一样', () => {
    const rules: readonly Found[] = [
      ['whole', '', '1', '23'],
      ['whole', '', '12', '3'],
      ['whole', 'between', '1', '23'],
      ['whole', 'lessThanOrEqual', '1', '23'],
    ];
    const wanted = ['whole 1..23', 'whole 12..3', 'whole 1..23', 'whole ..1'];
    expect(rules.map((rule) => meaningOf(rule))).toEqual(wanted);
    expect(rules.toReversed().map((rule) => meaningOf(rule))).toEqual(wanted.toReversed());
  });

  test.each<[what: string, rule: ValidationRule, found: Found]>([
    ['上限放宽', whole, ['whole', '', '0', '501']],
    ['小数也行', whole, ['decimal', '', '0', '500']],
    ['只有下限', whole, ['whole', 'greaterThanOrEqual', '0', '']],
    ['范围以外', whole, ['whole', 'notBetween', '0', '500']],
    ['列表多一项', choice, ['list', '', '"未开始,进行中,已完成"', '']],
    ['列表在格里', choice, ['list', '', '$Z$1:$Z$2', '']],
  ])('不同：%s', (_, rule, found) => {
    expect(meaningOf(found)).not.toBe(ruleMeaning(rule));
  });
});

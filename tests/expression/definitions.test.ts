import { expect, test } from 'vitest';
import { splitDefinitions } from '../../core/expression/definitions.ts';

test.each([
  ['一条算式带左边和句号', '赔偿金额=甲×乙。', [['赔偿金额', '甲×乙']]],
  [
    '两条算式用分号隔开',
    '赔偿金额=甲×系数；系数=乙/丙。',
    [
      ['赔偿金额', '甲×系数'],
      ['系数', '乙/丙'],
    ],
  ],
  ['全角等号', '赔偿金额＝甲', [['赔偿金额', '甲']]],
  ['左边带单位的括号', '赔偿金额（元）=甲', [['赔偿金额（元）', '甲']]],
  ['没有左边', '甲×乙', [[null, '甲×乙']]],
  ['比较不是定义', '甲≥乙', [[null, '甲≥乙']]],
  ['小于等于也不是定义', '甲<=乙', [[null, '甲<=乙']]],
  ['IF 里的等号不是定义', 'IF(甲=乙,1,0)', [[null, 'IF(甲=乙,1,0)']]],
  ['IF 里嵌套括号的等号不是定义', 'IF((甲)=乙,1,0)', [[null, 'IF((甲)=乙,1,0)']]],
  ['括号里的分号不分开', '赔偿金额=（甲；乙）', [['赔偿金额', '（甲；乙）']]],
  ['空的', ' ；。', []],
])('%s：%s', (_, text, expected) => {
  expect(splitDefinitions(text).map(({ name, formula }) => [name, formula])).toEqual(expected);
});

test('the place of a definition in the whole text is kept, for carets', () => {
  const text = '赔偿金额= 甲×系数；系数 = 乙/丙。';
  for (const { formula, whole, offset } of splitDefinitions(text)) {
    expect(whole.slice(offset, offset + formula.length)).toBe(formula);
  }
});

import { expect, test } from 'vitest';
import { bookOf, cellAt, sheetNamed } from './plan-cells.ts';
import { shippedForm, shippedPolicyForm } from './shipped-form.ts';

const project = sheetNamed(bookOf(shippedForm('pingyin-urbanisation-projects-2023'), '安城镇'), '填报表');
const list = sheetNamed(bookOf(shippedPolicyForm('zhangqiu-scallion-2023'), '绣惠街道'), '填报表');

test('18 栏的项目表印在 A3 上，15 栏的行动表和投保明细表印在 A4 上', () => {
  const action = sheetNamed(bookOf(shippedForm('pingyin-urbanisation-actions-2023'), '县农业农村局'), '填报表');
  expect([project, action, list].map(({ print }) => print.paper)).toEqual(['A3', 'A4', 'A4']);
});

test('形象进度填得长就换行，行跟着变高；清单一户一行，不变高', () => {
  // 第 17 栏是形象进度
  expect(cellAt(project, 'Q5')?.style).toBe('inputWrapped');
  expect(project.rows[4]?.grows).toBe(true);
  // 第 14 栏是备注
  expect(cellAt(list, 'N5')?.style).toBe('inputText');
  expect(list.rows[4]?.grows).toBeUndefined();
});

test('序号居中，金额写到分', () => {
  expect(cellAt(project, 'A5')).toEqual({ kind: 'number', decimal: '7', style: 'textCentered' });
  expect(cellAt(project, 'E5')?.style).toBe('value');
  // 第 9 栏是保费，第 505 行是合计
  expect([cellAt(list, 'I5')?.style, cellAt(list, 'I505')?.style]).toEqual(['money', 'totalMoney']);
});

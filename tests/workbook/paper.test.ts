import { expect, test } from 'vitest';
import { landscapePaper } from '../../templates/workbook/paper.ts';

// 1027 ÷ 0.6 = 1711.7 像素；一栏 10 宽是 85 像素：20 栏 1700，21 栏 1785
test.each([
  [1, 'A4'],
  [20, 'A4'],
  [21, 'A3'],
] as const)('%s 栏各宽 10，印在 %s 上', (count, paper) => {
  expect(landscapePaper(Array.from({ length: count }, () => ({ width: 10 })))).toBe(paper);
});

test('隐藏的栏不印，不算', () => {
  const hidden = { width: 40, hidden: true } as const;
  expect(landscapePaper([...Array.from({ length: 20 }, () => ({ width: 10 })), hidden])).toBe('A4');
});

import { expect, test } from 'vitest';
import { closingLines } from './closing-lines.ts';

test('没有跳过的测试：只有收尾行', () => {
  expect(closingLines({ passed: 12, failed: 0, skipped: [] })).toEqual(['12 passed, 0 failed, 0 skipped']);
});

test('跳过的测试按名称列出，知道原因的带原因，收尾行在最后', () => {
  const skipped = [{ name: 'a.test.ts > 大葱' }, { name: 'a.test.ts > 生猪', reason: '没有字体' }];
  expect(closingLines({ passed: 1, failed: 2, skipped })).toEqual([
    '跳过的测试（2）：',
    '  a.test.ts > 大葱',
    '  a.test.ts > 生猪（没有字体）',
    '1 passed, 2 failed, 2 skipped',
  ]);
});

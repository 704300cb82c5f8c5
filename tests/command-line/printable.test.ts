import { expect, test } from 'vitest';
import { printable } from '../../templates/command-line/printable.ts';

test.each([
  ['清屏', '甲镇\u001b[2J.xlsx', '甲镇\ufffd[2J.xlsx'],
  ['一个字的控制序列', '\u009b31m红', '\ufffd31m红'],
  ['退格、回车、响铃、删除', 'a\bb\rc\u0007d\u007f', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
  ['从右往左写', '甲\u202exslx.镇', '甲\ufffdxslx.镇'],
  ['换行和制表符照旧', '一\n二\t三', '一\n二\t三'],
  ['平常的字照旧', '「甲镇」𠮷 — 65％ ✓', '「甲镇」𠮷 — 65％ ✓'],
])('屏幕上：%s', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

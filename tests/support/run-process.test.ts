import { expect, test } from 'vitest';
import { runProcess } from './run-process.ts';

const node = (script: string, timeoutMs = 20_000) => runProcess(process.execPath, ['-e', script], { timeoutMs });

test('给出打印的内容', async () => {
  expect(await node('console.log("算盘"); console.error("进度")')).toEqual({ stdout: '算盘\n', stderr: '进度\n' });
});

test('退出码不是 0：报错，带上最后打印的内容', async () => {
  await expect(node('console.error("坏了"); process.exitCode = 3')).rejects.toThrow(/退出码 3：坏了$/);
});

test('没有这个程序：报错', async () => {
  await expect(runProcess('suanpan-no-such-program', [], { timeoutMs: 1000 })).rejects.toThrow(
    'suanpan-no-such-program 无法启动',
  );
});

test('超过时限：它和它启动的进程都结束', async () => {
  const child = 'require("node:child_process").spawn("sleep", ["60"], { stdio: "inherit" }).on("exit", () => {})';
  await expect(node(child, 500)).rejects.toThrow('500 毫秒后仍未结束');
});

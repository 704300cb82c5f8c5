import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithSmallDisks, withSmallDisk } from '../support/small-disk.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { builtProgram, runProgram } from './built-program.ts';
import { put, runHere } from './run-here.ts';
import { fingerprints, OUT, sampleMailing, undisturbedRun } from './sample-mailing.ts';

const MAILING = sampleMailing(3);
const FIRST = `${OUT}/样例县大蒜保险投保明细表-样例村1.xlsx`;

/** Root is let in everywhere; a root that was started like this is not. */
const AS_ANYBODY = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
const CAN_BE_ANYBODY = spawnSync(AS_ANYBODY[0] ?? 'true', [...AS_ANYBODY.slice(1), 'true']).status === 0;

/** Where the way is barred, how, and what the sentence names. */
const BARRED: readonly (readonly [name: string, bar: (cwd: string) => Promise<string>, words: string])[] = [
  [
    '文件夹只许读',
    async (cwd) => {
      await mkdir(join(cwd, OUT));
      return OUT;
    },
    `「${FIRST}」写不进去（没有写入权限）`,
  ],
  ['上一级只许读，文件夹还没有', async () => '.', `「${OUT}」写不进去（没有写入权限）`],
];

function describeAsAnybody(name: string, body: () => void): void {
  if (CAN_BE_ANYBODY) describe(name, body);
  else describe.skip(`${name}（跳过：以 root 运行，但 setpriv 去不掉它的特权）`, body);
}

describeAsAnybody('没有权限', () => {
  test.each(BARRED)('%s：说清楚；给了权限再跑一次就好', async (_, bar, words) => {
    await withTempFolder(async (place) => {
      const program = await builtProgram(place);
      const undisturbed = await undisturbedRun(MAILING, join(place, 'calm'));
      const cwd = join(place, 'cwd');
      await MAILING.makeFolder(cwd);
      const barred = join(cwd, await bar(cwd));
      const run = () => runProgram(program, { cwd, args: MAILING.args, through: AS_ANYBODY });
      await chmod(barred, 0o555);
      const { code, stderr } = await run();
      await chmod(barred, 0o755);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `[错误] ${words}，请检查路径和权限。\n` });
      expect(await fingerprints(join(cwd, OUT))).toEqual({});
      expect(await run()).toMatchObject({ code: 0, stderr: '' });
      expect(await fingerprints(join(cwd, OUT))).toEqual(undisturbed);
    });
  });
});

describeWithSmallDisks('只读的磁盘', () => {
  test('说清楚，先前写好的都在', async () => {
    await withSmallDisk(1024, async ({ folder, makeReadOnly }) => {
      await MAILING.makeFolder(folder);
      await runHere(folder, ...MAILING.args);
      const before = await fingerprints(join(folder, OUT));
      await put(folder, { '村.csv': '村\n样例村1\n样例村4\n' });
      await makeReadOnly();
      const { code, stderr } = await runHere(folder, ...MAILING.args);
      const words = `「${FIRST.replace('村1', '村4')}」写不进去（磁盘是只读的），请检查路径和权限。`;
      expect({ code, stderr }).toEqual({ code: 2, stderr: `[错误] ${words}\n` });
      expect(await fingerprints(join(folder, OUT))).toEqual(before);
    });
  });
});

test('文件夹的位置上是文件：说清楚，文件没有动', async () => {
  await withTempFolder(async (folder) => {
    await MAILING.makeFolder(folder);
    await writeFile(join(folder, OUT), '我的文件');
    const { code, stderr } = await runHere(folder, ...MAILING.args);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `[错误] 「${OUT}」写不进去（同名的文件挡住了文件夹），请检查路径和权限。\n`,
    });
    expect(await fingerprints(folder)).toHaveProperty(OUT);
  });
});

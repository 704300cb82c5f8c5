import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWithSmallDisks, withSmallDisk } from '../support/small-disk.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { HALF_PRICES, put, runHere, SCALLION, THREE_ROWS } from './run-here.ts';
import { type Fingerprints, fingerprints, OUT, sampleMailing, undisturbedRun } from './sample-mailing.ts';

const UNITS = 12;
const MAILING = sampleMailing(UNITS);
/** Room for the workbooks, which take 12 KB each, twice: the archive holds them once more. */
const DISK_KILOBYTES = 1024;
const FULL = '写不进去（磁盘空间不足）';

/** Takes all the room but so much, and gives it back. */
async function leaveFree(folder: string, bytes: number): Promise<() => Promise<void>> {
  const { bavail, bsize } = await statfs(folder);
  const filler = join(folder, 'filler');
  await writeFile(filler, Buffer.alloc(bavail * bsize - bytes));
  return () => rm(filler);
}

describeWithSmallDisks('磁盘满了', () => {
  /** How much room is left, and how many files are whole when it has gone. */
  test.each([
    ['连第一份也写不下', 8, 0],
    ['写到一半', 70, 5],
    ['目录写不下', 12 * UNITS + 4, UNITS],
    ['包写不下', 12 * UNITS + 12 + 40, UNITS + 1],
  ])('%s：说清楚，没有残缺的文件；腾出地方再跑一次，与没有满过一字不差', async (_, freeKilobytes, whole) => {
    await withTempFolder(async (place) => {
      const undisturbed = await undisturbedRun(MAILING, place);
      await withSmallDisk(DISK_KILOBYTES, async ({ folder }) => {
        await MAILING.makeFolder(folder);
        const makeRoom = await leaveFree(folder, freeKilobytes * 1024);
        const { code, stderr } = await runHere(folder, ...MAILING.args);
        expect(code).toBe(2);
        expect(stderr.split(FULL)).toHaveLength(2);
        const left = await fingerprints(join(folder, OUT));
        expect(Object.keys(left)).toHaveLength(whole);
        expect(left).toEqual(namedAs(left, undisturbed));

        await makeRoom();
        expect(await runHere(folder, ...MAILING.args)).toMatchObject({ code: 0, stderr: '' });
        expect(await fingerprints(join(folder, OUT))).toEqual(undisturbed);
      });
    });
  });

  test('一本工作簿写不下：说清楚，什么也没留下；腾出地方再跑一次就好', async () => {
    await withSmallDisk(DISK_KILOBYTES, async ({ folder }) => {
      await put(folder, { 'prices.csv': HALF_PRICES, 'list.csv': THREE_ROWS });
      await mkdir(join(folder, OUT));
      const args = ['payout', SCALLION, '--prices', 'prices.csv', '--insured', 'list.csv', '--out', OUT];
      const makeRoom = await leaveFree(folder, 8 * 1024);
      const { code, stderr } = await runHere(folder, ...args);
      expect(code).toBe(2);
      expect(stderr).toContain(FULL);
      expect(await readdir(join(folder, OUT))).toEqual([]);
      await makeRoom();
      expect((await runHere(folder, ...args)).code).toBe(0);
      expect(await readdir(join(folder, OUT))).toHaveLength(1);
    });
  });

  test('收回的汇总写不下：结果照样显示，说清楚，什么也没留下', async () => {
    await withSmallDisk(DISK_KILOBYTES, async ({ folder }) => {
      await MAILING.makeFolder(folder);
      await runHere(folder, ...MAILING.args.filter((each) => each !== '--zip'));
      const makeRoom = await leaveFree(folder, 8 * 1024);
      const args = ['collect', OUT, '--template', '清单.json', '--out', 'summary.xlsx'];
      const { code, stdout, stderr } = await runHere(folder, ...args);
      expect(code).toBe(2);
      expect(stderr).toContain(FULL);
      expect(stdout).toContain(`找到文件  ${UNITS + 1} = 读入 ${UNITS} + 拒收 1`);
      expect((await readdir(folder)).sort()).toEqual(['filler', OUT, '村.csv', '清单.json'].sort());
      await makeRoom();
      expect((await runHere(folder, ...args)).code).toBe(0);
    });
  });
});

/** Of the files of a whole run, those of the same names. */
function namedAs(some: Fingerprints, all: Fingerprints): Fingerprints {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in some));
}

import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawFrom } from '../../templates/demo/random.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { builtProgram, runProgram, runUntil } from './built-program.ts';
import { runHere } from './run-here.ts';
import { fingerprints, finishedFiles, isFinished, OUT, sampleMailing, undisturbedRun } from './sample-mailing.ts';

const KILLS = 50;
/** A process may be done before its moment comes; then another moment is drawn. */
const MOST_RUNS = 80;
const AT_ONCE = 2;
const MAILING = sampleMailing(30);
/** In tenths of a millisecond; about as long as one file takes. */
const LONGEST_WAIT = 80;
const TIMEOUT_MS = 600_000;

/** Starts a mailing and kills it so long after so many files are there. `true` where the killing came in time. */
function killedAt(
  program: string,
  cwd: string,
  { files, waitMs }: { readonly files: number; readonly waitMs: number },
): Promise<boolean> {
  let since: number | null = null;
  const soEnough = () => {
    if (since === null && (finishedFiles(join(cwd, OUT)) ?? -1) >= files) since = performance.now();
    return since !== null && performance.now() - since >= waitMs;
  };
  return runUntil(program, { cwd, args: MAILING.args, soEnough });
}

test(
  `在 ${KILLS} 个随机时刻 kill -9：没有残缺的文件；再跑一次，与没有被杀过一字不差`,
  async () => {
    await withTempFolder(async (place) => {
      const program = await builtProgram(place);
      const undisturbed = await undisturbedRun(MAILING, join(place, 'calm'));
      const seed = randomInt(1, 1_000_000);
      const draw = drawFrom(seed);
      let [runs, killed, halves] = [0, 0, 0];
      while (killed < KILLS && runs < MOST_RUNS) {
        const trials = Array.from({ length: AT_ONCE }, () => ({
          cwd: join(place, `run${++runs}`),
          moment: { files: draw(0, MAILING.files - 1), waitMs: draw(0, LONGEST_WAIT) / 10 },
        }));
        for (const { cwd } of trials) await MAILING.makeFolder(cwd);
        // Nothing else goes on in this process meanwhile, so that the killing comes when it should.
        const deaths = await Promise.all(trials.map(({ cwd, moment }) => killedAt(program, cwd, moment)));
        killed += deaths.filter((dead) => dead).length;
        for (const { cwd, moment } of trials) {
          const told = `种子 ${seed}，${JSON.stringify(moment)}`;
          const left = await fingerprints(join(cwd, OUT));
          for (const [name, print] of Object.entries(left)) {
            if (isFinished(name)) expect(print, `${told}，${name}`).toBe(undisturbed[name]);
            else halves += 1;
          }
          expect((await runHere(cwd, ...MAILING.args)).code, told).toBe(0);
          expect(await fingerprints(join(cwd, OUT)), told).toEqual(undisturbed);
        }
      }
      expect(killed, `种子 ${seed}`).toBeGreaterThanOrEqual(KILLS);
      // Some came while a file was being written; otherwise the moments would have shown nothing.
      expect(halves, `种子 ${seed}`).toBeGreaterThan(0);
    });
  },
  TIMEOUT_MS,
);

test('两个进程同时往一个文件夹里写：都做完，与一个进程写的一字不差', async () => {
  await withTempFolder(async (place) => {
    const program = await builtProgram(place);
    const undisturbed = await undisturbedRun(MAILING, join(place, 'calm'));
    const cwd = join(place, 'both');
    await MAILING.makeFolder(cwd);
    const answers = await Promise.all([1, 2].map(() => runProgram(program, { cwd, args: MAILING.args })));
    expect(answers).toMatchObject([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    expect(await fingerprints(join(cwd, OUT))).toEqual(undisturbed);
  });
});

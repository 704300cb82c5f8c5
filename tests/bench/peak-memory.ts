import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Contest } from './contest.ts';
import { isJobName, JOBS, type JobName } from './jobs.ts';

const SIDES = ['ours', 'baseline'] as const satisfies readonly (keyof Contest)[];

export type Side = (typeof SIDES)[number];

/** The most memory, in MB, that a fresh process held while it made one side of a job ready and did it once. */
export async function peakMemory(job: JobName, side: Side, list: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [process.argv[1] ?? '', job, side, list]);
  return Number.parseInt(stdout, 10);
}

/** What such a process does; `false` where the arguments ask for something else. */
export async function measureMemory([job, side, list = '']: readonly string[]): Promise<boolean> {
  const asked = SIDES.find((name) => name === side);
  if (!isJobName(job) || asked === undefined) return false;
  const contest = await JOBS[job](list);
  await contest[asked]();
  process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
  return true;
}

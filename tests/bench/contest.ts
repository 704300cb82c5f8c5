/** Two ways to do one job, and how their times should compare. */
export interface Contest {
  readonly title: string;
  /** What the baseline is. */
  readonly against: string;
  readonly rounds: number;
  readonly ours: Task;
  readonly baseline: Task;
  /** `null` where nothing is aimed at and the figure is for information. */
  readonly aim: Aim | null;
  /** How many rows or workbooks one run of ours handles, where a rate says more than a time. */
  readonly done?: { readonly count: number; readonly of: '行' | '份' };
  /** How many times the baseline's run stands for, where doing all of it would take minutes. Its time is multiplied. */
  readonly baselineTimes?: number;
  /** How many times the baseline's memory ours may take. */
  readonly memoryAim?: number;
}

export type Task = () => unknown;

/** `slower`: ours may take so many times as long. `faster`: the baseline must take so many times as long. */
export interface Aim {
  readonly kind: 'slower' | 'faster';
  readonly times: number;
}

/** Median times in milliseconds. */
export interface Outcome {
  readonly ours: number;
  readonly baseline: number;
}

/**
 * Runs both tasks in turn, so that whatever else the machine does hits both, and takes the median of each. One round
 * before the first is not counted; garbage of the one before is cleared away before each task.
 */
export async function compete({ rounds, ours, baseline, baselineTimes = 1 }: Contest): Promise<Outcome> {
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const [first, second] = [await timed(ours), await timed(baseline)];
    if (round < 0) continue;
    times.ours.push(first);
    times.baseline.push(second);
  }
  return { ours: median(times.ours), baseline: median(times.baseline) * baselineTimes };
}

/** How many times as long the slower side of the aim takes. */
export function ratio({ aim }: Contest, { ours, baseline }: Outcome): number {
  return aim?.kind === 'faster' ? baseline / ours : ours / baseline;
}

export function isMet(contest: Contest, outcome: Outcome): boolean {
  if (contest.aim === null) return true;
  const found = ratio(contest, outcome);
  return contest.aim.kind === 'slower' ? found <= contest.aim.times : found >= contest.aim.times;
}

async function timed(task: Task): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  await task();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

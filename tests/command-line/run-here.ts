import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../templates/command-line/run.ts';

export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a folder, with what it prints kept apart. */
export async function runHere(folder: string, ...args: readonly string[]): Promise<Answer> {
  let [stdout, stderr] = ['', ''];
  const code = await run(args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    terminal: null,
    cwd: folder,
  });
  return { code, stdout, stderr };
}

/** Writes input files, by name. */
export async function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/**
 * Prices whose mean is half the target: 11-06 has two points, (0.50 + 0.56) ÷ 2 = 0.53; 11-07 has 0.53; so the mean is
 * (0.53 + 0.53) ÷ 2 = 0.53, and 1.06 ÷ 2 = 0.53. An insured 亩 is then due (1.06 − 0.53) ÷ 1.06 × 3500 = 1750元.
 */
export const HALF_PRICES = `日期,监测点,价格（元/500g）
2023-11-05,城东,9.99
2023-11-06,城东,0.50
2023-11-06,城西,0.56
2023-11-07,城东,0.53
2023-11-08,城东,
`;

/** Two rows that can be computed and one that cannot. */
export const THREE_ROWS = `章丘大葱投保清单
投保人,村,保险面积（亩）
样例甲,甲村,2.5
样例乙,甲村,0.001
样例丙,乙村,三亩
`;

export const SCALLION = 'zhangqiu-scallion-2023';
export const HOG = 'zhangqiu-hog-2023';

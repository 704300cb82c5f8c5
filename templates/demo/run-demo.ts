import { resolve } from 'node:path';
import type { ExitCode, Io } from '../command-line/io.ts';
import { run } from '../command-line/run.ts';
import { HOG, type Sample, SCALLION, writeSamples } from './sample-files.ts';

/** The folder below `cwd` that everything is written to. */
export const FOLDER = 'out';

/**
 * Writes the samples and runs the real commands on them, printing each as it would be typed. Stops at the first command
 * that is refused, with its exit code.
 */
export async function runDemo(io: Io): Promise<ExitCode> {
  await writeSamples(resolve(io.cwd, FOLDER));
  for (const args of demoCommands()) {
    io.stdout(`\n$ npx suanpan ${args.map(quoted).join(' ')}\n`);
    const code = await run(args, io);
    if (code !== 0) return code;
  }
  return 0;
}

/** The commands of the demo, in the order in which someone would try them. */
export function demoCommands(): readonly (readonly string[])[] {
  return [
    payout(SCALLION),
    payout(HOG),
    ['explain', '大葱', '--set', '保险面积=2.5亩', '--set', '实际价格=0.98元/500g'],
    ['whatif', '大葱', '--insured', `${FOLDER}/${SCALLION.insured}`, '--price', '0.96:1.08:0.02'],
  ];
}

function payout({ policy, insured, prices, asOf }: Sample): readonly string[] {
  const files = ['--prices', `${FOLDER}/${prices}`, '--insured', `${FOLDER}/${insured}`];
  return ['payout', policy, ...files, '--out', FOLDER, '--overwrite', '--as-of', asOf];
}

function quoted(argument: string): string {
  return /^[\w\p{L}./:=-]+$/u.test(argument) ? argument : `'${argument}'`;
}

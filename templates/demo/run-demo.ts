import { resolve } from 'node:path';
import type { ExitCode, Io } from '../command-line/io.ts';
import { run } from '../command-line/run.ts';
import { FOREST_FORM, RETURNED, SENT, SUMMARY, writeForestForm, writeReturned } from './forest-files.ts';
import { CONTACT } from './returned-forms.ts';
import { HOG, PLANS, type PlanSample, type Sample, SCALLION, writeSamples } from './sample-files.ts';

/** The folder below `cwd` that everything is written to. */
export const FOLDER = 'out';

/** The forms of the forest tasks, one per town, in a folder of their own. */
export const FOREST_FOLDER = '森林任务';

/** A command of the demo; of a long table only the last paragraph is shown where it is `brief`. */
interface DemoCommand {
  readonly args: readonly string[];
  readonly brief?: true;
  /** What the towns do before it is run. */
  readonly before?: (folder: string) => Promise<string>;
}

/**
 * Writes the samples and runs the real commands on them, printing each as it would be typed. Stops at the first command
 * that is refused, with its exit code.
 */
export async function runDemo(io: Io): Promise<ExitCode> {
  await writeSamples(resolve(io.cwd, FOLDER));
  await writeForestForm(resolve(io.cwd, FOLDER));
  for (const { args, brief, before } of demoCommands()) {
    if (before !== undefined) io.stdout(`\n${await before(resolve(io.cwd, FOLDER))}\n`);
    io.stdout(`\n$ npx suanpan ${args.map(quoted).join(' ')}\n`);
    const code = await run(args, brief === true ? lastParagraph(io) : io);
    if (code !== 0) return code;
  }
  return 0;
}

/** The commands of the demo, in the order in which someone would try them. */
function demoCommands(): readonly DemoCommand[] {
  const [first, ...others] = PLANS.map((sample) => ({ template: template(sample), progress: progress(sample) }));
  return [
    { args: payout(SCALLION) },
    { args: payout(HOG) },
    { args: ['explain', '大葱', '--set', '保险面积=2.5亩', '--set', '实际价格=0.98元/500g'] },
    { args: ['whatif', '大葱', '--insured', `${FOLDER}/${SCALLION.insured}`, '--price', '0.96:1.08:0.02'] },
    ...(first === undefined ? [] : [{ args: first.template }, { args: first.progress }]),
    ...others.flatMap((plan) => [{ args: plan.template }, { args: plan.progress, brief: true as const }]),
    { args: forest() },
    {
      args: ['template', `${FOLDER}/${FOREST_FORM}`, '--contact', CONTACT, '--out', `${FOLDER}/${SENT}`, '--overwrite'],
    },
    { args: collect(), before: writeReturned },
  ];
}

/** Prints of each text only what stands behind its last blank line. */
function lastParagraph(io: Io): Io {
  return { ...io, stdout: (text) => io.stdout(`…\n${text.slice(text.lastIndexOf('\n\n') + 2)}`) };
}

function payout({ policy, insured, prices, asOf }: Sample): readonly string[] {
  const files = ['--prices', `${FOLDER}/${prices}`, '--insured', `${FOLDER}/${insured}`];
  return ['payout', policy, ...files, '--out', FOLDER, '--overwrite', '--as-of', asOf];
}

function template({ plan }: PlanSample): readonly string[] {
  return ['template', plan, '--out', FOLDER, '--overwrite'];
}

function progress({ plan, actuals, asOf }: PlanSample): readonly string[] {
  return ['progress', plan, '--actuals', `${FOLDER}/${actuals}`, '--as-of', asOf, '--out', FOLDER, '--overwrite'];
}

function forest(): readonly string[] {
  return [
    'template',
    'zhangqiu-forest-tasks-2023',
    '--contact',
    CONTACT,
    '--zip',
    '--out',
    `${FOLDER}/${FOREST_FOLDER}`,
    '--overwrite',
  ];
}

function collect(): readonly string[] {
  const template = ['--template', `${FOLDER}/${FOREST_FORM}`];
  return ['collect', `${FOLDER}/${RETURNED}`, ...template, '--out', `${FOLDER}/${SUMMARY}`, '--overwrite'];
}

function quoted(argument: string): string {
  return /^[\w\p{L}./:=-]+$/u.test(argument) ? argument : `'${argument}'`;
}

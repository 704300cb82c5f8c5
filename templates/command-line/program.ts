import { Command } from 'commander';
import { type CollectOptions, collectCommand } from './collect-command.ts';
import { type ExplainOptions, explainCommand } from './explain-command.ts';
import { helpText } from './help/help.ts';
import type { Context, ExitCode } from './io.ts';
import { type ListOptions, listCommand } from './list-command.ts';
import { packageVersion } from './package-root.ts';
import { type PayoutOptions, payoutCommand } from './payout-command.ts';
import { type LintOptions, lintCommand, schemaCommand } from './policy-command.ts';
import { type ProgressOptions, progressCommand } from './progress-command.ts';
import { type TemplateOptions, templateCommand } from './template-command.ts';
import { type WhatIfOptions, whatIfCommand } from './what-if-command.ts';

/** The commands by name, in the order they are listed. */
export const COMMANDS = [
  'payout',
  'explain',
  'whatif',
  'progress',
  'template',
  'collect',
  'policy lint',
  'policy schema',
  'list',
] as const;

/** The command line as commander parses it. `exit` is given the code of the command that ran. */
export function makeProgram(context: Context, exit: (code: ExitCode) => void): Command {
  const { io, language } = context;
  const program = new Command('suanpan')
    .exitOverride()
    .showSuggestionAfterError(false)
    // What is wrong is said by `run`, in our own sentences.
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => {} })
    .configureHelp({ formatHelp: (command) => helpText(command.name(), language) })
    .version(packageVersion(), '-V, --version')
    .option('--lang <language>');

  add(program, 'payout <policy>')
    .requiredOption('--prices <file>')
    .requiredOption('--insured <file>')
    .option('--out <folder>')
    .option('--format <format>')
    .option('--as-of <day>')
    .option('--overwrite')
    .option('--strict')
    .option('--json')
    .action(async (policy: string, options: PayoutOptions) => exit(await payoutCommand(context, policy, options)));

  add(program, 'explain <policy>')
    .option('--set <name=value>', '', (value: string, earlier: string[]) => [...earlier, value], [])
    .option('--json')
    .action(async (policy: string, options: ExplainOptions) => exit(await explainCommand(context, policy, options)));

  add(program, 'whatif <policy>')
    .requiredOption('--insured <file>')
    .requiredOption('--price <from:to:step>')
    .option('--json')
    .action(async (policy: string, options: WhatIfOptions) => exit(await whatIfCommand(context, policy, options)));

  add(program, 'progress <plan>')
    .requiredOption('--actuals <file>')
    .requiredOption('--as-of <day>')
    .option('--method <method>')
    .option('--schedule <unit>')
    .option('--rounding <rounding>')
    .option('--target <year>')
    .option('--out <folder>')
    .option('--overwrite')
    .option('--strict')
    .option('--json')
    .action(async (plan: string, options: ProgressOptions) => exit(await progressCommand(context, plan, options)));

  add(program, 'template <plan>')
    .option('--units <file>')
    .option('--contact <text>')
    .option('--zip')
    .option('--target <year>')
    .option('--out <folder>')
    .option('--overwrite')
    .action(async (plan: string, options: TemplateOptions) => exit(await templateCommand(context, plan, options)));

  add(program, 'collect <folder>')
    .option('--out <file>')
    .option('--template <form>')
    .option('--units <file>')
    .option('--overwrite')
    .option('--strict')
    .option('--json')
    .action(async (folder: string, options: CollectOptions) => exit(await collectCommand(context, folder, options)));

  const policy = add(program, 'policy');
  add(policy, 'lint <file>')
    .option('--strict')
    .option('--json')
    .action(async (file: string, options: LintOptions) => exit(await lintCommand(context, file, options)));
  add(policy, 'schema [kind]').action((kind = 'policy') => exit(schemaCommand(context, kind)));

  add(program, 'list')
    .option('--json')
    .action(async (options: ListOptions) => exit(await listCommand(context, options)));
  return program;
}

function add(parent: Command, usage: string): Command {
  return parent.command(usage).option('--lang <language>');
}

import { CommanderError } from 'commander';
import type { Issue } from '../../core/issue/issue.ts';
import type { Language } from '../../core/issue/language.ts';
import { commanderFault } from './arguments/commander-fault.ts';
import { languageOf } from './arguments/language.ts';
import type { ExitCode, Io } from './io.ts';
import { printIssues } from './print-issues.ts';
import { COMMANDS, makeProgram } from './program.ts';
import { UserFault } from './user-fault.ts';

/**
 * Runs the command line and gives its exit code: 0 done, 1 done with findings (`--strict`), 2 refused. What a user can
 * put right is answered with a sentence; anything else is a fault of the program and is thrown.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let language: Language = 'zh';
  let code: ExitCode = 0;
  try {
    language = languageOf(args);
    const program = makeProgram({ io, language }, (result) => {
      code = result;
    });
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Help and version that were asked for end this way too, with nothing wrong.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    printIssues({ io, language }, faultsOf(error, args));
    return 2;
  }
}

function faultsOf(error: unknown, args: readonly string[]): readonly Issue[] {
  if (error instanceof UserFault) return error.issues;
  // Without a command, the help was printed; it says all there is to say.
  if (error instanceof CommanderError && error.code === 'commander.help') return [];
  if (error instanceof CommanderError) return [commanderFault(error, commandOf(args), COMMANDS)];
  throw error;
}

/** The command as typed: `suanpan payout`, for pointing to its help. */
function commandOf(args: readonly string[]): string {
  const known = COMMANDS.find((name) => name.split(' ').every((word, index) => args[index] === word));
  return known === undefined ? 'suanpan' : `suanpan ${known}`;
}

import type { CommanderError } from 'commander';
import { type Issue, issue } from '../../../core/issue/issue.ts';

/** What commander found wrong, as a problem of ours; it says the names involved only inside its English message. */
export function commanderFault(error: CommanderError, command: string, commands: readonly string[]): Issue {
  const [, quoted = ''] = /'([^']+)'/.exec(error.message) ?? [];
  const known = commands.join('、');
  switch (error.code) {
    case 'commander.unknownOption':
      return issue('optionUnknown', 'error', {}, { found: quoted, command });
    case 'commander.missingMandatoryOptionValue':
      return issue('optionMissing', 'error', {}, { option: quoted, command });
    case 'commander.optionMissingArgument':
      return issue('optionWithoutValue', 'error', {}, { option: quoted });
    case 'commander.missingArgument':
      return issue('argumentMissing', 'error', {}, { argument: quoted });
    case 'commander.excessArguments':
      return issue('argumentExtra', 'error', {}, { command });
    case 'commander.unknownCommand':
      return issue('commandUnknown', 'error', {}, { found: quoted, known });
    default:
      return issue('commandMissing', 'error', {}, { known });
  }
}

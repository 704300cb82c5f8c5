import type { CommandIssues, FixedRole } from '../command-issues.ts';
import type { Sentences } from '../issue.ts';

const roles: Readonly<Record<FixedRole, string>> = {
  parameter: 'is fixed by the document. To try other numbers, copy the policy file and change it',
  output: 'is computed and cannot be given',
};

export const commandIssuesEn: Sentences<CommandIssues> = {
  commandMissing: ({ known }) => `Say what to do. Commands: ${known}. See suanpan --help.`,
  commandUnknown: ({ found, known }) => `There is no command “${found}”. Commands: ${known}. See suanpan --help.`,
  argumentMissing: ({ argument }) =>
    `The ${argument} is missing; write it after the command. suanpan list shows the policies and plans.`,
  argumentExtra: ({ command }) =>
    `There is too much after ${command}. Put names with spaces in quotation marks; see ${command} --help.`,
  optionUnknown: ({ found, command }) => `There is no option “${found}”; see ${command} --help.`,
  optionMissing: ({ option, command }) => `The option ${option} is missing; see ${command} --help.`,
  optionWithoutValue: ({ option }) => `The option ${option} needs a value.`,
  optionChoice: ({ option, found, allowed }) => `${option} cannot be “${found}”; it can be ${allowed}.`,
  optionNotDate: ({ option, found }) => `“${found}” of ${option} is not a date. Write it like 2023-12-31.`,

  policyNotFound: ({ found, known }) =>
    `No policy “${found}” was found. Give an id, a part of a title, or the path of your own JSON file. Shipped: ${known}.`,
  policyAmbiguous: ({ found, matches }) => `“${found}” fits several policies. Say which: ${matches}.`,

  planNotFound: ({ found, known }) =>
    `No plan “${found}” was found. Give an id, a part of a title, or the path of your own JSON file. Shipped: ${known}.`,
  planAmbiguous: ({ found, matches }) => `“${found}” fits several plans. Say which: ${matches}.`,

  templateNotFound: ({ found, known }) =>
    `No plan or form “${found}” was found. Give an id, a part of a title, or the path of your own JSON file. Shipped: ${known}.`,
  templateAmbiguous: ({ found, matches }) => `“${found}” fits several. Say which: ${matches}.`,

  settingMalformed: ({ found }) => `Write “${found}” as name=value, such as --set 保险面积=2.5亩.`,
  settingUnknown: ({ name, suggestion, known }) =>
    `This policy has no “${name}”.${suggestion === '' ? '' : ` Did you mean “${suggestion}”?`} You can set: ${known}.`,
  settingFixed: ({ name, role, known }) => `“${name}” ${roles[role]}. You can set: ${known}.`,
  settingTwice: ({ name }) => `“${name}” is set twice. Keep one.`,
  settingEmpty: ({ name }) => `“${name}” has no value. Add one, or leave the setting out.`,
  settingNegative: ({ name, found }) => `“${name}” is negative (${found}); it was computed. Please check.`,
  settingMissing: ({ names, example }) => `Still missing: ${names}. Give them with --set, such as ${example}.`,
  resultUndefined: ({ term }) =>
    `“${term}” has no answer with these numbers (such as a zero divisor). Please check them.`,

  rangeMalformed: ({ found }) => `Write “${found}” as from:to:step, such as --price 0.5:1.2:0.01.`,
  rangeNumber: ({ found, part }) =>
    `“${part}” in “${found}” is not a number. Write from:to:step, such as --price 0.5:1.2:0.01.`,
  rangeUnit: ({ found, unit, wanted }) => `The unit ${unit} of “${found}” cannot be converted to ${wanted}.`,
  rangeOrder: ({ from, to }) => `The range begins at ${from}, above its end ${to}. Swap them.`,
  rangeStep: ({ step }) => `The step is “${step}” but must be above 0.`,
  rangeTooMany: ({ count, most }) =>
    `The range holds ${count} prices; at most ${most} are possible. Take a larger step.`,

  nothingComputed: ({ rows }) => `None of the ${rows} rows could be computed. Correct them as told above.`,
  nothingObserved: ({ values }) =>
    `None of the ${values} values given can be measured; please correct them, or check the day of --as-of.`,
};

import type { Language } from '../../../core/issue/language.ts';
import { HELP_EN } from './en.ts';
import { HELP_ZH } from './zh.ts';

type HelpName = keyof typeof HELP_ZH;

const HELP: Readonly<Record<Language, Readonly<Record<HelpName, string>>>> = { zh: HELP_ZH, en: HELP_EN };

/** The help of a command by its last word; for a word without help of its own, that of the whole program. */
export function helpText(command: string, language: Language): string {
  const text = HELP[language][isHelpName(command) ? command : 'suanpan'];
  return `${text.trim()}\n`;
}

function isHelpName(word: string): word is HelpName {
  return Object.hasOwn(HELP_ZH, word);
}

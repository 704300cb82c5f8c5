import { LANGUAGES, type Language } from '../../../core/issue/language.ts';
import { readChoice } from './choice.ts';

/** The language asked for by `--lang en` or `--lang=en`, looked up before anything else so that every message is in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = args[at];
  const value = argument === '--lang' ? args[at + 1] : argument?.slice('--lang='.length);
  return value === undefined ? 'zh' : readChoice('--lang', value, LANGUAGES);
}

import type { Language } from '../../../core/issue/language.ts';
import { GRID_EN } from './grid-en.ts';
import type { GridWords } from './grid-words.ts';
import { GRID_ZH } from './grid-zh.ts';

const WORDS: Readonly<Record<Language, GridWords>> = { zh: GRID_ZH, en: GRID_EN };

/** The words of the page in a language. */
export function gridWords(language: Language): GridWords {
  return WORDS[language];
}

import type { Language } from '../../../core/issue/language.ts';
import { PANE_EN } from './pane-en.ts';
import type { PaneWords } from './pane-words.ts';
import { PANE_ZH } from './pane-zh.ts';

export function paneWords(language: Language): PaneWords {
  return language === 'zh' ? PANE_ZH : PANE_EN;
}

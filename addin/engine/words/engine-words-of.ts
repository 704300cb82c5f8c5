import type { Language } from '../../../core/issue/language.ts';
import { ENGINE_EN } from './engine-en.ts';
import type { EngineWords } from './engine-words.ts';
import { ENGINE_ZH } from './engine-zh.ts';

export function engineWords(language: Language): EngineWords {
  return language === 'zh' ? ENGINE_ZH : ENGINE_EN;
}

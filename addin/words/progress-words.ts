import type { Language } from '../../core/issue/language.ts';
import type { NotLive } from '../engine/progress/beside-references.ts';

/** What the engine says of measures that it writes beside rows. */
export interface ProgressWords {
  /** Why a row has numbers where formulas were asked for. */
  readonly notLive: Readonly<Record<NotLive, string>>;
}

const WORDS: Readonly<Record<Language, ProgressWords>> = {
  zh: {
    notLive: {
      notNumbers: '实际值的单元格不是数字，本行写为数值，改动后请重新写入',
      zero: '实际值为 0，看不出单元格的单位或格式，本行写为数值，改动后请重新写入',
      growthTarget: '增速目标要用几年的数，本行写为数值，改动后请重新写入',
    },
  },
  en: {
    notLive: {
      notNumbers: 'the value is no number in its cell, so this row holds values; write again after a change',
      zero: 'the value is 0, which does not show the unit or format of its cell, so this row holds values; write again after a change',
      growthTarget: 'a growth target needs several years, so this row holds values; write again after a change',
    },
  },
};

export function progressWordsOf(language: Language): ProgressWords {
  return WORDS[language];
}

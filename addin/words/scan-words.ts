import type { Language } from '../../core/issue/language.ts';
import type { ScanFix } from '../engine/scan/scan-found.ts';

/** The words around what a check of cells found; its sentences are in core/issue. */
export interface ScanWords {
  /** The button that puts it right. */
  readonly fixLabels: Readonly<Record<ScanFix['kind'], string>>;
  /** What is not shown, because there is too much. */
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<Language, ScanWords>> = {
  zh: {
    fixLabels: { numbers: '改成数字', days: '改成日期', formula: '恢复公式' },
    more: (count) => `另有 ${count} 条没有列出，改好前面的再检查一次。`,
  },
  en: {
    fixLabels: { numbers: 'Make them numbers', days: 'Make them dates', formula: 'Restore the formula' },
    more: (count) => `${count} more are not shown. Correct these and check again.`,
  },
};

export function scanWordsOf(language: Language): ScanWords {
  return WORDS[language];
}

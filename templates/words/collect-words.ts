import type { EntryRule, EntryType } from '../../core/issue/collect-issues.ts';
import type { Language } from '../../core/issue/language.ts';
import type { FileVerdict, UnitReturn } from '../collect/run.ts';
import { collectWordsEn } from './collect-en.ts';
import { collectWordsZh } from './collect-zh.ts';

/** The words of what was collected, for sheets and texts. */
export interface CollectWords {
  /** 回收情况 of a unit. */
  readonly state: Readonly<Record<UnitReturn['state'], string>>;
  /** What became of a file. */
  readonly verdict: Readonly<Record<FileVerdict['kind'], string>>;
  /** What belongs into a cell, where the template says no more than its type. */
  readonly entryType: Readonly<Record<EntryType, string>>;
  /** What an input rule asks for, with its bounds or choices. */
  readonly entryRule: Readonly<Record<EntryRule, (expected: string) => string>>;
  readonly version: (version: string) => string;
  readonly asked: string;
  readonly found: string;
  readonly missing: string;
  /** Sent, and not collected. */
  readonly notCollected: string;
  readonly atFault: string;
  readonly unit: string;
  readonly file: string;
  /** Beside the folder of the replies. */
  readonly replies: (count: number) => string;
  readonly more: (count: number) => string;
  /** `22 = 读入 19 + 拒收 3`. */
  readonly filesFound: (found: number, read: number, refused: number) => string;
}

const WORDS: Readonly<Record<Language, CollectWords>> = { zh: collectWordsZh, en: collectWordsEn };

export function collectWordsOf(language: Language): CollectWords {
  return WORDS[language];
}

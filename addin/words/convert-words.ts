import type { Language } from '../../core/issue/language.ts';

/** What is said of our functions when they are turned into something else. */
export interface ConvertWords {
  /** The answer of a cell goes on outside the selection, or may do so. */
  readonly beyondSelection: (cell: string) => string;
  /** Cells whose function has no number now, the first of them by its address. */
  readonly blankNow: (count: number, first: string) => string;
}

const WORDS: Readonly<Record<Language, ConvertWords>> = {
  zh: {
    beyondSelection: (cell) => `${cell} 的结果可能铺到选区以外，请把整片结果连同下面一行、右边一列一起选中再转。`,
    blankNow: (count, first) =>
      `有 ${count} 个单元格现在没有算出数（如 ${first}）：普通公式算不出时显示空白，不显示原因。`,
  },
  en: {
    beyondSelection: (cell) =>
      `The result of ${cell} may go on outside the selection; please select all of it, with one more row and column.`,
    blankNow: (count, first) =>
      `${count} cells have no number now (such as ${first}): a native formula without a result is blank and gives no reason.`,
  },
};

export function convertWordsOf(language: Language): ConvertWords {
  return WORDS[language];
}

import { type Entry, entryContent } from '../host/entry.ts';

/** What Office takes for a cell: null leaves it alone. */
export type WireValue = string | number | boolean | null;

/**
 * An entry as Office takes it. A number goes as the double nearest to its digits, as the program stores it; a text keeps
 * its apostrophe unless it can be nothing else, because Office takes every string as if a person had typed it.
 */
export function wireValue(entry: Entry | null): WireValue {
  if (entry === null) return null;
  const content = entryContent(entry);
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return isPlainText(content.text) ? content.text : `'${content.text}`;
    case 'formula':
      return `=${content.formula}`;
    case 'number':
      return Number(content.decimal);
    case 'boolean':
      return content.value;
    case 'error':
      return content.code;
  }
}

/** `甲村`, `insured`: begins with a letter and has no digit, so it is no formula, number, day, percentage, error or `@`. */
const LETTERS_FIRST = /^\p{L}\P{N}*$/u;

/** Words that are no text although they are letters: truth values, and days and times in Chinese numerals. */
const OTHER_THAN_TEXT = /^(?:true|false|[零一二三四五六七八九十百千廿卅年月日号时点分秒上下午正\s]+)$/i;

/** Full-width letters are told apart like their narrow forms, because Excel reads them so. */
function isPlainText(text: string): boolean {
  return LETTERS_FIRST.test(text) && !OTHER_THAN_TEXT.test(text.normalize('NFKC').trim());
}

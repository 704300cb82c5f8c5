import type { Issue, Place } from './issue.ts';
import type { Language } from './language.ts';
import { SENTENCES } from './sentences.ts';

/**
 * The problem as people read it: where it is, what was found, what to do. A formula problem ends with the formula and a
 * line with a caret under the place meant.
 */
export function messageOf(issue: Issue, language: Language): string {
  const place = placeText(issue.place, language);
  const colon = language === 'zh' ? '：' : ': ';
  return `${place}${place === '' ? '' : colon}${sentenceOf(issue, language)}`;
}

/** The sentence alone, for a table that has columns of its own for the place. */
export function sentenceOf({ code, values }: Issue, language: Language): string {
  const sentence = SENTENCES[language][code] as (given: Issue['values']) => string;
  const text = sentence(values);
  return 'pointer' in values ? `${text}\n${values.pointer}` : text;
}

/** Where the problem is, from the file to the cell; empty where nothing is known. */
export function placeText({ file, sheet, row, column, path }: Place, language: Language): string {
  const parts =
    language === 'zh'
      ? [
          file === undefined ? '' : `「${file}」`,
          sheet === undefined ? '' : `工作表「${sheet}」`,
          row === undefined ? '' : `第 ${row} 行`,
          column === undefined ? '' : `「${column}」`,
          path ?? '',
        ]
      : [
          file === undefined ? '' : `“${file}”`,
          sheet === undefined ? '' : `sheet “${sheet}”`,
          row === undefined ? '' : `row ${row}`,
          column === undefined ? '' : `“${column}”`,
          path ?? '',
        ];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '' : ' ');
}

import { describe, expect, test } from 'vitest';
import { PANE_EN } from '../../../addin/words/pane/pane-en.ts';
import { PANE_ZH } from '../../../addin/words/pane/pane-zh.ts';

/** Every sentence with the path of its key; those with places are filled in. */
function sentences(words: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(words(2, 2, 2))]];
  return Object.entries(words as object).flatMap(([key, part]) => sentences(part, `${path}.${key}`));
}

const SAME_IN_BOTH = ['.tag', '.settings.language'];

describe('界面上的话', () => {
  const [zh, en] = [sentences(PANE_ZH), sentences(PANE_EN)];

  test('中文、英文的条目相同', () => {
    expect(zh.map(([path]) => path).sort()).toEqual(en.map(([path]) => path).sort());
  });

  test('中文都写中文，英文都写英文', () => {
    const chinese = /[\u4e00-\u9fff]/;
    const own = ([path]: readonly [string, string]) => !SAME_IN_BOTH.includes(path);
    expect(zh.filter(own).filter(([, text]) => !chinese.test(text))).toEqual([]);
    expect(en.filter(own).filter(([, text]) => chinese.test(text.replace('12亩', '')))).toEqual([]);
  });

  test.each([
    [0, '0 cells written.'],
    [1, '1 cell written.'],
    [2, '2 cells written.'],
  ] as const)('%i 个单元格的英文', (count, text) => {
    expect(PANE_EN.outcomes.notices.written(String(count))).toBe(text);
  });
});

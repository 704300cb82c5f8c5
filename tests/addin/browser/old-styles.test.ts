import { describe, expect, test } from 'vitest';
import { bundledStyle } from '../../../addin/build/bundle.ts';

/** Rules as a browser reads them: selectors and what they set. Rules in @media are among them. */
async function paneRules(): Promise<readonly { readonly selector: string; readonly body: string }[]> {
  const style = await bundledStyle('addin/pages/office-pane.css');
  return [...style.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector, body }));
}

describe('样式在 Chromium 80 里也成立', () => {
  test('一行里的间距不靠 gap（Chromium 84 起才有）', async () => {
    const found = (await paneRules()).filter(({ body }) => /display:(?:inline-)?flex/.test(body) && /gap:/.test(body));
    expect(found).toEqual([]);
  });

  test('旧浏览器不认得的选择器，不与别的写在一条规则里，否则整条都不算', async () => {
    const found = (await paneRules()).filter(
      ({ selector }) => /:has\(|:is\(|:where\(|:not\([^)]*,/.test(selector) && selector.includes(','),
    );
    expect(found).toEqual([]);
  });

  test('没有 inset、aspect-ratio 和嵌套的规则', async () => {
    const found = (await paneRules()).filter(
      ({ selector, body }) => /(?:^|;)(?:inset|aspect-ratio)\b/.test(body) || selector.includes('&'),
    );
    expect(found).toEqual([]);
  });
});

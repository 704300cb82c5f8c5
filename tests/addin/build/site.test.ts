import { beforeAll, describe, expect, test } from 'vitest';
import { hashSource, policyOf } from '../../../addin/build/policy.ts';
import { singlePage } from '../../../addin/build/single-page.ts';
import { buildSite, FIRST_PAINT, type Site } from '../../../addin/build/site.ts';
import { FIRST_PAINT_BYTES, packedBytes } from '../../../addin/build/sizes.ts';

let site: Site;

beforeAll(async () => {
  site = await buildSite();
});

test('首屏不超过 60 KB，不含读文件的和计算的', () => {
  expect(packedBytes(site.office, FIRST_PAINT)).toBeLessThanOrEqual(FIRST_PAINT_BYTES);
  expect(
    packedBytes(site.office, ['taskpane.html', 'pane.css', 'old-browser.js', 'office-pane.js']),
  ).toBeLessThanOrEqual(FIRST_PAINT_BYTES);
});

test('每一页用到的文件都在', () => {
  for (const files of [site.office, site.wps]) {
    for (const [name, text] of files) {
      if (!name.endsWith('.html')) continue;
      const used = [...text.matchAll(/(?:src|href)="([^":]+)"/g)].map(([, file = '']) => file);
      expect(used.filter((file) => !files.has(file))).toEqual([]);
    }
  }
});

test('每一页都有策略，页里没有内嵌的脚本和样式', () => {
  const pages = [...site.office, ...site.wps].filter(([name]) => name.endsWith('.html'));
  expect(pages.map(([name]) => name)).toEqual([
    ...['self-test.html', 'index.html', 'taskpane.html'],
    ...['self-test.html', 'index.html', 'wps.html'],
  ]);
  for (const [, html] of pages) {
    expect(policyOf(html)).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(policyOf(html)).not.toMatch(/unsafe|\*|data: *script/);
    expect(html).not.toMatch(/<script>|<style|\son\w+=|style=/);
  }
});

test('没有 eval、new Function 和 innerHTML', () => {
  const scripts = [...site.office, ...site.wps, ...site.web].filter(([name]) => /\.(js|html)$/.test(name));
  // core-js asks for the global object so where a browser has no globalThis; the policy of the page forbids even that.
  const withoutFallback = (text: string) => text.replaceAll('Function("return this")()', '');
  const found = scripts.flatMap(([name, text]) =>
    [
      ...withoutFallback(text).matchAll(
        /\beval\s*\(|\bnew Function\b|\bFunction\s*\(["'`]|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b/g,
      ),
    ].map(([match]) => `${name}: ${match}`),
  );
  expect(found).toEqual([]);
});

test('旧程序先看到的脚本，没有它们不认得的写法', () => {
  for (const name of ['old-browser.js', 'office-pane.js', 'wps-pane.js', 'wps-ribbon.js']) {
    expect(site.office.get(name) ?? site.wps.get(name)).not.toMatch(/\?\.[a-z]|\?\?|\b\d+n\b|\bimport\s*\(|^import\b/m);
  }
});

test('说浏览器太旧的那段，最旧的浏览器也读得懂', () => {
  expect(site.office.get('old-browser.js')).not.toMatch(/=>|\b(?:const|let|class)\b|`/);
});

describe('单个文件的网页', () => {
  test('只许跑用摘要点了名的脚本和样式', () => {
    const html = site.web.get('suanpan.html') ?? '';
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => hashSource(text));
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashSource(text));
    expect([scripts.length, styles.length]).toEqual([2, 1]);
    expect(policyOf(html)).toBe(
      `default-src 'none'; script-src ${scripts.join(' ')}; style-src ${styles[0]}; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
  });

  test('脚本里的标签不会提前结束它', () => {
    const page = singlePage({
      html: '<meta http-equiv="Content-Security-Policy" content="@policy@"><link rel="stylesheet" href="a.css"><script src="a.js"></script>',
      style: 'p{}',
      scripts: [['a.js', 'say("</script><!--")']],
      parts: [['engine', 'go("</SCRIPT>")']],
    });
    expect(page).toContain('<script>say("\\x3C/script>\\x3C!--")</script>');
    expect(page).toContain('<script type="text/plain" id="part-engine">go("\\x3C/SCRIPT>")</script>');
  });
});

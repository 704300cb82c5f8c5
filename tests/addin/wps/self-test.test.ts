import { expect, test } from 'vitest';
import { selfTestFindings, type TestedPage } from '../../../addin/pages/self-test/findings.ts';
import { SELF_TEST_WORDS } from '../../../addin/pages/self-test/words.ts';
import { FakeWps } from './fake-wps.ts';

const BROWSER: TestedPage = {
  userAgent: 'Chrome/104',
  protocol: 'file:',
  bigInt: true,
  application: null,
  keeps: () => true,
  works: async () => true,
  shows: async () => true,
};

const found = async (page: Partial<TestedPage>) =>
  new Map((await selfTestFindings({ ...BROWSER, ...page })).map((one) => [one.name, [one.found, one.passed]]));

test('不在 WPS 里：只说浏览器，并说没有 WPS', async () => {
  expect([...(await found({}))]).toEqual([
    ['browser', ['Chrome/104', null]],
    ['protocol', ['file:', null]],
    ['bigInt', ['', true]],
    ['storage', ['', true]],
    ['worker', ['', true]],
    ['folder', ['', true]],
    ['wps', ['', false]],
  ]);
});

test('在 WPS 里：版本、函数、事件、工作簿', async () => {
  const seen = await found({ application: new FakeWps('modern').application });
  expect(seen.get('wps')).toEqual(['12.1.0.20540', true]);
  expect(seen.get('functions')).toEqual(['', true]);
  expect(seen.get('events')).toEqual(['', true]);
  expect(seen.get('sheets')).toEqual(['1', true]);
  expect(seen.get('selection')).toEqual(['1 × 1', true]);
});

test('没有打开工作簿：说出是哪里不行，其余照说', async () => {
  const application = { ...new FakeWps('modern').application, ActiveWorkbook: null };
  const seen = await found({ application });
  expect(seen.get('workbook')).toEqual(['notFound no workbook is open', false]);
  expect(seen.get('events')).toEqual(['', true]);
});

test.each(['bigInt', 'storage', 'worker', 'folder'] as const)('不行就说不行：%s', async (name) => {
  const seen = await found({ bigInt: false, keeps: () => false, works: async () => false, shows: async () => false });
  expect(seen.get(name)).toEqual(['', false]);
});

test('两种语言的项目一样多，没有空的', () => {
  const { zh, en } = SELF_TEST_WORDS;
  expect(Object.keys(en.names)).toEqual(Object.keys(zh.names));
  expect(Object.values(zh.names).concat(Object.values(en.names))).not.toContain('');
});

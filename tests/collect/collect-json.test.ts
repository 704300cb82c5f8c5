import { expect, test } from 'vitest';
import { collectJson } from '../../templates/command-line/json/collect-json.ts';
import { LIST, returned, runOf, SAMPLE_LIST, SAMPLE_RUN } from './sample-run.ts';

/** As it arrives: through text. */
function json(...[run, written, language]: Parameters<typeof collectJson>) {
  return JSON.parse(JSON.stringify(collectJson(run, written, language)));
}

const FOUND = json(SAMPLE_RUN, ['汇总.xlsx'], 'zh');

test('收的是什么，数得对上', () => {
  expect(FOUND.source).toEqual({
    template: 'form',
    id: 'sample-tasks',
    title: '样例区造林任务填报表',
    documentNumber: '样例〔2023〕7号',
    version: '3',
    years: '',
    open: false,
    whole: '样例区',
  });
  expect(FOUND.counts).toEqual({
    units: { asked: 4, returned: 2, undecided: 1, refused: 0, missing: 1 },
    files: { found: 6, read: 5, counted: 2, superseded: 1, undecided: 2, refused: 1 },
    issues: { error: 5, warning: 2, info: 1 },
  });
  expect(FOUND.columns.slice(2, 4)).toEqual([
    { id: 'task', term: '任务', unit: '', kind: 'given', adds: true },
    { id: 'done', term: '完成数', unit: '', kind: 'input', adds: true },
  ]);
  expect(FOUND.written).toEqual(['汇总.xlsx']);
});

test('填的数是十进制文字，读不成的和没有的说明原因，算不出的没有结果', () => {
  const [first, second] = FOUND.units;
  expect(first.rows[0]).toEqual({
    item: 'planting',
    name: '造林*',
    values: {
      item: { text: '造林*' },
      measure: { text: '亩' },
      task: { number: '120.5' },
      done: { number: '60.25' },
      people: { number: '12' },
      quality: { number: '97.5' },
      // 60.25 ÷ 120.5；60.25 × 97.5% = 58.74375
      rate: { number: '0.5' },
      sound: { number: '58.7' },
      words: { text: '=1+1' },
    },
  });
  expect(second.rows[1].values).toMatchObject({
    done: { value: null, reason: 'unreadable', found: '约十亩' },
    rate: { value: null, reason: 'noResult' },
    words: { value: null, reason: 'missing' },
  });
  expect(FOUND.units[2]).toMatchObject({ unit: '丙镇', state: 'missing', file: null });
});

test('问题有代码、数值和句子', () => {
  expect(FOUND.units[1].issues[3]).toEqual({
    code: 'entryMissing',
    severity: 'error',
    file: '乙镇.xlsx',
    sheet: '填报表',
    row: null,
    column: null,
    path: '填报表!D7',
    message:
      '「乙镇.xlsx」工作表「填报表」填报表!D7：D7「完成数」必须填写，现在是空的；确实没有的请填 0 或照填报说明处理。',
    sentence: 'D7「完成数」必须填写，现在是空的；确实没有的请填 0 或照填报说明处理。',
    values: { cell: 'D7', column: '完成数' },
  });
  expect(FOUND.files[5]).toMatchObject({ file: '通讯录.xlsx', verdict: 'refused', unit: null, filled: 0 });
  expect(FOUND.files[5].issues[0].code).toBe('fileNotOurs');
});

test('合计一分不差，比的是文件所印', () => {
  const [planting, tending, cover] = FOUND.totals;
  // 120.5 + 0 + 100.25 + 79.25
  expect(planting.columns.task).toEqual({
    ...{ kind: 'sum', total: '300', counted: 4, missing: 0, unreadable: 0, printed: '300', difference: '0' },
  });
  // 63.25 ÷ 120.5 = 0.52489626556016597510373…，二十位
  expect(planting.columns.rate).toMatchObject({
    kind: 'ratio',
    total: '0.52489626556016597510',
    counted: 2,
    missing: 2,
  });
  expect(tending.columns.task).toMatchObject({ total: '50.8', printed: '51', difference: '-0.2' });
  expect(tending.columns.done).toMatchObject({ total: '41', counted: 1, missing: 2, unreadable: 1, printed: null });
  expect(cover.columns.done).toMatchObject({ kind: 'apart', total: null, difference: null });
});

test('清单只有填了的行；日子照写', () => {
  const [first] = json(SAMPLE_LIST, [], 'zh').units;
  expect(first.rows.map(({ item }: { item: string }) => item)).toEqual(['1', '3']);
  const dated = json(runOf(LIST, [returned('甲村', { '2': { name: '2024-05-01' } })]), [], 'en');
  expect(dated.units[0].rows[0].values.name).toEqual({ date: '2024-05-01' });
});

import { describe, expect, test } from 'vitest';
import { collectText } from '../../templates/command-line/text/collect-text.ts';
import { entryFault, returned, runOf, SAMPLE_RUN, TASKS, without } from './sample-run.ts';

test('收了几份、谁没交、谁的要退、文件在哪里', () => {
  expect(
    collectText(SAMPLE_RUN, ['汇总.xlsx', '汇总-退回/乙镇.xlsx', '汇总-退回/丁镇.xlsx'], 'zh'),
  ).toBe(`样例区造林任务填报表
样例〔2023〕7号 第 3 版

应收单位  4
  已收    2
  待定    1
  拒收    0
  未交    1
找到文件  6 = 读入 5 + 拒收 1
还没有交
  丙镇
交了没有收进来
  丁镇  待定  「丁镇」交了不止一份，内容不同，又看不出哪份为准，都没有计入：丁/1.xlsx、丁/2.xlsx；请只留一份。
有问题的单位
  单位  错误  请核对  文件
  乙镇     2       1  乙镇.xlsx
写出的文件
  汇总.xlsx
  汇总-退回/  2 份退回件
`);
});

test('英文', () => {
  expect(collectText(SAMPLE_RUN, [], 'en')).toBe(`样例区造林任务填报表
样例〔2023〕7号 Version 3

Units asked  4
  collected  2
  undecided  1
  refused    0
  not sent   1
Files found  6 = 5 read + 1 refused
Not sent
  丙镇
Sent and not collected
  丁镇  undecided  “丁镇” sent several that differ, and nothing tells which one counts; none was counted: 丁/1.xlsx、丁/2.xlsx. Please leave one only.
Units at fault
  Unit  error  check  File
  乙镇      2      1  乙镇.xlsx
`);
});

test('都收齐了，没有一处问题，就只有数', () => {
  const run = runOf(TASKS, [returned('甲镇', {}), returned('乙镇', {}, [entryFault.textNumber('D5', '３', '3')])]);
  expect(collectText(run, [], 'zh').split('\n').slice(3)).toEqual([
    '应收单位  2',
    '  已收    2',
    '  待定    0',
    '  拒收    0',
    '  未交    0',
    '找到文件  2 = 读入 2 + 拒收 0',
    '',
  ]);
});

describe('太多的不全列', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}村`);

  test.each([
    [40, '40村'],
    [41, '另有 1 个'],
  ] as const)('没交的 %i 个', (count, last) => {
    const text = collectText(
      runOf(
        TASKS,
        names(count).map((name) => without(name)),
      ),
      [],
      'zh',
    );
    const line = text.split('\n').find((each) => each.startsWith('  1村')) ?? '';
    expect(line.split('、').at(-1)).toBe(last);
    expect(line.split('、').filter((each) => each.endsWith('村'))).toHaveLength(40);
  });

  test.each([
    [20, '  20村'],
    [21, '  另有 1 个'],
  ] as const)('有问题的 %i 个', (count, last) => {
    const units = names(count).map((name) => returned(name, {}, [entryFault.missing('D5', '完成数')]));
    const lines = collectText(runOf(TASKS, units), [], 'zh').trimEnd().split('\n');
    expect(lines.at(-1)?.startsWith(last)).toBe(true);
    expect(lines.filter((line) => line.endsWith('.xlsx'))).toHaveLength(20);
  });
});

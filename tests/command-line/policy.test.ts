import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { withTempFolder } from '../support/temp-folder.ts';
import { type Answer, put, runHere } from './run-here.ts';

const text = await readFile(new URL('../../seeds/policies/zhangqiu-scallion-2023.json', import.meta.url), 'utf8');

async function lint(content: string, ...more: readonly string[]): Promise<Answer> {
  return withTempFolder(async (folder) => {
    await put(folder, { 'x.json': content });
    return runHere(folder, 'policy', 'lint', 'x.json', ...more);
  });
}

const changed = (found: string, replacement: string): string => {
  if (!text.includes(found)) throw new Error(`the seed does not say ${found}`);
  return text.replace(found, replacement);
};

test('没有问题', async () => {
  expect(await lint(text)).toEqual({ code: 0, stdout: '「x.json」没有发现问题。\n', stderr: '' });
});

test('开头有 BOM 也一样', async () => {
  expect((await lint(`\uFEFF${text}`)).code).toBe(0);
});

const FAULTS: readonly [name: string, content: string, line: string][] = [
  [
    '比例合计 99%',
    changed('"share": "40%"', '"share": "39%"'),
    '「x.json」funding.payers：各方承担比例合计 99%，应为 100%（投保人39%、区财政25%、市财政25%、省财政10%），请对照文件改正。',
  ],
  [
    '监测期颠倒',
    changed('"from": "2023-11-06"', '"from": "2023-12-13"'),
    '「x.json」series.window：监测期的开始日 2023-12-13 晚于结束日 2023-12-12，请改正。',
  ],
  [
    '单位不认识',
    changed('"unit": "元/亩"', '"unit": "元/垄"'),
    '「x.json」terms[1].unit：「元/垄」的写法不对，应为认识的单位，如 元/500g、元/公斤、亩、头、%。',
  ],
  ['JSON 不完整', '{"id": ', '「x.json」：不是有效的 JSON（第 1 行第 8 列附近），请检查引号、逗号和括号。'],
  [
    'JSON 短而有误',
    '{"id": "x",\n "title": }',
    '「x.json」：不是有效的 JSON（第 2 行第 11 列附近），请检查引号、逗号和括号。',
  ],
  [
    'JSON 长而有误',
    changed('"issued": "2023-07-27"', '"issued": 二〇二三'),
    '「x.json」：不是有效的 JSON（第 7 行第 13 列附近），请检查引号、逗号和括号。',
  ],
];

test.each(FAULTS)('%s', async (_, content, line) => {
  expect(await lint(content)).toEqual({ code: 2, stdout: `[错误] ${line}\n`, stderr: '' });
});

test('算式写错字：指到那个字', async () => {
  const { stdout } = await lint(changed('"赔偿金额=[(目标价格-实际价格)', '"赔偿金额=[(目标价格-实际价各)'));
  const [sentence = '', formula, caret] = stdout.split('\n');
  expect(sentence).toMatch(
    /^\[错误\] 「x\.json」outputs\[2\]\.formula：没有叫「实际价各」的项目，是不是「实际价格」？/,
  );
  expect(formula).toBe('赔偿金额=[(目标价格-实际价各)/目标价格]×每亩保险金额×保险面积。');
  expect(caret).toBe('　　　　   　　　　 ^^^^');
});

test('所有问题一次列出', async () => {
  const { stdout } = await lint(
    changed('"region"', '"regoin"').replace('"issued": "2023-07-27"', '"issued": "2023-02-30"'),
  );
  expect(stdout).toBe(`[错误] 「x.json」region：缺少这一项，应填文字（加引号）。
[错误] 「x.json」issued：「2023-02-30」的写法不对，应为日历上有的日期，如 "2023-11-06"。
[错误] 「x.json」：没有「regoin」这一项，请检查拼写；允许的项目见 suanpan policy schema（规划文件加 plan，填报表加 form）。
`);
});

test('JSON 结果', async () => {
  const { stdout, code } = await lint(changed('"from": "2023-11-06"', '"from": "2023-12-13"'), '--json');
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    file: 'x.json',
    valid: false,
    issues: [{ code: 'policyWindow', severity: 'error', path: 'series.window' }],
  });
});

describe('规划文件', async () => {
  const plan = await readFile(new URL('../../seeds/indicators/zhangqiu-forest-2023.json', import.meta.url), 'utf8');

  test('没有问题', async () => {
    expect(await lint(plan)).toEqual({ code: 0, stdout: '「x.json」没有发现问题。\n', stderr: '' });
  });

  test('印的和填的不一样', async () => {
    const answer = await lint(plan.replace('"printed": "22.76%"', '"printed": "27.26%"'));
    expect(answer).toEqual({
      code: 2,
      stdout:
        '[错误] 「x.json」indicators[0].targets[0]：原文「27.26%」读作 value =「27.26」，文件里填的是「22.76」，请对照原文改正。\n',
      stderr: '',
    });
  });
});

describe('填报表文件', async () => {
  const form = await readFile(new URL('../../seeds/forms/zhangqiu-forest-tasks-2023.json', import.meta.url), 'utf8');

  test('没有问题', async () => {
    expect(await lint(form)).toEqual({ code: 0, stdout: '「x.json」没有发现问题。\n', stderr: '' });
  });

  test('算式写错字', async () => {
    const { code, stdout } = await lint(form.replace('完成数÷任务', '完成书÷任务'));
    expect(code).toBe(2);
    expect(stdout).toMatch(/^\[错误\] 「x\.json」columns\[4\]\.formula：没有叫「完成书」的项目，是不是「完成数」？/);
  });

  test('栏目用了两次', async () => {
    const { code, stdout } = await lint(form.replace('"id": "measure"', '"id": "indicator"'), '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout).issues[0]).toMatchObject({ code: 'policyDuplicateId', path: 'columns[1].id' });
  });
});

test('没有这个文件', async () => {
  const answer = await runHere('.', 'policy', 'lint', 'nowhere.json');
  expect(answer).toEqual({
    code: 2,
    stdout: '[错误] 「nowhere.json」：打不开这个文件（文件不存在），请检查路径和权限。\n',
    stderr: '',
  });
});

test('有问题的方案不能用来测算', () =>
  withTempFolder(async (folder) => {
    await put(folder, { 'x.json': changed('"share": "40%"', '"share": "39%"') });
    const answer = await runHere(folder, 'explain', 'x.json', '--set', '面积=1', '--set', '实际价格=1');
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toContain('各方承担比例合计 99%，应为 100%');
  }));

test.each([
  ['方案', ['policy', 'schema'], 'terms'],
  ['方案，写明', ['policy', 'schema', 'policy'], 'terms'],
  ['规划', ['policy', 'schema', 'plan'], 'indicators'],
  ['填报表', ['policy', 'schema', 'form'], 'columns'],
])('JSON Schema：%s', async (_, args, list) => {
  const { stdout, code } = await runHere('.', ...args);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { [list]: { type: 'array' } } });
});

test('没有这一种文件的 JSON Schema', async () => {
  const { stderr, code } = await runHere('.', 'policy', 'schema', 'table');
  expect(code).toBe(2);
  expect(stderr).toContain('policy、plan、form');
});

describe('自带的方案', () => {
  test('给程序', async () => {
    const { policies } = JSON.parse((await runHere('.', 'list', '--json')).stdout);
    expect(policies.map(({ id }: { id: string }) => id)).toEqual(['zhangqiu-hog-2023', 'zhangqiu-scallion-2023']);
    expect(policies[1]).toEqual({
      id: 'zhangqiu-scallion-2023',
      title: '2023年章丘大葱目标价格保险及保费补贴实施方案',
      documentNumber: '章政办发〔2023〕11号',
      issuer: '济南市章丘区人民政府办公室',
      issued: '2023-07-27',
      region: '济南市章丘区',
      window: { from: '2023-11-06', to: '2023-12-12' },
      payers: [
        { payer: '投保人', kind: 'insured', share: '40%' },
        { payer: '区财政', kind: 'budget', share: '25%' },
        { payer: '市财政', kind: 'budget', share: '25%' },
        { payer: '省财政', kind: 'budget', share: '10%' },
      ],
    });
  });

  test('规划，给程序', async () => {
    const { plans } = JSON.parse((await runHere('.', 'list', '--json')).stdout);
    expect(plans).toContainEqual({
      id: 'zhangqiu-forest-2023',
      title: '济南市章丘区人民政府2023年度森林资源保护发展目标责任制实施意见',
      documentNumber: '章政办发〔2023〕9号',
      issuer: expect.stringContaining('章丘区'),
      issued: expect.stringMatching(/^2023-/),
      region: '济南市章丘区',
      level: 'district',
      base: 2022,
      until: 2023,
      indicators: 11,
    });
  });

  test('规划，给人', async () => {
    expect((await runHere('.', 'list')).stdout).toContain(`zhangqiu-urbanisation-2023
  济南市章丘区新型城镇化规划（2021—2035年）
  文号    章政发〔2023〕16号
`);
  });

  test('填报表，给程序', async () => {
    const { forms } = JSON.parse((await runHere('.', 'list', '--json')).stdout);
    expect(forms).toContainEqual({
      id: 'zhangqiu-forest-tasks-2023',
      version: '1',
      title: '济南市章丘区2023年度森林资源保护发展任务指标完成情况填报表',
      documentNumber: '章政办发〔2023〕9号',
      issuer: '济南市章丘区人民政府办公室',
      issued: '2023-07-22',
      unitTerm: '单位',
      units: 20,
      columns: 6,
      rows: 6,
      open: false,
    });
  });

  test('填报表，给人', async () => {
    const { stdout } = await runHere('.', 'list');
    expect(stdout).toContain(`zhangqiu-forest-tasks-2023
  济南市章丘区2023年度森林资源保护发展任务指标完成情况填报表
  文号  章政办发〔2023〕9号
  印发  2023-07-22
  发给  单位，文件列出 20 个
  栏目  指标、计量单位、任务（2023年）、完成数、完成率、说明
`);
    expect(stdout).toContain('  发给  镇街，用 --units 给出名单\n');
  });

  test('给人', async () => {
    expect((await runHere('.', 'list')).stdout).toContain(`zhangqiu-scallion-2023
  2023年章丘大葱目标价格保险及保费补贴实施方案
  文号    章政办发〔2023〕11号
  印发    2023-07-27
  地区    济南市章丘区
  监测期  2023-11-06 — 2023-12-12
  承担    投保人 40%、区财政 25%、市财政 25%、省财政 10%
`);
  });
});

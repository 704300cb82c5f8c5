import { describe, expect, test } from 'vitest';
import { withTempFolder } from '../support/temp-folder.ts';
import { type Answer, HOG, put, runHere, SCALLION } from './run-here.ts';

const sets = (settings: readonly string[]): string[] => settings.flatMap((setting) => ['--set', setting]);

function explain(policy: string, settings: readonly string[], ...more: readonly string[]): Promise<Answer> {
  return runHere('.', 'explain', policy, ...sets(settings), ...more);
}

async function outputs(policy: string, settings: readonly string[]) {
  const { code, stdout, stderr } = await explain(policy, settings, '--json');
  return { code, stderr, ...JSON.parse(stdout) };
}

describe('生猪：投保 200 头，出栏 187 头，15 元/公斤', async () => {
  const result = await outputs(HOG, ['保险数量=200头', '实际出栏数=187头', '实际价格=15元/公斤']);

  test('1750 × 187 × (18.5 − 15) ÷ 18.5 × (20 − 15) ÷ 20 = 1145375/74', () => {
    expect(result.event).toBe(true);
    expect(result.outputs.赔偿金额).toEqual({ exact: '1145375/74', value: '15478.04', unit: '元' });
  });

  test('保费按投保的 200 头：52.5 × 200，按 40、25、25、10 分', () => {
    expect(result.outputs.保费).toEqual({ exact: '10500', value: '10500.00', unit: '元' });
    expect(result.funding).toEqual({ 投保人: '4200.00', 区财政: '2625.00', 市财政: '2625.00', 省财政: '1050.00' });
  });

  test('系数不舍入', () => {
    expect(result.outputs.赔偿系数).toMatchObject({ exact: '1/4', value: '0.25' });
  });

  test('步骤说明条款、算式和代入的数', () => {
    expect(result.steps.find((step: { label: string }) => step.label === '理赔数量')).toMatchObject({
      kind: 'output',
      formula: 'MIN(保险数量, 实际出栏数)',
      substituted: 'MIN(200头, 187头)',
      exact: '187',
      value: '187',
      unit: '头',
      clause: '二（三）',
    });
    expect(result.steps.map(({ kind }: { kind: string }) => kind).at(-1)).toBe('funding');
  });

  test('标准错误是空的', () => {
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 0, stderr: '' });
  });
});

const PAID: readonly [name: string, policy: string, settings: readonly string[], exact: string, value: string][] = [
  // (1.06 − 0.98) ÷ 1.06 × 3500 × 2.5 = 35000/53
  ['大葱 2.5 亩', SCALLION, ['保险面积=2.5亩', '实际价格=0.98元/500g'], '35000/53', '660.38'],
  // (1.06 − 287/300) ÷ 1.06 × 3500 = 54250/159
  ['价格是分数', SCALLION, ['保险面积=1亩', '实际价格=287/300元/500g'], '54250/159', '341.19'],
  ['标题里的字', '大葱', ['面积=2.5', '实际价格=0.98'], '35000/53', '660.38'],
  ['标识作名称', SCALLION, ['area=2.5', 'actualPrice=0.98'], '35000/53', '660.38'],
  ['全角', SCALLION, ['保险面积＝２.５亩', '实际价格＝０.９８元/５００g'], '35000/53', '660.38'],
  ['1 公顷 = 15 亩，1.96 元/公斤', SCALLION, ['保险面积=1公顷', '实际价格=1.96元/公斤'], '210000/53', '3962.26'],
  ['等于目标价', SCALLION, ['保险面积=1亩', '实际价格=1.06'], '0', '0.00'],
  ['猪价高于完全成本，两个因数都为负也不赔', HOG, ['保险数量=1头', '实际价格=25元/公斤'], '0', '0.00'],
  // 没有填出栏数，按投保数：1750 × 2 × (9.25 ÷ 18.5) × (10.75 ÷ 20) = 940.625
  ['半分向上', HOG, ['保险数量=2', '实际价格=9.25'], '7525/8', '940.63'],
  // (1.06 + 1) ÷ 1.06 × 3500 > 3500，以保险金额为限
  ['以保险金额为限', SCALLION, ['保险面积=1亩', '实际价格=-1'], '3500', '3500.00'],
];

test.each(PAID)('%s', async (_, policy, settings, exact, value) => {
  expect((await outputs(policy, settings)).outputs.赔偿金额).toEqual({ exact, value, unit: '元' });
});

test('写给人看的步骤', async () => {
  const { stdout } = await explain(SCALLION, ['保险面积=1亩', '实际价格=0.98元/500g']);
  expect(stdout).toContain(`7. 保险事故：实际价格＜目标价格（依据：三（五））
   代入：0.98元/500g＜1.06元/500g，成立，保险事故发生
`);
  expect(stdout).toContain(`10. 赔偿金额 = (目标价格-实际价格)÷目标价格×每亩保险金额×保险面积（依据：三（五））
    代入：(1.06元/500g-0.98元/500g)÷1.06元/500g×3500元/亩×1亩
    精确值：14000/53 ≈ 264.15094339622641509434元
    四舍五入到小数点后 2 位：264.15元
11. 保费分摊（依据：三（二））
    投保人  40%  98.00
    区财政  25%  61.25
    市财政  25%  61.25
    省财政  10%  24.50
`);
});

test('没有出险时说不赔；到限时说限', async () => {
  const none = await explain(SCALLION, ['保险面积=1亩', '实际价格=1.06']);
  expect(none.stdout).toContain('没有发生保险事故，不赔：0元\n');
  const capped = await explain(SCALLION, ['保险面积=1亩', '实际价格=-1']);
  expect(capped.stdout).toContain('以「每亩保险金额×保险面积」为限：3500元\n');
  expect(capped.stderr).toBe('[请核对] 「实际价格」是负数（-1），已照算，请核对。\n');
});

const SETTABLE = '可以填写的有：保险面积、上年面积、实际价格。';

const REFUSED: readonly [name: string, settings: readonly string[], sentence: string][] = [
  [
    '什么也没填',
    [],
    '还缺「实际价格」「保险面积」，请用 --set 填上，例如 --set 实际价格=1元/500g --set 保险面积=1亩。',
  ],
  ['只差面积', ['实际价格=1'], '还缺「保险面积」，请用 --set 填上，例如 --set 保险面积=1亩。'],
  ['单位不符', ['保险面积=2公斤'], '「保险面积」：「2公斤」的单位是 公斤，不能换算成「保险面积」的单位 亩，请改正。'],
  ['不是数', ['保险面积=两亩'], '「保险面积」：「两亩」不是数字，请只填一个数，如 2.5。'],
  ['空的', ['保险面积='], '「保险面积」没有填数值，请补上，或去掉这一项。'],
  ['零', ['保险面积=0'], '「保险面积」：「0」不对，必须大于 0，请改正。'],
  ['不可能', ['保险面积=1000001'], '「保险面积」：「1000001」不对，不可能超过 1000000，请改正。'],
  ['写错名称', ['面机=2'], `这个方案里没有「面机」，是不是「面积」？${SETTABLE}`],
  ['没有近似的名称', ['温度=2'], `这个方案里没有「温度」。${SETTABLE}`],
  [
    '文件规定的数',
    ['目标价格=2'],
    `「目标价格」由文件规定，不能在这里改；要试算别的数，请复制一份方案文件修改。${SETTABLE}`,
  ],
  ['结果', ['保费=2'], `「保费」是算出来的结果，不能填写。${SETTABLE}`],
  ['没有等号', ['2.5亩'], '「2.5亩」要写成 名称=数值，如 --set 保险面积=2.5亩。'],
  ['填两次', ['面积=1', '亩数=2'], '「保险面积」填了两次，请只留一个。'],
];

test.each(REFUSED)('拒绝：%s', async (_, settings, sentence) => {
  expect(await explain(SCALLION, settings, '--json')).toEqual({ code: 2, stdout: '', stderr: `[错误] ${sentence}\n` });
});

test('头数只能是整数', async () => {
  const { code, stderr } = await explain(HOG, ['保险数量=1.5头', '实际价格=15']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: '[错误] 「保险数量」：「1.5头」不是整数，这一项只能填整数。\n',
  });
});

test('面积可疑时照算并提醒：1000 亩不提，1000.1 亩提', async () => {
  expect((await explain(SCALLION, ['面积=1000', '实际价格=1'])).stderr).toBe('');
  expect((await explain(SCALLION, ['面积=1000.1', '实际价格=1'])).stderr).toBe(
    '[请核对] 「保险面积」：「1000.1」超过 1000，已照算，请核对。\n',
  );
});

test('自己写的方案与自带的一样用', () =>
  withTempFolder(async (folder) => {
    const garlic = await garlicPolicy();
    await put(folder, { '大蒜.json': JSON.stringify(garlic) });
    const { stdout, stderr } = await runHere(
      folder,
      'explain',
      '大蒜.json',
      '--set',
      '面积=2',
      '--set',
      '价格=1',
      '--json',
    );
    // 1800 × 2 × (1.73 − 1) ÷ 1.73 × (2.5 − 1) ÷ 2.5 = 157680/173
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).outputs).toEqual({
      保费: { exact: '252', value: '252.00', unit: '元' },
      赔款: { exact: '157680/173', value: '911.45', unit: '元' },
    });
    expect(JSON.parse(stdout).funding).toEqual({ 农户: '100.80', 财政: '151.20' });
  }));

/** A policy with nothing in it that the shipped ones have, written as a user would. */
async function garlicPolicy() {
  const source = { clause: '三' };
  const fen = { use: { places: 2, rule: 'halfAwayFromZero' }, basis: 'assumed', reason: '四舍五入到分。' };
  const decided = (use: unknown) => ({ use, basis: 'assumed', reason: '方案未写明。' });
  return {
    id: 'garlic',
    title: '大蒜目标价格保险',
    documentNumber: '某政发〔2024〕1号',
    issuer: '某县人民政府',
    region: '某县',
    issued: '2024-01-01',
    terms: [
      { id: 'area', term: '面积', kind: 'input', unit: '亩' },
      { id: 'price', term: '价格', kind: 'observed', unit: '元/斤' },
    ],
    series: {
      observes: 'price',
      window: { from: '2024-05-20', to: '2024-07-31', source },
      grouping: decided('day'),
      weights: decided('equal'),
      conflicts: decided('refuse'),
      rounding: decided(null),
      source,
    },
    event: { when: '价格<1.73', source },
    outputs: [
      {
        id: 'payout',
        term: '赔款',
        purpose: 'payout',
        unit: '元',
        gated: true,
        formula: '1800×面积×(1.73－价格)/1.73×(2.5－价格)/2.5',
        rounding: fen,
        source,
      },
      { id: 'premium', term: '保费', purpose: 'premium', unit: '元', formula: '126×面积', rounding: fen, source },
    ],
    funding: {
      of: 'premium',
      payers: [
        { payer: '农户', kind: 'insured', share: '40%' },
        { payer: '财政', kind: 'budget', share: '60%' },
      ],
      settlement: decided('largestRemainder'),
      scope: decided('household'),
      source,
    },
  };
}

test.each([
  ['实际价格=2.04元/公斤', '「实际价格」：「2.04元/公斤」已精确换算成 1.02元/500g，请核对。'],
  ['实际价格=1.02元/500g', ''],
])('%s：换算过的要说明', async (price, said) => {
  const { code, stderr } = await runHere('.', 'explain', '大葱', '--set', '保险面积=1亩', '--set', price);
  expect(code).toBe(0);
  if (said === '') expect(stderr).toBe('');
  else expect(stderr).toContain(said);
});

test('保险数量（头）=200 就是 保险数量=200头', async () => {
  const answers = await Promise.all(
    ['保险数量（头）=200', '保险数量=200头'].map((heads) =>
      runHere('.', 'explain', '生猪', '--set', heads, '--set', '实际价格=15元/公斤', '--json'),
    ),
  );
  expect(answers.map(({ code }) => code)).toEqual([0, 0]);
  expect(answers[0]?.stdout).toBe(answers[1]?.stdout);
});

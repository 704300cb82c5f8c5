import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../templates/command-line/program.ts';
import { put, runHere } from '../command-line/run-here.ts';
import { withTempFolder } from '../support/temp-folder.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const SEEDS_README = readFileSync(new URL('../../seeds/README.md', import.meta.url), 'utf8');

/** The lines of each block in that language, in order; `''` for blocks that name none. */
function blocks(language: string, text = README): readonly (readonly string[])[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , block = '']) => block.trimEnd().split('\n'));
}

const [SETUP = [], EXAMPLE = []] = blocks('sh');
const TYPED = blocks('sh').flat();
const [ANSWER = []] = blocks('');
const [POLICY = [], PLAN = [], FORM = []] = blocks('json', SEEDS_README);

describe('README', () => {
  test('不到 150 行', () => {
    expect(README.trimEnd().split('\n').length).toBeLessThan(150);
  });

  test('准备环境只有两条命令', () => {
    expect(SETUP.map((line) => line.replace(/ *#.*/, ''))).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  });

  test.each(COMMANDS)('写到了命令 %s', (command) => {
    expect(TYPED.filter((line) => line.startsWith(`npx suanpan ${command}`))).not.toEqual([]);
  });

  test('算例里的每一行都是命令真正输出的，先后也一样', async () => {
    const [typed = ''] = EXAMPLE;
    const { code, stdout } = await runHere('.', ...typed.replace('npx suanpan ', '').split(' '));
    expect(code).toBe(0);
    expect(ANSWER.length).toBeGreaterThan(5);
    expect(stdout.split('\n').filter((line) => ANSWER.includes(line))).toEqual(ANSWER);
  });
});

describe('seeds/README 里的大蒜方案', () => {
  const run = (...args: readonly string[]) =>
    withTempFolder(async (folder) => {
      await put(folder, { '大蒜.json': POLICY.join('\n') });
      const { code, stdout } = await runHere(folder, ...args, '--json');
      return { code, result: JSON.parse(stdout) };
    });

  test('检查没有发现错误，也没有要核对的', async () => {
    const { code, result } = await run('policy', 'lint', '大蒜.json', '--strict');
    expect(code).toBe(0);
    expect(result).toMatchObject({ valid: true });
  });

  // 1800×2×(1.73−1.5)÷1.73×(2.5−1.5)÷2.5 = 3600×0.23÷1.73×0.4 = 331.2÷1.73 = 33120/173 = 191.445…
  // 保费 126×2 = 252，农户 252×40% = 100.80，财政 252×60% = 151.20
  // 1.73 不低于 1.73，没有出险；低万分之一：3600×0.0001÷1.73×0.7701÷2.5 = 0.0641…
  test.each([
    ['1.5', '191.45'],
    ['1.7299', '0.06'],
    ['1.73', '0.00'],
  ])('两亩，平均价 %s 元/500g：赔 %s 元，保费 252 元按四六分', async (price, payout) => {
    const { code, result } = await run('explain', '大蒜.json', '--set', '面积=2亩', '--set', `p=${price}`);
    expect(code).toBe(0);
    expect(result).toMatchObject({
      outputs: { 赔款: { value: payout, unit: '元' }, 保费: { value: '252.00' } },
      funding: { 农户: '100.80', 财政: '151.20' },
    });
  });
});

describe('seeds/README 里的样例规划', () => {
  const run = (...args: string[]) =>
    withTempFolder(async (folder) => {
      const actuals = '指标,时期,数值\n常住人口城镇化率,2023,55\n职业技能培训人次,2021,2\n职业技能培训人次,2022,2\n';
      await put(folder, { '规划.json': PLAN.join('\n'), '实际值.csv': actuals });
      const { code, stdout } = await runHere(folder, ...args, '--json');
      return { code, result: JSON.parse(stdout) };
    });

  test('检查没有发现错误', async () => {
    const { code, result } = await run('policy', 'lint', '规划.json', '--strict');
    expect(code).toBe(0);
    expect(result).toMatchObject({ valid: true });
  });

  // (55−50)÷(60−50) = 0.5；序时 (2023−2020)÷(2025−2020) = 0.6；缺口 60−55 = 5；每年还需 5÷2 = 2.5
  // 累计 2+2 = 4，4÷10 = 0.4；报到 2022 年末，序时 2÷5 = 0.4
  test('城镇化率落后序时 10 个百分点，培训人次正好达到序时', async () => {
    const { code, result } = await run('progress', '规划.json', '--actuals', '实际值.csv', '--as-of', '2023-12-31');
    expect(code).toBe(0);
    expect(result.rows).toMatchObject([
      { progress: '0.5', schedule: '0.6', lead: '-10', gap: '5', neededPerYear: '2.5', status: { code: 'behind' } },
      { progress: '0.4', schedule: '0.4', lead: '0', gap: '6', status: { code: 'onTrack' } },
    ]);
  });
});

describe('seeds/README 里的样例填报表', () => {
  const run = (...args: string[]) =>
    withTempFolder(async (folder) => {
      await put(folder, { '我的表.json': FORM.join('\n'), '名单.csv': '镇街\n乙镇\n' });
      return runHere(folder, ...args);
    });

  test('检查没有发现问题', async () => {
    expect(await run('policy', 'lint', '我的表.json', '--strict')).toMatchObject({
      ...{ code: 0, stdout: '「我的表.json」没有发现问题。\n' },
    });
  });

  test('文件列出的两个单位各一份；给了名单按名单', async () => {
    expect((await run('template', '我的表.json', '--out', 'out')).stdout).toMatch(/^写出 2 份/);
    const listed = await run('template', '我的表.json', '--units', '名单.csv', '--out', 'out');
    expect(listed.stdout).toMatch(/^写出 1 份/);
    expect(listed.stderr).toContain('没有做表：甲镇');
  });
});

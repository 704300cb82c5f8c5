import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../templates/command-line/program.ts';
import { put, runHere } from '../command-line/run-here.ts';
import { withTempFolder } from '../support/temp-folder.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The lines of each block in that language, in order; `''` for blocks that name none. */
function blocks(language: string): readonly (readonly string[])[] {
  return [...README.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , text = '']) => text.trimEnd().split('\n'));
}

const [SETUP = [], EXAMPLE = []] = blocks('sh');
const TYPED = blocks('sh').flat();
const [ANSWER = []] = blocks('');
const [POLICY = []] = blocks('json');

describe('README', () => {
  test('不到 120 行', () => {
    expect(README.trimEnd().split('\n').length).toBeLessThan(120);
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

describe('README 里的大蒜方案', () => {
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

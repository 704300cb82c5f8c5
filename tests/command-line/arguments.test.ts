import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { HELP_EN } from '../../templates/command-line/help/en.ts';
import { HELP_ZH } from '../../templates/command-line/help/zh.ts';
import { displayWidth } from '../../templates/command-line/text/align.ts';
import { runHere, SCALLION } from './run-here.ts';

const BOTH =
  'zhangqiu-hog-2023（章丘区生猪目标价格保险（一期）试点工作实施方案）、zhangqiu-scallion-2023（2023年章丘大葱目标价格保险及保费补贴实施方案）';
const COMMANDS = 'payout、explain、whatif、progress、template、collect、policy lint、policy schema、list';
const FILES = ['--prices', 'p.csv', '--insured', 'i.csv'];

const REFUSED: readonly [args: readonly string[], sentence: string][] = [
  [['pay'], `没有「pay」这个命令，可用的有：${COMMANDS}。详见 suanpan --help。`],
  [['policy', 'check'], `没有「check」这个命令，可用的有：${COMMANDS}。详见 suanpan --help。`],
  [['payout', ...FILES], '还缺「方案」，请写在命令后面；可用的方案和规划见 suanpan list。'],
  [['progress', '--actuals', 'a.csv'], '还缺选项 --as-of <day>，用法见 suanpan progress --help。'],
  [['policy', 'lint'], '还缺「方案或规划文件」，请写在命令后面；可用的方案和规划见 suanpan list。'],
  [['payout', SCALLION, '--insured', 'i.csv'], '还缺选项 --prices <file>，用法见 suanpan payout --help。'],
  [['payout', SCALLION, '--prices'], '选项 --prices <file> 后面要写一个值。'],
  [['explain', SCALLION, '--price', '1'], '没有「--price」这个选项，用法见 suanpan explain --help。'],
  [['policy', 'lint', 'a.json', '--out'], '没有「--out」这个选项，用法见 suanpan policy lint --help。'],
  [
    ['payout', '章丘', '大葱', ...FILES],
    'suanpan payout 后面的内容太多了，带空格的名称请加引号。用法见 suanpan payout --help。',
  ],
  [['payout', SCALLION, ...FILES, '--format', 'pdf'], '--format 不能是「pdf」，可以是：xlsx、csv。'],
  [['payout', SCALLION, ...FILES, '--as-of', '年底'], '--as-of 的「年底」不是日期，请写成 2023-12-31 这样的形式。'],
  [['list', '--lang', 'fr'], '--lang 不能是「fr」，可以是：zh、en。'],
  [
    ['payout', '花生', ...FILES],
    `没有找到方案「花生」，可以写方案标识、标题里的字，或自己的 JSON 文件路径。自带的方案：${BOTH}。`,
  ],
  [['payout', '章丘', ...FILES], `「章丘」对得上好几个方案，请写明是哪一个：${BOTH}。`],
];

test.each(REFUSED)('%j', async (args, sentence) => {
  expect(await runHere('.', ...args)).toEqual({ code: 2, stdout: '', stderr: `[错误] ${sentence}\n` });
});

test('--lang 放在哪里都行，连错误也用那种语言', async () => {
  const sentence = '[error] The option --prices <file> is missing; see suanpan payout --help.\n';
  expect((await runHere('.', 'payout', SCALLION, '--lang', 'en')).stderr).toBe(sentence);
  expect((await runHere('.', 'payout', '--lang=en', SCALLION)).stderr).toBe(sentence);
});

test('版本与 package.json 一致', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await runHere('.', '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

describe('帮助', () => {
  test('要了帮助：标准输出，退出码 0', async () => {
    const { code, stdout, stderr } = await runHere('.', '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`${HELP_ZH.suanpan.trim()}\n`);
  });

  test('各命令的帮助', async () => {
    expect((await runHere('.', 'explain', '-h')).stdout).toBe(`${HELP_ZH.explain.trim()}\n`);
    expect((await runHere('.', 'policy', 'lint', '--help')).stdout).toBe(`${HELP_ZH.lint.trim()}\n`);
    expect((await runHere('.', 'whatif', '--help', '--lang', 'en')).stdout).toBe(`${HELP_EN.whatif.trim()}\n`);
  });

  test('什么也没写：标准错误，退出码 2', async () => {
    expect(await runHere('.')).toEqual({ code: 2, stdout: '', stderr: `${HELP_ZH.suanpan.trim()}\n` });
  });

  test('两种语言有同样的命令', () => {
    expect(Object.keys(HELP_EN)).toEqual(Object.keys(HELP_ZH));
  });

  test.each(Object.entries({ ...HELP_ZH, ...prefixed(HELP_EN) }))('%s 的选项对得齐', (_, text) => {
    const starts = text
      .split('\n')
      .flatMap(
        (line) => /^( {2}(?:-|payout|explain|whatif|progress|template|policy|list).*? {2,})\S/.exec(line)?.[1] ?? [],
      )
      .map(displayWidth);
    expect(new Set(starts).size).toBeLessThanOrEqual(1);
    expect(
      text
        .split('\n')
        .map(displayWidth)
        .reduce((a, b) => Math.max(a, b), 0),
    ).toBeLessThanOrEqual(100);
  });
});

function prefixed(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`en ${name}`, text]));
}

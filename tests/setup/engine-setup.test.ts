import { describe, expect, test } from 'vitest';
import { prepareTools } from './engine-setup.ts';
import { isOnPath } from './find-tools.ts';
import { isDebianFamily } from './install-tools.ts';
import { ALL_TOOLS, skippedName, type Tool } from './tools.ts';

interface Machine {
  readonly has: readonly Tool[];
  /** What an installation adds; null where nothing may be installed. */
  readonly gains: readonly Tool[] | null;
  readonly mustHaveAll: boolean;
}

async function prepare({ has, gains, mustHaveAll }: Machine) {
  let present = has;
  const asked: Tool[] = [];
  const warnings: string[] = [];
  const install = async (missing: readonly Tool[]) => {
    asked.push(...missing);
    present = [...present, ...(gains ?? [])];
    if (gains?.length === 0) throw new Error('没有网络');
  };
  const available = await prepareTools({
    find: async () => present,
    install: gains === null ? null : install,
    mustHaveAll,
    warn: (line) => warnings.push(line),
  });
  return { available, asked, warnings };
}

const HINT = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends gnumeric';
const withoutGnumeric: readonly Tool[] = ['libreoffice', 'poppler', 'cjkFont', 'openpyxl', 'uno', 'chromium'];

describe('引擎测试的工具', () => {
  test('都有：什么也不装', async () => {
    expect(await prepare({ has: ALL_TOOLS, gains: ['gnumeric'], mustHaveAll: true })).toEqual({
      available: ALL_TOOLS,
      asked: [],
      warnings: [],
    });
  });

  test('缺一个、可以装：只装它', async () => {
    expect(await prepare({ has: withoutGnumeric, gains: ['gnumeric'], mustHaveAll: true })).toEqual({
      available: [...withoutGnumeric, 'gnumeric'],
      asked: ['gnumeric'],
      warnings: [],
    });
  });

  test('缺一个、不可以装：说明怎么装，继续', async () => {
    expect(await prepare({ has: withoutGnumeric, gains: null, mustHaveAll: false })).toEqual({
      available: withoutGnumeric,
      asked: [],
      warnings: [`缺少 gnumeric。安装命令（Debian/Ubuntu）：${HINT}\n需要它们的测试将按名称列为跳过。`],
    });
  });

  test('安装失败：说出原因，继续', async () => {
    const { warnings } = await prepare({ has: withoutGnumeric, gains: [], mustHaveAll: false });
    expect(warnings[0]).toMatch(/^安装没有成功：没有网络\n缺少 gnumeric。/);
  });

  test.each<[string, Machine['gains']]>([
    ['不可以装', null],
    ['安装失败', []],
  ])('CI 里缺一个、%s：失败', async (_, gains) => {
    await expect(prepare({ has: withoutGnumeric, gains, mustHaveAll: true })).rejects.toThrow('CI=true 时不允许跳过');
  });

  test('跳过的测试组在名称里说明缺什么、怎么装', () => {
    expect(skippedName('工作簿重算', ['gnumeric'])).toBe(`工作簿重算（跳过：缺少 gnumeric；安装：${HINT}）`);
  });
});

describe('装软件的系统', () => {
  test.each([
    ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', true],
    ['Ubuntu', 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['Fedora', 'ID=fedora\nVERSION_ID=40\n', false],
    ['openEuler，名称里提到 debian', 'ID="openEuler"\nHOME_URL="https://debian.example/"\n', false],
    ['没有 os-release', '', false],
  ])('%s', (_, osRelease, debian) => {
    expect(isDebianFamily(osRelease)).toBe(debian);
  });

  test('命令在不在', () => {
    expect(['sh', 'suanpan-no-such-program', '/bin/sh', '/bin/suanpan-no-such-program'].map(isOnPath)).toEqual([
      ...[true, false],
      ...[true, false],
    ]);
  });
});

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTables } from '../../templates/reader/read-table.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { HALF_PRICES, put, runHere, SCALLION, THREE_ROWS } from './run-here.ts';

const NAME = '2023年章丘大葱目标价格保险及保费补贴实施方案-测算';

async function inFolder(
  use: (folder: string, payout: (...more: string[]) => ReturnType<typeof runHere>) => Promise<void>,
) {
  await withTempFolder(async (folder) => {
    await put(folder, { 'prices.csv': HALF_PRICES, 'list.csv': THREE_ROWS });
    const common = ['payout', SCALLION, '--prices', 'prices.csv', '--insured', 'list.csv'];
    await use(folder, (...more) => runHere(folder, ...common, ...more));
  });
}

test('写出一个工作簿，能再读回来', () =>
  inFolder(async (folder, payout) => {
    const { code, stdout } = await payout('--out', 'out/新');
    expect(code).toBe(0);
    expect(await readdir(join(folder, 'out/新'))).toEqual([`${NAME}.xlsx`]);
    expect(stdout).toContain(`写出的文件\n  out/新/${NAME}.xlsx\n`);
    const { tables } = await readTables(join(folder, 'out/新', `${NAME}.xlsx`));
    expect(tables.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['测算说明', '价格监测', '投保明细表', '理赔明细表', '保费补贴汇总表', '公示表', '校核']),
    );
  }));

test('同样的输入，同样的字节', () =>
  inFolder(async (folder, payout) => {
    await payout('--out', 'a');
    await payout('--out', 'b');
    const [a, b] = await Promise.all(['a', 'b'].map((out) => readFile(join(folder, out, `${NAME}.xlsx`))));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  }));

test('已有的文件留着：退出码 2，内容不变', () =>
  inFolder(async (folder, payout) => {
    await payout('--out', 'out');
    const path = join(folder, 'out', `${NAME}.xlsx`);
    await writeFile(path, '我的批注');
    const { code, stderr } = await payout('--out', 'out');
    expect(code).toBe(2);
    expect(stderr).toContain(`「out/${NAME}.xlsx」已经存在，没有改动；要覆盖请加 --overwrite，或换一个文件夹。`);
    expect(await readFile(path, 'utf8')).toBe('我的批注');
  }));

test('--overwrite 覆盖', () =>
  inFolder(async (folder, payout) => {
    await payout('--out', 'out');
    const path = join(folder, 'out', `${NAME}.xlsx`);
    await writeFile(path, '旧的');
    expect((await payout('--out', 'out', '--overwrite')).code).toBe(0);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  }));

test('CSV：每张看得见的表一个文件，公式写结果', () =>
  inFolder(async (folder, payout) => {
    const { code, stdout } = await payout('--out', 'out', '--format', 'csv', '--json');
    expect(code).toBe(0);
    const names = await readdir(join(folder, 'out'));
    expect(JSON.parse(stdout).files.toSorted()).toEqual(names.map((name) => join('out', name)).sort());
    expect(names).toContain(`${NAME}-理赔明细表.csv`);
    const csv = await readFile(join(folder, 'out', `${NAME}-理赔明细表.csv`), 'utf8');
    expect(csv).toMatch(/样例甲,.*4375/);
    expect(csv).not.toMatch(/ROUND|IF\(/);
  }));

test('有一个 CSV 已经在，就一个也不写', () =>
  inFolder(async (folder, payout) => {
    await payout('--out', 'out', '--format', 'csv');
    const before = await readdir(join(folder, 'out'));
    const [kept = '', ...others] = before;
    await withTempFolder(async (other) => {
      await put(other, { 'prices.csv': HALF_PRICES, 'list.csv': THREE_ROWS, [kept]: '旧的' });
      const args = [
        'payout',
        SCALLION,
        '--prices',
        'prices.csv',
        '--insured',
        'list.csv',
        '--out',
        '.',
        '--format',
        'csv',
      ];
      const { code } = await runHere(other, ...args);
      expect(code).toBe(2);
      expect((await readdir(other)).filter((name) => others.includes(name))).toEqual([]);
      expect(await readFile(join(other, kept), 'utf8')).toBe('旧的');
    });
  }));

test('被杀掉的进程留下的半个文件收走，别的留着', () =>
  inFolder(async (folder, payout) => {
    await mkdir(join(folder, 'out'));
    const half = `.${NAME}.xlsx.4194300-0123456789ab.tmp`;
    const other = '.别的.xlsx.4194300-0123456789ab.tmp';
    await put(join(folder, 'out'), { [half]: 'PK', [other]: 'PK' });
    expect((await payout('--out', 'out')).code).toBe(0);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([other, `${NAME}.xlsx`].sort());
  }));

test('写不进去的地方', () =>
  inFolder(async (folder, payout) => {
    await writeFile(join(folder, 'out'), '是文件，不是文件夹');
    const { code, stderr } = await payout('--out', 'out/x');
    expect(code).toBe(2);
    expect(stderr).toContain('「out/x」写不进去（路径中有一段不是文件夹），请检查路径和权限。');
  }));

test('什么也算不出时不写文件', () =>
  inFolder(async (folder, payout) => {
    await put(folder, { 'list.csv': '投保人,面积\n样例甲,x\n' });
    expect((await payout('--out', 'out')).code).toBe(2);
    expect(await readdir(folder)).not.toContain('out');
  }));

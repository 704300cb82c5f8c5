import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import scallion from '../../seeds/policies/zhangqiu-scallion-2023.json' with { type: 'json' };
import { readTables } from '../../templates/reader/read-table.ts';
import { LIST_JSON, TASKS_JSON } from '../form/sample-form.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { type Answer, put, runHere } from './run-here.ts';

const FOREST = 'zhangqiu-forest-tasks-2023';
const FILES = {
  '任务.json': JSON.stringify(TASKS_JSON),
  '清单.json': JSON.stringify(LIST_JSON),
  '名单.csv': '镇街,电话\n城关镇,1\n河口乡,2\n城关镇,3\n',
};
const TITLE = '样例县造林任务完成情况表';

interface Outcome extends Answer {
  readonly files: readonly string[];
}

/** Runs `suanpan template` beside the sample files; what it wrote to `out` is listed. */
async function template(
  args: readonly string[],
  look: (folder: string) => Promise<void> = async () => {},
): Promise<Outcome> {
  return withTempFolder(async (folder) => {
    await put(folder, FILES);
    const answer = await runHere(folder, 'template', ...args, '--out', 'out');
    await look(join(folder, 'out'));
    return { ...answer, files: (await readdir(join(folder, 'out')).catch(() => [])).sort() };
  });
}

/** Every text and number of a sheet, row by row. */
async function sheetOf(path: string, sheet: string): Promise<readonly string[]> {
  const { tables } = await readTables(path);
  const found = tables.find((each) => each.sheet === sheet);
  return (found?.rows ?? []).map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')).join('|'));
}

describe('填报表', () => {
  test('不给名单：文件列出的 20 个单位各一份，加目录', async () => {
    const { code, stdout, stderr, files } = await template([FOREST], async (out) => {
      const [file = ''] = (await readdir(out)).filter((name) => name.includes('官庄街道'));
      expect((await sheetOf(join(out, file), '填报表')).join('\n')).toContain('林地保有量|公顷|5056.9');
    });
    expect({ code, stderr, files: files.length }).toEqual({ code: 0, stderr: '', files: 21 });
    expect(stdout).toMatch(/^写出 20 份；目录：out\/.*-目录\.xlsx\n$/);
  });

  test('给了名单：按名单；文件里没有的、名单上没有的、重复的都说出来，不算错', async () => {
    const { code, stdout, stderr, files } = await template(['任务.json', '--units', '名单.csv']);
    expect(code).toBe(0);
    expect(files).toEqual([`${TITLE}-城关镇.xlsx`, `${TITLE}-河口乡.xlsx`, `${TITLE}-目录.xlsx`].sort());
    expect(stdout).toBe(`写出 2 份；目录：out/${TITLE}-目录.xlsx\n`);
    expect(stderr.split('\n')).toEqual([
      '[请核对] 「名单.csv」第 4 行「镇街」：单位「城关镇」在第 2 行已有，只做一份。',
      '[请核对] 「名单.csv」第 3 行「镇街」：文件里没有单位「河口乡」，是不是「河口镇」；表已做好，文件分给各单位的数留空。文件里的单位：城关镇、河口镇、山前乡、国有林场。',
      '[请核对] 文件里的这些单位不在名单上，没有做表：河口镇、山前乡、国有林场。',
      '',
    ]);
  });

  test('全体也可以在名单上，填的是文件印的合计', async () => {
    await withTempFolder(async (folder) => {
      await put(folder, { ...FILES, '名单.csv': '镇街\n样例县\n城关镇\n河口镇\n山前乡\n国有林场\n' });
      const { code, stderr } = await runHere(folder, 'template', '任务.json', '--units', '名单.csv', '--out', 'out');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(await sheetOf(join(folder, 'out', `${TITLE}-样例县.xlsx`), '填报表')).toContainEqual(
        expect.stringContaining('造林（公顷）|120.5'),
      );
    });
  });

  test('--contact 印在填报说明里', async () => {
    await template(['任务.json', '--contact', ' 王工 0531-00000000 '], async (out) => {
      expect(await sheetOf(join(out, `${TITLE}-城关镇.xlsx`), '填报说明')).toContain('联系人|王工 0531-00000000');
    });
  });

  test('--zip 另有一个包', async () => {
    const { stdout, files } = await template(['任务.json', '--zip']);
    expect(files).toContain(`${TITLE}-下发.zip`);
    expect(stdout).toBe(`写出 4 份；目录：out/${TITLE}-目录.xlsx；打包：out/${TITLE}-下发.zip\n`);
  });

  test('English', async () => {
    const { stdout } = await template(['任务.json', '--zip', '--lang', 'en']);
    expect(stdout).toBe(`4 written; index: out/${TITLE}-目录.xlsx; archive: out/${TITLE}-下发.zip\n`);
  });

  test('文件没有列出单位的，要有名单', async () => {
    expect(await template(['清单.json'])).toEqual({
      ...{ code: 2, stdout: '', files: [] },
      stderr: '[错误] 还缺选项 --units，用法见 suanpan template --help。\n',
    });
    expect((await template(['清单.json', '--units', '名单.csv'])).files).toHaveLength(3);
  });

  test('--target 只用于规划', async () => {
    expect(await template(['任务.json', '--target', '2025'])).toMatchObject({
      ...{ code: 2, files: [] },
      stderr: `[错误] --target 只用于规划，「${TITLE}」是填报表，请去掉这个选项。\n`,
    });
  });

  test('有错的填报表不能用', async () => {
    await withTempFolder(async (folder) => {
      await put(folder, { 'x.json': JSON.stringify({ ...(TASKS_JSON as object), version: 'v1' }) });
      const { code, stderr } = await runHere(folder, 'template', 'x.json', '--out', 'out');
      expect(code).toBe(2);
      expect(stderr).toContain('只含数字的版本号');
      expect(await readdir(folder)).toEqual(['x.json']);
    });
  });
});

describe('方案', () => {
  const list = { '名单.csv': '镇街\n绣惠街道\n宁家埠街道\n' };

  test.each([
    ['zhangqiu-scallion-2023', '2023年章丘大葱目标价格保险及保费补贴实施方案投保明细表', '3500元/亩×保险面积（亩）'],
    ['zhangqiu-hog-2023', '章丘区生猪目标价格保险（一期）试点工作实施方案投保明细表', '1750元/头×保险数量（头）'],
  ])('%s：每个镇街一份投保明细表', async (policy, title, formula) => {
    await withTempFolder(async (folder) => {
      await put(folder, list);
      const { code, stdout, stderr } = await runHere(folder, 'template', policy, '--units', '名单.csv', '--out', 'out');
      expect({ code, stdout, stderr }).toEqual({
        code: 0,
        stdout: `写出 2 份；目录：out/${title}-目录.xlsx\n`,
        stderr: '',
      });
      const file = join(folder, 'out', `${title}-绣惠街道.xlsx`);
      expect((await sheetOf(file, '填报说明')).join('\n')).toContain(`由公式计算：${formula}。`);
      expect((await sheetOf(file, '填报表')).slice(2, 4).join('\n')).toMatch(
        /^镇街：绣惠街道\|*\n村\|投保人\|身份证号\|/,
      );
    });
  });

  test('自己的方案文件也一样', async () => {
    await withTempFolder(async (folder) => {
      const own = { ...scallion, id: 'own', title: '样例大葱方案' };
      await put(folder, { ...list, '方案.json': JSON.stringify(own) });
      const { code, stderr } = await runHere(folder, 'template', '方案.json', '--units', '名单.csv', '--out', 'out');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(await readdir(join(folder, 'out'))).toContain('样例大葱方案投保明细表-宁家埠街道.xlsx');
    });
  });

  test('有错的方案不能用', async () => {
    await withTempFolder(async (folder) => {
      await put(folder, {
        ...list,
        '方案.json': JSON.stringify({ ...scallion, event: { ...scallion.event, when: '实价<1' } }),
      });
      const { code, stderr } = await runHere(folder, 'template', '方案.json', '--units', '名单.csv', '--out', 'out');
      expect(code).toBe(2);
      expect(stderr).toContain('没有叫「实价」的项目');
      expect(await readdir(folder)).not.toContain('out');
    });
  });

  test('没有名单不行', async () => {
    expect(await template(['zhangqiu-hog-2023'])).toMatchObject({ code: 2, files: [] });
  });
});

describe('名单里的类别', () => {
  const TASKS = 'zhangqiu-open-government-2023';
  const rowsIn = async (folder: string, unit: string) => {
    const [file = ''] = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith(`-${unit}.xlsx`));
    return (await sheetOf(join(folder, 'out', file), '填报表')).slice(4).map((line) => line.split('|')[0]);
  };

  test('类别是镇街的单位收到各镇街的任务，也不算文件里没有的单位', async () => {
    await withTempFolder(async (folder) => {
      const list = '单位,类别\n官庄街道,镇街\n区司法局,部门\n水务局,\n垛庄镇,乡镇\n';
      await put(folder, { '名单.csv': list });
      const { code, stderr } = await runHere(folder, 'template', TASKS, '--units', '名单.csv', '--out', 'out');
      expect(code).toBe(0);
      const towns = '16 18 19 20 21 26 27 28 29 30 32 33 34 35 37 38 39 40 41 42 48 49 50 52 53 54'.split(' ');
      expect(await rowsIn(folder, '官庄街道')).toEqual(towns);
      expect(await rowsIn(folder, '区司法局')).toEqual(['14', ...towns]);
      expect(await rowsIn(folder, '水务局')).toEqual(['15']);
      expect(await rowsIn(folder, '垛庄镇')).toEqual(['文件没有给这个单位安排任务']);
      const [unknown = '', absent = ''] = stderr.split('\n');
      expect(unknown).toContain('「名单.csv」第 5 行「单位」：文件里没有单位「垛庄镇」');
      expect(absent).toContain('没有做表：区发改局、区工信局、');
      expect(absent).toContain('各相关部门（单位）');
      expect(absent).not.toMatch(/各镇街|各部门（单位）|、水务局|区司法局/);
    });
  });
});

describe('名单', () => {
  test.each([
    ['没有这个文件', '没有.csv', '打不开这个文件'],
    ['没有表头', '裸.csv', '没有找到表头，需要有「镇街」'],
    ['没有单位', '空.csv', '表里没有数据行'],
  ])('%s', async (_, path, words) => {
    await withTempFolder(async (folder) => {
      await put(folder, { ...FILES, '裸.csv': '城关镇\n河口镇\n', '空.csv': '镇街\n' });
      const { code, stdout, stderr } = await runHere(folder, 'template', '任务.json', '--units', path, '--out', 'out');
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(words);
      expect(await readdir(folder)).not.toContain('out');
    });
  });
});

describe('规划', () => {
  test('不给名单：一份，与以前一样', async () => {
    const { code, stdout, files } = await template(['平阴县新型城镇化', '--contact', '李工']);
    expect(code).toBe(0);
    expect(files).toEqual(['平阴县新型城镇化规划（2022—2035年）-填报.xlsx']);
    expect(stdout).toBe(`out/${files[0]}\n`);
  });

  test('给了名单：一个单位一份，写着单位名称和联系人', async () => {
    const args = ['pingyin-report-2026', '--units', '名单.csv', '--contact', '李工', '--zip'];
    const { code, files } = await template(args, async (out) => {
      const [file = ''] = (await readdir(out)).filter((name) => name.endsWith('-河口乡.xlsx'));
      const guide = await sheetOf(join(out, file), '填报说明');
      expect(guide).toEqual(expect.arrayContaining(['填报单位|河口乡', '联系人|李工']));
      expect((await sheetOf(join(out, file), '指标填报')).join('\n')).toContain('河口乡');
    });
    expect(code).toBe(0);
    expect(files.map((name) => name.slice(name.lastIndexOf('-') + 1)).sort()).toEqual(
      ['下发.zip', '城关镇.xlsx', '河口乡.xlsx', '目录.xlsx'].sort(),
    );
  });

  test('没有名单就没有可打包的', async () => {
    expect(await template(['平阴县新型城镇化', '--zip'])).toMatchObject({
      ...{ code: 2, files: [] },
      stderr: '[错误] 还缺选项 --units，用法见 suanpan template --help。\n',
    });
  });
});

test('没有这张表：列出自带的规划和填报表', async () => {
  const { code, stderr } = await template(['没有的表']);
  expect(code).toBe(2);
  expect(stderr).toContain('没有找到规划或填报表「没有的表」');
  expect(stderr).toContain(`${FOREST}（`);
  expect(stderr).toContain('pingyin-report-2026（');
});

test('对得上好几个：列出是哪几个', async () => {
  const { code, stderr } = await template(['森林资源']);
  expect(code).toBe(2);
  expect(stderr).toContain('「森林资源」对得上好几个，请写明是哪一个');
  expect(stderr).toContain(`zhangqiu-forest-2023（`);
  expect(stderr).toContain(`${FOREST}（`);
});

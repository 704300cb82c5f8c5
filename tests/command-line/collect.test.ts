import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { readTables } from '../../templates/reader/read-table.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { put, runHere } from './run-here.ts';

/** The invented form as a file of somebody's own: 甲镇 and 乙镇 have two rows each, 丙林场 has none. */
const FORM = { '我的表.json': JSON.stringify(EVERY_KIND.data) };
const source = formSource(EVERY_KIND);
const MINE = ['--template', '我的表.json'];

/** Both rows with this 完成数; 50 % of the task of 造林 for 甲镇, whose task is 120.5. */
function entriesWith(done: Entry): UnitEntries {
  const row = new Map<string, Entry>([
    ['done', done],
    ['state', { kind: 'text', text: '进行中' }],
  ]);
  return new Map([
    ['planting', row],
    ['tending', row],
  ]);
}

const HALF = entriesWith({ kind: 'number', value: decimal('60.25') });
const DOUBTFUL = entriesWith({ kind: 'unreadable', found: '约60' });

/** Puts a returned workbook into the folder, saved on this day. */
async function sendBack(folder: string, path: string, unit: string, entries: UnitEntries, created = '2024-05-01') {
  const plan = { ...source.workbook(unit, new Map(), entries), created };
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), await writeWorkbook(plan));
}

/** A folder with the form and what these units sent back. */
function withReturns<T>(
  returns: readonly (readonly [path: string, unit: string, entries: UnitEntries])[],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  return withTempFolder(async (folder) => {
    await put(folder, FORM);
    await mkdir(join(folder, '收回'));
    for (const [path, unit, entries] of returns) await sendBack(folder, `收回/${path}`, unit, entries);
    return use(folder);
  });
}

const ALL_GOOD = [
  ['甲.xlsx', '甲镇', HALF],
  ['下/乙 改名.xlsx', '乙镇', HALF],
  ['丙.xlsx', '丙林场', new Map()],
] as const;

test('都交齐、没有问题：只显示结果，不写文件', () =>
  withReturns(ALL_GOOD, async (folder) => {
    const { code, stdout, stderr } = await runHere(folder, 'collect', '收回', ...MINE, '--strict');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`样例区造林任务填报表
样例〔2024〕7号 第 3 版

应收单位  3
  已收    3
  待定    0
  拒收    0
  未交    0
找到文件  3 = 读入 3 + 拒收 0
`);
    expect((await readdir(folder)).sort()).toEqual(['我的表.json', '收回']);
  }));

test('写出汇总和退回件；没交的、填错的、交了两份的都说出来', () =>
  withReturns([['甲.xlsx', '甲镇', DOUBTFUL]], async (folder) => {
    await sendBack(folder, '收回/乙.xlsx', '乙镇', HALF, '2024-05-02');
    await sendBack(folder, '收回/乙（初报）.xlsx', '乙镇', DOUBTFUL, '2024-05-01');
    await put(join(folder, '收回'), { '~$甲.xlsx': 'x', '说明.txt': '不是表' });
    const { code, stdout } = await runHere(folder, 'collect', '收回', ...MINE, '--out', '汇总.xlsx');
    expect(code).toBe(0);
    expect(stdout).toContain('找到文件  5 = 读入 3 + 拒收 2\n还没有交\n  丙林场\n');
    expect(stdout).toMatch(/\n {2}甲镇 +2 +0 {2}甲\.xlsx\n/);
    expect((await readdir(folder)).sort()).toEqual(['我的表.json', '收回', '汇总-退回', '汇总.xlsx']);
    expect(await readdir(join(folder, '汇总-退回'))).toEqual(['样例区造林任务填报表-退回-甲镇.xlsx']);
    const { tables } = await readTables(join(folder, '汇总.xlsx'));
    expect(tables.map(({ sheet }) => sheet)).toEqual(['概况', '汇总表', '各项合计', '填报问题', '回收情况']);
  }));

test('退回件改好后交回，就没有问题了', () =>
  withReturns([...ALL_GOOD.slice(1), ['甲.xlsx', '甲镇', DOUBTFUL]], async (folder) => {
    await runHere(folder, 'collect', '收回', ...MINE, '--out', '汇总.xlsx');
    const reply = join(folder, '汇总-退回', '样例区造林任务填报表-退回-甲镇.xlsx');
    const { replyWorkbook } = await import('../../templates/collect/reply/reply-workbook.ts');
    expect((await readFile(reply)).length).toBeGreaterThan(0);
    const mended = {
      unit: '甲镇',
      state: 'returned',
      file: '甲.xlsx',
      entries: HALF,
      facts: new Map(),
      issues: [],
    } as const;
    const plan = { ...replyWorkbook(source, mended), created: '2024-05-09' };
    await writeFile(join(folder, '收回', '甲（改）.xlsx'), await writeWorkbook(plan));
    const again = await runHere(folder, 'collect', '收回', ...MINE, '--json');
    const { counts, units } = JSON.parse(again.stdout);
    expect(counts.issues).toEqual({ error: 0, warning: 1, info: 0 });
    expect(units.map(({ file }: { file: string }) => file)).toEqual(['甲（改）.xlsx', '下/乙 改名.xlsx', '丙.xlsx']);
  }));

test.each([
  ['有单位没交', ALL_GOOD.slice(0, 2)],
  ['有填错的', [...ALL_GOOD.slice(1), ['甲.xlsx', '甲镇', DOUBTFUL] as const]],
])('--strict：%s，退出码为 1', async (_, returns) => {
  const code = await withReturns(returns, async (folder) => {
    return (await runHere(folder, 'collect', '收回', ...MINE, '--strict')).code;
  });
  expect(code).toBe(1);
});

test('按自己的名单：不在名单上的不收，名单上没交的列出', () =>
  withReturns(ALL_GOOD, async (folder) => {
    await put(folder, { '名单.csv': '镇街\n甲镇\n丁镇\n' });
    const { stdout } = await runHere(folder, 'collect', '收回', ...MINE, '--units', '名单.csv');
    expect(stdout).toContain('找到文件  3 = 读入 1 + 拒收 2\n还没有交\n  丁镇\n');
  }));

test('名单里重复的单位说一声，只算一个', () =>
  withReturns(ALL_GOOD, async (folder) => {
    await put(folder, { '名单.csv': '镇街\n甲镇\n乙镇\n甲镇\n' });
    const { stdout, stderr } = await runHere(folder, 'collect', '收回', ...MINE, '--units', '名单.csv');
    expect(stdout).toContain('应收单位  2\n');
    expect(stderr).toContain('「甲镇」');
  }));

test.each([['.'], ['在这里/'], ['已有的文件夹']])('--out 写的是文件夹 %s：写在里面', (out) =>
  withReturns(ALL_GOOD, async (folder) => {
    await mkdir(join(folder, '已有的文件夹'));
    const { code, stdout } = await runHere(folder, 'collect', '收回', ...MINE, '--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).written).toEqual([join(out, '样例区造林任务填报表-汇总.xlsx')]);
  }),
);

test('汇总和退回件放在收回的文件夹里，再收一次，没有人改过的退回件不当作交回的表', () =>
  withReturns([...ALL_GOOD.slice(1), ['甲.xlsx', '甲镇', DOUBTFUL]], async (folder) => {
    const first = await runHere(folder, 'collect', '收回', ...MINE, '--out', '收回/汇总.xlsx', '--json');
    const again = await runHere(folder, 'collect', '收回', ...MINE, '--json');
    const [{ units: before }, { units, files }] = [JSON.parse(first.stdout), JSON.parse(again.stdout)];
    expect(units).toEqual(before);
    const own = files.filter(({ issues }: { issues: { code: string }[] }) => issues[0]?.code === 'fileOwnOutput');
    expect(own.map(({ file }: { file: string }) => file)).toEqual([
      '汇总-退回/样例区造林任务填报表-退回-甲镇.xlsx',
      '汇总.xlsx',
    ]);
  }));

test('指明了表，可是文件夹读不了：不写出都没交的汇总', () =>
  withReturns([], async (folder) => {
    const { code, stderr } = await runHere(folder, 'collect', '没有', ...MINE, '--out', '汇总.xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain('没有');
    expect(stderr).toContain('打不开');
    expect((await readdir(folder)).sort()).toEqual(['我的表.json', '收回']);
  }));

test('汇总放在收回的文件夹里，再收一次也认得出来', () =>
  withReturns(ALL_GOOD, async (folder) => {
    await runHere(folder, 'collect', '收回', ...MINE, '--out', '收回/汇总.xlsx');
    const { stdout } = await runHere(folder, 'collect', '收回', ...MINE, '--json');
    const { counts, files } = JSON.parse(stdout);
    expect(counts.files).toMatchObject({ found: 4, read: 3, refused: 1 });
    const summary = files.find(({ file }: { file: string }) => file === '汇总.xlsx');
    expect(summary).toMatchObject({ verdict: 'refused', issues: [{ code: 'fileOwnOutput' }] });
  }));

test('已有的汇总不覆盖；加 --overwrite 才覆盖', () =>
  withReturns(ALL_GOOD, async (folder) => {
    await put(folder, { '汇总.xlsx': '别人的文件' });
    const kept = await runHere(folder, 'collect', '收回', ...MINE, '--out', '汇总.xlsx');
    expect(kept.code).toBe(2);
    expect(kept.stderr).toContain('「汇总.xlsx」');
    expect(await readFile(join(folder, '汇总.xlsx'), 'utf8')).toBe('别人的文件');
    expect((await runHere(folder, 'collect', '收回', ...MINE, '--out', '汇总.xlsx', '--overwrite')).code).toBe(0);
    expect(await readFile(join(folder, '汇总.xlsx'), 'latin1')).toMatch(/^PK/);
  }));

test('同样的文件收两次，汇总和退回件一字不差', () =>
  withReturns([['甲.xlsx', '甲镇', DOUBTFUL]], async (folder) => {
    await runHere(folder, 'collect', '收回', ...MINE, '--out', 'a/汇总.xlsx');
    await runHere(folder, 'collect', '收回', ...MINE, '--out', 'b/汇总.xlsx');
    const reply = '汇总-退回/样例区造林任务填报表-退回-甲镇.xlsx';
    for (const path of ['汇总.xlsx', reply]) {
      expect(await readFile(join(folder, 'a', path))).toEqual(await readFile(join(folder, 'b', path)));
    }
  }));

const PLAN = 'jinan-urbanisation-2021';

test('规划的填报表也收；同一规划填不同年份的表不混在一起', () =>
  withTempFolder(async (folder) => {
    await put(folder, { '镇街.csv': '镇街\n甲镇\n乙镇\n丙镇\n', '一个.csv': '镇街\n丁镇\n' });
    await runHere(folder, 'template', PLAN, '--units', '镇街.csv', '--out', '收回');
    await runHere(folder, 'template', PLAN, '--units', '一个.csv', '--target', '2035', '--out', '收回/二');
    const { code, stdout } = await runHere(folder, 'collect', '收回', '--units', '镇街.csv', '--json');
    expect(code).toBe(0);
    const { counts, files, source: found } = JSON.parse(stdout);
    expect(found.id).toBe(PLAN);
    expect(counts.units).toEqual({ asked: 3, returned: 3, undecided: 0, refused: 0, missing: 0 });
    // 三份和丁镇的一份，另有两份目录。
    expect(counts.files).toMatchObject({ found: 6, read: 3, refused: 3 });
    const codes = files.flatMap(({ issues }: { issues: { code: string }[] }) => issues.map(({ code: each }) => each));
    expect(codes.sort()).toEqual(['fileOwnOutput', 'fileOwnOutput', 'yearsOther']);
    expect(files.filter(({ filled }: { filled: number }) => filled > 0)).toEqual([]);
  }));

test('文件没有列出单位、也没给名单，就说看不出谁没交', () =>
  withTempFolder(async (folder) => {
    const list = { ...OPEN_LIST.data, units: [] };
    await put(folder, { '清单.json': JSON.stringify(list) });
    await mkdir(join(folder, '收回'));
    const plan = formSource(OPEN_LIST).workbook('甲村', new Map(), new Map());
    await writeFile(join(folder, '收回', '甲村.xlsx'), await writeWorkbook(plan));
    const { code, stderr } = await runHere(folder, 'collect', '收回', '--template', '清单.json');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '[请核对] 没有单位名单，看不出谁还没有交；请加 --units 名单。\n',
    });
  }));

const REFUSED: readonly (readonly [what: string, args: readonly string[], sentence: string])[] = [
  ['没有这个文件夹', ['collect', '没有'], '文件夹里没有一个下发的填报表'],
  [
    '自己的表没有指明',
    ['collect', '收回'],
    '「样例区造林任务填报表」不是自带的表，没有收；请用 --template 指明它的 JSON 文件。',
  ],
  ['名单读不了', ['collect', '收回', ...MINE, '--units', '没有.csv'], '「没有.csv」'],
  ['没有这张表', ['collect', '收回', '--template', '没有'], '没有找到'],
  ['收的是另一张表', ['collect', '收回', '--template', 'zhangqiu-forest-tasks-2023'], '没有一个能收'],
  ['没写文件夹', ['collect'], '还缺'],
];

test.each(REFUSED)('拒绝，退出码为 2：%s', async (_, args, sentence) => {
  const { code, stderr } = await withReturns(ALL_GOOD, (folder) => runHere(folder, ...args));
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});

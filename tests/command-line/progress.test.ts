import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { withTempFolder } from '../support/temp-folder.ts';
import { type Answer, put, runHere } from './run-here.ts';

const PLAN = 'zhangqiu-urbanisation-2023';
const FOREST = 'zhangqiu-forest-2023';

async function progress(actuals: string, plan: string, ...more: readonly string[]): Promise<Answer> {
  return withTempFolder(async (folder) => {
    await put(folder, { '实际值.csv': actuals });
    return runHere(folder, 'progress', plan, '--actuals', '实际值.csv', ...more);
  });
}

/** 森林资源 2023 sets eleven targets for one year and prints no base. */
const FOREST_VALUES = `指标,时期,数值,单位
森林覆盖率,2023,22.8,%
林地保有量,2023,27000,公顷
年度造林,2023上半年,5500,亩
年度造林,2023下半年,50,公顷
无公害防治率,2023,94.9%,
`;

test('每个指标一行，按状态合计', async () => {
  const { code, stdout, stderr } = await progress(FOREST_VALUES, FOREST, '--as-of', '2023-12-31');
  expect(code).toBe(0);
  // 5500亩 ÷ 15 = 366.666…公顷, and 50公顷: 416.666… of 366.67 is 113.6 %. 27201.41 − 27000 = 201.41; 95 − 94.9 = 0.1.
  expect(stdout).toBe(`济南市章丘区人民政府2023年度森林资源保护发展目标责任制实施意见
章政办发〔2023〕9号
截至 2023-12-31
序时进度：按月、不舍入

指标名称          单位      基期值                 目标值       实际值  时期      进度  序时进度    缺口  状态
森林覆盖率        %              —          22.76% (2023)         22.8  2023         —    100.0%       0  已达标
森林蓄积          万立方米       —  117.16万立方米 (2023)            —               —    100.0%       —  无法衡量：没有填报实际值
林地保有量        公顷           —    27201.41公顷 (2023)        27000  2023         —    100.0%  201.41  未达目标
森林保有量        公顷           —        39127.43 (2023)            —               —    100.0%       —  无法衡量：没有填报实际值
征占用林地审核率  %              —            100% (2023)            —               —    100.0%       —  无法衡量：没有填报实际值
年度造林          公顷           —      366.67公顷 (2023)  416.6666667  2023H2  113.6%    100.0%       0  已达标
森林火灾受害率    %              —  控制在0.2%以内 (2023)            —               —    100.0%       —  无法衡量：没有填报实际值
森林病虫害成灾率  %              —    控制在3%以下 (2023)            —               —    100.0%       —  无法衡量：没有填报实际值
无公害防治率      %              —         95%以上 (2023)         94.9  2023         —    100.0%     0.1  未达目标
测报准确率        %              —         90%以上 (2023)            —               —    100.0%       —  无法衡量：没有填报实际值
行政案件的查处率  %              —       不低于97% (2023)            —               —    100.0%       —  无法衡量：没有填报实际值

状态
        已达标  未达目标  无法衡量  指标
  全部       2         2         7    11
填报 5 个数：采用 5 个，拒绝 0 个。
`);
  expect(stderr).toBe(`核对事项 1 条
[说明] 1 条
  「实际值.csv」第 4 行「数值」：「5500」已精确换算成 366.66666666666666666667公顷，请核对。
`);
});

test('有属性的，约束性单列', async () => {
  const values = '指标,时期,数值\n建成5G基站数量,2023,3500\n空气质量优良天数比例,2023,64.4\n';
  const { stdout } = await progress(values, PLAN, '--as-of', '2023-12-31');
  // 1941 ÷ 3441 = 56.4 % and 1 ÷ 1.6 = 62.5 %, of 60 % of the time.
  expect(stdout).toContain(`
状态
            达到序时  落后序时  无法衡量  指标
  全部             1         1        25    27
  预期性           0         1        17    18
  约束性           1         0         1     2
  未标属性         0         0         7     7
`);
});

test('--lang en', async () => {
  const values = '指标,时期,数值\n建成5G基站数量,2023,3500\n';
  const { stdout } = await progress(values, PLAN, '--as-of', '2023-12-31', '--lang', 'en');
  expect(stdout).toContain('As of 2023-12-31\n');
  expect(stdout).toMatch(/建成5G基站数量 .* 56\.4% {2,}60\.0% {2,}1500 {2}Behind schedule\n/);
});

describe('填错的各指到行，说怎么改，其余照算', () => {
  const BAD = `指标,时期,数值,单位
常住人口城镇化率,2023,63.5,
城镇化率,2023,64,
空气质量优良天数比例,2023,64.4,
空气质量优良天数比例,2023,64.6,
城镇再生水利用率,2023,0.65,
基本养老保险参保率,2023,65,
建成5G基站数量,2023,3500,公里
人均预期寿命,2019,79,
城乡居民收入比,2036,1.7,
每千人拥有养老床位,2023,约四十,
人均公共绿地面积,2023,,
家庭光纤入户覆盖率,去年,99,
城乡生活垃圾回收利用率,2024,50,
`;
  const SENTENCES = [
    '第 3 行「指标」：规划里没有指标「城镇化率」，是不是「常住人口城镇化率」；这一行没有计算，请改为规划中的名称：',
    '第 4 行「数值」：「空气质量优良比例天数比例」2023 有不同的数值 64.4、64.6（第 4、5 行），都没有采用；请只保留一个，修订数请填发布日期。',
    '第 6 行「数值」：「城镇再生水利用率」以百分数计，「0.65」可能是 65%，也可能是 0.65%，没有计算；请写成 65 或 65%，若确是 0.65% 请带上百分号。',
    '第 8 行「数值」：「3500」的单位是 公里，不能换算成「建成5G基站数量」的单位 个，请改正。',
    '第 9 行「时期」：「人均预期寿命」的时期 2019 不在规划期内（基期 2020 年），没有计算。',
    '第 10 行「时期」：「城乡居民收入比」的时期 2036 在规划期以后（到 2035 年止），没有计算。',
    '第 11 行「数值」：「约四十」不是数字，请只填一个数，如 2.5。',
    '第 12 行「数值」：没有填「人均公共绿地面积」，这一行未计算，请补填。',
    '第 13 行「时期」：「去年」不是认得的时期，这一行没有计算；请写成 2023、2023-06、2023年上半年 或 2023Q2。',
    '第 14 行「数值」：「城乡生活垃圾回收利用率」的时期 2024 到 2023-12-31 还没有结束，没有计算。',
  ];

  test.each(SENTENCES)('%s', async (sentence) => {
    const { stderr } = await progress(BAD, PLAN, '--as-of', '2023-12-31');
    expect(stderr).toContain(`「实际值.csv」${sentence}`);
  });

  test('剩下的两个指标有状态，别的没有填报实际值', async () => {
    const { code, stdout } = await progress(BAD, PLAN, '--as-of', '2023-12-31', '--json');
    const { rows } = JSON.parse(stdout);
    expect(code).toBe(0);
    // (63.5 − 61.84) ÷ (65 − 61.84) = 1.66 ÷ 3.16 = 52.5 %, of 60 % of the time; 65 > 60.
    expect(
      rows.flatMap((row: { id: string; status: { code: string; reason?: string } }) =>
        row.status.reason === 'noObservation' ? [] : [[row.id, row.status.code]],
      ),
    ).toEqual([
      ['pensionCoverage', 'achieved'],
      ['urbanisationRate', 'behind'],
    ]);
  });

  test('加 --strict 退出码是 1，没有要核对的是 0', async () => {
    const good = '指标,时期,数值\n常住人口城镇化率,2023,63.5\n';
    expect((await progress(BAD, PLAN, '--as-of', '2023-12-31', '--strict')).code).toBe(1);
    expect((await progress(good, PLAN, '--as-of', '2023-12-31', '--strict')).code).toBe(0);
  });
});

describe('拒绝', () => {
  const asOf = ['--as-of', '2023-12-31'];
  const GOOD = '指标,时期,数值\n常住人口城镇化率,2023,63.5\n';

  test.each<[string, string, readonly string[], string]>([
    [
      '没有这样的办法',
      GOOD,
      [...asOf, '--method', 'oecd'],
      '--method 不能是「oecd」，可以是：all、cn、statcan、destatis、un2023、eurostat、sdsn。',
    ],
    ['序时进度的单位', GOOD, [...asOf, '--schedule', 'week'], '--schedule 不能是「week」，可以是：year、month、day。'],
    ['舍入', GOOD, [...asOf, '--rounding', '3'], '--rounding 不能是「3」，可以是：exact、2、percent。'],
    ['没有那一年的目标', GOOD, [...asOf, '--target', '2030'], '--target 不能是「2030」，可以是：2025。'],
    ['日期', GOOD, ['--as-of', '年底'], '--as-of 的「年底」不是日期，请写成 2023-12-31 这样的形式。'],
    ['缺日期', GOOD, [], '还缺选项 --as-of <day>，用法见 suanpan progress --help。'],
  ])('%s', async (_, actuals, more, sentence) => {
    const answer = await progress(actuals, PLAN, ...more);
    expect(answer).toEqual({ code: 2, stdout: '', stderr: `[错误] ${sentence}\n` });
  });

  test('没有这个规划', async () => {
    const { code, stdout, stderr } = await progress(GOOD, '江北新城', ...asOf);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^\[错误\] 没有找到规划「江北新城」，.*自带的规划：gangcheng-14th-five-year（/);
  });

  test('标题里的字对得上好几个规划', async () => {
    const { stderr } = await progress(GOOD, '章丘', ...asOf);
    expect(stderr).toMatch(
      /^\[错误\] 「章丘」对得上好几个规划，.*zhangqiu-forest-2023（.*、zhangqiu-urbanisation-2023（/,
    );
  });

  test('没有这个文件', async () => {
    const { code, stdout, stderr } = await runHere('.', 'progress', PLAN, '--actuals', '没有.csv', ...asOf);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('「没有.csv」：打不开这个文件（文件不存在），请检查路径和权限。');
  });

  test('没有一个数能用：不给一张全是横线的表', async () => {
    const { code, stdout, stderr } = await progress('指标,时期,数值\n城镇化率,2023,1\n', PLAN, ...asOf);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('填报的 1 个数值没有一个能用来衡量，请按上面的提示改正，或核对 --as-of 的日期。');
  });

  test('都还没有结束，也是没有能用的数', async () => {
    const { code, stderr } = await progress(GOOD, PLAN, '--as-of', '2023-12-30');
    expect(code).toBe(2);
    expect(stderr).toContain('的时期 2023 到 2023-12-30 还没有结束，没有计算。');
  });

  test('缺列', async () => {
    const { code, stderr } = await progress('指标,数值\n常住人口城镇化率,63.5\n', PLAN, ...asOf);
    expect(code).toBe(2);
    expect(stderr).toContain('缺少「时期」这一列');
  });
});

test('自己的规划文件；有错的不能用', async () => {
  const text = await readFile(new URL(`../../seeds/indicators/${PLAN}.json`, import.meta.url), 'utf8');
  await withTempFolder(async (folder) => {
    await put(folder, { 'a.csv': '指标,时期,数值\n常住人口城镇化率,2023,63.5\n', 'p.json': text });
    const args = ['progress', 'p.json', '--actuals', 'a.csv', '--as-of', '2023-12-31', '--json'];
    expect((await runHere(folder, ...args)).code).toBe(0);
    await writeFile(join(folder, 'p.json'), text.replace('"printed": "61.84"', '"printed": "16.84"'));
    const refused = await runHere(folder, ...args);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('原文「16.84」读作 value =「16.84」，文件里填的是「61.84」，请对照原文改正。');
  });
});

test('自己的规划文件有疑处：照算，并说出来', () =>
  withTempFolder(async (folder) => {
    const shipped = JSON.parse(await readFile(new URL(`../../seeds/indicators/${PLAN}.json`, import.meta.url), 'utf8'));
    for (const indicator of shipped.indicators) if (indicator.id === 'pensionCoverage') indicator.direction = 'falling';
    const files = { 'a.csv': '指标,时期,数值\n常住人口城镇化率,2023,63.5\n', 'p.json': JSON.stringify(shipped) };
    await put(folder, files);
    const sentence = '「基本养老保险参保率」填的是越低越好（falling），原文「>60」却像是相反的要求';
    const measured = await runHere(folder, 'progress', 'p.json', '--actuals', 'a.csv', '--as-of', '2023-12-31');
    expect([measured.code, measured.stderr.includes(sentence)]).toEqual([0, true]);
    const template = await runHere(folder, 'template', 'p.json', '--out', 'out');
    expect([template.code, template.stderr.includes(sentence)]).toEqual([0, true]);
  }));

test('写出报告，已有的不动，加 --overwrite 才覆盖', () =>
  withTempFolder(async (folder) => {
    await put(folder, { 'a.csv': '指标,时期,数值\n常住人口城镇化率,2023,63.5\n' });
    const args = ['progress', PLAN, '--actuals', 'a.csv', '--as-of', '2023-12-31', '--out', 'out'];
    const name = '济南市章丘区新型城镇化规划（2021—2035年）-进度.xlsx';
    const first = await runHere(folder, ...args);
    expect({ code: first.code, files: await readdir(join(folder, 'out')) }).toEqual({ code: 0, files: [name] });
    expect(first.stdout).toContain(`写出的文件\n  ${join('out', name)}\n`);
    const second = await runHere(folder, ...args);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`「${join('out', name)}」已经存在，没有改动`);
    expect((await runHere(folder, ...args, '--overwrite')).code).toBe(0);
  }));

describe('填报表', () => {
  test('写出，填好后读回', () =>
    withTempFolder(async (folder) => {
      const name = '济南市章丘区新型城镇化规划（2021—2035年）-填报.xlsx';
      expect(await runHere(folder, 'template', PLAN, '--out', 'out')).toEqual({
        code: 0,
        stdout: `${join('out', name)}\n`,
        stderr: '',
      });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(join(folder, 'out', name));
      const sheet = workbook.getWorksheet('指标填报');
      const header = sheet?.getRow(4).values as string[];
      const rowOf = (indicator: string) => sheet?.getColumn(header.indexOf('指标名称')).values.indexOf(indicator) ?? 0;
      const fill = (indicator: string, value: number) => {
        const cell = (sheet as ExcelJS.Worksheet).getRow(rowOf(indicator)).getCell(header.indexOf('2023年'));
        cell.value = value;
        return cell;
      };
      fill('常住人口城镇化率', 63.5);
      fill('城镇再生水利用率', 0.3);
      const percent = fill('基本养老保险参保率', 0.55);
      percent.style = { ...percent.style, numFmt: '0.0%' };
      await workbook.xlsx.writeFile(join(folder, '填好.xlsx'));
      const filled = await runHere(
        folder,
        'progress',
        PLAN,
        '--actuals',
        '填好.xlsx',
        '--as-of',
        '2023-12-31',
        '--json',
      );
      const { rows, issues } = JSON.parse(filled.stdout);
      const measured = rows.filter((row: { actual?: unknown }) => row.actual !== undefined);
      // (55 − 48) ÷ (60 − 48) = 7 ÷ 12, and 1.66 ÷ 3.16 = 83 ÷ 158; both below 60 %.
      expect(measured).toMatchObject([
        { id: 'pensionCoverage', actual: { value: '55' }, progress: '0.58333333333333333333' },
        { id: 'urbanisationRate', actual: { value: '63.5' }, progress: '0.52531645569620253165' },
      ]);
      expect(issues).toContainEqual(
        expect.objectContaining({
          code: 'actualShareDoubtful',
          sheet: '指标填报',
          row: rowOf('城镇再生水利用率'),
          column: '2023年',
        }),
      );
      const empty = await runHere(folder, 'progress', PLAN, '--actuals', join('out', name), '--as-of', '2023-12-31');
      expect(empty).toMatchObject({ code: 2, stdout: '' });
      expect(empty.stderr).toContain('表里没有数据行');
    }));

  test('已有的不动', () =>
    withTempFolder(async (folder) => {
      expect((await runHere(folder, 'template', FOREST)).code).toBe(0);
      const again = await runHere(folder, 'template', FOREST);
      expect(again).toMatchObject({ code: 2, stdout: '' });
      expect(again.stderr).toContain('已经存在，没有改动');
      expect((await runHere(folder, 'template', FOREST, '--overwrite')).code).toBe(0);
    }));

  test('没有写是哪个规划', async () => {
    expect(await runHere('.', 'template')).toEqual({
      code: 2,
      stdout: '',
      stderr: '[错误] 还缺「规划」，请写在命令后面；可用的方案和规划见 suanpan list。\n',
    });
  });
});

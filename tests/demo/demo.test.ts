import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkIdNumber } from '../../core/payout/id-number.ts';
import { FOREST_FORM, RETURNED, SENT, SUMMARY } from '../../templates/demo/forest-files.ts';
import { hogList } from '../../templates/demo/hog-list.ts';
import { FOLDER, FOREST_FOLDER, runDemo } from '../../templates/demo/run-demo.ts';
import { HOG, PLANS, SCALLION } from '../../templates/demo/sample-files.ts';
import type { SampleTable } from '../../templates/demo/sample-table.ts';
import { scallionList } from '../../templates/demo/scallion-list.ts';
import { withTempFolder } from '../support/temp-folder.ts';

const PLAN_TITLES = [
  '济南市新型城镇化规划（2021—2035年）',
  '济南市章丘区新型城镇化规划（2021—2035年）',
  '平阴县新型城镇化规划（2022—2035年）',
  '济南市钢城区国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
];

interface Demo {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Runs the demo in a fresh folder; files are told by their fingerprints. */
async function runOnce(): Promise<Demo> {
  return withTempFolder(async (cwd) => {
    let stdout = '';
    let stderr = '';
    const code = await runDemo({
      stdout: (text) => {
        stdout += text;
      },
      stderr: (text) => {
        stderr += text;
      },
      terminal: null,
      cwd,
    });
    const found = await readdir(join(cwd, FOLDER), { recursive: true, withFileTypes: true });
    const files = found.filter((entry) => entry.isFile());
    const names = files.map(({ parentPath, name }) => relative(join(cwd, FOLDER), join(parentPath, name))).sort();
    const prints = names.map(async (name) => [name, fingerprint(await readFile(join(cwd, FOLDER, name)))] as const);
    return { code, stdout, stderr, files: new Map(await Promise.all(prints)) };
  });
}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('npm run demo', () => {
  let [first, second]: (Demo | undefined)[] = [];

  beforeAll(async () => {
    first = await runOnce();
    second = await runOnce();
  }, 120_000);

  test('两个方案的清单、价格和工作簿，四个规划的实际值、填报表和报告都写出来了', () => {
    expect(first?.code).toBe(0);
    const names = [...(first?.files.keys() ?? [])].filter((name) => !name.includes('/'));
    expect(names).toEqual(
      [
        SCALLION.insured,
        SCALLION.prices,
        HOG.insured,
        HOG.prices,
        '2023年章丘大葱目标价格保险及保费补贴实施方案-测算.xlsx',
        '章丘区生猪目标价格保险（一期）试点工作实施方案-测算.xlsx',
        ...PLANS.map(({ actuals }) => actuals),
        FOREST_FORM,
        SUMMARY,
        ...PLAN_TITLES.flatMap((title) => [`${title}-填报.xlsx`, `${title}-进度.xlsx`]),
      ].sort(),
    );
  });

  test('章丘 20 个镇街林场各有一份森林任务填报表，加目录和打包', () => {
    const names = [...(first?.files.keys() ?? [])].filter((name) => name.startsWith(`${FOREST_FOLDER}/`));
    expect(names).toHaveLength(22);
    for (const ending of ['-官庄街道.xlsx', '-国有胡山林场.xlsx', '-目录.xlsx', '-下发.zip'])
      expect(names.filter((name) => name.endsWith(ending))).toHaveLength(1);
    expect(first?.stdout).toMatch(/\n写出 20 份；目录：out\/森林任务\/.*；打包：.*\.zip\n/);
  });

  test('一百个样例镇街各收到一份表，填好交回，汇成一份，有问题的退回', () => {
    const below = (folder: string) => [...(first?.files.keys() ?? [])].filter((name) => name.startsWith(`${folder}/`));
    expect(below(SENT)).toHaveLength(101);
    // 三个没交，一个交了两份，另有锁文件、空文件、文本各一个：97 + 1 + 3。
    expect(below(RETURNED)).toHaveLength(101);
    expect(first?.stdout).toMatch(/\n应收单位 +100\n {2}已收 +96\n {2}待定 +0\n {2}拒收 +1\n {2}未交 +3\n/);
    expect(first?.stdout).toContain(
      '找到文件  101 = 读入 97 + 拒收 4\n还没有交\n  样例镇街007、样例镇街023、样例镇街058\n',
    );
    // 有错误或要核对的 12 个，另有一个拒收。
    expect(below(SUMMARY.replace('.xlsx', '-退回'))).toHaveLength(13);
  });

  test('再跑一次，文件和输出一字不差', () => {
    expect(second).toEqual(first);
  });

  // 大葱：1000 户加两行小计；三亩半、空白、0、#N/A 四户和两行小计不算。生猪：约200、12.5、-40、未统计四户不算。
  test.each(['清单 1002 行，其中计算 996 行，未计算 6 行', '清单 1000 行，其中计算 996 行，未计算 4 行'])(
    '%s',
    (line) => {
      expect(first?.stdout).toContain(line);
    },
  );

  test.each([27, 51, 110, 100])('有 %i 个指标的规划，各状态合起来正好这么多', (indicators) => {
    const counts = [...(first?.stdout.matchAll(/^ +全部((?: +\d+)+)$/gm) ?? [])].map(([, numbers = '']) =>
      numbers.trim().split(/ +/).map(Number),
    );
    expect(counts).toHaveLength(4);
    const row = counts.find((each) => each.at(-1) === indicators);
    expect(row?.slice(0, -1).reduce((total, count) => total + count, 0)).toBe(indicators);
  });

  // 章丘的实际值里故意放了七处：没有的指标、像百分数的小数、文字、同年两个数（两行各说一次）、没结束的时期、不合的单位、修订数。
  test.each([
    '是不是「主城区5G覆盖率」',
    '「0.31」可能是 31%，也可能是 0.31%',
    '「统计中」不是数字',
    '2022 有不同的数值 79.17、79.9（第 36、87 行）',
    '「每千人拥有养老床位」的时期 2024 到 2023-12-31 还没有结束',
    '「2.7」的单位是 万元，不能换算成「新增城镇就业」的单位 万人次',
    '由 63.88 修订为 63.5，状态由「达到序时」变为「落后序时」',
  ])('章丘实际值的问题逐行指出：%s', (words) => {
    expect(first?.stderr).toContain(words);
  });

  test('两个方案都出险', () => {
    expect(first?.stdout.match(/成立，保险事故发生$/gm)).toHaveLength(3);
  });
});

describe.each([
  ['大葱', scallionList(), 2],
  ['生猪', hogList(), 0],
] as const)('%s的样例清单', (_, list: SampleTable, subtotals) => {
  const column = (header: string): readonly string[] => {
    const index = list.headers.indexOf(header);
    const texts = list.rows.map((row) => row[index]).flatMap((field) => (field?.kind === 'text' ? [field.text] : []));
    return texts.filter((text) => text !== '');
  };
  const ids = column('身份证号');

  test('有 1000 户', () => {
    expect(list.rows).toHaveLength(1000 + subtotals);
    expect(ids).toHaveLength(1000);
  });

  test('没有一个真人：姓名写明样例，证件号的地区码不存在，账号是编的', () => {
    const names = column(list.headers.includes('投保人') ? '投保人' : '养殖户姓名');
    expect(names.filter((name) => !/^样例户\d{4}$/.test(name))).toEqual([]);
    expect(ids.filter((id) => !id.startsWith('379999'))).toEqual([]);
    expect(column('银行账号').filter((account) => !account.startsWith('6200 0000 0000 '))).toEqual([]);
  });

  test('证件号只有故意写错的那些校验不过，只有故意重复的一对相同', () => {
    expect(ids.filter((id) => checkIdNumber(id) !== null)).toHaveLength(list.headers.includes('投保人') ? 1 : 0);
    expect(new Set(ids).size).toBe(999);
  });
});

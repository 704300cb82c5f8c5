import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entryContent } from '../../../addin/host/entry.ts';
import type { CellValue } from '../../../addin/host/host.ts';
import type { NewSheet } from '../../../addin/host/writing.ts';
import type { Policy } from '../../../core/policy/policy.ts';
import {
  blockOf,
  engine,
  HALF_PRICES,
  HOG,
  HOG_LIST,
  HOG_PRICES,
  pay,
  SCALLION,
  SCALLION_LIST,
} from './payout-blocks.ts';

const PLAN = 'zhangqiu-urbanisation-2023';

function policyText(change: (policy: Policy) => void): string {
  const policy = JSON.parse(readFileSync(`seeds/policies/${SCALLION}.json`, 'utf8')) as Policy;
  change(policy);
  return JSON.stringify(policy);
}

describe('目录', () => {
  test('随附的方案、规划和表样', async () => {
    const { schemes, plans, templates } = await engine().run('catalogue', { language: 'zh' });
    expect(schemes).toEqual([
      {
        kind: 'scheme',
        id: HOG,
        title: '章丘区生猪目标价格保险（一期）试点工作实施方案',
        source: '章政办发〔2023〕11号　济南市章丘区人民政府办公室',
        units: [],
      },
      {
        kind: 'scheme',
        id: SCALLION,
        title: '2023年章丘大葱目标价格保险及保费补贴实施方案',
        source: '章政办发〔2023〕11号　济南市章丘区人民政府办公室',
        units: [],
      },
    ]);
    expect(plans).toHaveLength(7);
    // 五种表样，七个规划的填报表，两个方案的投保明细表
    expect(templates).toHaveLength(14);
    expect(templates.find(({ id }) => id === 'zhangqiu-forest-tasks-2023')?.units.length).toBeGreaterThan(10);
  });
});

describe('用户的文件', () => {
  const add = async (text: string, name = '方案.json') => {
    const on = engine();
    return { on, ...(await on.run('addFile', { name, text, language: 'zh' })) };
  };

  test('改过标识的方案：加进目录，能算', async () => {
    const own = await add(policyText((policy) => Object.assign(policy, { id: 'own-scheme', title: '自己的方案' })));
    expect([own.item?.id, own.item?.title, own.findings]).toEqual(['own-scheme', '自己的方案', []]);
    expect((await own.on.run('catalogue', { language: 'zh' })).schemes.map(({ id }) => id)).toContain('own-scheme');
    expect((await pay(own.on, 'own-scheme', HALF_PRICES, SCALLION_LIST)).computed).toBe(2);
  });

  test('标识相同的代替原来的，并说出来', async () => {
    const own = await add(policyText((policy) => Object.assign(policy, { title: '改过的方案' })));
    expect(own.findings.map(({ severity, text }) => [severity, text])).toEqual([
      ['info', '「改过的方案」已由这个文件代替，本次打开期间有效。'],
    ]);
    expect((await own.on.run('catalogue', { language: 'zh' })).schemes).toHaveLength(2);
  });

  test.each([
    ['不是 JSON', '{"id": }'],
    ['没有内容', ''],
    ['不是方案', '[]'],
    ['分担不是 100%', policyText(({ funding }) => Object.assign(funding.payers[0] ?? {}, { share: '39%' }))],
    ['太大', `"${' '.repeat(10_000_000)}"`],
  ])('%s：不收，说原因，文件名不带路径', async (_, text) => {
    const { item, findings } = await add(text, 'C:\\桌面\\../方案.json');
    expect(item).toBeNull();
    expect(findings[0]?.severity).toBe('error');
    expect(findings[0]?.text).toMatch(/^「方案\.json」/);
  });
});

describe('认表', () => {
  const recognise = async (id: string, ...blocks: Parameters<typeof blockOf>[1][]) => {
    const named = blocks.map((values, index) => blockOf(`表${index}`, values));
    return (await engine().run('recognise', { id, blocks: named, language: 'zh' })).blocks;
  };

  test('看表头：清单、价格、都不是', async () => {
    expect(
      await recognise(SCALLION, SCALLION_LIST.values, HALF_PRICES.values, [['会议纪要'], ['一、…']], [], [['']]),
    ).toEqual([{ as: 'insured', fits: true }, { as: 'prices', fits: true }, null, null, null]);
  });

  test('缺一列、没有行的，像但不能用', async () => {
    expect(
      await recognise(
        SCALLION,
        [
          ['姓名', '村'],
          ['样例户甲', '样例村'],
        ],
        [['日期', '价格']],
      ),
    ).toEqual([
      { as: 'insured', fits: false },
      { as: 'prices', fits: false },
    ]);
  });

  test('生猪的表按生猪的方案认；规划认实际值', async () => {
    expect(await recognise(HOG, HOG_LIST.values, HOG_PRICES.values)).toEqual([
      { as: 'insured', fits: true },
      { as: 'prices', fits: true },
    ]);
    const actuals = [
      ['指标', '时期', '数值', '单位'],
      ['常住人口城镇化率', '2023年', 63.5, '%'],
    ];
    expect(await recognise(PLAN, actuals, SCALLION_LIST.values)).toMatchObject([{ as: 'actuals', fits: true }, {}]);
  });
});

describe('样例数据', () => {
  const sample = async (id: string, on = engine()) => {
    const taken = { sheets: ['样例价格'], names: [] };
    return { on, ...(await on.run('sampleWriting', { id, taken, language: 'zh' })) };
  };
  const block = ({ name, rows }: NewSheet) => {
    const values = rows.map((row) =>
      row.map((entry): CellValue => {
        const content = entryContent(entry ?? ('' as never));
        return content.kind === 'number' ? Number(content.decimal) : content.kind === 'text' ? content.text : '';
      }),
    );
    const whole = blockOf(name, values);
    const formats = whole.formats.map((row, at) => row.map((format, c) => (at > 1 && c === 0 ? 'yyyy-mm-dd' : format)));
    return /价格/.test(name) ? { ...whole, formats } : whole;
  };

  test.each([
    [SCALLION, 1000],
    [HOG, 1000],
  ])('%s 的样例清单和价格：标明样例，不占已有的表名，认得出，算得了', async (id, households) => {
    const { on, sheets } = await sample(id);
    const [list, prices] = sheets;
    if (list === undefined || prices === undefined) throw new Error('没有样例');
    expect(list.name).toBe('样例投保清单');
    expect(prices.name).not.toBe('样例价格');
    for (const { rows } of sheets) expect(rows[0]?.[0]).toMatch(/样例，均为虚构/);
    const view = await pay(on, id, block(prices), block(list));
    expect(view.event).not.toBeNull();
    expect(view.computed).toBeGreaterThan(households * 0.9);
  });

  test('用户自己的方案也有样例：四十户都算得了', async () => {
    const on = engine();
    const text = policyText((policy) => Object.assign(policy, { id: 'own-scheme' }));
    await on.run('addFile', { name: '方案.json', text, language: 'zh' });
    const { sheets } = await sample('own-scheme', on);
    const [list, prices] = sheets.map(block);
    if (list === undefined || prices === undefined) throw new Error('没有样例');
    expect(await pay(on, 'own-scheme', prices, list)).toMatchObject({ computed: 40, refused: 0 });
  });

  test('规划的样例实际值', async () => {
    const { on, sheets } = await sample(PLAN);
    const blocks = sheets.map(block);
    expect(await on.run('recognise', { id: PLAN, blocks, language: 'zh' })).toEqual({
      blocks: [{ as: 'actuals', fits: true }],
    });
  });
});

import type { Engine } from '../../../addin/engine/messages.ts';
import type { Catalogue, Finding, TaskName, Tasks } from '../../../addin/engine/tasks.ts';
import { formulaEntry, numberEntry, textEntry } from '../../../addin/host/entry.ts';
import type { Block } from '../../../addin/host/host.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import type { Writing } from '../../../addin/host/writing.ts';

type Answers = { readonly [N in TaskName]: (input: Tasks[N]['in']) => Tasks[N]['out'] };

type Options = Parameters<Engine['run']>[2];

/** An engine that computes nothing: it gives the answers of a small 大葱 payout, whatever it is asked. */
export function fakeEngine(pace: { readonly steps: number; readonly pause: number }): Engine {
  return {
    async run<N extends TaskName>(task: N, input: Tasks[N]['in'], options: Options = {}): Promise<Tasks[N]['out']> {
      for (let done = 0; done < pace.steps; done += 1) {
        if (options.signal?.aborted) throw new HostError('cancelled');
        options.progress?.(done, pace.steps);
        await new Promise((resolve) => setTimeout(resolve, pace.pause));
      }
      return ANSWERS[task](input);
    },
  };
}

const CATALOGUE: Catalogue = {
  schemes: [
    {
      kind: 'scheme',
      id: 'scallion',
      title: '2023年章丘大葱目标价格保险及保费补贴实施方案',
      source: '章政办发〔2023〕11号 济南市章丘区人民政府办公室',
      units: [],
    },
  ],
  plans: [{ kind: 'plan', id: 'urban', title: '平阴县新型城镇化规划指标', source: '平政发〔2022〕5号', units: [] }],
  templates: [
    {
      kind: 'template',
      id: 'form',
      title: '新型城镇化重点任务填报表',
      source: '平政发〔2023〕3号',
      units: ['锦水街道', '玫瑰镇'],
    },
    { kind: 'template', id: 'list', title: '投保明细表', source: '章政办发〔2023〕11号', units: [] },
  ],
};

/** Names are data: what looks like a page stays words. */
export const HOSTILE = '<img src=x onerror=alert(1)>';

const SHEET_OF = { insured: '投保清单', prices: '价格监测', actuals: '指标数据' } as const;

function recognised(blocks: readonly Block[]): Tasks['recognise']['out'] {
  const roles = ['insured', 'prices', 'actuals'] as const;
  return {
    blocks: blocks.map(({ area }) => {
      const as = roles.find((role) => SHEET_OF[role] === area.sheet);
      return as ? { as, fits: true } : null;
    }),
  };
}

const FIVE = Array.from({ length: 5 }, (_, at) => at);

const FINDINGS: readonly Finding[] = [
  {
    severity: 'error',
    text: `第 4 行：${HOSTILE} 的保险面积“三亩”不是数字，这一行没有测算。`,
    area: { sheet: '投保清单', row: 3, column: 1, rows: 1, columns: 1 },
    fix: null,
  },
  ...Array.from(
    { length: 230 },
    (_, at): Finding => ({
      severity: 'warning',
      text: `第 ${at + 5} 行没有农户签字，已测算，请核对。`,
      area: { sheet: '投保清单', row: at + 4, column: 2, rows: 1, columns: 1 },
      fix: null,
    }),
  ),
  { severity: 'info', text: '实际价格取发布次数的平均，不舍入。', area: null, fix: null },
];

/** 2.5 亩 × 3500 元 × (1.06 − 0.98) ÷ 1.06 = 660.377… 元. */
const PAYOUT: Tasks['payout']['out'] = {
  lines: [
    { label: '实际价格', value: '0.98元/500g', source: '三（五）' },
    { label: '目标价格', value: '1.06元/500g', source: '三（四）' },
    { label: '赔偿金额合计', value: '660.38元', source: '四（一）' },
    { label: '保险费合计', value: '612.50元', source: '三（二）' },
  ],
  event: true,
  rows: 3,
  computed: 2,
  refused: 1,
  funding: [
    { payer: '市级财政', share: '40%', amount: '245.00元' },
    { payer: '区级财政', share: '40%', amount: '245.00元' },
    { payer: '投保人', share: '20%', amount: '122.50元' },
  ],
  sample: {
    headers: ['投保人', '保险面积（亩）', '赔偿金额（元）'],
    rows: [
      ['甲', '2.5', '660.38'],
      [HOSTILE, '', ''],
    ],
  },
  findings: FINDINGS,
  price: { observed: '0.98', from: '0.80', to: '1.20', step: '0.05', unit: '元/500g' },
};

/** The payout falls by 412.5 for each 0.05 and ends at the target price; the premium is met between 0.95 and 1.00. */
const FALL: Readonly<Record<string, string>> = {
  '0.80': '2146.23',
  '0.85': '1733.49',
  '0.90': '1320.75',
  '0.95': '908.02',
  '0.98': '660.38',
  '1.00': '495.28',
  '1.05': '82.55',
};

function tried(prices: readonly string[]): Tasks['whatIf']['out'] {
  return {
    lines: prices.map((price) => {
      const decimal = FALL[price] ?? '0';
      return { price, event: decimal !== '0', payout: `${decimal}元`, payoutDecimal: decimal, lossRatio: '—' };
    }),
    premium: '612.50元',
    premiumDecimal: '612.50',
    breakEven: '0.9858元/500g',
  };
}

function newSheet(name: string): Writing {
  const rows = [
    [textEntry('投保人'), textEntry('赔偿金额')],
    [textEntry('甲'), formulaEntry('ROUND(1320.754,2)')],
    [textEntry(HOSTILE), numberEntry('0')],
  ];
  return {
    sheets: [{ name, rows, formats: [] }],
    cells: [],
    names: [],
    show: { sheet: name, row: 0, column: 0, rows: 1, columns: 1 },
  };
}

function beside(): Writing {
  const area = { sheet: '投保清单', row: 0, column: 2, rows: 3, columns: 1 };
  const entries = [[textEntry('赔偿金额')], [numberEntry('660.38')], [numberEntry('0')]];
  return { sheets: [], cells: [{ area, entries, formats: [] }], names: [], show: area };
}

function one(row: number, text: string): Writing {
  const area = { sheet: '投保清单', row, column: 1, rows: 1, columns: 1 };
  return { sheets: [], cells: [{ area, entries: [[numberEntry(text)]], formats: [] }], names: [], show: area };
}

const MEASURED = ['good', 'fair', 'bad', 'none'] as const;
const STATUS = { good: '已完成', fair: '按期推进', bad: '滞后', none: '不可测' } as const;

const ANSWERS: Answers = {
  catalogue: () => CATALOGUE,
  addFile: ({ name }) => ({
    item: null,
    findings: [{ severity: 'error', text: `${name} 不是方案。`, area: null, fix: null }],
  }),
  recognise: ({ blocks }) => recognised(blocks),
  payout: () => PAYOUT,
  payoutWriting: ({ where }) => (where === 'newSheets' ? newSheet('理赔明细表') : beside()),
  whatIf: ({ prices }) => tried(prices),
  explainRow: ({ row }) => ({
    title: `第 ${row + 1} 行 甲`,
    steps: [
      { label: '实际价格', formula: null, substituted: null, result: '0.98元/500g', source: '三（五）' },
      {
        label: '赔偿金额',
        formula: '[(目标价格-实际价格)/目标价格]×每亩保险金额×保险面积',
        substituted: '[(1.06-0.98)/1.06]×3500×2.5',
        result: '660.38元',
        source: '四（一）',
      },
    ],
    findings: [],
  }),
  progress: ({ matches }) => ({
    lines: [{ label: '已完成', value: '1 项', source: null }],
    rows: MEASURED.map((tone, at) => ({
      indicator: `i${at}`,
      name: `常住人口城镇化率（${at + 1}）`,
      actual: '58.2%',
      target: '60%',
      progress: '64.00%',
      schedule: '50.00%',
      gap: '1.8个百分点',
      neededPerYear: '0.9个百分点',
      status: STATUS[tone],
      tone,
      methods: [{ label: '完成率', value: '97.00%', source: '统计方法' }],
    })),
    doubtful:
      matches.length > 0
        ? []
        : [{ row: 3, found: '城镇化率', choices: FIVE.map((at) => ({ id: `c${at}`, name: `指标${at}` })) }],
    findings: [],
  }),
  progressWriting: () => newSheet('进度表'),
  templateWriting: ({ unit }) => newSheet(`填报表 ${unit}`),
  scan: () => ({
    cells: 9,
    findings: [
      {
        severity: 'warning',
        text: 'B2 是文本“２.５”，不是数字。',
        area: { sheet: '投保清单', row: 1, column: 1, rows: 1, columns: 1 },
        fix: { label: '改为数字 2.5', writing: one(1, '2.5') },
      },
    ],
  }),
  sampleWriting: () => newSheet('样例 投保清单'),
  convert: () => ({ writing: one(2, '3'), findings: [] }),
};

import { messageOf } from '../../../core/issue/message.ts';
import { indicatorWordsOf } from '../../../templates/words/indicator-words.ts';
import type { FunctionWords } from './function-words.ts';

const { reason, unavailable } = indicatorWordsOf('zh');

export const functionWordsZh: FunctionWords = {
  functions: {
    PAYOUT: { description: '按方案计算各户的赔偿金额（元），四舍五入到分；未出险为 0。', result: '每户一行的赔偿金额' },
    PREMIUM: { description: '按方案计算各户的保费（元），四舍五入到分。', result: '每户一行的保费' },
    OBSERVED_PRICE: {
      description: '由价格监测表计算方案的实际价格：保险期内各次发布价格的平均。',
      result: '实际价格，单位同方案',
    },
    PREMIUM_SHARE: {
      description: '把保费分摊给各方，合计与保费一分不差；按方案印刷的顺序从左到右。',
      result: '各方分摊的金额（元）',
    },
    PROGRESS: { description: '从基期到目标已走完的比例：（实际－基期）÷（目标－基期）。', result: '进度，0.6 即 60%' },
    SCHEDULE: { description: '序时进度：从基期年末到目标年末，已经过去的时间占多少。', result: '0 到 1 之间的比例' },
    GAP: { description: '距目标还差多少；已达到写明的目标为 0。', result: '缺口，单位同实际值' },
    NEEDED_PER_YEAR: {
      description: '到目标年末，平均每年还需要变化多少；已达到目标为 0。',
      result: '每年还需，单位同实际值',
    },
    STATUS: {
      description: '指标的状态：默认用国内通行算法（已达标、达到序时、落后序时……），也可用已发表的方法。',
      result: '状态的名称',
    },
    PARSE_TARGET: {
      description: '读懂文件里印的目标：≥80、约34、15-20%、〔100〕、年均增长7%。',
      result: '符号、数值、上限、单位、口径，各占一列',
    },
    EXPLAIN: { description: '一户赔款是怎样算出来的，一步一行。', result: '项目、公式、代入、结果、条款，各占一列' },
  },
  parameters: {
    scheme: {
      name: '方案',
      description: '随附方案的标识或全称，如 "zhangqiu-scallion-2023"；自己添加的方案请在任务窗格里用',
    },
    price: { name: '实际价格', description: '实际价格，单位同方案；也可写明单位，如 "1.96元/公斤"' },
    inputs: { name: '投保数', description: '一户一行，各列按方案的顺序：大葱为保险面积；生猪为保险数量、实际出栏数' },
    prices: { name: '价格表', description: '带表头的价格监测表：日期、监测点、价格' },
    premium: { name: '保费', description: '保费（元），一行一个' },
    payer: { name: '承担方', description: '只要一方的金额时填，如 "省财政"；不填给出各方' },
    actual: {
      name: '实际值',
      description:
        '实际值，可以是一列；没写单位的数按目标的单位：目标带 % 时 65 表示 65%，1.7万个 时 1.5 表示 1.5 万个',
    },
    base: { name: '基期值', description: '基期值，没有印基期时留空' },
    target: { name: '目标', description: '目标，数或印的原文，如 80、"≥80"、"约34"' },
    baseYear: { name: '基期年', description: '基期的年份，如 2020' },
    targetYear: { name: '目标年', description: '目标的年份，如 2025' },
    asOf: { name: '截至', description: '日期、年份或时期，如 2023-06-30、2023、"2023年上半年"；算到最近一个过完的月' },
    direction: { name: '方向', description: '"越高越好" 或 "越低越好"；目标印有 ≥ ≤ 时可以不填' },
    by: { name: '按', description: '"年"、"月" 或 "日"；不填按月' },
    attribute: { name: '属性', description: '"预期性" 或 "约束性"；不填按预期性' },
    method: { name: '方法', description: 'cn、statcan、destatis、un2023、eurostat 或 sdsn；不填为 cn' },
    text: { name: '原文', description: '印的目标，可以是一列' },
  },
  faults: {
    missing: ({ parameter }, nameOf) => `没有填「${nameOf(parameter)}」，请补填；空白不当作 0。`,
    missingTerm: ({ term }) => `缺少「${term}」，这一户未计算，请补填。`,
    notMeasurable: ({ reason: code }) => `${reason[code]}。`,
    noTimeLeft: () => '已到目标年，没有剩余时间。',
    methodSilent: ({ method, reason: code }) => `${method}：${unavailable[code]}。`,
    unreadable: ({ parameter, found }, nameOf) => `「${nameOf(parameter)}」读不懂：「${found}」，请改正。`,
    unknown: ({ parameter, found, known }, nameOf) => `「${nameOf(parameter)}」没有「${found}」，可以填：${known}。`,
    shapes: () => '各个区域的行数或列数对不上，请选一样大的区域。',
    negative: ({ parameter, found }, nameOf) => `「${nameOf(parameter)}」不能是负数：${found}。`,
    columns: ({ wanted, found }) => `选了 ${found} 列，方案只有这些：${wanted}。`,
    unlikeUnits: ({ actual, target }) => `单位 ${actual} 不能换算成 ${target}。`,
    percentDoubt: ({ parameter, found, target }, nameOf) =>
      `目标是 ${target}，${nameOf(parameter)}是 ${found}，分不清是不是百分数。65% 请写 65，或写成文字 "65%"；单元格是百分比格式的，请乘以 100。`,
    directionUnknown: () => '不知道越高越好还是越低越好，请把目标写成 ≥80 或 ≤80，或填「方向」。',
    directionContradicts: () => '「方向」与目标的符号相反，请核对：≥80 是越高越好，≤80 是越低越好。',
    years: () => '目标年要晚于基期年，请核对。',
    problem: ({ issue }) => messageOf(issue, 'zh'),
  },
};

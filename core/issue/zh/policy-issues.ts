import type { Sentences } from '../issue.ts';
import type { PolicyForm, PolicyIssues } from '../policy-issues.ts';

const types: ReadonlyMap<string, string> = new Map([
  ['string', '文字（加引号）'],
  ['number', '数字（不加引号）'],
  ['int', '整数（不加引号）'],
  ['boolean', 'true 或 false'],
  ['array', '列表 […]'],
  ['object', '对象 {…}'],
  ['record', '对象 {…}'],
  ['null', 'null'],
]);

const forms: Readonly<Record<PolicyForm, string>> = {
  identifier: '以小写字母开头的英文标识，如 targetPrice',
  decimal: '写成文字的十进制数，如 "1.06"',
  percent: '写成文字的百分数，如 "40%"',
  date: '日历上有的日期，如 "2023-11-06"',
  unit: '认识的单位，如 元/500g、元/公斤、亩、头、%',
  year: '四位年份，如 "2025"',
  version: '只含数字的版本号，如 "1"',
  policyId: '小写英文、数字和连字符，如 zhangqiu-scallion-2023',
  text: '文字，不能是空的',
};

const purposes: ReadonlyMap<string, string> = new Map([
  ['payout', '赔款'],
  ['premium', '保费'],
]);

/** What the schema reports where it cannot list the choices. */
const UNLISTED: ReadonlySet<string> = new Set(['kind', 'Invalid input']);

export const policyIssuesZh: Sentences<PolicyIssues> = {
  policyNotJson: ({ reason }) =>
    `不是有效的 JSON${reason === '' ? '' : `（第 ${reason.replace(':', ' 行第 ')} 列附近）`}，请检查引号、逗号和括号。`,
  policyMissing: ({ expected }) => `缺少这一项，应填${types.get(expected) ?? ` ${expected}`}。`,
  policyType: ({ expected, found }) => `应填${types.get(expected) ?? ` ${expected}`}，现在是「${found}」。`,
  policyUnknownKey: ({ keys }) =>
    `没有「${keys}」这一项，请检查拼写；允许的项目见 suanpan policy schema（规划文件加 plan，填报表加 form）。`,
  policyChoice: ({ found, allowed }) =>
    UNLISTED.has(allowed)
      ? `「${found}」的写法不对，允许的写法见 suanpan policy schema（规划文件加 plan，填报表加 form）。`
      : `「${found}」不在可选范围内，请从「${allowed}」中选一个。`,
  policyTooLarge: ({ most, found }) => `「${found}」太大，最多是 ${most}。`,
  policyTooFew: ({ least }) => `至少要有 ${least} 项。`,
  policyForm: ({ form, found }) => `「${found}」的写法不对，应为${forms[form]}。`,
  policyDuplicateId: ({ id, first }) => `标识「${id}」已在 ${first} 用过，请换一个。`,
  policyDuplicateName: ({ name, first }) => `名称「${name}」已在 ${first} 用过，请换一个或删去重复的别名。`,
  policyUnknownId: ({ id, known }) => `没有标识为「${id}」的项目，已有的是：${known}。`,
  policyShares: ({ total, shares }) => `各方承担比例合计 ${total}，应为 100%（${shares}），请对照文件改正。`,
  policyWindow: ({ from, to }) => `监测期的开始日 ${from} 晚于结束日 ${to}，请改正。`,
  policyVersions: ({ term }) => `「${term}」各版本的起始日要从早到晚排列，且不能重复。`,
  policyNotInForce: ({ term, day }) => `「${term}」在监测期结束日 ${day} 没有有效的数值，请补上适用的版本。`,
  policyResidualPayer: ({ found, known }) =>
    `零头由一方兜底时，要写明是谁${found === '' ? '' : `，没有「${found}」这一方`}；可选：${known}。`,
  policyCycle: ({ path }) => `算式互相引用成了圈：${path}，请检查。`,
  policyPurpose: ({ purpose, found }) =>
    `用途为「${purposes.get(purpose) ?? purpose}」（${purpose}）的结果应当正好一个，现在有 ${found} 个。`,
  policyDeadline: ({ task }) =>
    `「${task}」的期限要么写固定日期（on），要么写从哪天起（after）加天数（days）或月数（months），二者取一。`,
  policyMoney: ({ term, unit, rounding }) =>
    `「${term}」是要付的钱，单位须为 元、舍入须不超过 2 位小数；现在单位是「${unit || '无'}」，${rounding === '' ? '没有写 rounding' : `保留 ${rounding} 位小数`}。`,
  policyNoInput: () => '没有逐户填写的项目，至少要有一个 kind 为 input 的项目，如 保险面积。',
  policyObserves: ({ id }) => `「${id}」与监测序列对不上：series.observes 要指向唯一的 observed 项目。`,
};

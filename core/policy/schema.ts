import { z } from 'zod';
import { checkSchema } from './schema-checks.ts';
import {
  choice,
  decimalText,
  identifier,
  isoDateText,
  percentText,
  rounding,
  source,
  text,
  unitText,
} from './schema-parts.ts';

const named = {
  id: identifier,
  term: text.describe('文件里的正式名称'),
  aliases: z.array(text).default([]).describe('别名：文件或表头里的其他写法'),
};

const parameter = z.strictObject({
  ...named,
  kind: z.literal('parameter').describe('文件规定的数'),
  unit: unitText,
  values: z
    .array(
      z.strictObject({
        from: isoDateText.describe('从这一天起适用'),
        value: decimalText.nullable().describe('数值；null 表示从这一天起废止'),
        source,
      }),
    )
    .min(1),
});

const input = z.strictObject({
  ...named,
  kind: z.literal('input').describe('清单里逐户填写的数'),
  unit: unitText,
  whole: z.boolean().default(false).describe('只能是整数，如头数'),
  above: decimalText.default('0').describe('必须大于这个数'),
  atMost: decimalText.optional().describe('不可能超过的数，超过即拒绝'),
  doubtfulAbove: decimalText.optional().describe('超过这个数仍计算，但请人核对'),
  assume: choice(text.describe('未填写时代替它的项目或算式')).optional(),
  optional: z.boolean().default(false).describe('可以没有这一列'),
});

const observed = z.strictObject({
  ...named,
  kind: z.literal('observed').describe('由监测序列算出的数'),
  unit: unitText,
});

export const termSchema = z.discriminatedUnion('kind', [parameter, input, observed]);

export const seriesSchema = z.strictObject({
  observes: identifier.describe('算出哪个 observed 项目'),
  aliases: z.array(text).default([]).describe('价格列的其他表头写法'),
  window: z.strictObject({ from: isoDateText, to: isoDateText, source }),
  grouping: choice(z.enum(['day', 'publication'])).describe('day 先求当日各点平均再平均；publication 每次发布各算一次'),
  weights: choice(z.enum(['equal'])).describe('监测点权重'),
  conflicts: choice(z.enum(['refuse', 'average'])).describe('同一点同一天有两个不同价格时'),
  rounding: choice(rounding.nullable()).describe('平均价是否先舍入；null 不舍入'),
  source,
});

export const outputSchema = z.strictObject({
  ...named,
  purpose: z.enum(['payout', 'premium', 'sumInsured', 'intermediate']).describe('这个结果在业务里的用途'),
  unit: unitText,
  formula: text.describe('算式，照文件原样写'),
  gated: z.boolean().default(false).describe('只在保险事故发生时计算，否则为 0'),
  cap: z.strictObject({ formula: text, source }).optional().describe('以此为限'),
  rounding: choice(rounding).optional().describe('输出舍入；省略则不舍入'),
  source,
});

export const fundingSchema = z.strictObject({
  of: identifier.describe('分摊哪个结果'),
  payers: z
    .array(z.strictObject({ payer: text, kind: z.enum(['insured', 'budget']), share: percentText }))
    .min(1)
    .describe('按文件印刷顺序'),
  settlement: choice(z.enum(['largestRemainder', 'residual', 'independent'])).describe('零头分怎样落'),
  residualPayer: text.optional().describe('settlement 为 residual 时由谁兜底'),
  scope: choice(z.enum(['household', 'total'])).describe('逐户分摊，或按总保费分摊'),
  source,
});

export const deadlineSchema = z.strictObject({
  id: identifier,
  task: text.describe('要做的事'),
  printed: text.describe('期限原文'),
  owner: text.optional(),
  after: z.enum(['windowEnd', 'publication', 'posting']).optional(),
  days: z.int().positive().optional(),
  months: z.int().positive().optional(),
  on: isoDateText.optional().describe('固定日期'),
  calendar: choice(z.enum(['calendar', 'working'])).optional(),
  source,
});

export const documentSchema = z.strictObject({
  kind: z.enum(['insuredList', 'payoutList', 'subsidySummary', 'publicNotice']),
  title: text,
  fields: z.array(text).describe('列：登记项目（name、town…）、项目或结果的 id、funding'),
  basis: choice(z.literal('fields')).optional().describe('列从哪里来'),
  source,
});

/** A policy file: what one document orders to be computed, with the place where each fact is printed. */
export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'policyId' }),
  title: text,
  documentNumber: text,
  issuer: text,
  region: text,
  issued: isoDateText,
  notes: z.array(text).default([]),
  terms: z.array(termSchema).min(1),
  series: seriesSchema,
  event: z.strictObject({ when: text.describe('保险事故发生的条件'), source }),
  outputs: z.array(outputSchema).min(1),
  funding: fundingSchema,
  eligibility: z.array(z.strictObject({ text, source })).default([]),
  checks: z.array(checkSchema).default([]),
  deadlines: z.array(deadlineSchema).default([]),
  documents: z.array(documentSchema).default([]),
});

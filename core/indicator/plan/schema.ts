import { z } from 'zod';
import { decimalText, identifier, isoDateText, text, unitText } from '../../policy/schema-parts.ts';
import { baseValue, printedValue, target, tolerance, year } from './schema-statements.ts';

const section = z.strictObject({
  id: identifier,
  title: text.describe('章节的印刷标题，如 "专栏1 新型城镇化主要目标"'),
  begins: text.describe('章节开头的原文，去掉空白后在全文中找得到'),
  ends: text.describe('下一章节开头的原文'),
});

const indicator = z.strictObject({
  id: identifier,
  concept: identifier.optional().describe('不同规划里的同一指标用同一个标识'),
  number: text.optional().describe('表中的序号'),
  name: text.describe('文件里的指标名称'),
  aliases: z.array(text).default([]),
  unit: unitText,
  group: text.optional(),
  attribute: z.enum(['expected', 'binding']).optional().describe('expected 预期性，binding 约束性；文件没有写的不填'),
  direction: z.enum(['rising', 'falling']).describe('rising 越高越好，falling 越低越好'),
  aggregate: z
    .enum(['sum', 'ratio', 'none'])
    .describe('各镇合成全区的办法：sum 相加，ratio 分子合计除以分母合计，none 不能合成'),
  flow: z
    .boolean()
    .default(false)
    .describe('当年发生数：一年里累计的量，如地区生产总值、新增就业；半年的数不能与全年的目标比'),
  per: decimalText
    .optional()
    .describe('分子÷分母后再乘多少才是本单位；省略时百分比为 100，其余为 1，每千人口的填 1000'),
  least: decimalText.optional().describe('不可能低于的数'),
  most: decimalText.optional().describe('不可能高于的数，如覆盖率 100'),
  definition: text.optional(),
  note: text.optional(),
  base: baseValue.optional(),
  targets: z.array(target).min(1),
  section: identifier,
  quote: text.describe('这一行或这一句的原文'),
});

/** A result the document reports: a value, its growth, or both, and for a span of years where it started. */
const fact = z.strictObject({
  id: identifier,
  concept: identifier.optional(),
  name: text,
  unit: unitText,
  period: year,
  since: year.optional().describe('几年来的变化从哪年末起算'),
  value: printedValue.optional(),
  start: printedValue.optional(),
  growth: printedValue.optional(),
  note: text.optional(),
  section: identifier,
  quote: text,
});

export const planSchema = z.strictObject({
  kind: z.literal('plan'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'policyId' }),
  title: text,
  documentNumber: text.optional(),
  issuer: text,
  region: text,
  level: z.enum(['city', 'district', 'county']),
  issued: isoDateText,
  source: text.describe('来源文本的文件号，如 "002"'),
  base: year.describe('规划的基期'),
  until: year.describe('规划的末年'),
  tolerance: tolerance.default({ convention: 'lastDigit' }),
  sections: z.array(section).min(1),
  notes: z.array(text).default([]),
  indicators: z.array(indicator).min(1),
  facts: z.array(fact).default([]),
});

export type PlanData = z.infer<typeof planSchema>;
export type IndicatorData = z.infer<typeof indicator>;
export type FactData = z.infer<typeof fact>;
export type PrintedData = z.infer<typeof printedValue>;
export type TargetData = z.infer<typeof target>;

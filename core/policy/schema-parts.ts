import { z } from 'zod';
import { readDate } from '../quantity/date.ts';
import { parseDecimal } from '../quantity/decimal.ts';
import { ROUNDING_RULES } from '../quantity/round.ts';
import { parseUnit } from '../quantity/unit.ts';

/** The forms a text can fail to have; each refusal below carries one of these as its message. */
export const FORMS = ['identifier', 'decimal', 'percent', 'date', 'unit', 'policyId', 'year', 'version'] as const;

export const text = z.string().trim().min(1);

export const identifier = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, { error: 'identifier' })
  .describe('英文标识，小写字母开头，如 targetPrice');

export const decimalText = z
  .string()
  .refine((value) => parseDecimal(value) !== null, { error: 'decimal' })
  .describe('十进制数，写成字符串，如 "1.06"');

export const percentText = z
  .string()
  .regex(/^\d+(\.\d+)?%$/, { error: 'percent' })
  .describe('百分数，写成字符串，如 "40%"');

export const isoDateText = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && readDate(value) === value, { error: 'date' })
  .describe('日期，如 "2023-11-06"');

export const unitText = z
  .string()
  .refine((value) => parseUnit(value) !== null, { error: 'unit' })
  .describe('单位，如 "元/500g"、"亩"、"头"、"%"；纯数写空串');

/** Where a fact is printed. */
export const source = z.strictObject({
  document: text.optional().describe('文件名称；省略时为本方案'),
  clause: text.describe('条款位置，如 "三（四）"'),
  printed: text.optional().describe('原文片段'),
});

export const rounding = z.strictObject({
  places: z.int().min(-8).max(12).describe('保留小数位数'),
  rule: z.enum(ROUNDING_RULES).describe('舍入规则；halfAwayFromZero 即四舍五入'),
});

/** `printed`: the document says so; `assumed`: the text leaves it open and this policy decides, with the reason. */
export const basis = z.enum(['printed', 'assumed']);

/** A decision the text leaves open, or settles: what is used, on what basis, and why. */
export function choice<T extends z.ZodType>(use: T) {
  return z.strictObject({
    use,
    basis: basis.describe('printed 文件写明；assumed 文件未写明，由本方案数据约定'),
    reason: text.describe('这样处理的理由，会显示在测算说明里'),
    source: source.optional(),
  });
}

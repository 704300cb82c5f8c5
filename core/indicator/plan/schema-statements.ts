import { z } from 'zod';
import { decimalText, identifier, text, unitText } from '../../policy/schema-parts.ts';
import { FLAGS, MEASURES, OPERATORS } from '../target/target.ts';

export const year = z
  .string()
  .regex(/^\d{4}$/, { error: 'year' })
  .describe('年份，如 "2025"');

const where = {
  section: identifier.optional().describe('所在章节，见 sections；省略时同指标'),
  quote: text.optional().describe('含有这个数的原文片段；省略时同指标'),
};

export const tolerance = z.discriminatedUnion('convention', [
  z.strictObject({ convention: z.literal('lastDigit') }),
  z.strictObject({ convention: z.literal('relative'), share: decimalText }),
  z.strictObject({ convention: z.literal('absolute'), amount: decimalText }),
]);

/** A number as printed beside the same number as parsed; or words, or a dash. */
const printedNumber = {
  printed: text.describe('原文写法，如 ">80"、"约34"、"年均增长7%"、"—"'),
  kind: z.enum(['number', 'qualitative', 'none']).default('number').describe('none 为「—」；qualitative 为文字要求'),
  op: z.enum(OPERATORS).optional().describe('印有符号或以上、约等字样时填；只印数字的不填'),
  value: decimalText.optional(),
  upper: decimalText.optional().describe('区间的上限'),
  unit: unitText.optional().describe('与指标单位不同时填'),
  measure: z.enum(MEASURES).optional().describe('省略时为 level（水平值）'),
  flags: z.array(z.enum(FLAGS)).default([]),
  ...where,
};

export const printedValue = z.strictObject(printedNumber);

export const baseValue = z.strictObject({
  ...printedNumber,
  period: year.optional().describe('基期；省略时为规划的基期'),
});

export const target = z.strictObject({
  ...printedNumber,
  by: year.describe('目标年，指该年末'),
  from: year.optional().describe('累计数、增速从哪年末起算；省略时为规划的基期'),
  tolerance: tolerance.optional().describe('「约、左右」的口径；文件没有规定'),
  note: text.optional(),
});

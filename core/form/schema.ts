import { z } from 'zod';
import { decimalText, identifier, isoDateText, rounding, source, text, unitText } from '../policy/schema-parts.ts';

const shared = {
  id: identifier,
  term: text.describe('栏目名称，即表头'),
  width: z.int().min(4).max(80).default(12).describe('列宽，一个汉字算 2'),
};

/** 给定栏: printed in the form, the same for every unit (a name, a unit of measure) or each unit's own (a task). */
const given = z.strictObject({
  ...shared,
  kind: z.literal('given'),
  type: z.enum(['text', 'number']).default('text'),
  unit: unitText.default(''),
});

const numeric = {
  least: decimalText.optional().describe('不能低于'),
  most: decimalText.optional().describe('不能高于'),
};

/** 填报栏: what the unit fills in. */
const input = z.strictObject({
  ...shared,
  kind: z.literal('input'),
  type: z.enum(['number', 'whole', 'text', 'date', 'choice']),
  unit: unitText.default('').describe('计量单位；每行不同的写在给定栏里，这里留空'),
  ...numeric,
  choices: z.array(text).min(1).optional().describe('type 为 choice 时的选项'),
  longest: z.int().min(1).max(32767).default(200).describe('文字最多几个字'),
  required: z.boolean().default(false).describe('不能留空'),
  total: z.enum(['sum', 'none']).default('none').describe('汇总时是否相加'),
  help: text.optional().describe('怎样填，选中单元格时显示'),
});

/** 计算栏: a formula over the other columns of the row, written as in a document. */
const formula = z.strictObject({
  ...shared,
  kind: z.literal('formula'),
  formula: text,
  unit: unitText.default('').describe('% 表示结果按百分数显示'),
  rounding: rounding.optional(),
  total: z.enum(['sum', 'none']).default('none').describe('汇总时是否相加；比率不相加'),
  source: source.optional().describe('算式里的数出自哪一条'),
});

const row = z.strictObject({
  id: identifier,
  /** Texts or numbers of the given columns, by column. */
  values: z.record(identifier, z.string()),
  for: z.array(text).optional().describe('只发给这些单位；省略时发给每个单位'),
  /** 森林覆盖率 of twenty towns is no sum, though 完成数 of the other rows is: the row overrides its columns. */
  total: z
    .literal('none')
    .optional()
    .describe('这一行各单位的数不能相加（如森林覆盖率），各栏都不求和；省略时按各栏的 total'),
  quote: text.optional(),
});

/** Each unit's own numbers in one given column, by row. */
const assigned = z.strictObject({
  column: identifier,
  units: z.array(z.strictObject({ unit: text, values: z.record(identifier, decimalText), quote: text })).min(1),
});

/** 各镇街: an owner that is many units; a list of units says which are 镇街. */
const group = z.strictObject({
  unit: text.describe('统称，units 里的一个，如 各镇街'),
  members: text.describe('名单“类别”一栏写什么的单位算在内，如 镇街'),
});

export const formSchema = z.strictObject({
  kind: z.literal('form'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'policyId' }),
  version: z.string().regex(/^\d+$/, { error: 'version' }).describe('版本号，改动后加一；收回时用来认旧表'),
  title: text,
  documentNumber: text.optional(),
  issuer: text,
  issued: isoDateText,
  source: text.optional().describe('来源文本的文件号'),
  section: z.strictObject({ title: text, begins: text, ends: text }).optional(),
  unitTerm: text.describe('填报单位的叫法，如 镇街、责任单位'),
  units: z.array(text).default([]).describe('文件列出的单位'),
  groups: z.array(group).default([]).describe('统称：发给它的行也发给它的成员'),
  whole: text.optional().describe('全体的叫法，如 章丘区；assigned 里它的一行是文件印的合计'),
  instructions: z.array(text).default([]),
  notes: z.array(text).default([]),
  columns: z.array(z.discriminatedUnion('kind', [given, input, formula])).min(1),
  rows: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), rows: z.array(row).min(1) }),
    z.strictObject({ kind: z.literal('open'), count: z.int().min(1).max(5000).describe('空行数') }),
  ]),
  assigned: z.array(assigned).default([]),
});

export type FormData = z.infer<typeof formSchema>;
export type FormColumnData = FormData['columns'][number];
export type InputColumnData = z.infer<typeof input>;
export type FormulaColumnData = z.infer<typeof formula>;

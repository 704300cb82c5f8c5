import { GLOSSARY } from '../../core/glossary.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { REGISTER_FIELDS, type RegisterField } from '../../core/policy/schema-checks.ts';

/** How serious a finding is, as the workbooks of payouts and of indicators say it. */
export const SEVERITY_LABELS = { error: '严重', warning: '提示', info: '说明' } as const;

/** The sheets of a payout workbook, by what they are for. */
export const SHEETS = {
  description: '测算说明',
  prices: '价格监测',
  insured: '投保明细表',
  payouts: '理赔明细表',
  subsidy: '保费补贴汇总表',
  notice: '公示表',
  findings: '校核',
} as const;

/** How settings of a policy are said in Chinese. */
export const SETTING_LABELS: Readonly<Record<string, string>> = {
  day: '先按日平均',
  publication: '按每次发布',
  equal: '各监测点等权',
  refuse: '核实前不计算',
  average: '取平均',
  largestRemainder: '最大余额法',
  residual: '由指定一方兜底',
  independent: '各自四舍五入',
  household: '逐户分摊',
  total: '按总保费分摊',
  working: '工作日',
  calendar: '自然日',
  fields: '按所列栏目',
};

export function isRegisterField(field: string): field is RegisterField {
  return (REGISTER_FIELDS as readonly string[]).includes(field);
}

/** The header of a register field. */
export function registerLabel(field: RegisterField | 'serial' | 'date' | 'point' | 'price'): string {
  return GLOSSARY[field].zh;
}

const CELL_LIKE = /^(?:[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*|\d.*)$/;

/**
 * The defined name of each parameter, of the observed price, of outputs that are the same for every row, and of each
 * payer's share. A term that Excel would take for a cell (`p1`, `R`) gets an underscore in front.
 */
export function definedNames(scheme: Scheme): ReadonlyMap<string, string> {
  const constants = scheme.outputs.filter(({ constant, output }) => constant && !output.gated);
  const names = new Map<string, string>();
  const taken = new Set<string>(Object.values(FIXED_NAMES));
  for (const { id, label } of [...scheme.parameters, scheme.observed, ...constants]) {
    names.set(id, freeName(label, taken));
  }
  for (const { payer } of scheme.shares) names.set(shareKey(payer), freeName(`${payer}比例`, taken));
  return names;
}

/** Names that every payout workbook has. */
export const FIXED_NAMES = { event: '是否出险', windowFrom: '期间起', windowTo: '期间止' } as const;

export function shareKey(payer: string): string {
  return `share:${payer}`;
}

function freeName(label: string, taken: Set<string>): string {
  const clean = label.replace(/[^\p{L}\p{N}_.]/gu, '_');
  const safe = CELL_LIKE.test(clean) ? `_${clean}` : clean;
  let name = safe;
  for (let suffix = 2; taken.has(name); suffix += 1) name = `${safe}_${suffix}`;
  taken.add(name);
  return name;
}

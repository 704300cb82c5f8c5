/** What a unit measures. Units of one dimension convert into each other; others never mix. */
export type Dimension =
  | 'money'
  | 'usd'
  | 'hour'
  | 'power'
  | 'energy'
  | 'coal'
  | 'mass'
  | 'area'
  | 'volume'
  | 'length'
  | 'day'
  | 'year'
  | 'point'
  | `count:${string}`;

/** One unit: the names people print for it, and its exact size as a fraction of the dimension's base unit. */
export interface UnitDefinition {
  readonly names: readonly [symbol: string, ...aliases: string[]];
  readonly dimension: Dimension | null;
  readonly size: string;
}

/**
 * Sizes are exact fractions: 1亩 = 1/15公顷 (国务院《关于在我国统一实行法定计量单位的命令》1984), 1斤 = 500克.
 * Base units: 元, 克, 平方米, 立方米, 米. Percent and per mille are plain ratios; 百分点 is not.
 */
export const UNIT_TABLE: readonly UnitDefinition[] = [
  { names: ['元', '人民币元', '圆', 'yuan', 'CNY'], dimension: 'money', size: '1' },
  { names: ['角'], dimension: 'money', size: '1/10' },
  { names: ['分'], dimension: 'money', size: '1/100' },
  { names: ['美元'], dimension: 'usd', size: '1' },
  { names: ['μg', '微克'], dimension: 'mass', size: '1/1000000' },
  { names: ['mg', '毫克'], dimension: 'mass', size: '1/1000' },
  { names: ['g', '克'], dimension: 'mass', size: '1' },
  { names: ['两', '50g', '50克'], dimension: 'mass', size: '50' },
  { names: ['500g', '500克', '斤', '市斤'], dimension: 'mass', size: '500' },
  { names: ['公斤', '千克', 'kg', 'KG', 'Kg'], dimension: 'mass', size: '1000' },
  { names: ['50公斤', '50kg', '50千克', '百斤', '100斤'], dimension: 'mass', size: '50000' },
  { names: ['吨', 't'], dimension: 'mass', size: '1000000' },
  { names: ['平方米', '㎡', 'm²', 'm2', '平米'], dimension: 'area', size: '1' },
  { names: ['亩', '市亩', '畝'], dimension: 'area', size: '2000/3' },
  { names: ['公顷', 'ha', 'hm²', 'hm2'], dimension: 'area', size: '10000' },
  { names: ['平方公里', '平方千米', 'km²', 'km2'], dimension: 'area', size: '1000000' },
  { names: ['立方米', 'm³', 'm3', '方'], dimension: 'volume', size: '1' },
  { names: ['升', 'L'], dimension: 'volume', size: '1/1000' },
  { names: ['米', 'm'], dimension: 'length', size: '1' },
  { names: ['公里', '千米', 'km'], dimension: 'length', size: '1000' },
  { names: ['分钟'], dimension: 'hour', size: '1/60' },
  { names: ['小时'], dimension: 'hour', size: '1' },
  { names: ['千瓦', 'kW'], dimension: 'power', size: '1' },
  { names: ['千瓦时', '度', 'kWh'], dimension: 'energy', size: '1' },
  { names: ['吨标准煤', 'tce'], dimension: 'coal', size: '1' },
  { names: ['天', '日'], dimension: 'day', size: '1' },
  { names: ['年'], dimension: 'year', size: '1' },
  { names: ['百分点', '个百分点'], dimension: 'point', size: '1' },
  { names: ['倍'], dimension: null, size: '1' },
  { names: ['%', '％'], dimension: null, size: '1/100' },
  { names: ['‰'], dimension: null, size: '1/1000' },
  { names: ['头'], dimension: 'count:头', size: '1' },
  { names: ['只'], dimension: 'count:只', size: '1' },
  { names: ['羽'], dimension: 'count:羽', size: '1' },
  { names: ['株', '棵'], dimension: 'count:株', size: '1' },
  { names: ['户'], dimension: 'count:户', size: '1' },
  { names: ['人', '人次', '名'], dimension: 'count:人', size: '1' },
  { names: ['个'], dimension: 'count:个', size: '1' },
  { names: ['家'], dimension: 'count:家', size: '1' },
  { names: ['件'], dimension: 'count:件', size: '1' },
  { names: ['次'], dimension: 'count:次', size: '1' },
  { names: ['处'], dimension: 'count:处', size: '1' },
  { names: ['座'], dimension: 'count:座', size: '1' },
  { names: ['套'], dimension: 'count:套', size: '1' },
  { names: ['辆'], dimension: 'count:辆', size: '1' },
  { names: ['床', '张'], dimension: 'count:床', size: '1' },
  { names: ['岁'], dimension: 'count:岁', size: '1' },
  { names: ['所'], dimension: 'count:所', size: '1' },
  { names: ['项'], dimension: 'count:项', size: '1' },
  { names: ['条'], dimension: 'count:条', size: '1' },
  { names: ['台'], dimension: 'count:台', size: '1' },
  { names: ['场', '场次'], dimension: 'count:场', size: '1' },
  { names: ['村'], dimension: 'count:村', size: '1' },
  { names: ['间'], dimension: 'count:间', size: '1' },
  { names: ['种'], dimension: 'count:种', size: '1' },
  { names: ['级'], dimension: 'count:级', size: '1' },
  { names: ['片'], dimension: 'count:片', size: '1' },
  { names: ['批'], dimension: 'count:批', size: '1' },
  { names: ['支'], dimension: 'count:支', size: '1' },
  { names: ['部'], dimension: 'count:部', size: '1' },
  { names: ['块'], dimension: 'count:块', size: '1' },
  { names: ['孔'], dimension: 'count:孔', size: '1' },
  { names: ['眼'], dimension: 'count:眼', size: '1' },
  { names: ['盏'], dimension: 'count:盏', size: '1' },
  { names: ['对'], dimension: 'count:对', size: '1' },
  { names: ['期'], dimension: 'count:期', size: '1' },
  { names: ['组'], dimension: 'count:组', size: '1' },
  { names: ['宗'], dimension: 'count:宗', size: '1' },
  { names: ['位'], dimension: 'count:位', size: '1' },
  { names: ['栋', '幢'], dimension: 'count:栋', size: '1' },
  { names: ['园'], dimension: 'count:园', size: '1' },
  { names: ['趟'], dimension: 'count:趟', size: '1' },
];

/** Multipliers that stand before a unit: 万元, 亿立方米, 万头. Longest first. */
export const MULTIPLIERS: readonly (readonly [name: string, size: string])[] = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['十亿', '1000000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

/** One concept of the field: its official Chinese term, its English one, and other headers people write for it. */
export interface GlossaryEntry {
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

/** Every label of a register, a table or a result comes from here. */
export const GLOSSARY = {
  // Registers
  name: {
    zh: '投保人',
    en: 'Insured',
    aliases: [
      '姓名',
      '投保人姓名',
      '被保险人',
      '被保险人姓名',
      '户主',
      '户主姓名',
      '农户',
      '农户姓名',
      '参保户',
      '参保户姓名',
      '养殖户',
      '养殖户姓名',
      '养殖场',
      '养殖场名称',
      '投保人名称',
      '名称',
    ],
  },
  idNumber: {
    zh: '身份证号',
    en: 'ID number',
    aliases: [
      '身份证号码',
      '身份证',
      '证件号码',
      '证件号',
      '居民身份证号',
      '统一社会信用代码',
      '身份证号/统一社会信用代码',
      '公民身份号码',
    ],
  },
  town: {
    zh: '镇街',
    en: 'Town',
    aliases: ['镇（街道）', '街镇', '乡镇', '镇', '街道', '镇街名称', '乡镇街道', '所属镇街', '镇/街道'],
  },
  village: {
    zh: '村',
    en: 'Village',
    aliases: ['村（社区）', '村居', '村名', '村庄', '社区', '行政村', '所在村', '村/社区', '村委会'],
  },
  phone: { zh: '联系电话', en: 'Phone', aliases: ['电话', '手机', '手机号', '手机号码', '联系方式'] },
  bank: { zh: '开户行', en: 'Bank', aliases: ['开户银行', '银行', '银行名称'] },
  account: {
    zh: '银行账号',
    en: 'Account',
    aliases: ['账号', '银行卡号', '卡号', '银行账户', '账户', '惠农卡号', '一卡通账号', '一卡通号'],
  },
  policyNumber: { zh: '保单号', en: 'Policy number', aliases: ['保单号码', '保险单号', '合同号'] },
  signature: {
    zh: '农户签字',
    en: 'Signature',
    aliases: ['签字', '签名', '农户签名', '投保人签字', '签字确认', '是否签字'],
  },
  remark: { zh: '备注', en: 'Remark', aliases: ['说明', '备 注'] },
  serial: { zh: '序号', en: 'No.', aliases: ['编号', '行号', '顺序号'] },
  // The units that a form is sent to
  unitName: {
    zh: '单位名称',
    en: 'Unit',
    aliases: ['单位', '名称', '镇街', '镇街名称', '乡镇', '部门', '村', '村（社区）', '填报单位', '责任单位', '单元'],
  },
  membership: {
    zh: '类别',
    en: 'Group',
    aliases: ['所属', '分组', '组别', '单位类别', '所属类别'],
  },
  // The price series
  date: {
    zh: '日期',
    en: 'Date',
    aliases: ['监测日期', '发布日期', '采集日期', '发布时间', '监测时间', '时间', '价格日期'],
  },
  point: {
    zh: '监测点',
    en: 'Monitoring point',
    aliases: ['监测点名称', '采集点', '价格监测点', '市场', '监测市场', '监测点位'],
  },
  price: {
    zh: '价格',
    en: 'Price',
    aliases: [
      '实际价格',
      '交易价格',
      '实际交易价格',
      '监测价格',
      '平均价格',
      '日均价',
      '日平均价格',
      '日平均交易价格',
      '当日均价',
      '单价',
      '发布价格',
    ],
  },
  // The values observed of indicators; 单位 is the unit of measure, 单元 the town a value is of
  indicator: {
    zh: '指标',
    en: 'Indicator',
    aliases: [
      '指标名称',
      '指标项',
      '指标项目',
      '统计指标',
      '名称',
      '项目',
      '指标标识',
      '主要指标',
      '考核指标',
      '指标内容',
    ],
  },
  period: {
    zh: '时期',
    en: 'Period',
    aliases: ['报告期', '统计时期', '期间', '时间', '年份', '年度', '所属时期', '期别'],
  },
  value: {
    zh: '数值',
    en: 'Value',
    aliases: [
      '实际值',
      '指标值',
      '完成值',
      '本期值',
      '实际完成',
      '实际完成值',
      '完成数',
      '完成情况',
      '实际数',
      '实绩',
      '当期值',
      '值',
    ],
  },
  unit: { zh: '单位', en: 'Unit', aliases: ['计量单位', '指标单位', '数值单位'] },
  place: {
    zh: '单元',
    en: 'Town',
    aliases: [
      '镇街',
      '镇（街道）',
      '街镇',
      '乡镇',
      '镇',
      '街道',
      '镇街名称',
      '乡镇街道',
      '所属镇街',
      '镇/街道',
      '地区',
    ],
  },
  numerator: { zh: '分子', en: 'Numerator', aliases: ['分子值', '分子数', '分子数值'] },
  denominator: { zh: '分母', en: 'Denominator', aliases: ['分母值', '分母数', '分母数值'] },
  increase: {
    zh: '比上年增减',
    en: 'Change on the year before',
    aliases: ['较上年增减', '比上年增减量', '较上年增减量', '比上年增加', '较上年增加', '增减量', '增量'],
  },
  published: { zh: '发布日期', en: 'Published', aliases: ['发布时间', '公布日期', '公布时间', '修订日期'] },
} as const satisfies Record<string, GlossaryEntry>;

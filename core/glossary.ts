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
} as const satisfies Record<string, GlossaryEntry>;

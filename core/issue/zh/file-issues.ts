import type {
  AddressFault,
  ArchiveFault,
  ArchiveMeasure,
  FileIssues,
  PartFault,
  WorkbookMeasure,
} from '../file-issues.ts';
import type { Sentences } from '../issue.ts';

const openReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '文件不存在'],
  ['EACCES', '没有读取权限'],
  ['EPERM', '没有读取权限'],
  ['EISDIR', '这是文件夹'],
  ['EBUSY', '文件正被其他程序占用'],
]);

const archiveFaults: Readonly<Record<ArchiveFault, string>> = {
  noDirectory: '文件不完整，可能没有下载完或复制中断',
  badDirectory: '文件目录有误',
  badName: '内部文件名不合规',
  duplicateName: '同一个内部文件出现了两次',
  overlap: '内部文件互相重叠',
  encrypted: '内部文件被加密',
  method: '用了不支持的压缩方法',
  badData: '压缩数据损坏',
  size: '实际大小与标明的不符',
  checksum: '校验码不符',
};

const archiveMeasures: Readonly<Record<ArchiveMeasure, string>> = {
  entries: '内部文件个数',
  entryBytes: '单个内部文件解压后的大小',
  totalBytes: '全部解压后的大小',
  ratio: '压缩倍数',
};

const partFaults: Readonly<Record<PartFault, string>> = {
  missing: '缺少这一部分',
  usedTwice: '两张工作表共用了这一部分',
  encoding: '文字编码有误',
  doctype: '含有不允许的 DOCTYPE 或 ENTITY 声明',
  malformed: 'XML 格式有误',
  tooLong: '有一段内容过长',
  tooDeep: 'XML 嵌套过深',
};

const addressFaults: Readonly<Record<AddressFault, string>> = {
  malformed: '不是有效的单元格地址',
  outside: '超出了 1048576 行 × 16384 列',
  order: '位置颠倒或重复',
};

const workbookMeasures: Readonly<Record<WorkbookMeasure, string>> = {
  sheets: '工作表',
  cells: '单元格',
  strings: '不同的文字',
  styles: '单元格格式',
  merges: '合并区域',
  validations: '数据有效性区域',
  sharedFormulas: '共享公式展开后的字符',
  names: '定义的名称',
  notes: '批注',
  conditions: '条件格式区域',
  lineSizes: '各自的列宽和行高',
};

const resave = '请用 Excel 或 WPS 打开，另存为 xlsx 后再试';

export const fileIssuesZh: Sentences<FileIssues> = {
  fileNotReadable: ({ reason }) => `打不开这个文件（${openReasons.get(reason) ?? reason}），请检查路径和权限。`,
  fileEmpty: () => '文件是空的，请检查是否选错了文件。',
  fileTooLarge: ({ size, limit }) => `文件有 ${size}，超过了 ${limit} 的上限，请拆分后再试。`,

  filePasswordProtected: () => '文件设有打开密码，请在 Excel 或 WPS 中取消密码，保存后再试。',
  fileOldExcel: () => '这是旧格式的表格文件（.xls 或 .et），请用 Excel 或 WPS 打开，另存为 xlsx 后再试。',
  fileBinaryWorkbook: () => `这是二进制工作簿（.xlsb），${resave}。`,
  fileNotWorkbook: () => `文件里没有 xlsx 工作簿（可能是 Word 文档、ODS 表格或普通压缩包），${resave}。`,
  fileTextMisnamed: ({ extension }) =>
    `${extension === '' ? '文件名没有扩展名' : `文件名以 .${extension} 结尾`}，内容却是文本或网页，不是 xlsx。若确为 CSV，请把扩展名改为 .csv；否则${resave}。`,
  fileNotText: () =>
    '文件既不是 xlsx，也不是 UTF-8、GB18030（GBK）或带 BOM 的 UTF-16 文本，请另存为 xlsx 或 CSV 后再试。',
  csvQuoteBroken: () => '从这一行起引号不成对，后面的行无法区分，请补齐或删去多余的英文双引号后再试。',

  archiveDamaged: ({ entry, fault }) =>
    `xlsx 文件损坏：${entry === '' ? '' : `${entry} `}${archiveFaults[fault]}，${resave}。`,
  archiveTooLarge: ({ entry, measure, found, limit }) =>
    `${entry === '' ? 'xlsx 文件' : `xlsx 文件中 ${entry} `}的${archiveMeasures[measure]}为 ${found}，超过了 ${limit} 的上限，已拒绝读取，请核实文件来源或拆分后再试。`,
  partRefused: ({ part, fault }) => `xlsx 文件的 ${part} ${partFaults[fault]}，${resave}。`,
  addressRefused: ({ address, fault }) => `${address} ${addressFaults[fault]}，${resave}。`,
  workbookTooLarge: ({ measure, limit }) => `${workbookMeasures[measure]}多于 ${limit} 个，请拆分后再试。`,

  formulaWithoutResult: ({ cell, found, count }) =>
    `单元格 ${cell}${others(count)}只有公式${found === '' ? '' : `（=${found}）`}，没有保存计算结果，请用 Excel 或 WPS 打开，保存后再试。`,
  serialNotDate: ({ cell, found, count }) =>
    `单元格 ${cell}${others(count)}设了日期格式，但数值 ${found} 不对应任何一天，已按数字读取，请改成正确的日期。`,
  cellNotReadable: ({ cell, found, count }) =>
    `单元格 ${cell}${others(count)}保存的内容「${found}」与其类型不符，请重新填写。`,

  hiddenSheet: () => '这张工作表是隐藏的，没有读取；如需读取，请取消隐藏。',
  hiddenRows: ({ count }) => `有 ${count} 行是隐藏的，已照常读取。`,
  externalLinks: ({ count }) => `工作簿引用了 ${count} 个外部文件，没有打开它们，用的是已保存的数值，请核对。`,
  ddeLinks: ({ count }) => `工作簿含有 ${count} 处向其他程序取数（DDE）的链接，没有执行，请核实文件来源。`,
  macros: () => '工作簿含有宏，没有运行，请核实文件来源。',
  dataConnections: () => '工作簿含有外部数据连接，没有刷新，用的是已保存的数值，请核对。',
};

function others(count: string): string {
  return count === '1' ? ' ' : ` 等 ${count} 处`;
}

import type { Sentences } from '../issue.ts';
import type { ReadingIssues } from '../reading-issues.ts';
import type { UnreadableText } from '../unreadable.ts';

const unreadable: Readonly<Record<UnreadableText, string>> = {
  notNumber: '不是数字，请只填一个数，如 2.5',
  badGrouping: '的千分位分隔位置不对，请核对后去掉逗号',
  parenthesised: '带括号，分不清是负数还是说明，请改成普通数字',
  unknownUnit: '数字后面的内容不是认识的单位，请只填数字',
  tooLong: '太长，不像一个数，请核对',
  errorValue: '是表格的错误值，请先在表格里改正',
  boolean: '是逻辑值，不是数字，请改正',
  date: '是日期，不是数字，请核对是否填错了列或格式',
  notWhole: '不是整数，这一项只能填整数',
  formulaText: '是以文字保存的公式，没有数值，请填写算好的数',
  notCalculated: '这里只有公式，没有保存计算结果，请用 Excel 或 WPS 打开，保存后再试',
};

export const readingIssuesZh: Sentences<ReadingIssues> = {
  headerNotFound: ({ wanted, found }) =>
    `没有找到表头，需要有「${split(wanted)}」；${found === '' ? '前 30 行是空的' : `读到的是「${split(found)}」`}。请检查是否选错了文件，或补上表头。`,
  columnNotFound: ({ wanted, aliases, found }) =>
    `缺少「${wanted}」这一列${aliases === '' ? '' : `（也可以叫「${split(aliases)}」）`}；读到的列有「${split(found)}」。请补上或改列名。`,
  columnTwice: ({ wanted, columns }) =>
    `有几列都像「${wanted}」：「${split(columns)}」，分不清用哪一列，请只保留一列或改列名。`,
  columnUnit: ({ column, unit, wanted }) => `表头「${column}」的单位「${unit}」不能换算成 ${wanted}，请改正单位。`,
  columnUnread: ({ columns }) => `这些列没有用到：「${split(columns)}」。`,
  columnConverted: ({ from, to, factor }) => `整列按 ${from} 读取，已乘以 ${factor} 精确换算成 ${to}。`,
  noRows: () => '表里没有数据行，请检查是否选错了文件或工作表。',
  cellMissing: ({ term }) => `没有填「${term}」，这一行未计算，请补填。`,
  cellUnreadable: ({ found, reason }) =>
    reason === 'notCalculated' ? `${unreadable[reason]}。` : `「${found}」${unreadable[reason]}。`,
  cellUnit: ({ term, found, unit, wanted }) =>
    `「${found}」的单位是 ${unit === '' ? '空' : unit}，不能换算成「${term}」的单位 ${wanted}，请改正。`,
  cellConverted: ({ found, value, unit }) => `「${found}」已精确换算成 ${value}${unit}，请核对。`,
  cellNotDate: ({ found }) =>
    found === '' ? '没有填日期，这一行未采用，请补填。' : `「${found}」不是日期，请写成 2023-11-06 这样的形式。`,
  cellNormalised: ({ found, value }) => `「${found}」按 ${value} 读取。`,
  sheetChosen: ({ sheet, others }) =>
    `读取的是工作表「${sheet}」；「${split(others)}」的表头也符合，没有读取。要用别的表，请把它移到最前面。`,
};

/** A list of names, each in its own quotation marks. */
function split(names: string): string {
  return names.split('、').join('」「');
}

import type {
  CollectIssues,
  EntryFault,
  EntryRule,
  EntryType,
  OwnOutput,
  SheetStateFault,
  SupersededReason,
} from '../collect-issues.ts';
import type { Sentences } from '../issue.ts';

const states: Readonly<Record<SheetStateFault, string>> = {
  shown: '原来隐藏的这张表被显示出来了',
  hidden: '这张表被隐藏了',
};

const types: Readonly<Record<EntryType, string>> = {
  number: '数字',
  whole: '整数',
  text: '文字',
  date: '日期',
  choice: '列表里的一项',
};

const reasons: Readonly<Record<EntryFault, string>> = {
  notNumber: '不是数',
  badGrouping: '逗号的位置不对',
  parenthesised: '括号里的数可以是负数，也可以是注解',
  unknownUnit: '数后面的字不是计量单位',
  tooLong: '太长',
  boolean: '是 TRUE 或 FALSE',
  date: '是日期',
  notDate: '不是日期',
  dash: '可以是零，也可以是没有',
  digitsLost: '存成了数字，第 15 位以后已丢失；请把格子设为文本再填',
};

const outputs: Readonly<Record<OwnOutput, string>> = {
  index: '下发目录',
  summary: '汇总',
  reply: '退回件（还没有人改过）',
  other: '结果',
};

const rules: Readonly<Record<EntryRule, (expected: string) => string>> = {
  whole: () => '整数',
  range: (expected) => `${expected} 之间的值`,
  least: (expected) => `不小于 ${expected} 的值`,
  most: (expected) => `不大于 ${expected} 的值`,
  choice: (expected) => `列表里的一项：${expected}`,
  length: (expected) => `最多 ${expected} 个字`,
};

const superseded: Readonly<Record<SupersededReason, string>> = {
  same: '内容相同',
  older: '那一份存盘更晚',
  blank: '这一份什么也没有填',
  emptier: '存盘时间分不出先后，那一份填得更多',
};

export const collectIssuesZh: Sentences<CollectIssues> = {
  formulaTypedOver: ({ cell, found, expected }) =>
    found === ''
      ? `${cell} 的公式 =${expected} 被删去了；结果已按公式重算，请恢复公式。`
      : `${cell} 的公式被改成了「${found}」，公式应为 =${expected}；结果已按公式重算，请恢复公式。`,
  formulaChanged: ({ cell, found, expected }) =>
    `${cell} 的公式被改成了 =${found}，应为 =${expected}；结果已按原公式重算，请恢复公式。`,
  resultDiffers: ({ cell, found, expected }) =>
    `${cell} 存的结果是「${found}」，按公式应为「${expected}」；已按公式重算，请打开文件重新计算后再存盘。`,
  lockedCellChanged: ({ cell, found, expected }) =>
    found === ''
      ? `${cell} 原有的「${expected}」被删去了，这一格不能改，请恢复。`
      : `${cell} 被改成了「${found}」，应为${expected === '' ? '空白' : `「${expected}」`}，这一格不能改，请恢复。`,
  outsideForm: ({ cell, found }) => `${cell} 在表格以外，写着「${found}」，没有收；要说明的事请写在可填的格里。`,
  moreLikeThis: ({ count }) => `同样的问题还有 ${count} 处，没有逐一列出。`,

  rowsInserted: ({ rows, count, found }) =>
    `第 ${rows} 行是插入的，共 ${count} 行${found === '' ? '' : `，写着「${found}」`}，没有收；请删去，内容填到原有的行里。`,
  rowsDeleted: ({ count, expected }) => `少了 ${count} 行：${expected}；请用原来的表重填。`,
  columnsInserted: ({ columns, count, found }) =>
    `${columns} 列是插入的，共 ${count} 列${found === '' ? '' : `，写着「${found}」`}，没有收；请删去。`,
  columnsDeleted: ({ count, expected }) => `少了 ${count} 列：${expected}；请用原来的表重填。`,
  cellsMerged: ({ range }) => `${range} 被合并了，被盖住的格里没有数；请取消合并，逐格填写。`,

  sheetRenamed: ({ found, expected }) => `工作表「${expected}」被改名为「${found}」，已照收；请改回原名。`,
  sheetMissing: ({ expected }) => `没有工作表「${expected}」，请用原来的文件重填。`,
  sheetAdded: ({ found }) => `工作表「${found}」是新加的，没有收；请删去，内容填到原有的表里。`,
  sheetStateChanged: ({ fault }) => `${states[fault]}，请恢复原样。`,
  sheetUnlocked: () => '工作表的保护被取消了，已逐格核对；请不要取消保护。',
  locksChanged: ({ cell, count }) => `从 ${cell} 起有 ${count} 格的锁定与原表不同，请用原来的文件。`,
  formatsChanged: ({ cell, count, found, expected }) =>
    `从 ${cell} 起有 ${count} 格的数字格式被改过（现在 ${found}，原来 ${expected}），看到的可能不是存的数；请恢复格式。`,
  validationLost: ({ cell, count }) =>
    `从 ${cell} 起有 ${count} 格的填写限制没有了（多半是整格粘贴造成的），数已逐格核对；粘贴时请只粘贴数值。`,
  identityChanged: ({ found, expected }) =>
    `隐藏的身份表被改过：现在是「${found}」，应为「${expected}」；请用原来的文件重填。`,

  entryUnreadable: ({ cell, found, expected, reason }) =>
    `${cell} 要填${types[expected]}，填的是「${found}」（${reasons[reason]}），没有采用，请改正；没有的请留空。`,
  entryTextNumber: ({ cell, found, taken }) => `${cell} 的「${found}」存成了文字，已按 ${taken} 采用，请核对。`,
  entryUnitTyped: ({ cell, found, unit, taken }) =>
    `${cell} 的「${found}」带了单位，已按 ${taken}${unit} 采用；请只填数。`,
  entryUnitOther: ({ cell, found, unit }) =>
    `${cell} 的「${found}」的单位${unit === '' ? '表里没有' : `不能换算成 ${unit}`}，没有采用；请换算后只填数。`,
  entryOutsideRule: ({ cell, found, which, expected }) =>
    `${cell} 填的是「${found}」，应为${rules[which](expected)}；已照收并标出，请核实。`,
  entryMissing: ({ cell, column }) => `${cell}「${column}」必须填写，现在是空的；确实没有的请填 0 或照填报说明处理。`,
  entryErrorValue: ({ cell, found }) => `${cell} 是错误值 ${found}，没有采用，请改正。`,
  entryFormula: ({ cell, found, taken }) =>
    `${cell} 填的是公式 =${found}，已重算为 ${taken} 采用；请核对，最好直接填数。`,
  entryFormulaUnknown: ({ cell, found }) =>
    `${cell} 填的是公式 =${found}，这里算不出来，没有采用；请直接填写，不要用公式。`,

  otherUnitsContent: ({ unit, other }) =>
    `文件是发给「${unit}」的，里面却是「${other}」的内容，没有收；请「${unit}」用自己的表重填。`,
  sameEntries: ({ unit, other, count }) =>
    `「${unit}」与「${other}」填的 ${count} 个数完全一样，是不是抄了同一份，请两边核实。`,

  fileNotOurs: () => '不是下发的填报表（没有身份表），没有收；请把内容填到下发的表里。',
  templateOther: ({ found, expected }) => `是另一张表（${found}），这次收的是${expected}，没有收。`,
  templateNotKnown: ({ title }) => `「${title}」不是自带的表，没有收；请用 --template 指明它的 JSON 文件。`,
  yearsOther: ({ found, expected }) => `是填 ${found} 年的表，这次收的是 ${expected} 年的，没有收；请分开收。`,
  versionOther: ({ found, expected }) => `是第 ${found} 版的表，现在用的是第 ${expected} 版，没有收；请用新版重填。`,
  unitNotAsked: ({ unit, suggestion }) =>
    unit === ''
      ? '身份表没有写明填报单位，没有收；请用原来的文件重填。'
      : `填报单位「${unit}」不在名单上${suggestion === '' ? '' : `，是不是「${suggestion}」`}，没有收；请核对名单。`,
  fileLock: () => '是打开文件时留下的锁文件，不是表；请让填表人关闭文件后再交。',
  fileOwnOutput: ({ which }) => `是本软件自己写的${outputs[which]}，不是交回的表。`,
  fileNotRegular: () => '不是普通文件（链接、管道等），没有打开；请放入文件本身。',
  fileSuperseded: ({ unit, counts, reason }) => `「${unit}」交了不止一份，以「${counts}」为准：${superseded[reason]}。`,
  filesUndecided: ({ unit, files }) =>
    `「${unit}」交了不止一份，内容不同，又看不出哪份为准，都没有计入：${files}；请只留一份。`,
  unitsNotKnown: () => '没有单位名单，看不出谁还没有交；请加 --units 名单。',
  tooManyFiles: ({ limit }) => `文件夹里的文件超过 ${limit} 个，请分开收。`,

  collectSourceUnknown: ({ found }) =>
    found === ''
      ? '文件夹里没有一个下发的填报表，请核对文件夹；自己的表请用 --template 指明 JSON 文件。'
      : `看不出要收的是哪张表，文件夹里有：${found}；请用 --template 指明。`,
  nothingCollected: ({ files }) => `找到的 ${files} 个文件没有一个能收，原因见上面所列。`,
};

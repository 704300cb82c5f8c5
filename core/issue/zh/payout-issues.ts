import type { Sentences } from '../issue.ts';
import type { PayoutIssues } from '../payout-issues.ts';

const idReasons: Readonly<Record<PayoutIssues['idInvalid']['reason'], string>> = {
  length: '不是 18 位',
  date: '里的出生日期不存在',
  checkDigit: '的校验位不对',
};

/** Where an operation has no answer; any other reason is the list of what is missing. */
const noAnswers: ReadonlyMap<string, string> = new Map([
  ['divisionByZero', '算式里出现了除以零'],
  ['noPower', '算式里的乘方没有结果'],
  ['noCase', '算式里没有一种情况成立'],
]);

export const payoutIssuesZh: Sentences<PayoutIssues> = {
  priceOutsideWindow: ({ date, from, to }) => `${date} 不在监测期 ${from} 至 ${to} 内，没有计入平均。`,
  priceMissing: ({ date }) => `${date} 没有价格，没有计入平均；当日确未发布的可以不管。`,
  priceUnreadable: ({ found }) => `价格「${found}」不是数字，没有计入平均，请改正。`,
  priceNegative: ({ found }) => `价格「${found}」是负数，没有计入平均，请核对。`,
  priceZero: ({ date }) => `${date} 的价格是 0，已计入平均；若是没有发布，请改为空白。`,
  priceRepeated: ({ date, point, first }) =>
    `${date}${pointWords(point)}的同一价格在第 ${first} 行已有，只计一次，请核对。`,
  priceConflict: ({ date, point, values, rows }) =>
    `${date}${pointWords(point)}有不同的价格 ${values}（第 ${rows} 行），请核实后只保留一个。`,
  priceDoubtful: ({ found, median }) =>
    `价格 ${found} 与中间价 ${median} 相差三倍以上，已计入平均，请核对单位和小数点。`,
  priceDaysMissing: ({ count, days }) => `监测期内有 ${count} 天没有价格（${days}），按有发布的日子平均。`,
  observedNone: ({ term, from, to }) =>
    `${from} 至 ${to} 之间没有可用的价格，算不出「${term}」，请检查价格文件的日期。`,
  observedNearTarget: ({ observed, event }) => `${observed} 离「${event}」的界限很近，舍入会改变是否出险，请复核价格。`,

  rowSubtotal: ({ label }) => `这是「${label}」行，没有计算。`,
  rowRepeatedHeader: () => '这是重复的表头，没有计算。',
  rowNote: ({ text }) => `这是表下的说明「${text}」，没有计算。`,
  rowNotComputed: ({ term, reason }) =>
    `算不出「${term}」：${noAnswers.get(reason) ?? `缺少「${reason}」`}，这一行未计算，请核对。`,
  rowObservedMissing: ({ term }) => `没有「${term}」，这一行未计算，请先补齐价格。`,
  rowRefusedByCheck: ({ title, remedy }) => `${title}，这一行未计算。${remedy}`,
  notPositive: ({ found, above }) => `「${found}」不对，必须大于 ${above}，请改正。`,
  aboveMaximum: ({ found, most }) => `「${found}」不对，不可能超过 ${most}，请改正。`,
  aboveDoubtful: ({ found, limit }) => `「${found}」超过 ${limit}，已照算，请核对。`,
  nameMissing: () => '没有填投保人姓名，请补填。',
  idDigitsLost: ({ found }) => `「${found}」是以数字保存的，第 15 位以后已丢失，请把这一列设为文本后重新填写。`,
  idInvalid: ({ found, reason }) => `证件号「${found}」${idReasons[reason]}，请核对。`,
  inputAssumed: ({ term, assumed }) => `没有填「${term}」，按「${assumed}」计算，请在赔付前补齐。`,
  columnAssumed: ({ term, assumed, reason }) => `没有「${term}」这一列，按「${assumed}」计算：${reason}`,
  capApplied: ({ term, cap }) => `「${term}」超过上限，按上限 ${cap} 元计算。`,

  duplicate: ({ title, fields, rows, remedy }) => `${title}：${fields}与第 ${rows} 行相同。${remedy}`,
  fieldMissing: ({ title, field, remedy }) => `${title}：「${field}」是空的。${remedy}`,
  checkFailed: ({ title, numbers, remedy }) => `${title}：${numbers}。${remedy}`,
  checkNotPossible: ({ title, missing, rows }) => `缺少「${missing}」，有 ${rows} 行没能检查「${title}」。`,

  sharesDiffer: ({ sum, premium, difference }) =>
    `各方分摊合计 ${sum} 元，与保费 ${premium} 元相差 ${difference} 元，请按方案约定处理零头。`,
  scopeDiffers: ({ payer, rows, total }) =>
    `「${payer}」逐户相加是 ${rows} 元，按总保费分摊是 ${total} 元；按方案数据的约定以总保费分摊为准。`,
  amountBeyondExcel: ({ amount }) =>
    `合计 ${amount} 元超出了电子表格 15 位数字的精度，表格里的末位可能不准，请以此数为准。`,
  nearHalfFen: ({ amount }) => `精确值离半分极近（约 ${amount} 元），表格软件重算可能差一分，请以这里的结果为准。`,
};

function pointWords(point: string): string {
  return point === '' ? '' : `「${point}」`;
}

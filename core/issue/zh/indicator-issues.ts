import type { IndicatorIssues, StatusName } from '../indicator-issues.ts';
import type { Sentences } from '../issue.ts';

/** The names of the statuses, as every text and sheet shows them. */
export const statusNamesZh: Readonly<Record<StatusName, string>> = {
  achieved: '已达标',
  onTrack: '达到序时',
  behind: '落后序时',
  movingAway: '背离目标',
  failed: '约束性未完成',
  shortfall: '未达目标',
  notMeasurable: '无法衡量',
};

const townReasons: Readonly<Record<IndicatorIssues['townsNotCombined']['reason'], string>> = {
  noDenominators: '比率不能直接平均，请给出每个镇街的分子和分母',
  notCombinable: '这个指标不能由各镇街合成',
};

export const indicatorIssuesZh: Sentences<IndicatorIssues> = {
  planPrintedDiffers: ({ printed, field, parsed, given }) =>
    `原文「${printed}」读作 ${field} =「${parsed}」，文件里填的是「${given}」，请对照原文改正。`,
  planDirection: ({ indicator, printed, direction }) =>
    `「${indicator}」填的是${direction === 'rising' ? '越高越好（rising）' : '越低越好（falling）'}，原文「${printed}」却像是相反的要求；已照所填的方向计算，请核对 direction。`,
  planYears: ({ from, by }) => `目标年 ${by} 应晚于起算年 ${from}，请改正。`,
  actualUnknown: ({ found, suggestion, known }) =>
    `规划里没有指标「${found}」${suggestion === '' ? '' : `，是不是「${suggestion}」`}；这一行没有计算，请改为规划中的名称：${known}。`,
  actualPeriod: ({ found }) =>
    `「${found}」${/\d\.1$/.test(found) ? '可能是 1 月，也可能是 10 月' : '不是认得的时期'}，这一行没有计算；请写成 2023、2023-06、2023年上半年 或 2023Q2。`,
  actualConflict: ({ indicator, period, values, rows }) =>
    `「${indicator}」${period} 有不同的数值 ${values}（第 ${rows} 行），都没有采用；请只保留一个，修订数请填发布日期。`,
  actualRepeated: ({ indicator, period }) => `「${indicator}」${period} 的同一数值重复填报，只计一次。`,
  actualAfter: ({ indicator, period, asOf }) => `「${indicator}」的时期 ${period} 到 ${asOf} 还没有结束，没有计算。`,
  actualPublishedAfter: ({ indicator, published, asOf }) =>
    `「${indicator}」的这个数 ${published} 才发布，晚于 ${asOf}，没有采用。`,
  actualShareDoubtful: ({ indicator, found, percent }) =>
    `「${indicator}」以百分数计，「${found}」可能是 ${percent}%，也可能是 ${found}%，没有计算；请写成 ${percent} 或 ${percent}%，若确是 ${found}% 请带上百分号。`,
  actualImpossible: ({ indicator, found, limit, side }) =>
    `「${indicator}」不可能${side === 'most' ? '高' : '低'}于 ${limit}，「${found}」没有计算，请核对。`,
  actualBeforeBase: ({ indicator, period, base }) =>
    `「${indicator}」的时期 ${period} 不在规划期内（基期 ${base} 年），没有计算。`,
  actualAfterPlan: ({ indicator, period, until }) =>
    `「${indicator}」的时期 ${period} 在规划期以后（到 ${until} 年止），没有计算。`,
  actualShareDiffers: ({ indicator, found, computed }) =>
    `「${indicator}」填的是「${found}」，按分子、分母算是 ${computed}，请核对；本行按所填的数计算。`,
  actualShareComputed: ({ indicator, computed }) =>
    `「${indicator}」没有填数值，按分子、分母算得 ${computed}，按此计算。`,
  actualPartAlone: ({ indicator, which }) =>
    which === 'numerator'
      ? `「${indicator}」只填了分子，没有填分母，分子没有采用，请补填分母。`
      : `「${indicator}」只填了分母，没有填分子，分母没有采用，请补填分子。`,
  actualDenominatorZero: ({ indicator }) => `「${indicator}」的分母是 0，分子、分母没有采用，请核对。`,
  actualBaseDiffers: ({ indicator, found, base, year }) =>
    `「${indicator}」${year} 年填的是「${found}」，规划印的基期值是 ${base}；进度仍从规划的基期值算起，请核对。`,
  actualJump: ({ indicator, found, reference }) =>
    `「${indicator}」的「${found}」与 ${reference} 相差十倍以上，已照算，请核对单位和小数点。`,
  townsDiffer: ({ indicator, how, total, whole, difference }) =>
    `「${indicator}」各镇街${how === 'sum' ? '合计' : '按分子、分母合成'} ${total}，全域填报 ${whole}，相差 ${difference}，请核对。`,
  townsNotCombined: ({ indicator, reason }) => `「${indicator}」没有由各镇街合成：${townReasons[reason]}。`,
  townsMissing: ({ indicator, period, count, towns }) =>
    `「${indicator}」没有由各镇街合成：${period} 缺 ${count} 个镇街的数（${towns}），请补齐；不涉及这一指标的镇街，请不要列出这一行。`,
  townsAbsent: ({ indicator, count, towns }) =>
    `「${indicator}」只按有数的镇街合成，另有 ${count} 个镇街没有填（${towns}）；应有数的请补填。`,
  revisionChangedStatus: ({ indicator, before, now, statusBefore, statusNow }) =>
    `「${indicator}」的数值由 ${before} 修订为 ${now}，状态由「${statusNamesZh[statusBefore]}」变为「${statusNamesZh[statusNow]}」。`,
};

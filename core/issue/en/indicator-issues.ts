import type { IndicatorIssues, StatusName } from '../indicator-issues.ts';
import type { Sentences } from '../issue.ts';

/** The names of the statuses, as every text and sheet shows them. */
export const statusNamesEn: Readonly<Record<StatusName, string>> = {
  achieved: 'Achieved',
  onTrack: 'On schedule',
  behind: 'Behind schedule',
  movingAway: 'Moving away',
  failed: 'Binding target not met',
  shortfall: 'Target not met',
  notMeasurable: 'Not measurable',
};

const townReasons: Readonly<Record<IndicatorIssues['townsNotCombined']['reason'], string>> = {
  noDenominators: 'shares must not be averaged, please give numerator and denominator of every town',
  notCombinable: 'this indicator cannot be made up from the towns',
};

export const indicatorIssuesEn: Sentences<IndicatorIssues> = {
  planPrintedDiffers: ({ printed, field, parsed, given }) =>
    `“${printed}” reads as ${field} = “${parsed}”, but the file says “${given}”; please correct it after the document.`,
  planYears: ({ from, by }) => `The target year ${by} must be after the starting year ${from}; please correct it.`,
  actualUnknown: ({ found, suggestion, known }) =>
    `The plan has no indicator “${found}”${suggestion === '' ? '' : `; did you mean “${suggestion}”?`} This row is not computed; please use a name of the plan: ${known}.`,
  actualPeriod: ({ found }) =>
    `“${found}” is not a period, and this row is not computed; please write 2023, 2023-06, 2023H1 or 2023Q2.`,
  actualConflict: ({ indicator, period, values, rows }) =>
    `“${indicator}” has different values for ${period}: ${values} (rows ${rows}); none is used. Please keep one, and give a revised value its publication date.`,
  actualRepeated: ({ indicator, period }) =>
    `The same value of “${indicator}” for ${period} is given again; it counts once.`,
  actualAfter: ({ indicator, period, asOf }) =>
    `The period ${period} of “${indicator}” is not over on ${asOf}; it is not computed.`,
  actualPublishedAfter: ({ indicator, published, asOf }) =>
    `This value of “${indicator}” was published on ${published}, after ${asOf}; it is not used.`,
  actualShareDoubtful: ({ indicator, found, percent }) =>
    `“${indicator}” is in per cent: “${found}” may mean ${percent}% or ${found}%. It is not computed; please write ${percent} or ${percent}%, or add the sign if it is ${found}%.`,
  actualImpossible: ({ indicator, found, limit, side }) =>
    `“${indicator}” cannot be ${side === 'most' ? 'above' : 'below'} ${limit}; “${found}” is not computed, please check.`,
  actualBeforeBase: ({ indicator, period, base }) =>
    `The period ${period} of “${indicator}” is before the plan (base year ${base}); it is not computed.`,
  actualAfterPlan: ({ indicator, period, until }) =>
    `The period ${period} of “${indicator}” is after the plan (until ${until}); it is not computed.`,
  actualShareDiffers: ({ indicator, found, computed }) =>
    `“${indicator}” is given as “${found}”, but numerator and denominator make ${computed}; please check. The value given is used.`,
  actualJump: ({ indicator, found, reference }) =>
    `“${found}” for “${indicator}” is more than ten times apart from ${reference}; it is computed, please check unit and decimal point.`,
  townsDiffer: ({ indicator, total, whole, difference }) =>
    `“${indicator}”: the towns make ${total}, the whole is given as ${whole}, a difference of ${difference}; please check.`,
  townsNotCombined: ({ indicator, reason }) => `“${indicator}” is not combined from the towns: ${townReasons[reason]}.`,
  revisionChangedStatus: ({ indicator, before, now, from, to }) =>
    `“${indicator}” was revised from ${before} to ${now}; its status changed from “${statusNamesEn[from]}” to “${statusNamesEn[to]}”.`,
};

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
  planDirection: ({ indicator, printed, direction }) =>
    `“${indicator}” is declared ${direction}, but “${printed}” reads like the opposite; it is computed as declared, please check direction.`,
  planYears: ({ from, by }) => `The target year ${by} must be after the starting year ${from}; please correct it.`,
  actualUnknown: ({ found, suggestion, known }) =>
    `The plan has no indicator “${found}”${suggestion === '' ? '' : `; did you mean “${suggestion}”?`} This row is not computed; please use a name of the plan: ${known}.`,
  actualPeriod: ({ found }) =>
    `“${found}” ${/\d\.1$/.test(found) ? 'may be January or October' : 'is not a period'}, and this row is not computed; please write 2023, 2023-06, 2023H1 or 2023Q2.`,
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
  actualShareComputed: ({ indicator, computed }) =>
    `No value is given for “${indicator}”; numerator and denominator make ${computed}, which is used.`,
  actualPartAlone: ({ indicator, which }) =>
    `“${indicator}” is given with a ${which} alone, which is not used; please give the ${which === 'numerator' ? 'denominator' : 'numerator'} as well.`,
  actualDenominatorZero: ({ indicator }) =>
    `The denominator of “${indicator}” is 0; numerator and denominator are not used, please check.`,
  actualBaseDiffers: ({ indicator, found, base, year }) =>
    `“${indicator}” is given as “${found}” for ${year}, but the plan prints ${base} as its base; progress still starts from the plan’s base, please check.`,
  actualJump: ({ indicator, found, reference }) =>
    `“${found}” for “${indicator}” is more than ten times apart from ${reference}; it is computed, please check unit and decimal point.`,
  townsDiffer: ({ indicator, how, total, whole, difference }) =>
    `“${indicator}”: the towns make ${how === 'sum' ? 'a total of' : 'by numerators and denominators'} ${total}, the whole is given as ${whole}, a difference of ${difference}; please check.`,
  townsNotCombined: ({ indicator, reason }) => `“${indicator}” is not combined from the towns: ${townReasons[reason]}.`,
  townsMissing: ({ indicator, period, count, towns }) =>
    `“${indicator}” is not combined from the towns: ${count} of them have no value for ${period} (${towns}). Please complete them; a town without such a thing should have no row.`,
  townsAbsent: ({ indicator, count, towns }) =>
    `“${indicator}” is combined from the towns that have a value; ${count} others have none (${towns}). Please complete them where they should.`,
  revisionChangedStatus: ({ indicator, before, now, statusBefore, statusNow }) =>
    `“${indicator}” was revised from ${before} to ${now}; its status changed from “${statusNamesEn[statusBefore]}” to “${statusNamesEn[statusNow]}”.`,
};

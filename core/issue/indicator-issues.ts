/** Problems of a plan of indicators, and of the values observed for it. */
export interface IndicatorIssues {
  // The plan file
  planPrintedDiffers: {
    readonly printed: string;
    readonly field: string;
    readonly parsed: string;
    readonly given: string;
  };
  /** 80以内 of what is the better the higher: the sign, or the direction in the file, is wrong. */
  planDirection: { readonly indicator: string; readonly printed: string; readonly direction: 'rising' | 'falling' };
  planYears: { readonly from: string; readonly by: string };
  // The values observed
  actualUnknown: { readonly found: string; readonly suggestion: string; readonly known: string };
  actualPeriod: { readonly found: string };
  actualConflict: {
    readonly indicator: string;
    readonly period: string;
    readonly values: string;
    readonly rows: string;
  };
  actualRepeated: { readonly indicator: string; readonly period: string };
  actualAfter: { readonly indicator: string; readonly period: string; readonly asOf: string };
  actualPublishedAfter: { readonly indicator: string; readonly published: string; readonly asOf: string };
  /** A bare 0.65 for an indicator in per cent whose other numbers are like 60: 65 %, or 0.65 %? */
  actualShareDoubtful: { readonly indicator: string; readonly found: string; readonly percent: string };
  actualImpossible: {
    readonly indicator: string;
    readonly found: string;
    readonly limit: string;
    readonly side: 'least' | 'most';
  };
  actualBeforeBase: { readonly indicator: string; readonly period: string; readonly base: string };
  actualAfterPlan: { readonly indicator: string; readonly period: string; readonly until: string };
  /** The share is not what its 分子 and 分母 give. */
  actualShareDiffers: { readonly indicator: string; readonly found: string; readonly computed: string };
  /** No value is given, but 分子 and 分母 are, and the share was computed from them. */
  actualShareComputed: { readonly indicator: string; readonly computed: string };
  /** 分子 without 分母, or the other way round. */
  actualPartAlone: { readonly indicator: string; readonly which: 'numerator' | 'denominator' };
  actualDenominatorZero: { readonly indicator: string };
  /** A value given for the base year that is not the one the plan prints. */
  actualBaseDiffers: {
    readonly indicator: string;
    readonly found: string;
    readonly base: string;
    readonly year: string;
  };
  actualJump: { readonly indicator: string; readonly found: string; readonly reference: string };
  // The result
  townsDiffer: {
    readonly indicator: string;
    readonly how: 'sum' | 'ratio';
    readonly total: string;
    readonly whole: string;
    readonly difference: string;
  };
  townsNotCombined: {
    readonly indicator: string;
    readonly reason: 'noDenominators' | 'notCombinable';
  };
  /** Towns without a value in the newest period, so that nothing is combined: how many, and the first of them. */
  townsMissing: TownList & { readonly period: string };
  /** Towns that other indicators of the file have values of, and this one has none of; combined without them. */
  townsAbsent: TownList;
  revisionChangedStatus: {
    readonly indicator: string;
    readonly before: string;
    readonly now: string;
    readonly statusBefore: StatusName;
    readonly statusNow: StatusName;
  };
}

interface TownList {
  readonly indicator: string;
  readonly count: string;
  readonly towns: string;
}

/** The statuses of an indicator, by the codes of core/indicator; the names people read are in the message files. */
export type StatusName = 'achieved' | 'onTrack' | 'behind' | 'movingAway' | 'failed' | 'shortfall' | 'notMeasurable';

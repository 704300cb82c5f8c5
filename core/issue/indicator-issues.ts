/** Problems of a plan of indicators, and of the values observed for it. */
export interface IndicatorIssues {
  // The plan file
  planPrintedDiffers: {
    readonly printed: string;
    readonly field: string;
    readonly parsed: string;
    readonly given: string;
  };
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
    readonly reason: 'noDenominators' | 'notCombinable' | 'townsMissing';
  };
  revisionChangedStatus: {
    readonly indicator: string;
    readonly before: string;
    readonly now: string;
    readonly statusBefore: StatusName;
    readonly statusNow: StatusName;
  };
}

/** The statuses of an indicator, by the codes of core/indicator; the names people read are in the message files. */
export type StatusName = 'achieved' | 'onTrack' | 'behind' | 'movingAway' | 'failed' | 'shortfall' | 'notMeasurable';

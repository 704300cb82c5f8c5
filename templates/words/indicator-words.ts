import type { Term } from '../../core/indicator/explain/calculation.ts';
import type { Absence } from '../../core/indicator/explain/explanation.ts';
import type { ScheduleRounding, ScheduleUnit } from '../../core/indicator/measures/schedule.ts';
import type { WeatherSymbol } from '../../core/indicator/methods/destatis.ts';
import type { EurostatStatus } from '../../core/indicator/methods/eurostat.ts';
import type { MethodId, Outlook, Unavailable } from '../../core/indicator/methods/method.ts';
import type { SdsnStatus } from '../../core/indicator/methods/sdsn.ts';
import type { StatcanStatus } from '../../core/indicator/methods/statcan.ts';
import type { AggregateStatus } from '../../core/indicator/methods/statcan-aggregate.ts';
import type { Un2023Status } from '../../core/indicator/methods/un2023.ts';
import type { Attribute } from '../../core/indicator/plan/plan.ts';
import type { ValueCounts } from '../../core/indicator/progress/progress-run.ts';
import type { Reason, RowFlag } from '../../core/indicator/progress/pursuit.ts';
import type { StatusCode } from '../../core/indicator/progress/status.ts';
import type { Language } from '../../core/issue/language.ts';
import { indicatorWordsEn } from './indicator-en.ts';
import { indicatorWordsZh } from './indicator-zh.ts';

/** The names of columns, measures and statuses that texts and sheets about indicators share. */
export interface IndicatorWords {
  readonly status: Readonly<Record<StatusCode, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly flag: Readonly<Record<RowFlag, string>>;
  readonly attribute: Readonly<Record<Attribute, string>>;
  readonly noAttribute: string;
  readonly noGroup: string;
  readonly direction: Readonly<Record<'rising' | 'falling', string>>;
  readonly method: Readonly<Record<MethodId | 'cn', string>>;
  /** Every status of every published method, by its code. */
  readonly methodStatus: Readonly<Record<MethodStatus, string>>;
  readonly outlook: Readonly<Record<Outlook, string>>;
  /** What the mean of the published scores says of a whole plan. */
  readonly aggregate: Readonly<Record<AggregateStatus, string>>;
  readonly unavailable: Readonly<Record<Unavailable, string>>;
  readonly scheduleBy: Readonly<Record<ScheduleUnit, string>>;
  readonly rounding: Readonly<Record<ScheduleRounding, string>>;
  readonly column: Readonly<Record<IndicatorColumn, string>>;
  /** The names of the numbers in a worked explanation. */
  readonly term: Readonly<Record<Term, string>>;
  /** Why a measure of a measured indicator does not exist. */
  readonly absence: Readonly<Record<Exclude<Absence, Reason>, string>>;
  /** What belongs to a whole plan, in lists and headings. */
  readonly plan: Readonly<Record<'span' | 'indicators' | 'all', string>>;
  readonly asOf: (day: string) => string;
  /** What became of the values of the file. */
  readonly values: (counts: ValueCounts) => string;
  readonly year: (year: number) => string;
  readonly points: string;
}

export type MethodStatus = StatcanStatus | WeatherSymbol | Un2023Status | EurostatStatus | SdsnStatus;

/** Columns of tables about indicators. */
export type IndicatorColumn =
  | 'number'
  | 'indicator'
  | 'unit'
  | 'attribute'
  | 'group'
  | 'base'
  | 'target'
  | 'actual'
  | 'period'
  | 'attainment'
  | 'progress'
  | 'schedule'
  | 'lead'
  | 'gap'
  | 'neededPerYear'
  | 'neededGrowth'
  | 'forecast'
  | 'yearOnYear'
  | 'averageGrowth'
  | 'status'
  | 'remark'
  | 'town'
  | 'source';

const WORDS: Readonly<Record<Language, IndicatorWords>> = { zh: indicatorWordsZh, en: indicatorWordsEn };

export function indicatorWordsOf(language: Language): IndicatorWords {
  return WORDS[language];
}

import { yearOf } from '../../../core/indicator/period/period.ts';
import { goalOf } from '../../../core/indicator/target/meets.ts';
import { type Rational, rational, ZERO } from '../../../core/quantity/rational.ts';
import type { FillingBook, FillingRow } from './filling-book.ts';
import { type FixedColumn, WORDS } from './layout.ts';
import { countedYears } from './year-formulas.ts';

/** 状态 of a row without a value. */
export const NOT_FILLED = '未填报';

/** The columns that are formulas. */
export type LiveColumn = Exclude<
  FixedColumn,
  'number' | 'indicator' | 'unit' | 'input' | 'attribute' | 'base' | 'target'
>;

export type Results = Readonly<Record<LiveColumn, Rational | string>>;

const NO_RESULTS: Results = {
  ...{ goal: '', year: '', actual: '', attainment: '', progress: '', schedule: '', lead: '', gap: '' },
  ...{ status: '', remark: '', startYear: '', endYear: '', index: '', goalLevel: '', attained: '' },
};

/** What the formulas of a row show for the values that are filled in: core's measures, or an empty text. */
export function resultsOf(book: FillingBook, row: FillingRow): Results {
  const { course, assessed, values } = row;
  if (course.kind === 'unmeasured') {
    return { ...NO_RESULTS, status: WORDS.status.notMeasurable, remark: WORDS.reason[course.reason] };
  }
  const { standing, criterion } = course.pursuit;
  const year = countedYears(book.layout, course)
    .filter((counted) => counted <= book.asOf && values.has(counted))
    .at(-1);
  const common = {
    ...NO_RESULTS,
    goal: goalOf(criterion),
    startYear: yearNumber(yearOf(standing.start)),
    endYear: yearNumber(course.target.by),
    schedule: assessed.measures.schedule ?? '',
  };
  // Without a value the schedule is that of 截至年份, which must be a number then.
  if (year === undefined) {
    return { ...common, status: NOT_FILLED, ...(book.asOfEntry.kind !== 'number' && { schedule: '' }) };
  }
  const { pursuit, measures, status, actual } = assessed;
  const found = { ...common, year: yearNumber(year), status: WORDS.status[status.code] };
  const remark = status.reason === undefined ? '' : WORDS.reason[status.reason];
  if (pursuit === null) {
    // A level is shown even where no growth can be worked out from it.
    const level = course.way === 'growthFromLevels' ? (values.get(year) ?? ZERO) : '';
    return { ...found, remark, actual: level };
  }
  const isGrowth = course.way === 'growthFromLevels' || course.way === 'growthFromRates';
  return {
    ...found,
    remark,
    actual: actual?.value ?? '',
    attainment: measures.attainment?.value ?? '',
    progress: measures.progress ?? '',
    lead: measures.lead ?? '',
    gap: measures.gap ?? '',
    index: course.way === 'growthFromRates' ? pursuit.standing.observed.value : '',
    goalLevel: isGrowth ? pursuit.standing.goal : '',
    attained: isGrowth ? pursuit.attained : '',
  };
}

function yearNumber(year: number): Rational {
  return rational(BigInt(year));
}

import { compare, divide, type Rational, rational, subtract } from '../../quantity/rational.ts';
import { yearsBetween } from '../measures/standing.ts';
import { isPercent } from '../plan/unit-of.ts';
import type { ProgressRow } from '../progress/progress-row.ts';
import type { Pursuit } from '../progress/pursuit.ts';
import { goalOf } from '../target/meets.ts';
import { type Calculation, found, type Input, numberInput, percentInput, type Term } from './calculation.ts';
import { baseInput, isRateTarget } from './explain-goal.ts';

const HUNDRED = rational(100n);

/** The measures of a row in the order of the report; `schedule` stands before the lead that needs it. */
export function explainMeasures(
  row: ProgressRow,
  pursuit: Pursuit,
  schedule: readonly Calculation[],
): readonly Calculation[] {
  return [
    ...attainmentOf(row, pursuit),
    ...progressOf(row, pursuit),
    ...schedule,
    ...leadOf(row),
    ...gapOf(row, pursuit),
    ...neededPerYearOf(row, pursuit),
    ...neededGrowthOf(row, pursuit),
    ...forecastOf(row, pursuit),
    ...averageGrowthOf(row, pursuit),
  ];
}

/** A growth rate held against a printed one reads as a percentage; a level or a sum as the number it is. */
function held(row: ProgressRow, term: Term, value: Rational): Input {
  return isRateTarget(row) ? percentInput(term, divide(value, HUNDRED)) : numberInput(term, value);
}

/** The level or sum to reach goes by the name of the target where it is the printed number itself. */
function goalTerm(row: ProgressRow, { standing }: Pursuit): Term {
  const expression = row.target?.expression ?? null;
  if (expression === null || isRateTarget(row) || expression.measure === 'change') return 'goal';
  return compare(goalOf({ ...expression, direction: standing.direction }), standing.goal) === 0 ? 'target' : 'goal';
}

function againstTarget(row: ProgressRow, pursuit: Pursuit) {
  const { attained, criterion } = pursuit;
  const goal = goalOf(criterion);
  const isRate = isRateTarget(row);
  const [a, t]: [Term, Term] = isRate ? ['attained', 'target'] : ['actual', goalTerm(row, pursuit)];
  return { a, t, goal, inputs: { [a]: held(row, a, attained), [t]: held(row, t, goal) } };
}

function attainmentOf(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { attainment } = row.measures;
  if (attainment === null) return [];
  const { a, t, inputs } = againstTarget(row, pursuit);
  const formula = attainment.variant === 'ratio' ? `{${a}} ÷ {${t}}` : `2 − {${a}} ÷ {${t}}`;
  return [found('attainment', formula, attainment.value, 'ratio', inputs)];
}

/** The inputs that stand for a standing: its base, its value now and its goal. */
function course(row: ProgressRow, pursuit: Pursuit) {
  const { standing, flags } = pursuit;
  const now: Term = flags.includes('ratesMultiplied') ? 'index' : 'actual';
  return {
    now,
    base: baseInput(pursuit),
    actual: { [now]: numberInput(now, standing.observed.value) },
    goal: { goal: numberInput(goalTerm(row, pursuit), standing.goal) },
    years: { years: numberInput('years', yearsBetween(standing.start, standing.observed.at)) },
    left: { yearsLeft: numberInput('yearsLeft', yearsBetween(standing.observed.at, standing.end)) },
  };
}

function progressOf(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { measures } = row;
  if (measures.progress === null) return [];
  const { now, base, actual, goal } = course(row, pursuit);
  // A sum starts from nothing, and nobody would write the zero.
  return pursuit.standing.kind === 'sum'
    ? [found('progress', `{${now}} ÷ {goal}`, measures.progress, 'ratio', { ...actual, ...goal })]
    : [
        found('progress', `({${now}} − {base}) ÷ ({goal} − {base})`, measures.progress, 'ratio', {
          ...base,
          ...actual,
          ...goal,
        }),
      ];
}

function leadOf({ measures: { progress, schedule, lead } }: ProgressRow): Calculation[] {
  if (progress === null || schedule === null || lead === null) return [];
  const inputs = { progress: percentInput('progress', progress), schedule: percentInput('schedule', schedule) };
  return [found('lead', '({progress} − {schedule}) × 100', lead, 'points', inputs)];
}

function gapOf(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { gap } = row.measures;
  if (gap === null) return [];
  const { attained, criterion, gapUnit } = pursuit;
  const { a, t, goal, inputs } = againstTarget(row, pursuit);
  const rising = criterion.direction === 'rising';
  const difference = rising ? `{${t}} − {${a}}` : `{${a}} − {${t}}`;
  const computed = rising ? subtract(goal, attained) : subtract(attained, goal);
  return [
    {
      ...found('gap', isRateTarget(row) ? `(${difference}) × 100` : difference, computed, gapKind(gapUnit), inputs),
      ...nothingMissing(computed, gap),
    },
  ];
}

function neededPerYearOf(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { indicator, measures } = row;
  const { neededPerYear } = measures;
  if (neededPerYear === null) return [];
  const { standing } = pursuit;
  const { now, actual, goal, left } = course(row, pursuit);
  const rising = standing.direction === 'rising';
  const missing = rising
    ? subtract(standing.goal, standing.observed.value)
    : subtract(standing.observed.value, standing.goal);
  const computed = divide(missing, yearsBetween(standing.observed.at, standing.end));
  const difference = rising ? `{goal} − {${now}}` : `{${now}} − {goal}`;
  const as = gapKind(isPercent(indicator) ? 'points' : 'own');
  return [
    {
      ...found('neededPerYear', `(${difference}) ÷ {yearsLeft}`, computed, as, { ...actual, ...goal, ...left }),
      ...nothingMissing(computed, neededPerYear),
    },
  ];
}

function neededGrowthOf(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { measures } = row;
  if (measures.neededGrowth === null) return [];
  const { now, actual, goal, left } = course(row, pursuit);
  const formula = `({goal} ÷ {${now}}) ^ (1 ÷ {yearsLeft}) − 1`;
  return [found('neededGrowth', formula, measures.neededGrowth, 'ratio', { ...actual, ...goal, ...left })];
}

function forecastOf(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { measures } = row;
  if (measures.forecast === null) return [];
  const { standing } = pursuit;
  const { now, base, actual, years, left } = course(row, pursuit);
  const inputs = { ...base, ...actual, ...years, ...left };
  if (standing.observed.at >= standing.end) return [found('forecast', `{${now}}`, measures.forecast, 'amount', actual)];
  const formula =
    standing.path === 'compound'
      ? `{${now}} × ({${now}} ÷ {base}) ^ ({yearsLeft} ÷ {years})`
      : standing.kind === 'sum'
        ? `{${now}} + {${now}} ÷ {years} × {yearsLeft}`
        : `{${now}} + ({${now}} − {base}) ÷ {years} × {yearsLeft}`;
  return [found('forecast', formula, measures.forecast, 'amount', inputs)];
}

/** Where the target is itself a mean growth rate, the number held against it is this very rate and stands above. */
function averageGrowthOf(row: ProgressRow, pursuit: Pursuit): Calculation[] {
  const { averageGrowth } = row.measures;
  if (averageGrowth === null || row.target?.expression?.measure === 'annualGrowth') return [];
  const { now, base, actual, years } = course(row, pursuit);
  const formula = `({${now}} ÷ {base}) ^ (1 ÷ {years}) − 1`;
  return [found('averageGrowth', formula, averageGrowth, 'ratio', { ...base, ...actual, ...years })];
}

function gapKind(unit: Pursuit['gapUnit']): 'points' | 'amount' {
  return unit === 'points' ? 'points' : 'amount';
}

function nothingMissing(computed: Rational, result: Rational): Pick<Calculation, 'result' | 'adjustment'> {
  return { result, adjustment: compare(computed, result) === 0 ? null : 'nothingMissing' };
}

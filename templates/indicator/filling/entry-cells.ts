import { yearOf } from '../../../core/indicator/period/period.ts';
import { goalOf } from '../../../core/indicator/target/meets.ts';
import type { Rational } from '../../../core/quantity/rational.ts';
import { formula, number, sheetNumber, text, textFormula } from '../../workbook/cells.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import {
  attainmentFormula,
  gapFormula,
  leadFormula,
  progressFormula,
  scheduleFormula,
} from '../formulas/measure-formulas.ts';
import { choose, quoted, type RowReferences, shapeOf } from '../formulas/row-formula.ts';
import { reasonFormula, statusFormula, type Unfilled } from '../formulas/status-formula.ts';
import { YEARLY } from './course.ts';
import type { FillingBook, FillingRow } from './filling-book.ts';
import { AS_OF, type FixedColumn, WORDS } from './layout.ts';
import { type LiveColumn, NOT_FILLED, resultsOf } from './results.ts';
import { slipResult, withSlips } from './slips.ts';
import { actualFormula, growthFormulas, rowReferences } from './value-formulas.ts';
import { cellsOf, latestYear, type Measured, NOTHING } from './year-formulas.ts';

const STYLES: Readonly<Record<LiveColumn, StyleName>> = {
  ...{ goal: 'value', year: 'year', actual: 'value', attainment: 'rate', progress: 'rate', schedule: 'rate' },
  ...{ lead: 'lead', gap: 'area', status: 'textCentered', remark: 'textWrapped' },
  ...{ startYear: 'year', endYear: 'year', index: 'area', goalLevel: 'area', attained: 'area' },
};

/** The live cells of a row, each with the result core found for the values that are filled in. */
export function liveCells(book: FillingBook, row: FillingRow): ReadonlyMap<FixedColumn, CellPlan> {
  const results = resultsOf(book, row);
  const stages = row.stages.map(({ upTo, course }) => ({
    upTo,
    formulas: course.kind === 'measured' ? courseFormulas(book, row, course) : unmeasured(WORDS.reason[course.reason]),
  }));
  const columns = Object.keys(STYLES) as LiveColumn[];
  return new Map(
    columns.map((column) => {
      const content = inStages(stages.map(({ upTo, formulas }) => ({ upTo, content: formulas[column] })));
      if (column !== 'remark') return [column, liveCell(content, results[column], styleOf(column, row))];
      const [remark, shown] = [withSlips(book.layout, row, content), slipResult(row, results.remark)];
      return [column, liveCell(remark, shown, STYLES.remark)];
    }),
  );
}

/** The formula of the stage that 截至年份 falls in; stages with the same formula need no choice. */
function inStages(stages: readonly { readonly upTo: number; readonly content: string }[]): string {
  const [first, ...later] = stages;
  if (first === undefined) return NOTHING;
  const rest = later.length === 0 ? first.content : inStages(later);
  return rest === first.content ? rest : choose(`${AS_OF}<=${first.upTo}`, first.content, rest);
}

/** Growth rates that are worked out have no end of digits. */
function styleOf(column: LiveColumn, { course }: FillingRow): StyleName {
  const isQuotient =
    course.kind === 'measured' && (course.way === 'growthFromRates' || course.way === 'rateFromLevels');
  return column === 'actual' && isQuotient ? 'area' : STYLES[column];
}

/** What is the same whatever is filled in is no formula. */
function liveCell(content: string, result: Rational | string, style: StyleName): CellPlan {
  const isLiteral = /^-?[\d.]+$|^"[^"]*"$/.test(content);
  if (typeof result === 'string') return isLiteral ? text(result, style) : textFormula(content, result, style);
  return isLiteral ? number(result, style) : formula(content, result, style);
}

type Formulas = Readonly<Record<LiveColumn, string>>;

/** A target in words, or none: its row says so and computes nothing. */
function unmeasured(reason: string): Formulas {
  const nothing = Object.fromEntries(Object.keys(STYLES).map((column) => [column, NOTHING])) as Record<
    LiveColumn,
    string
  >;
  return { ...nothing, status: quoted(WORDS.status.notMeasurable), remark: quoted(reason) };
}

function courseFormulas({ layout }: FillingBook, row: FillingRow, course: Measured): Formulas {
  const { cell } = cellsOf(layout, row);
  const { indicator } = row;
  const { pursuit, target } = course;
  const baseReason = indicator.base?.kind === 'bound' ? 'baseIsBound' : 'noBase';
  const shape = shapeOf(pursuit, { attribute: indicator.attribute, schedule: YEARLY, baseReason });
  const at = rowReferences(layout, row, course);
  const dueShare = scheduleFormula({ ...at, year: AS_OF }, { ...shape, path: 'linear' }) ?? NOTHING;
  const [progress, schedule] = [progressFormula(at, shape), scheduleFormula(at, shape)];
  const cells = { progress: progress === null ? null : cell('progress'), schedule: cell('schedule') };
  const unfilled = unfilledOf(at, cell('year'), course);
  return {
    goal: sheetNumber(goalOf(pursuit.criterion)),
    year: latestYear(layout, row, course),
    actual: actualFormula(layout, row, course),
    attainment: attainmentFormula(at, shape) ?? NOTHING,
    progress: progress ?? NOTHING,
    schedule: choose(`ISNUMBER(${at.attained})`, schedule ?? NOTHING, dueShare),
    lead: progress === null ? NOTHING : leadFormula(cells.progress ?? NOTHING, cells.schedule),
    gap: gapFormula(at, shape),
    status: statusFormula(at, shape, cells, unfilled),
    remark: reasonFormula(at, shape, unfilled),
    startYear: String(yearOf(pursuit.standing.start)),
    endYear: String(target.by),
    ...growthFormulas(layout, row, course),
  };
}

/** Values can be there and still not be measurable: a year missing between growth rates, or no level to grow from. */
function unfilledOf(at: RowReferences, year: string, { way }: Measured): Unfilled {
  const blank = { status: quoted(NOT_FILLED), reason: NOTHING };
  const unless = (reason: string): Unfilled => ({
    status: choose(`ISNUMBER(${year})`, quoted(WORDS.status.notMeasurable), blank.status),
    reason: choose(`ISNUMBER(${year})`, reason, blank.reason),
  });
  const notComparable = quoted(WORDS.reason.notComparable);
  switch (way) {
    case 'level':
    case 'sum':
    case 'rate':
      return blank;
    case 'rateFromLevels':
      return unless(notComparable);
    case 'growthFromLevels':
      return unless(choose(`N(${at.base})>0`, notComparable, quoted(WORDS.reason.noBase)));
    case 'growthFromRates':
      return unless(quoted(WORDS.reason.valuesMissing));
  }
}

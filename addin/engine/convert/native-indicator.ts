import type { Direction } from '../../../core/indicator/plan/plan.ts';
import { gapFormula, neededPerYearFormula } from '../../../templates/indicator/formulas/measure-formulas.ts';
import {
  choose,
  type RowReferences,
  type RowShape,
  whenNumbers,
} from '../../../templates/indicator/formulas/row-formula.ts';
import { sheetNumber } from '../../../templates/workbook/cells.ts';
import { FIRST_SERIAL, LAST_SERIAL, readDirection, readMonth, readYear } from '../../functions/read-argument.ts';
import { directionOf, goalNumber, readTarget, type TargetArgument } from '../../functions/target-argument.ts';
import type { CallArgument, FunctionCall } from './function-call.ts';

/** PROGRESS, SCHEDULE, GAP and NEEDED_PER_YEAR of one row as formulas over its cells; null where that cannot be. */
export function nativeIndicator({ name, args }: FunctionCall): string | null {
  switch (name) {
    case 'PROGRESS':
      return progress(args);
    case 'SCHEDULE':
      return schedule(args);
    case 'GAP':
      return gap(args);
    case 'NEEDED_PER_YEAR':
      return needed(args);
    default:
      return null;
  }
}

/** A printed target has a direction and a base may be beyond it; two numbers only have to differ. */
function progress([actual, base, target]: readonly CallArgument[]): string | null {
  const [y, y0, goal] = [actual, base, target].map(numeric);
  if (y == null || y0 == null || goal == null) return null;
  const share = choose(`ROUND(${goal}-${y0},8)=0`, '""', `(${y}-${y0})/(${goal}-${y0})`);
  return whenNumbers([y, y0, goal], share);
}

/** By months, the last one that is over on the day; a bare year is over at its end. Blank for what is no year and no day. */
function schedule([from, to, asOf, by]: readonly CallArgument[]): string | null {
  const [start, end, day] = [from, to, asOf].map(numeric);
  const isMonthly = by === undefined || by.kind === 'none' || (by.kind === 'text' && ['月', 'month'].includes(by.text));
  if (start == null || end == null || day == null || !isMonthly) return null;
  if (!isReadable(from, readYear) || !isReadable(to, readYear) || !isReadable(asOf, readMonth)) return null;
  const months = choose(
    `${day}<${FIRST_SERIAL}`,
    `(${day}-${start})*12`,
    `(YEAR(${day}+1)-${start}-1)*12+MONTH(${day}+1)-1`,
  );
  const share = `MAX(0,MIN(1,${months}/((${end}-${start})*12)))`;
  const isYear = [from, to].flatMap((argument) =>
    argument?.kind === 'cell' ? [yearCondition(argument.reference)] : [],
  );
  const isDay =
    asOf?.kind === 'cell' ? [`OR(${yearCondition(day)},AND(${day}>=${FIRST_SERIAL},${day}<=${LAST_SERIAL}))`] : [];
  const conditions = [...isYear, ...isDay, `${end}>${start}`].join(',');
  return whenNumbers([start, end, day], choose(`AND(${conditions})`, share, '""'));
}

/** What the functions take for a year. */
function yearCondition(cell: string): string {
  return `AND(${cell}>=1900,${cell}<2100,INT(${cell})=${cell})`;
}

/** Whether a number typed into the formula is one that the function reads; a cell is asked about when it is calculated. */
function isReadable(argument: CallArgument | undefined, read: typeof readYear | typeof readMonth): boolean {
  return argument?.kind !== 'number' || read(argument.value, 'asOf').kind === 'found';
}

function gap([actual, target, direction]: readonly CallArgument[]): string | null {
  const row = rowOf(actual, target, direction);
  return row === null ? null : whenNumbers([row.references.target], gapFormula(row.references, row.shape));
}

function needed([actual, target, asOf, targetYear, direction]: readonly CallArgument[]): string | null {
  const row = rowOf(actual, target, direction);
  const [year, end] = [asOf, targetYear].map(numeric);
  // A day would have to be taken apart; a year stands as it is.
  if (row === null || year == null || end == null || asOf?.kind !== 'number') return null;
  if (!isReadable(asOf, readYear) || !isReadable(targetYear, readYear)) return null;
  const perYear = neededPerYearFormula({ ...row.references, year, endYear: end }, row.shape);
  if (perYear === null) return null;
  const checked = targetYear?.kind === 'cell' ? choose(yearCondition(end), perYear, '""') : perYear;
  return whenNumbers([row.references.target, end], checked);
}

function rowOf(
  actual: CallArgument | undefined,
  target: CallArgument | undefined,
  told: CallArgument | undefined,
): { readonly references: RowReferences; readonly shape: RowShape } | null {
  const value = numeric(actual);
  const goal = target === undefined ? null : targetOf(target, directionTold(told));
  if (value == null || goal === null) return null;
  const { text, direction, argument } = goal;
  const [lower, upper] = [argument?.value ?? null, argument?.upper ?? null];
  return {
    references: {
      ...{ base: null, value, attained: value, goal: text, target: text },
      lower: upper === null || lower === null ? null : sheetNumber(lower),
      upper: upper === null ? null : sheetNumber(upper),
      tolerance: argument?.operator === 'about' ? sheetNumber(argument.tolerance) : null,
      ...{ startYear: '0', endYear: '0', year: '0', month: null, incomplete: null },
    },
    shape: {
      ...{ kind: 'level', path: 'linear', direction, criterionDirection: direction, attribute: null },
      operator: argument?.operator ?? null,
      ...{ schedule: { by: 'year', rounding: 'exact' }, targetSign: 'positive', provisional: false },
      ...{ inUnit: true, baseReason: 'noBase' },
    },
  };
}

interface TargetText {
  readonly text: string;
  readonly direction: Direction;
  /** Null for a cell, whose number is not known here. */
  readonly argument: TargetArgument | null;
}

/** A printed target is read once and for all; one in a cell must come with its direction. */
function targetOf(target: CallArgument, told: Direction | null): TargetText | null {
  if (target.kind === 'cell') {
    return told === null ? null : { text: target.reference, direction: told, argument: null };
  }
  const typed = target.kind === 'number' ? target.value : target.kind === 'text' ? target.text : null;
  const read = typed === null ? null : readTarget(typed);
  // A percentage is held against cells that may be in per cent or not.
  if (read?.kind !== 'found' || read.value.unit.factors.length > 0) return null;
  const direction = directionOf(told, read.value, null);
  if (direction.kind !== 'found') return null;
  return {
    text: sheetNumber(goalNumber(read.value, direction.value)),
    direction: direction.value,
    argument: read.value,
  };
}

function directionTold(told: CallArgument | undefined): Direction | null {
  const read = told?.kind === 'text' ? readDirection(told.text) : null;
  return read?.kind === 'found' ? read.value : null;
}

/** A cell, or a number as typed. */
function numeric(argument: CallArgument | undefined): string | null {
  if (argument?.kind === 'cell') return argument.reference;
  return argument?.kind === 'number' && /^[\d.]+$/.test(argument.text) ? argument.text : null;
}

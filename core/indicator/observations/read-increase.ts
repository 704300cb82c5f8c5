import { type Issue, issue } from '../../issue/issue.ts';
import { multiply, type Rational } from '../../quantity/rational.ts';
import { conversionFactor, unit, unitText } from '../../quantity/unit.ts';
import { cellText, type Table } from '../../table/cell.ts';
import type { Indicator } from '../plan/plan.ts';
import { isPercent } from '../plan/unit-of.ts';
import type { Entry } from './entries.ts';
import { readStatedNumber } from './stated-number.ts';

const POINTS = unit('百分点');

export interface Increase {
  readonly value: Rational | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads 比上年增减 in the unit of the indicator, for a percentage in 百分点. A per cent sign in it is refused: 1.2% more than
 * last year may be growth or points. What cannot be read is said, and the value beside it still counts.
 */
export function readIncrease(entry: Entry, indicator: Indicator, nameUnit: string, table: Table): Increase {
  const cell = entry.cell('increase');
  const wanted = isPercent(indicator) ? POINTS : indicator.unit;
  const ownUnit = isPercent(indicator) ? [] : [cellText(entry.cell('unit')), nameUnit];
  const number = readStatedNumber(cell, table, [entry.headerUnit('increase'), ...ownUnit], wanted);
  const [term, found, at] = [indicator.name, cellText(cell), entry.at('increase')];
  const nothing = (problem: Issue): Increase => ({ value: null, issues: [problem] });
  switch (number.kind) {
    case 'missing':
      return { value: null, issues: [] };
    case 'unreadable':
      return nothing(issue('cellUnreadable', 'warning', at, { term, found, reason: number.reason }));
    case 'unknownUnit':
      return nothing(
        issue('cellUnit', 'warning', at, { term, found, unit: number.unitText, wanted: unitText(wanted) }),
      );
    case 'number': {
      const factor = conversionFactor(number.unit, wanted);
      if (factor !== null) return { value: multiply(number.value, factor), issues: [] };
      const values = { term, found, unit: unitText(number.unit), wanted: unitText(wanted) };
      return nothing(issue('cellUnit', 'warning', at, values));
    }
  }
}

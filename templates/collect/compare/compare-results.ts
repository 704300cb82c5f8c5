import { type Issue, issue } from '../../../core/issue/issue.ts';
import { parseDecimal } from '../../../core/quantity/decimal.ts';
import { absolute, compare, multiply, rational, subtract } from '../../../core/quantity/rational.ts';
import { type Cell, NOT_CALCULATED } from '../../../core/table/cell.ts';
import { numberText } from '../../reader/number-text.ts';
import type { FormulaResult, SheetPlan, WorkbookPlan } from '../../workbook/plan.ts';
import type { ComputedResult } from '../source.ts';
import type { Comparison, Located } from './compare-workbook.ts';
import { shortened } from './placed-sheet.ts';
import { ResultTrust } from './result-trust.ts';
import { headerRowOf, withinLimit } from './sheet-issues.ts';

/**
 * Spreadsheets compute in doubles, and where two large numbers nearly cancel, what is lost is as large as those numbers
 * allow: 123456.7-123456.6 is 0.09999999999126885. A difference below this share of the largest number that goes into a
 * formula is theirs; a fen in a thousand million yuan is above it.
 */
const NOISE = rational(1n, 10n ** 12n);

/**
 * Tells the formulas whose stored result is not what core computes from what was filled in. A formula that was changed, or
 * that reads a cell which was changed or is not taken as it stands, cannot have core's result, and its cause is told of.
 * `recomputed` makes the workbook with what was filled in, which is only asked for where a result differs.
 */
export function compareResults(
  comparison: Comparison,
  results: readonly ComputedResult[],
  recomputed: () => WorkbookPlan,
): readonly Issue[] {
  const differing = results.filter(({ sheet, row, column, result }) => {
    const stored = comparison.find(sheet, row, column)?.cell?.cell;
    return stored !== undefined && !agrees(stored, result);
  });
  if (differing.length === 0) return [];
  const workbook = recomputed();
  const trust = new ResultTrust(comparison, workbook);
  return workbook.sheets.flatMap((plan) => {
    const issues = differing.flatMap((each) => {
      const { sheet, row, column, result } = each;
      const located = sheet === plan.name ? comparison.find(sheet, row, column) : null;
      if (located?.cell === undefined) return [];
      const { isTrusted, size } = trust.of(each);
      const isFault = isTrusted && !isNoise(located.cell.cell, result, multiply(size, NOISE));
      return isFault ? [differs(comparison, plan, column, located, result)] : [];
    });
    return withinLimit(issues);
  });
}

function differs(
  comparison: Comparison,
  sheet: SheetPlan,
  column: number,
  { sheet: name, row, address, cell }: Located,
  result: FormulaResult,
): Issue {
  const headerRow = headerRowOf(sheet);
  const header = headerRow === null ? undefined : comparison.find(sheet.name, headerRow, column)?.cell?.cell;
  const place = { sheet: name, row, ...(header?.kind === 'text' && { column: shortened(header.text) }) };
  const found = cell === undefined ? '' : shortened(storedText(cell.cell));
  return issue('resultDiffers', 'warning', place, { cell: address, found, expected: shortened(resultText(result)) });
}

/** A formula that was never calculated has no result that could be wrong. */
function agrees(stored: Cell, result: FormulaResult): boolean {
  if (stored.kind === 'error' && stored.code === NOT_CALCULATED) return true;
  const text = storedText(stored);
  return text === resultText(result) || (result.kind === 'number' && text === numberText(result.decimal));
}

function isNoise(stored: Cell, result: FormulaResult, most: ReturnType<typeof rational>): boolean {
  if (stored.kind !== 'number' || result.kind !== 'number') return false;
  const [found, expected] = [parseDecimal(stored.text), parseDecimal(result.decimal)];
  return found !== null && expected !== null && compare(absolute(subtract(found, expected)), most) <= 0;
}

/** The number itself, whatever the cell shows it as. */
function storedText(stored: Cell): string {
  switch (stored.kind) {
    case 'blank':
      return '';
    case 'boolean':
      return stored.value ? 'TRUE' : 'FALSE';
    case 'date':
      return stored.iso;
    case 'error':
      return stored.code;
    default:
      return stored.text;
  }
}

function resultText(result: FormulaResult): string {
  switch (result.kind) {
    case 'number':
      return result.decimal;
    case 'text':
      return result.text;
    case 'boolean':
      return result.value ? 'TRUE' : 'FALSE';
  }
}

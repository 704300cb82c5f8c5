import { type CellValue, type FormulaCell, type FormulaCells, valueText } from './formula-cell.ts';

/** A formula cell whose recalculated value is not the expected one. */
export interface Difference {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** As a person reads it; `（无此公式）` where only the other workbook has the cell. */
  readonly expected: string;
  readonly recalculated: string;
}

export interface Tolerance {
  /**
   * How far two numbers may be apart, as a part of the expected one; 0 unless told. Rounded money needs none.
   * A quotient that is not rounded needs about 1e-14, the noise of an engine's doubles.
   */
  readonly relative?: number;
}

/**
 * The formula cells that differ, in the order of the sheets. Numbers are compared at the 15 significant digits a
 * spreadsheet holds. An error value is always reported, even where it was expected.
 */
export function differences(
  expected: FormulaCells,
  recalculated: FormulaCells,
  { relative = 0 }: Tolerance = {},
): readonly Difference[] {
  const found: Difference[] = [];
  for (const sheet of new Set([...expected.keys(), ...recalculated.keys()])) {
    const wanted = expected.get(sheet) ?? new Map<string, FormulaCell>();
    const given = recalculated.get(sheet) ?? new Map<string, FormulaCell>();
    for (const address of new Set([...wanted.keys(), ...given.keys()])) {
      const want = wanted.get(address);
      const got = given.get(address);
      if (want !== undefined && got !== undefined && agree(want.value, got.value, relative)) continue;
      found.push({
        sheet,
        address,
        formula: want?.formula ?? got?.formula ?? '',
        expected: textOf(want),
        recalculated: textOf(got),
      });
    }
  }
  return found;
}

function textOf(cell: FormulaCell | undefined): string {
  return cell === undefined ? '（无此公式）' : valueText(cell.value);
}

function agree(expected: CellValue, recalculated: CellValue, relative: number): boolean {
  if (recalculated.kind === 'error') return false;
  if (expected.kind === 'number' && recalculated.kind === 'number' && relative > 0) {
    const [wanted, got] = [Number(expected.text), Number(recalculated.text)];
    return Math.abs(got - wanted) <= relative * Math.abs(wanted);
  }
  return expected.kind === recalculated.kind && valueText(expected) === valueText(recalculated);
}

import type { CellPlan } from '../../workbook/plan.ts';
import type { StyleName } from '../../workbook/style.ts';
import { STYLES } from '../../workbook/style-table.ts';

/** What a style asks for of a cell that comes back. */
export interface Look {
  readonly isInput: boolean;
  /** The code of its number format. */
  readonly format: string;
}

const LOOKS: ReadonlyMap<StyleName, Look> = new Map(
  (Object.keys(STYLES) as StyleName[]).map((style) => [
    style,
    { isInput: style.startsWith('input'), format: STYLES[style].numFmt ?? 'General' },
  ]),
);

/** The look of a cell as the template gives it. */
export function lookOf({ style }: CellPlan): Look {
  return LOOKS.get(style) as Look;
}

/** Whether a cell is filled in by whoever gets the workbook. */
export function isInput(cell: CellPlan | null | undefined): boolean {
  return cell !== null && cell !== undefined && lookOf(cell).isInput;
}

/** Whether a cell holds a number, or what may be one: the format of a text shows nothing. */
export function holdsNumber({ kind }: CellPlan): boolean {
  return kind === 'formula' || kind === 'number' || kind === 'date';
}

import { percentColumns, type RowComputer, rowComputer } from '../../core/form/compute-row.ts';
import type { Form, FormulaColumn } from '../../core/form/form.ts';
import { columnLetters } from '../workbook/cell-reference.ts';
import { formulaContent } from './formula-content.ts';

/** What the sheets of a form have in common, whichever unit they are for. */
export interface FormFrame {
  /** The letters of a column. */
  readonly at: (id: string) => string;
  readonly compute: RowComputer;
  /** The formula of a column for the row of this number. */
  readonly formulaAt: (column: FormulaColumn, row: number) => string;
}

const FRAMES = new WeakMap<Form, FormFrame>();
/** Stands for the row in the text of a formula; no formula has such a character. */
const ROW = '\u0000';

/** Made once for each form: a mailing asks for it once a unit. */
export function frameOf(form: Form): FormFrame {
  const known = FRAMES.get(form) ?? makeFrame(form);
  FRAMES.set(form, known);
  return known;
}

function makeFrame(form: Form): FormFrame {
  const letters = new Map(form.columns.map(({ id }, index) => [id, columnLetters(index + 1)]));
  const at = (id: string) => {
    const found = letters.get(id);
    if (found === undefined) throw new RangeError(`no column ${id}`);
    return found;
  };
  const percent = percentColumns(form);
  const texts = new Map(
    form.columns.flatMap((column) => {
      if (column.kind !== 'formula') return [];
      const text = formulaContent(
        column,
        (id) => `${at(id)}${ROW}`,
        (id) => percent.has(id),
      );
      return [[column.id, text.split(ROW)] as const];
    }),
  );
  const formulaAt = ({ id }: FormulaColumn, row: number) => (texts.get(id) ?? []).join(String(row));
  return { at, compute: rowComputer(form), formulaAt };
}

import type { UnitEntries } from '../../core/form/entry.ts';
import { type Form, rowsFor, type UnitRow } from '../../core/form/form.ts';
import { type FormFrame, frameOf } from './form-frame.ts';

/** The sheets of a form that is sent out. */
export const SHEETS = { guide: '填报说明', entry: '填报表' } as const;

/** Title, document, unit, and the header; the rows to fill in begin below. */
export const HEADER_ROW = 4;

/** Who fills the form in, when it was made, and whom to ask. */
export interface FormOptions {
  readonly unit: string;
  readonly created: string;
  /** 联系人和电话 of the sender; empty where none is given. */
  readonly contact: string;
  /** What the unit is one of, 镇街: it gets the rows of 各镇街 too. */
  readonly memberOf?: readonly string[];
  /** What the unit has filled in, for a form that came back. */
  readonly entries?: UnitEntries;
}

/** A form for one unit with the place of everything in its sheet. */
export interface FormBook extends Required<FormOptions>, FormFrame {
  readonly form: Form;
  readonly rows: readonly UnitRow[];
  readonly width: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export function makeFormBook(form: Form, options: FormOptions): FormBook {
  const { memberOf = [], entries = new Map() } = options;
  const rows = rowsFor(form, options.unit, memberOf);
  const { unit, created, contact } = options;
  const { at, compute, formulaAt } = frameOf(form);
  return {
    unit,
    created,
    contact,
    memberOf,
    entries,
    at,
    compute,
    formulaAt,
    form,
    rows,
    width: form.columns.length,
    firstRow: HEADER_ROW + 1,
    lastRow: HEADER_ROW + Math.max(rows.length, 1),
  };
}

import { absolute, cellAddress, onSheet } from '../workbook/cell-reference.ts';
import { row, text } from '../workbook/cells.ts';
import type { CellPlan, DefinedName, RowPlan } from '../workbook/plan.ts';
import { SHEETS } from './labels.ts';

/** 项目 | 数值 | 单位 | 条款 | 原文和说明: the five columns of the description. */
export const DESCRIPTION_WIDTHS = [22, 20, 12, 20, 76] as const;
const LAST_COLUMN = 'E';

/** Collects the rows of 测算说明 from the top, with the merges and the defined names that go with them. */
export class DescriptionBuilder {
  readonly rows: RowPlan[] = [];
  readonly merges: string[] = [];
  readonly names: DefinedName[] = [];

  /** The row that the next `add` fills. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(cells: readonly (CellPlan | null)[]): number {
    this.rows.push(row(cells));
    return this.rows.length;
  }

  /** A line over the whole width. */
  wide(cell: CellPlan): void {
    const at = this.add([cell]);
    this.merges.push(`A${at}:${LAST_COLUMN}${at}`);
  }

  /** The heading of a section, with the headers of its columns. */
  section(heading: string, headers: readonly string[]): void {
    this.add([]);
    this.wide(text(heading, 'emphasis'));
    this.add(headers.map((header) => text(header, 'header')));
  }

  /** Gives the value cell (column B) of a row a name that all formulas use. */
  name(name: string, at: number): void {
    this.names.push({ name, refersTo: onSheet(SHEETS.description, absolute(cellAddress(2, at))) });
  }
}

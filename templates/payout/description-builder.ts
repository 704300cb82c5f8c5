import { absolute, cellAddress, onSheet } from '../workbook/cell-reference.ts';
import { row, text } from '../workbook/cells.ts';
import type { CellPlan, DefinedName, RowPlan } from '../workbook/plan.ts';
import { SHEETS } from './labels.ts';

/** 项目 | 数值 | 单位 | 条款 | 原文和说明: the five columns of the description. */
export const DESCRIPTION_WIDTHS = [22, 20, 12, 20, 76] as const;
const LAST_COLUMN = 'E';

/** What the description can tell, in its order. */
export const DESCRIPTION_SECTIONS = [
  '结果',
  '参数',
  '实际价格和保险事故',
  '算式',
  '算例',
  '文件写明和本方案约定的处理',
  '期限',
  '请人工核对的条件',
] as const;

export type DescriptionSection = (typeof DESCRIPTION_SECTIONS)[number];

/** Collects the rows of 测算说明 from the top, with the merges and the defined names that go with them. */
export class DescriptionBuilder {
  readonly rows: RowPlan[] = [];
  readonly merges: string[] = [];
  readonly names: DefinedName[] = [];
  private readonly sections: readonly DescriptionSection[];

  /** Sections are numbered as they stand here; one that turns out to have nothing to tell keeps its number. */
  constructor(sections: readonly DescriptionSection[]) {
    this.sections = sections;
  }

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

  /** The numbered heading of a section, with the headers of its columns. */
  section(section: DescriptionSection, headers: readonly string[], detail = ''): void {
    this.add([]);
    this.wide(text(`${'一二三四五六七八'[this.sections.indexOf(section)]}、${section}${detail}`, 'emphasis'));
    this.add(headers.map((header) => text(header, 'header')));
  }

  /** Gives the value cell (column B) of a row a name that all formulas use. */
  name(name: string, at: number): void {
    this.names.push({ name, refersTo: onSheet(SHEETS.description, absolute(cellAddress(2, at))) });
  }
}

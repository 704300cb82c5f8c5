import {
  type Issue,
  type IssueCode,
  type IssueValues,
  issue,
  type Place,
  type Severity,
} from '../../../core/issue/issue.ts';
import { cellAddress } from '../../workbook/cell-reference.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import { isInput } from './given-look.ts';
import { cellsOfRow, type PlacedSheet, shownText } from './placed-sheet.ts';

/** More of one kind in one sheet are counted, not listed. */
const MOST_OF_ONE_KIND = 20;

/** A cell of the file, or a whole row, with the cell of the template that it is; all count from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column?: number;
  readonly plan?: { readonly row: number; readonly column: number };
}

/**
 * Gathers what is found in one sheet. A sheet that holds words alone (填报说明) is there to be read: nothing is collected from
 * it, so that whatever was done to its words is one warning of a kind.
 */
export class SheetIssues {
  readonly #sheet: PlacedSheet;
  readonly #headerRow: number | null;
  readonly #isWords: boolean;
  readonly #found = new Map<IssueCode, Issue[]>();

  constructor(sheet: PlacedSheet) {
    this.#sheet = sheet;
    this.#headerRow = headerRowOf(sheet.plan);
    this.#isWords = holdsWordsAlone(sheet.plan);
  }

  /** Adds a fault; `at` is what it is about, null where that is the whole sheet. */
  add<C extends IssueCode>(code: C, severity: Severity, at: CellPlace | null, values: IssueValues[C]): void {
    const found = this.#found.get(code) ?? [];
    this.#found.set(code, found);
    const graver = this.#isWords && severity === 'error' ? 'warning' : severity;
    found.push(issue(code, graver, at === null ? { sheet: this.#sheet.found.name } : this.#placeOf(at), values));
  }

  has(code: IssueCode): boolean {
    return this.#found.has(code);
  }

  list(): readonly Issue[] {
    return [...this.#found.values()].flatMap((found) => withinLimit(found, this.#isWords ? 1 : MOST_OF_ONE_KIND));
  }

  /** The template's own cell is named where it stands elsewhere in the file. */
  #placeOf({ row, column, plan }: CellPlace): Place {
    const { plan: template, found } = this.#sheet;
    const header = column === undefined ? '' : this.#headerAt(column);
    const isElsewhere =
      plan !== undefined && (plan.row !== row || plan.column !== column || template.name !== found.name);
    return {
      sheet: found.name,
      row,
      ...(header !== '' && { column: header }),
      ...(isElsewhere && { path: `${template.name}!${cellAddress(plan.column, plan.row)}` }),
    };
  }

  /** The header as it stands in the file. */
  #headerAt(column: number): string {
    const row = this.#headerRow === null ? null : this.#sheet.rows.at(this.#headerRow);
    return row === null ? '' : shownText(cellsOfRow(this.#sheet.found, row)[column - 1]);
  }
}

/** The first of the faults of one kind in one sheet, and how many more there are. */
export function withinLimit(found: readonly Issue[], most = MOST_OF_ONE_KIND): readonly Issue[] {
  const rest = found.slice(most);
  const [first] = rest;
  if (first === undefined) return found;
  const { sheet = '' } = first.place;
  return [...found.slice(0, most), issue('moreLikeThis', first.severity, { sheet }, { count: String(rest.length) })];
}

/** The row with the headers of the columns; a lone header is the title of a section. */
export function headerRowOf({ rows }: SheetPlan): number | null {
  const index = rows.findIndex(({ cells }) => cells.filter((cell) => cell?.style === 'header').length > 1);
  return index < 0 ? null : index + 1;
}

function holdsWordsAlone({ state, rows }: SheetPlan): boolean {
  const isWords = (kind: string) => kind === 'text' || kind === 'link' || kind === 'empty';
  return (
    state === 'visible' &&
    rows.every(({ cells }) => cells.every((cell) => cell === null || (isWords(cell.kind) && !isInput(cell))))
  );
}

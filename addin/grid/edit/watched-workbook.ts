import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import type { Area } from '../../host/host.ts';
import type { GridContent } from '../model/grid-sheet.ts';
import { type GridActor, GridWorkbook } from '../model/grid-workbook.ts';
import { type CellPlace, staleCells } from './stale-cells.ts';

/**
 * A workbook that never shows an old result as a new one. The grid calculates nothing: where a cell that held something
 * becomes another thing, the formulas that look at it lose their results until a spreadsheet program works them out.
 *
 * Cells that were blank are not watched for the pane: its writings come in pieces, each with its results, and formulas
 * written first look at cells written later. A person's entry counts in either case.
 */
export class WatchedWorkbook extends GridWorkbook {
  /** Told how many results became unknown. */
  onStale: (cells: number) => void = () => {};

  override write(area: Area, contents: readonly (readonly (GridContent | null)[])[], by: GridActor = 'person'): void {
    const changed = this.#changed(area, contents, by);
    super.write(area, contents, by);
    if (changed.length === 0) return;
    const stale = staleCells(this, changed);
    for (const { sheet, row, column } of stale) this.#forget(sheet, row, column, by);
    if (stale.length > 0) this.onStale(stale.length);
  }

  #changed(area: Area, contents: readonly (readonly (GridContent | null)[])[], by: GridActor): readonly CellPlace[] {
    const sheet = this.sheet(area.sheet);
    return contents.flatMap((cells, r) =>
      cells.flatMap((content, c): CellPlace[] => {
        if (content === null) return [];
        const [row, column] = [area.row + r, area.column + c];
        const before = sheet.cell(row, column);
        const wasBlank = before.value === '' && before.formula === '';
        if ((wasBlank && by === 'pane') || (before.value === content.value && content.formula === '')) return [];
        return [{ sheet: area.sheet, row, column }];
      }),
    );
  }

  /** On a protected sheet a person writes nothing, but a result may still become unknown. */
  #forget(name: string, row: number, column: number, by: GridActor): void {
    const sheet = this.sheet(name);
    const { formula } = sheet.cell(row, column);
    const content = { value: NOT_CALCULATED, formula };
    if (sheet.protected) sheet.setContents(row, column, [content]);
    else super.write({ sheet: name, row, column, rows: 1, columns: 1 }, [[content]], by);
  }
}

import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import { cellAddress } from '../../../templates/workbook/cell-reference.ts';
import type { GridWorkbook } from '../model/grid-workbook.ts';
import type { GridWords } from '../words/grid-words.ts';
import { editText } from './cell-editor.ts';
import { element } from './element.ts';

/** The selected cell: where it is, what stands in it, and what its note says. */
export class FormulaBar {
  readonly root = element('div', 'bar');
  readonly #place = element('output', 'place');
  readonly #content = element('output', 'formula');
  readonly #remark = element('span', 'remark');
  readonly #workbook: GridWorkbook;

  constructor(workbook: GridWorkbook) {
    this.#workbook = workbook;
    this.root.append(this.#place, this.#content, this.#remark);
  }

  refresh(words: GridWords): void {
    const { sheet, row, column, rows, columns } = this.#workbook.selection;
    const open = this.#workbook.sheet(sheet);
    const cell = open.cell(row, column);
    const first = cellAddress(column + 1, row + 1);
    this.#place.textContent = rows * columns === 1 ? first : `${first}:${cellAddress(column + columns, row + rows)}`;
    this.#place.setAttribute('aria-label', words.place);
    this.#content.setAttribute('aria-label', words.formula);
    this.#content.textContent = editText(cell);
    this.#content.classList.toggle('live', cell.formula !== '');
    const note = open.extras.find((extra) => extra.kind === 'note' && extra.row === row && extra.column === column);
    const said = note?.kind === 'note' ? `${words.note}：${note.text}` : '';
    this.#remark.textContent = cell.value === NOT_CALCULATED ? words.waitingWhy : said;
  }
}

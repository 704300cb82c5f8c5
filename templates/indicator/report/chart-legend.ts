import { rangeAddress } from '../../workbook/cell-reference.ts';
import { empty, row, text } from '../../workbook/cells.ts';
import type { CellPlan, ConditionalFormat, RowPlan } from '../../workbook/plan.ts';
import { COLUMNS, STATUS } from './chart-scale.ts';
import { WORDS } from './labels.ts';

/** Each entry of the legend is two cells of its colour and a word; `from` counts narrow cells. */
const LEGEND = [
  { look: 'barMark', words: WORDS.column.schedule, from: 0, span: 9 },
  { look: 'barGood', words: WORDS.status.achieved, from: 9, span: 8 },
  { look: 'barFair', words: WORDS.status.onTrack, from: 17, span: 9 },
  { look: 'barWarning', words: `${WORDS.status.behind}、${WORDS.status.shortfall}`, from: 26, span: 14 },
  { look: 'barError', words: `${WORDS.status.movingAway}、${WORDS.status.failed}`, from: 40, span: 16 },
] as const;
const LEGEND_ROW = 4;

export function legendRow(): RowPlan {
  const cells: (CellPlan | null)[] = Array.from({ length: STATUS }, () => null);
  for (const { words, from } of LEGEND) {
    const start = COLUMNS.grid + from;
    cells[start - 1] = empty('grid');
    cells[start] = empty('grid');
    cells[start + 1] = text(words, 'scale');
  }
  return row(cells, 20);
}

export function legendMerges(): string[] {
  return LEGEND.map(({ from, span }) =>
    rangeAddress(COLUMNS.grid + from + 2, LEGEND_ROW, COLUMNS.grid + from + span - 1, LEGEND_ROW),
  );
}

export function legendFormats(): ConditionalFormat[] {
  return LEGEND.map(({ look, from }) => {
    const range = rangeAddress(COLUMNS.grid + from, LEGEND_ROW, COLUMNS.grid + from + 1, LEGEND_ROW);
    return { kind: 'highlight', range, formula: 'TRUE', look };
  });
}

import { chunkLimit, chunksOf } from './chunk.ts';
import type { WorkHost } from './own-tasks.ts';
import { isSame } from './value-entry.ts';
import type { CellsWriting, Writing, WritingPreview } from './writing.ts';
import { writingCells } from './writing-size.ts';

/** What a writing would do to the workbook as it is now. Reads only. */
export async function previewWriting(host: WorkHost, writing: Writing): Promise<WritingPreview> {
  const overwritten: WritingPreview['overwritten'][number][] = [];
  for (const cells of writing.cells) {
    const count = await overwrittenCells(host, cells);
    if (count > 0) overwritten.push({ area: cells.area, cells: count });
  }
  return {
    cells: writingCells(writing),
    newSheets: writing.sheets.map(({ name }) => name),
    overwritten,
  };
}

async function overwrittenCells(host: WorkHost, { area, entries }: CellsWriting): Promise<number> {
  let count = 0;
  for (const chunk of chunksOf(area, entries, undefined, chunkLimit(host))) {
    const { values, formulas } = await host.read(chunk.area);
    chunk.entries.forEach((row, r) => {
      row.forEach((entry, c) => {
        const value = values[r]?.[c] ?? '';
        const formula = formulas[r]?.[c] ?? '';
        const blank = value === '' && formula === '';
        if (entry !== null && !blank && !isSame(entry, value, formula)) count += 1;
      });
    });
  }
  return count;
}

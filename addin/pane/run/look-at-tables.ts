import type { Language } from '../../../core/issue/language.ts';
import type { Engine } from '../../engine/messages.ts';
import type { Area, Block, Host } from '../../host/host.ts';
import type { SeenSelection, TableOffer } from '../state/table-choice.ts';

/** As much of a table as tells what it is: titles, headers and a few rows. */
const [HEAD_ROWS, HEAD_COLUMNS] = [20, 100];

/** The tables of the visible sheets, with what the engine takes each for. */
export async function listTables(host: Host, engine: Engine, id: string, language: Language): Promise<TableOffer[]> {
  const sheets = await host.sheets();
  const areas = sheets.filter(({ visible }) => visible).flatMap(({ used }) => (used ? [used] : []));
  const blocks: Block[] = [];
  for (const area of areas) blocks.push(await host.read(headOf(area)));
  const recognised = await engine.run('recognise', { id, blocks, language });
  return areas.map((area, at) => ({
    area,
    headers: headersOf(blocks[at]),
    as: recognised.blocks[at]?.as ?? null,
    fits: recognised.blocks[at]?.fits ?? false,
  }));
}

/** The selection, and the table it stands for: one cell for all that is used on its sheet. */
export async function seeSelection(host: Host): Promise<SeenSelection> {
  const area = await host.selection();
  const table = await selectedTable(host, area);
  return { area, table, headers: table ? headersOf(await host.read(headOf(table))) : [] };
}

/** Whole columns and rows are cut down to what is used. */
export async function selectedTable(host: Host, area: Area): Promise<Area | null> {
  const used = (await host.sheets()).find(({ name }) => name === area.sheet)?.used ?? null;
  if (!used || (area.rows === 1 && area.columns === 1)) return used;
  return overlap(area, used);
}

function overlap(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}

function headOf(area: Area): Area {
  return { ...area, rows: Math.min(area.rows, HEAD_ROWS), columns: Math.min(area.columns, HEAD_COLUMNS) };
}

/** The row with the most words, the first of several: that is where the headers stand, below a title and above numbers. */
function headersOf(block: Block | undefined): readonly string[] {
  const words = (block?.values ?? []).map((row) =>
    row.flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [])),
  );
  return words.reduce((most, row) => (row.length > most.length ? row : most), []);
}

import type { Chunk } from './chunk.ts';
import { fingerprint } from './fingerprint.ts';
import { formatPieces } from './format-pieces.ts';
import type { Area, Block } from './host.ts';
import { HostError } from './host-error.ts';
import { joinCells } from './join-cells.ts';
import type { WorkHost } from './own-tasks.ts';
import type { Look, SheetFormat } from './sheet-format.ts';
import { entryOf, valueEntry } from './value-entry.ts';
import { NO_PARTS, type Parts } from './write-outcome.ts';
import type { WriteStep } from './write-step.ts';

const TEXT_FORMAT = '@';
const NO_FORMAT = 'General';

/** Cells of a sheet that was there. What they held and how they looked is put back. */
export class CellsStep implements WriteStep {
  readonly parts: Parts;
  readonly #chunk: Chunk;
  readonly #before: Block;
  /** Null where no look is touched. Of a program that cannot tell looks, the number formats. */
  readonly #looks: readonly (readonly Look[])[] | null;
  #prints: readonly number[] = [];

  private constructor(chunk: Chunk, before: Block, looks: readonly (readonly Look[])[] | null) {
    this.parts = { ...NO_PARTS, areas: [chunk.area] };
    this.#chunk = chunk;
    this.#before = before;
    this.#looks = looks;
  }

  /** Takes down what is there before the piece is written. */
  static async before(host: WorkHost, chunk: Chunk, touchesLooks: boolean): Promise<CellsStep> {
    const block = await host.read(chunk.area);
    const looks = touchesLooks ? ((await host.looks(chunk.area)) ?? numberFormats(block)) : null;
    // Kept as long as the writing can be undone, for very many cells: what looks alike is one object.
    return new CellsStep(chunk, block, looks === null ? null : sharedLooks(looks));
  }

  /** Remembers what the program made of it. */
  async seen(host: WorkHost): Promise<void> {
    this.#prints = await this.#printsNow(host);
  }

  async changed(host: WorkHost): Promise<Parts> {
    const now = await this.#printsNow(host).catch(whereFound);
    if (now === null) return this.parts;
    const rows = now.map((print, row) => [print === this.#prints[row] ? null : true]);
    return { ...NO_PARTS, areas: joinCells(rows).map(({ cells }) => this.#rowsOf(cells.row, cells.rows)) };
  }

  /**
   * Cells shown as text take nothing but text in, so they are put back under no format; the programs that choose a
   * format of their own for a formula are put right at the end.
   */
  async takeBack(host: WorkHost): Promise<void> {
    const { area, entries } = this.#chunk;
    const before = this.#before;
    const valueAt = (row: number, column: number) => before.values[row]?.[column] ?? '';
    if (this.#looks !== null) await this.#format(host, looksWithoutText(this.#looks));
    const contents = entries.map((row, r) =>
      row.map((entry, c) => (entry === null ? null : entryOf(valueAt(r, c), before.formulas[r]?.[c] ?? ''))),
    );
    const results = contents.map((row, r) =>
      row.map((entry, c) => (entry?.startsWith('=') ? valueEntry(valueAt(r, c)) : null)),
    );
    await host.write(area, contents, results);
    const { formats } = await host.read(area);
    await this.#format(
      host,
      before.formats.map((row, r) =>
        row.map((numberFormat, c) => (formats[r]?.[c] === numberFormat ? null : { numberFormat })),
      ),
    );
  }

  #rowsOf(row: number, rows: number): Area {
    return { ...this.#chunk.area, row: this.#chunk.area.row + row, rows };
  }

  async #printsNow(host: WorkHost): Promise<readonly number[]> {
    return fingerprint(await host.read(this.#chunk.area), this.#chunk.entries);
  }

  async #format(host: WorkHost, looks: readonly (readonly (Look | null)[])[]): Promise<void> {
    const { sheet, row, column } = this.#chunk.area;
    const formats = joinCells(sharedLooks(looks), row, column).map(
      ({ cells, value }): SheetFormat => ({ kind: 'look', cells, look: value }),
    );
    for (const piece of formatPieces(formats)) await host.format(sheet, piece);
  }
}

function numberFormats({ formats }: Block): readonly (readonly Look[])[] {
  return formats.map((row) => row.map((numberFormat) => ({ numberFormat })));
}

/** A sheet may be gone. */
function whereFound(error: unknown): null {
  if (error instanceof HostError && error.fault === 'notFound') return null;
  throw error;
}

function looksWithoutText(looks: readonly (readonly Look[])[]): readonly (readonly Look[])[] {
  return looks.map((row) =>
    row.map((look) => (look.numberFormat === TEXT_FORMAT ? { ...look, numberFormat: NO_FORMAT } : look)),
  );
}

/** Equal looks as one object, so that their cells are joined. */
function sharedLooks<L extends Look | null>(looks: readonly (readonly L[])[]): readonly (readonly L[])[] {
  const known = new Map<string, L>();
  return looks.map((row) =>
    row.map((look) => {
      const key = JSON.stringify(look);
      const shared = known.get(key) ?? look;
      known.set(key, shared);
      return shared;
    }),
  );
}

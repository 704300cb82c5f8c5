import type { Chunk } from './chunk.ts';
import { fingerprint } from './fingerprint.ts';
import type { WorkHost } from './own-tasks.ts';
import { NO_PARTS, type Parts } from './write-outcome.ts';
import type { WriteStep } from './write-step.ts';

/** A sheet that was added. It is removed again, unless somebody worked in it. */
export class SheetStep implements WriteStep {
  readonly parts: Parts;
  readonly #name: string;
  readonly #written: { readonly chunk: Chunk; readonly prints: readonly number[] }[] = [];
  #used = '';

  constructor(name: string) {
    this.#name = name;
    this.parts = { ...NO_PARTS, sheets: [name] };
  }

  /** Remembers what the program made of a piece. */
  async wrote(host: WorkHost, chunk: Chunk): Promise<void> {
    this.#written.push({ chunk, prints: fingerprint(await host.read(chunk.area), chunk.entries) });
  }

  /** Remembers how far the sheet reaches once all is written. */
  async seen(host: WorkHost): Promise<void> {
    this.#used = await this.#usedNow(host);
  }

  async changed(host: WorkHost): Promise<Parts> {
    if ((await this.#usedNow(host)) !== this.#used) return this.parts;
    for (const { chunk, prints } of this.#written) {
      const now = fingerprint(await host.read(chunk.area), chunk.entries);
      if (now.some((print, row) => print !== prints[row])) return this.parts;
    }
    return NO_PARTS;
  }

  /** It may not have come into being, where the program did not answer. */
  async takeBack(host: WorkHost): Promise<void> {
    const sheets = await host.sheets();
    if (sheets.some(({ name }) => name === this.#name)) await host.removeSheet(this.#name);
  }

  /** The used range as text; of a sheet that is gone it is none that a sheet can have. */
  async #usedNow(host: WorkHost): Promise<string> {
    const sheet = (await host.sheets()).find(({ name }) => name === this.#name);
    return sheet === undefined ? 'gone' : JSON.stringify(sheet.used);
  }
}

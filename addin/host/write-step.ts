import type { WorkHost } from './own-tasks.ts';
import { NO_PARTS, type Parts } from './write-outcome.ts';

/** One thing that a writing did to the workbook, and how it is taken back. */
export interface WriteStep {
  /** What it is about, for saying that it could not be taken back. */
  readonly parts: Parts;
  /** What of it somebody else changed since. */
  changed(host: WorkHost): Promise<Parts>;
  takeBack(host: WorkHost): Promise<void>;
}

/** A defined name that was set. It is taken back to what it referred to before. */
export class NameStep implements WriteStep {
  readonly parts: Parts;
  readonly #name: string;
  readonly #before: string | null;
  #after: string | null = null;

  constructor(name: string, before: string | null) {
    this.#name = name;
    this.#before = before;
    this.parts = { ...NO_PARTS, names: [name] };
  }

  /** Remembers what the program made of it. */
  seen(names: ReadonlyMap<string, string>): void {
    this.#after = names.get(this.#name) ?? null;
  }

  async changed(host: WorkHost): Promise<Parts> {
    const now = (await host.names()).get(this.#name) ?? null;
    return now === this.#after ? NO_PARTS : this.parts;
  }

  takeBack(host: WorkHost): Promise<void> {
    return host.setName(this.#name, this.#before);
  }
}

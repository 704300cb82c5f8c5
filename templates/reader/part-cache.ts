import { packedBytes } from './inflate.ts';
import { type Package, partEntry } from './scan-part.ts';

/** Parts that unpack to more are read anew each time. */
const LARGEST_BYTES = 256 * 1024;
/** Workbooks of one template are saved by a few programs, each in its own way. */
const PARTS_KEPT = 16;

interface Known<T> {
  readonly packed: Buffer;
  readonly content: T;
}

/**
 * What was read from a part, for other workbooks that hold the same part byte for byte, as those saved by one program do
 * for their styles. The packed bytes themselves are compared: a checksum alone can be made to fit.
 */
export class PartCache<T> {
  readonly #known = new Map<string, Known<T>>();

  /** What `read` gives for the part, or gave for the same one before. */
  async read(from: Package, path: string, read: () => Promise<T>): Promise<T> {
    const entry = partEntry(from, path);
    if (entry.size > LARGEST_BYTES) return read();
    const packed = packedBytes(from.archive, entry);
    const key = `${entry.method} ${entry.checksum} ${entry.size} ${path}`;
    const known = this.#known.get(key);
    if (known?.packed.equals(packed) === true) return known.content;
    const content = await read();
    this.#keep(key, { packed: Buffer.from(packed), content });
    return content;
  }

  /** The one used last is at the end, so the first is the one to forget. */
  #keep(key: string, known: Known<T>): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > PARTS_KEPT && oldest !== undefined) this.#known.delete(oldest);
  }
}

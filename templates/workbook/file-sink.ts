import type { FileHandle } from 'node:fs/promises';
import type { ByteSink } from './byte-sink.ts';

/** Small writes are collected to about so many bytes. */
const BLOCK = 65_536;

/** Writes to an open file. `flush` puts the last bytes there; `failure` tells an error of the disk from any other. */
export class FileSink implements ByteSink {
  /** What the system threw, if it did. */
  failure: unknown = null;
  readonly #file: FileHandle;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BLOCK) await this.flush();
  }

  async rewrite(position: number, bytes: Uint8Array): Promise<void> {
    await this.flush();
    await this.#put(bytes, position);
  }

  async flush(): Promise<void> {
    const [first, ...others] = this.#waiting;
    if (first === undefined) return;
    const block = others.length === 0 ? first : Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#put(block, this.#written);
    this.#written += block.length;
  }

  async #put(bytes: Uint8Array, position: number): Promise<void> {
    try {
      for (let done = 0; done < bytes.length; ) {
        done += (await this.#file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
      }
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}

/** Where bytes go, in their order. A place behind can be filled in once its content is known. */
export interface ByteSink {
  /** Whoever writes waits for this before making more, so a slow disk never fills the memory. */
  write(bytes: Uint8Array): Promise<void>;
  rewrite(position: number, bytes: Uint8Array): Promise<void>;
}

/** Keeps the bytes in memory. */
export class MemorySink implements ByteSink {
  readonly #pieces: Uint8Array[] = [];
  readonly #rewritten: (readonly [position: number, bytes: Uint8Array])[] = [];

  async write(bytes: Uint8Array): Promise<void> {
    this.#pieces.push(bytes);
  }

  async rewrite(position: number, bytes: Uint8Array): Promise<void> {
    this.#rewritten.push([position, bytes]);
  }

  /** All that was written, as one. */
  bytes(): Uint8Array {
    const whole = Buffer.concat(this.#pieces);
    for (const [position, bytes] of this.#rewritten) whole.set(bytes, position);
    return whole;
  }
}

/** Where the rows or columns of a sheet lie, in pixels: most have one size, some have their own. */
export class Axis {
  readonly count: number;
  readonly #usual: number;
  /** Lines with a size of their own, and how much they and those before add to what is usual. */
  readonly #own: readonly number[];
  readonly #sizes: ReadonlyMap<number, number>;
  readonly #added: readonly number[];

  constructor(count: number, usual: number, sizes: ReadonlyMap<number, number>) {
    this.count = count;
    this.#usual = usual;
    this.#sizes = sizes;
    this.#own = [...sizes.keys()].sort((a, b) => a - b);
    let added = 0;
    this.#added = this.#own.map((line) => {
      added += (sizes.get(line) ?? usual) - usual;
      return added;
    });
  }

  sizeOf(line: number): number {
    return this.#sizes.get(line) ?? this.#usual;
  }

  /** Where a line begins; that of `count` is the length of all. */
  startOf(line: number): number {
    let [low, high] = [0, this.#own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#own[middle] as number) < line) low = middle + 1;
      else high = middle;
    }
    return line * this.#usual + (this.#added[low - 1] ?? 0);
  }

  /** The line that lies at a place; the last one behind the end. */
  lineAt(place: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

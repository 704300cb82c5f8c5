/** Lines next to each other, rows or columns, counted from 1. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

const NOWHERE: ReadonlyMap<number, number> = new Map();

/** Where the rows, or the columns, of a template stand in a sheet that came back. Both count from 1. */
export class LineMap {
  readonly #places: readonly (number | null)[] | null;
  readonly #origins: ReadonlyMap<number, number>;
  readonly #count: number;
  /** The last line of the form in the file; what stands behind it is outside the form. */
  readonly end: number;

  /** `places` has, for each line of the template, where it stands; null: everything stands where it was. */
  constructor(count: number, places: readonly (number | null)[] | null = null) {
    const moved = places?.some((place, index) => place !== index + 1) ?? false;
    this.#count = count;
    this.#places = moved ? places : null;
    this.#origins = moved ? originsOf(places ?? []) : NOWHERE;
    this.end = moved ? Math.max(0, ...this.#origins.keys()) : count;
  }

  get isMoved(): boolean {
    return this.#places !== null;
  }

  /** The place of a line of the template in the file, or null where it is gone. */
  at(line: number): number | null {
    if (this.#places === null) return line;
    return line > this.#count ? this.end + line - this.#count : (this.#places[line - 1] ?? null);
  }

  /** The line of the template at a place in the file, or null where it was put in. */
  origin(place: number): number | null {
    if (this.#places === null) return place;
    return place > this.end ? this.#count + place - this.end : (this.#origins.get(place) ?? null);
  }

  isInserted(place: number): boolean {
    return this.origin(place) === null;
  }

  /** Lines put into the form, as they stand in the file. */
  get inserted(): readonly LineRun[] {
    return this.#places === null ? [] : runs(this.end, (place) => !this.#origins.has(place));
  }

  /** Lines taken out of the form, as they stood in the template. */
  get deleted(): readonly LineRun[] {
    return this.#places === null ? [] : runs(this.#count, (line) => this.at(line) === null);
  }

  /** Where a range of lines stands, or null where all of it is gone. */
  range({ first, last }: LineRun): LineRun | null {
    if (this.#places === null) return { first, last };
    let [from, to] = [first, Math.min(last, Math.max(this.#count, first))];
    while (from <= to && this.at(from) === null) from += 1;
    while (to > from && this.at(to) === null) to -= 1;
    const [start, end] = [this.at(from), last > this.#count ? this.at(last) : this.at(to)];
    return from > to || start === null || end === null ? null : { first: start, last: end };
  }

  /** Whether a range in the file covers the same lines of the template; lines put in at its edges may belong to it or not. */
  covers(expected: LineRun, { first, last }: LineRun): boolean {
    const whole = this.range(expected);
    if (whole === null || first > whole.first || last < whole.last) return false;
    let [start, end] = [whole.first, whole.last];
    while (start > first && this.isInserted(start - 1)) start -= 1;
    while (end < last && this.isInserted(end + 1)) end += 1;
    return start === first && end === last;
  }
}

function originsOf(places: readonly (number | null)[]): ReadonlyMap<number, number> {
  return new Map(places.flatMap((place, index) => (place === null ? [] : [[place, index + 1]])));
}

function runs(count: number, isOne: (line: number) => boolean): readonly LineRun[] {
  const found: LineRun[] = [];
  for (let line = 1; line <= count; line++) {
    if (!isOne(line)) continue;
    const before = found.at(-1);
    if (before?.last === line - 1) found[found.length - 1] = { first: before.first, last: line };
    else found.push({ first: line, last: line });
  }
  return found;
}

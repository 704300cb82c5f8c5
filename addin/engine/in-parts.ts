/** Items that belong at the end of a list, and where in a value the list is. */
export interface Part {
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

/** A value whose long lists were emptied, and what was in them, in order. */
export interface InParts {
  readonly frame: unknown;
  readonly parts: readonly Part[];
}

/** A value on its way. */
export interface Arrival {
  /** Ends when every part is in, or when it is given up, with what is there then. */
  readonly whole: Promise<unknown>;
  add(part: Part): void;
  giveUp(): void;
}

/** So many cells are copied between threads in a few milliseconds, also on a slow machine. */
const PART_WEIGHT = 4_000;
/** An object takes as long to copy as so many cells. */
const OBJECT_WEIGHT = 10;

/** Takes a value apart whose copy in one piece would hold a thread up: a block of 100,000 rows takes half a second. */
export function inParts(value: unknown): InParts {
  const parts: Part[] = [];
  return { frame: emptied(value, [], parts), parts };
}

/** Waits for so many parts and puts each where it was. The frame is a copy, so it may be changed. */
export function arrivalOf(frame: unknown, parts: number): Arrival {
  let left = parts;
  let end = (): void => {};
  const whole = new Promise<unknown>((resolve) => {
    end = () => resolve(frame);
  });
  if (left === 0) end();
  return {
    whole,
    add({ path, items }) {
      let list = frame;
      for (const key of path) list = (list as Record<string | number, unknown>)[key];
      (list as unknown[]).push(...items);
      left -= 1;
      if (left === 0) end();
    },
    giveUp: () => end(),
  };
}

/** The value without the items of its long lists, which are put on `parts`. */
function emptied(value: unknown, path: Part['path'], parts: Part[]): unknown {
  if (Array.isArray(value)) {
    if (!isLong(value)) return value.map((item, index) => emptied(item, [...path, index], parts));
    for (const items of slices(value)) parts.push({ path, items });
    return [];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, emptied(item, [...path, key], parts)]));
}

function isLong(items: readonly unknown[]): boolean {
  let weight = 0;
  return items.some((item) => {
    weight += weightOf(item);
    return weight > PART_WEIGHT;
  });
}

function slices(items: readonly unknown[]): readonly (readonly unknown[])[] {
  const found: (readonly unknown[])[] = [];
  let first = 0;
  let weight = 0;
  items.forEach((item, index) => {
    const more = weightOf(item);
    if (weight + more > PART_WEIGHT && index > first) {
      found.push(items.slice(first, index));
      first = index;
      weight = 0;
    }
    weight += more;
  });
  return [...found, items.slice(first)];
}

function weightOf(item: unknown): number {
  if (Array.isArray(item)) return item.length + 1;
  return typeof item === 'object' && item !== null ? OBJECT_WEIGHT : 1;
}

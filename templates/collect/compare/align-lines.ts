/** Two runs of lines, rows or columns, that are to be aligned. Those of the template and those of the file count from 0. */
export interface Lines {
  readonly expected: number;
  readonly found: number;
  /** Whether the two hold the same. */
  readonly same: (expected: number, found: number) => boolean;
  /** How much of the line of the template is in the line of the file, from 0 to 1. */
  readonly likeness: (expected: number, found: number) => number;
  /** Which of several equal lines of the file is rather the template's own; a small number. */
  readonly preference: (found: number) => number;
}

/** A changed line is still taken for its own where at least so much of it is left. */
const ALIKE = 0.5;
/** Below the form anything may stand, so that the place alone makes no row of it. */
const ALIKE_AT_THE_END = 0.2;
/** Where more pairs than this would have to be looked at, only equal lines at both ends are found again. */
const MOST_PAIRS = 400_000;
/** One more line that holds the same outweighs any number of lines that are alike, and those any that are merely there. */
const SAME = 1e9;
const SIMILAR = 1e3;

type Places = (number | null)[];

/**
 * Where each line of the template is in the file, or null where it is gone; lines never cross. As many as can be are put on
 * lines that hold the same, then on lines that hold nearly the same. What lies between two of them is taken in place where
 * as many lines were as are, and anything of a line is left: it was written over, not taken out and another put in.
 */
export function alignLines(lines: Lines): readonly (number | null)[] {
  const places: Places = new Array<number | null>(lines.expected).fill(null);
  const [first, expectedEnd, foundEnd] = takeEnds(lines, places);
  if ((expectedEnd - first) * (foundEnd - first) <= MOST_PAIRS) takeBest(lines, places, first, expectedEnd, foundEnd);
  takeInPlace(lines, places);
  return places;
}

/** Equal lines at both ends, but only of runs too long to be looked at whole: which of equal lines is gone is then a guess. */
function takeEnds({ expected, found, same }: Lines, places: Places): readonly [number, number, number] {
  let [first, expectedEnd, foundEnd] = [0, expected, found];
  if (expected * found <= MOST_PAIRS) return [first, expectedEnd, foundEnd];
  while (first < expected && first < found && same(first, first)) {
    places[first] = first;
    first += 1;
  }
  while (expectedEnd > first && foundEnd > first && same(expectedEnd - 1, foundEnd - 1)) {
    expectedEnd -= 1;
    foundEnd -= 1;
    places[expectedEnd] = foundEnd;
  }
  return [first, expectedEnd, foundEnd];
}

const [PAIR, SKIP_FOUND, SKIP_EXPECTED] = [0, 1, 2];

/** The pairs with the greatest worth together, worked out from the end; of equals the one that stands higher up. */
function takeBest(lines: Lines, places: Places, first: number, expectedEnd: number, foundEnd: number): void {
  const [height, width] = [expectedEnd - first, foundEnd - first];
  const choices = new Uint8Array(height * width);
  let below = new Float64Array(width + 1);
  for (let i = height - 1; i >= 0; i--) {
    const worths = new Float64Array(width + 1);
    for (let j = width - 1; j >= 0; j--) {
      const pair = worthOf(lines, first + i, first + j) + (below[j + 1] ?? 0);
      const skipFound = worths[j + 1] ?? 0;
      const best = Math.max(pair, skipFound, below[j] ?? 0);
      worths[j] = best;
      choices[i * width + j] = best === pair ? PAIR : best === skipFound ? SKIP_FOUND : SKIP_EXPECTED;
    }
    below = worths;
  }
  for (let [i, j] = [0, 0]; i < height && j < width; ) {
    const choice = choices[i * width + j];
    if (choice === PAIR && isKept(lines, first + i, first + j)) places[first + i] = first + j;
    if (choice !== SKIP_FOUND) i += 1;
    if (choice !== SKIP_EXPECTED) j += 1;
  }
}

function worthOf({ same, likeness, preference }: Lines, expected: number, found: number): number {
  if (same(expected, found)) return SAME + preference(found);
  const alike = likeness(expected, found);
  return alike >= ALIKE ? SIMILAR * alike : 1 + alike;
}

function isKept({ same, likeness }: Lines, expected: number, found: number): boolean {
  return same(expected, found) || likeness(expected, found) >= ALIKE;
}

function takeInPlace(lines: Lines, places: Places): void {
  const lost = places.flatMap((place, line) => (place === null ? [line] : []));
  const belongsElsewhere = (expected: number, found: number) =>
    lost.some((line) => line !== expected && isKept(lines, line, found));
  for (const { expected, found, count } of gaps(lines, places)) {
    for (let at = 0; at < count; at++) {
      const isLeft = lines.likeness(expected + at, found + at) > 0;
      if (isLeft && !belongsElsewhere(expected + at, found + at)) places[expected + at] = found + at;
    }
  }
}

interface Gap {
  readonly expected: number;
  readonly found: number;
  /** How many lines may be taken in place. */
  readonly count: number;
}

function gaps(lines: Lines, places: Places): readonly Gap[] {
  const result: Gap[] = [];
  let [expected, found] = [0, 0];
  for (const [line, place] of places.entries()) {
    if (place === null) continue;
    if (line - expected === place - found) result.push({ expected, found, count: line - expected });
    [expected, found] = [line + 1, place + 1];
  }
  const rest = Math.min(lines.expected - expected, lines.found - found);
  if (lines.expected - expected === lines.found - found) return [...result, { expected, found, count: rest }];
  let count = 0;
  while (count < rest && lines.likeness(expected + count, found + count) >= ALIKE_AT_THE_END) count += 1;
  return [...result, { expected, found, count }];
}

import { makeWorkbook, type WorkbookContent } from '../reader/make-workbook.ts';

/** A file that nobody would want to be sent, and what has to come of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /**
   * The code of the refusal with what exactly is wrong, `partRefused doctype`; or `read`, with the codes of what is said of the
   * workbook, `read macros`. Legal files are read, however odd they are.
   */
  readonly verdict: string;
}

export const MEGABYTE = 1024 * 1024;

/** A hostile workbook with one sheet, 名单. */
export function workbook(name: string, content: WorkbookContent, verdict: string): HostileFile {
  return { name, bytes: () => makeWorkbook(content), verdict };
}

/** One after the other, numbered from 1. */
export function repeat(count: number, one: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index + 1)).join('');
}

/** Text that does not pack well, the same for the same seed: with enough of it a part is not refused for its ratio. */
export function noise(length: number, seed = 1): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

/** The same piece of XML until there are so many bytes, with a comment of noise now and then. */
export function soup(piece: string, bytes: number): string {
  const stretch = piece.repeat(Math.ceil(20_000 / piece.length));
  return repeat(Math.floor(bytes / (stretch.length + 250)), (number) => `${stretch}<!--${noise(250, number)}-->`);
}

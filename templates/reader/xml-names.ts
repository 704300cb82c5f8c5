import type { XmlWindow } from './xml-window.ts';

/** The name of an element, one character for each byte: as written, and as reported once the prefix of the document's own vocabulary is dropped. */
export interface XmlName {
  readonly written: string;
  readonly reported: string;
}

const SLOTS = 64;

/** The element names of a document. They repeat millions of times, so each is made once and found by its bytes. */
export class XmlNames {
  readonly #slots: (XmlName | undefined)[] = new Array(SLOTS).fill(undefined);
  /** The prefix of the root element with its colon, known from the first name on. */
  #prefix: string | undefined;

  find(window: XmlWindow, start: number, end: number): XmlName {
    const length = end - start;
    const first = window.bytes[start] as number;
    const last = window.bytes[end - 1] as number;
    const slot = (first + last * 7 + length * 31) % SLOTS;
    const known = this.#slots[slot];
    if (known !== undefined && known.written.length === length && window.has(known.written, start)) return known;
    const name = this.#make(window.bytes.toString('latin1', start, end));
    this.#slots[slot] = name;
    return name;
  }

  #make(written: string): XmlName {
    const colon = written.indexOf(':');
    const prefix = written.slice(0, colon + 1);
    this.#prefix ??= prefix;
    return { written, reported: prefix === this.#prefix ? written.slice(colon + 1) : written };
  }
}

/** The name without the prefix of another vocabulary, where it has one. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

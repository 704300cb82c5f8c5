import { APOSTROPHE, COLON, EQUALS, GREATER, isSpace, LESS, QUOTE, SLASH, skipSpace } from './xml-bytes.ts';
import type { XmlWindow } from './xml-window.ts';

const NAMESPACE = 'xmlns:';
/** Positions kept for each attribute: local name, its end, value, its end. */
const SPAN = 4;

/** A start tag. One object serves all tags of a scan: it keeps where the attributes stand and cuts out those asked for. */
export class XmlTag {
  nameEnd = 0;
  selfClosing = false;
  readonly #window: XmlWindow;
  readonly #spans: number[] = [];
  #used = 0;

  constructor(window: XmlWindow) {
    this.#window = window;
  }

  /** Parses the tag whose name starts at the position; gives the position after it, or -1 when the window ends before. */
  parse(start: number): number {
    const { bytes } = this.#window;
    let at = start;
    while (at < bytes.length && !endsName(bytes[at] as number)) at++;
    if (at === start && at < bytes.length) this.#window.refuse('malformed');
    this.nameEnd = at;
    this.#used = 0;
    for (;;) {
      at = skipSpace(bytes, at);
      if (at >= bytes.length) return -1;
      if (bytes[at] === GREATER) {
        this.selfClosing = false;
        return at + 1;
      }
      if (bytes[at] === SLASH) {
        if (at + 1 >= bytes.length) return -1;
        if (bytes[at + 1] !== GREATER) this.#window.refuse('malformed');
        this.selfClosing = true;
        return at + 2;
      }
      at = this.#parseAttribute(at);
      if (at < 0) return -1;
    }
  }

  /** The value of an attribute, whatever its prefix; undefined when the tag does not have it. */
  attribute(name: string): string | undefined {
    const spans = this.#spans;
    for (let i = 0; i < this.#used; i += SPAN) {
      const start = spans[i] as number;
      if ((spans[i + 1] as number) - start !== name.length || !this.#window.has(name, start)) continue;
      const quote = this.#window.bytes[spans[i + 3] as number] as number;
      return this.#window.textBefore(quote, spans[i + 2] as number);
    }
    return undefined;
  }

  #parseAttribute(start: number): number {
    const { bytes } = this.#window;
    let at = start;
    let local = start;
    for (; at < bytes.length && bytes[at] !== EQUALS && !isSpace(bytes[at] as number); at++) {
      if (bytes[at] === COLON) local = at + 1;
      if (bytes[at] === GREATER || bytes[at] === LESS) this.#window.refuse('malformed');
    }
    const nameEnd = at;
    at = skipSpace(bytes, at);
    if (at >= bytes.length) return -1;
    if (bytes[at] !== EQUALS || nameEnd === local) this.#window.refuse('malformed');
    at = skipSpace(bytes, at + 1);
    if (at >= bytes.length) return -1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) this.#window.refuse('malformed');
    const valueStart = at + 1;
    for (at = valueStart; at < bytes.length && bytes[at] !== quote; ) at++;
    if (at >= bytes.length) return -1;
    // A declared prefix, `xmlns:r`, would otherwise pass for an attribute `r`.
    if (local === start || !this.#window.has(NAMESPACE, start)) this.#keep(local, nameEnd, valueStart, at);
    return at + 1;
  }

  #keep(name: number, nameEnd: number, value: number, valueEnd: number): void {
    const spans = this.#spans;
    spans[this.#used++] = name;
    spans[this.#used++] = nameEnd;
    spans[this.#used++] = value;
    spans[this.#used++] = valueEnd;
  }
}

function endsName(byte: number): boolean {
  return byte === GREATER || byte === SLASH || byte === LESS || isSpace(byte);
}

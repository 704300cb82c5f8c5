import type { StoredCell } from './cell-value.ts';
import { EQUALS, GREATER, LESS, QUOTE, SPACE } from './xml-bytes.ts';
import { decodeCellEscapes, decodeStoredValue, trimXmlSpace } from './xml-text.ts';
import type { XmlWindow } from './xml-window.ts';

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

/**
 * Reads a cell at one glance if it is written the way nearly all are: `<c r="B7" s="3" t="s"><v>12</v></c>`,
 * `<c r="B7" t="inlineStr"><is><t>大葱</t></is></c>`, `<c r="B7" s="3"><f>A7*2</f><v>12</v></c>` or `<c r="B7" s="3"/>`. A
 * large sheet is read half as fast again for it. Cells written in any other way are left to the scanner, which gives the
 * same for these.
 */
export class PlainCell implements StoredCell {
  /** Where the address stands in the window. */
  addressStart = 0;
  addressEnd = 0;
  /** Where what stands in `v` is; the same when there is no value. */
  valueStart = 0;
  valueEnd = 0;
  type = 'n';
  style = '0';
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
  readonly shared = undefined;
  readonly fills = undefined;
  #isClosed = false;

  /** The position after the cell that starts here; -1 when it is no plain cell or the window ends within it. */
  match(window: XmlWindow, start: number): number {
    if (!window.has('<c ', start)) return -1;
    const body = this.#attributes(window, start + '<c '.length);
    if (body < 0) return -1;
    this.value = undefined;
    this.valueStart = 0;
    this.valueEnd = 0;
    this.inline = undefined;
    this.formula = undefined;
    if (this.#isClosed) return body;
    if (window.has('<v>', body)) return this.#value(window, body + '<v>'.length);
    if (window.has('<is><t>', body)) return this.#inlineText(window, body + '<is><t>'.length);
    // LibreOffice says of every formula that it need not be calculated always.
    for (const tag of ['<f>', '<f aca="false">']) {
      if (window.has(tag, body)) return this.#formula(window, body + tag.length);
    }
    return -1;
  }

  /** The position after the tag; its attributes are single letters and `r` is one of them. */
  #attributes(window: XmlWindow, start: number): number {
    const { bytes } = window;
    this.addressEnd = 0;
    this.type = 'n';
    this.style = '0';
    let at = start;
    while (at + 3 < bytes.length) {
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return -1;
      at = this.#attribute(window, bytes[at] as number, at + 3) + 1;
      if (at === 0 || at >= bytes.length) return -1;
      if (bytes[at] !== SPACE) return this.addressEnd === 0 ? -1 : this.#tagEnd(window, at);
      at++;
    }
    return -1;
  }

  /** The position after the end of the tag, if that stands here. */
  #tagEnd(window: XmlWindow, at: number): number {
    this.#isClosed = window.has('/>', at);
    if (this.#isClosed) return at + '/>'.length;
    return window.bytes[at] === GREATER ? at + 1 : -1;
  }

  /** Takes one attribute; gives the position of its closing quote, or -1 when it is none of a plain cell's. */
  #attribute(window: XmlWindow, name: number, start: number): number {
    if (name === LETTER_R) {
      this.addressStart = start;
      this.addressEnd = window.find(QUOTE, start);
      return this.addressEnd;
    }
    const value = window.textBefore(QUOTE, start);
    if (name === LETTER_S) this.style = value;
    else if (name === LETTER_T) this.type = value;
    else return -1;
    return window.textEnd;
  }

  #value(window: XmlWindow, start: number): number {
    const value = window.textBefore(LESS, start);
    const end = window.textEnd;
    if (!window.has('</v></c>', end)) return -1;
    this.value = decodeStoredValue(value, this.type);
    this.valueStart = start;
    this.valueEnd = end;
    return end + '</v></c>'.length;
  }

  #inlineText(window: XmlWindow, start: number): number {
    const text = window.textBefore(LESS, start);
    const end = window.textEnd;
    if (!window.has('</t></is></c>', end)) return -1;
    this.inline = decodeCellEscapes(trimXmlSpace(text));
    return end + '</t></is></c>'.length;
  }

  #formula(window: XmlWindow, start: number): number {
    const formula = window.textBefore(LESS, start);
    const end = window.textEnd;
    if (!window.has('</f><v>', end)) return -1;
    this.formula = formula;
    return this.#value(window, end + '</f><v>'.length);
  }
}

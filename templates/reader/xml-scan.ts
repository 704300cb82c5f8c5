import type { ReadLimits } from './read-limits.ts';
import { BANG, GREATER, LESS, QUESTION, SLASH, skipSpace } from './xml-bytes.ts';
import { type XmlName, XmlNames } from './xml-names.ts';
import { XmlTag } from './xml-tag.ts';
import { XmlWindow } from './xml-window.ts';

/**
 * What a scanner reports, in document order. Elements of the root's own vocabulary come by their local name, whatever
 * prefix the writer chose; others keep their prefix, so that an `xdr:row` is never taken for a row.
 */
export interface XmlHandler {
  /** The tag is valid during the call only. */
  open(name: string, tag: XmlTag): void;
  /** The end is the position after the tag. */
  close(name: string, end: number): void;
  /** Text may come in several runs, and white space between tags comes too. */
  text(text: string): void;
  /**
   * Optional: takes elements whole that start here, inside so many others, and gives the position after them; -1 leaves
   * them to the scanner.
   */
  glance?(window: XmlWindow, start: number, depth: number): number;
}

const COMMENT = '<!--';
const CDATA = '<![CDATA[';

/**
 * Scans XML that comes in pieces of UTF-8: the small part of XML that workbooks use, in one pass, without building a
 * tree. Refuses a DOCTYPE, and with it every entity of its own, and what is not well-formed, too deep or too long.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #limits: ReadLimits;
  readonly #window: XmlWindow;
  readonly #tag: XmlTag;
  readonly #names = new XmlNames();
  readonly #openElements: XmlName[] = [];
  #rootSeen = false;
  #at = 0;

  constructor(part: string, handler: XmlHandler, limits: ReadLimits) {
    this.#handler = handler;
    this.#limits = limits;
    this.#window = new XmlWindow(part);
    this.#tag = new XmlTag(this.#window);
  }

  push(piece: Buffer): void {
    this.#window.advance(this.#at, piece);
    this.#at = 0;
    while (this.#step());
    if (this.#window.bytes.length - this.#at > this.#limits.xmlTokenLength) this.#window.refuse('tooLong');
  }

  /** Says that no more comes. */
  end(): void {
    const { bytes } = this.#window;
    const finished = this.#rootSeen && this.#openElements.length === 0;
    if (!finished || skipSpace(bytes, this.#at) < bytes.length) this.#window.refuse('malformed');
  }

  /** Takes one token from the window; false when the window ends within it. */
  #step(): boolean {
    const { bytes } = this.#window;
    if (this.#at + 1 >= bytes.length) return false;
    if (bytes[this.#at] !== LESS) return this.#text();
    switch (bytes[this.#at + 1]) {
      case SLASH:
        return this.#closeTag(this.#at + 2);
      case QUESTION:
        return this.#skipPast('?>', this.#at + 2);
      case BANG:
        return this.#declaration(this.#at);
      default:
        return this.#glance(this.#at) || this.#openTag(this.#at + 1);
    }
  }

  #glance(start: number): boolean {
    const end = this.#handler.glance?.(this.#window, start, this.#openElements.length) ?? -1;
    if (end < 0) return false;
    this.#at = end;
    return true;
  }

  #openTag(start: number): boolean {
    const end = this.#tag.parse(start);
    if (end < 0) return false;
    if (this.#openElements.length === 0 && this.#rootSeen) this.#window.refuse('malformed');
    this.#rootSeen = true;
    const name = this.#names.find(this.#window, start, this.#tag.nameEnd);
    this.#handler.open(name.reported, this.#tag);
    if (this.#tag.selfClosing) {
      this.#handler.close(name.reported, end);
    } else {
      this.#openElements.push(name);
      if (this.#openElements.length > this.#limits.xmlDepth) this.#window.refuse('tooDeep');
    }
    this.#at = end;
    return true;
  }

  #closeTag(start: number): boolean {
    const { bytes } = this.#window;
    const name = this.#openElements[this.#openElements.length - 1];
    if (name === undefined) return this.#window.refuse('malformed');
    const nameEnd = start + name.written.length;
    if (nameEnd >= bytes.length) return false;
    const end = skipSpace(bytes, nameEnd);
    if (end >= bytes.length) return false;
    if (bytes[end] !== GREATER || !this.#window.has(name.written, start)) this.#window.refuse('malformed');
    this.#openElements.pop();
    this.#at = end + 1;
    this.#handler.close(name.reported, this.#at);
    return true;
  }

  #declaration(start: number): boolean {
    if (this.#window.has(COMMENT, start)) return this.#skipPast('-->', start + COMMENT.length);
    if (this.#window.has(CDATA, start)) return this.#characterData(start + CDATA.length);
    const mark = this.#window.bytes.toString('latin1', start, start + CDATA.length);
    if (COMMENT.startsWith(mark) || CDATA.startsWith(mark)) return false;
    return this.#window.refuse('doctype');
  }

  #characterData(start: number): boolean {
    const end = this.#window.findMark(']]>', start);
    if (end < 0) return false;
    this.#handler.text(this.#window.raw(start, end).replace(/\r\n?/g, '\n'));
    this.#at = end + ']]>'.length;
    return true;
  }

  #skipPast(mark: string, from: number): boolean {
    const end = this.#window.findMark(mark, from);
    if (end < 0) return false;
    this.#at = end + mark.length;
    return true;
  }

  #text(): boolean {
    const text = this.#window.textBefore(LESS, this.#at);
    if (this.#window.textEnd === this.#window.bytes.length) return false;
    if (this.#openElements.length === 0 && text.trim() !== '') this.#window.refuse('malformed');
    this.#handler.text(text);
    this.#at = this.#window.textEnd;
    return true;
  }
}

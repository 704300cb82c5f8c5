import { isUtf8 } from 'node:buffer';
import type { PartFault } from '../../core/issue/file-issues.ts';
import { refuse } from './refusal.ts';
import { decodeShortText, SHORT_BYTES } from './short-text.ts';
import { AMPERSAND, FIRST_NON_ASCII, GREATER, RETURN } from './xml-bytes.ts';
import { decodeXmlText } from './xml-text.ts';

/** V8 copies a slice that is shorter than this; a longer one would keep the whole window in memory. */
const COPIED_LENGTH = 13;
/** The platform compares faster, but takes as long to call as it takes to compare so many bytes here. */
const COMPARED_HERE = 128;

/**
 * The stretch of a part's UTF-8 bytes that a scan is looking at. The bytes are scanned as numbers, which is several
 * times faster than a string, and become text only where a text is asked for.
 */
export class XmlWindow {
  readonly part: string;
  bytes: Buffer = Buffer.alloc(0);
  /** One character for each byte, so that positions are the same; the true text where all of them are ASCII. */
  characters = '';
  /** Where the text ended that `textBefore` gave last. */
  textEnd = 0;

  constructor(part: string) {
    this.part = part;
  }

  /** Drops the bytes before the position and adds a piece. */
  advance(from: number, piece: Buffer): void {
    this.bytes = from === this.bytes.length ? piece : Buffer.concat([this.bytes.subarray(from), piece]);
    this.characters = this.bytes.toString('latin1');
  }

  /**
   * The text from a position to the next byte of this value, references replaced; `textEnd` says where that is. Where
   * the window ends first, the text is not known yet: it is given as empty, with the window's end.
   */
  textBefore(stop: number, start: number): string {
    const { bytes } = this;
    let isAscii = true;
    let isPlain = true;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === stop) break;
      if (byte >= FIRST_NON_ASCII) isAscii = false;
      else if (byte === AMPERSAND || byte === RETURN) isPlain = false;
    }
    this.textEnd = at;
    if (at === bytes.length) return '';
    const text = isAscii ? this.#ascii(start, at) : this.raw(start, at);
    return isPlain ? text : (decodeXmlText(text) ?? this.refuse('malformed'));
  }

  /** The characters between two positions as they stand. */
  raw(start: number, end: number): string {
    const short = end - start <= SHORT_BYTES ? decodeShortText(this.bytes, start, end) : null;
    if (short !== null) return short;
    const text = this.bytes.toString('utf8', start, end);
    if (text.includes('\uFFFD') && !isUtf8(this.bytes.subarray(start, end))) this.refuse('encoding');
    return text;
  }

  /** The position of the next byte of this value, or the window's end. */
  find(byte: number, start: number): number {
    let at = start;
    while (at < this.bytes.length && this.bytes[at] !== byte) at++;
    return at;
  }

  /** The position of the next mark, a text that ends in `>`; -1 where the window ends before. */
  findMark(mark: string, start: number): number {
    for (
      let end = this.find(GREATER, start + mark.length - 1);
      end < this.bytes.length;
      end = this.find(GREATER, end + 1)
    ) {
      if (this.has(mark, end - mark.length + 1)) return end - mark.length + 1;
    }
    return -1;
  }

  /** Whether this text, which is ASCII, stands at the position. */
  has(text: string, start: number): boolean {
    if (start + text.length > this.bytes.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (this.bytes[start + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Whether a stretch of other bytes stands at the position. */
  hasStretch(others: Buffer, from: number, to: number, start: number): boolean {
    const { bytes } = this;
    const length = to - from;
    if (start + length > bytes.length) return false;
    if (length > COMPARED_HERE) return bytes.compare(others, from, to, start, start + length) === 0;
    for (let i = 0; i < length; i++) {
      if (bytes[start + i] !== others[from + i]) return false;
    }
    return true;
  }

  /** The bytes between two positions, to be kept. */
  copy(start: number, end: number): Buffer {
    return Buffer.from(this.bytes.subarray(start, end));
  }

  #ascii(start: number, end: number): string {
    const isCopied = end - start < COPIED_LENGTH;
    return isCopied ? this.characters.slice(start, end) : this.bytes.toString('latin1', start, end);
  }

  refuse(fault: PartFault): never {
    refuse('partRefused', { part: this.part, fault });
  }
}

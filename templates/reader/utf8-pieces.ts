import { refuse } from './refusal.ts';

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_LE_MARK = Buffer.from([0xff, 0xfe]);
const UTF16_BE_MARK = Buffer.from([0xfe, 0xff]);

type Decoder = InstanceType<typeof TextDecoder>;

/** The bytes of a part as UTF-8. XML is in UTF-8, with or without a byte order mark, or in UTF-16 with one. */
export class Utf8Pieces {
  readonly #part: string;
  #decoder: Decoder | undefined;
  #isFirst = true;

  constructor(part: string) {
    this.#part = part;
  }

  /** The next piece; refuses UTF-16 that is no text. */
  next(piece: Buffer): Buffer {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (isFirst && startsWith(piece, UTF16_LE_MARK)) this.#decoder = new TextDecoder('utf-16le', { fatal: true });
    if (isFirst && startsWith(piece, UTF16_BE_MARK)) this.#decoder = new TextDecoder('utf-16be', { fatal: true });
    if (this.#decoder !== undefined) return this.#decoded(this.#decoder, piece);
    return isFirst && startsWith(piece, UTF8_MARK) ? piece.subarray(UTF8_MARK.length) : piece;
  }

  /** Says that no more comes; refuses half a character at the end. */
  end(): void {
    if (this.#decoder !== undefined) this.#decoded(this.#decoder);
  }

  #decoded(decoder: Decoder, piece?: Buffer): Buffer {
    try {
      return Buffer.from(piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }));
    } catch (error) {
      if (error instanceof TypeError) refuse('partRefused', { part: this.#part, fault: 'encoding' });
      throw error;
    }
  }
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

import { FIRST_NON_ASCII } from './xml-bytes.ts';

/** Names of people and villages are shorter than this; the decoder of the platform takes longer to call than they do to read. */
export const SHORT_BYTES = 36;

const SURROGATES_START = 0xd800;
const SURROGATES_END = 0xdfff;

/**
 * Decodes a short run of UTF-8 made of ASCII and of three-byte sequences, which is nearly all Chinese text. `null` for
 * anything else, valid or not: the platform's decoder then decides.
 */
export function decodeShortText(bytes: Uint8Array, start: number, end: number): string | null {
  let text = '';
  for (let at = start; at < end; ) {
    const first = bytes[at] as number;
    if (first < FIRST_NON_ASCII) {
      text += String.fromCharCode(first);
      at += 1;
      continue;
    }
    const second = bytes[at + 1] as number;
    const third = bytes[at + 2] as number;
    if ((first & 0xf0) !== 0xe0 || at + 2 >= end || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return null;
    const code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    if (code < 0x800 || (code >= SURROGATES_START && code <= SURROGATES_END)) return null;
    text += String.fromCharCode(code);
    at += 3;
  }
  return text;
}

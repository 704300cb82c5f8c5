import { refuse } from './refusal.ts';

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/**
 * The text of a file in UTF-8, GB18030 (which holds GBK and GB 2312), or UTF-16 with a byte order mark, without the
 * mark. A mark is believed; without one UTF-8 is tried first, because Chinese text in GB18030 is hardly ever valid
 * UTF-8, while the reverse is common. Refuses what is none of these, or holds NUL characters.
 */
export function decodeText(bytes: Buffer): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => bytes.subarray(0, mark.length).equals(mark));
  const encodings = marked === undefined ? ['utf-8', 'gb18030'] : [marked[0]];
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null && !text.includes('\0')) return text;
  }
  return refuse('fileNotText', {});
}

function decodeStrictly(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

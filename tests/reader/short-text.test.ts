import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeShortText } from '../../templates/reader/short-text.ts';

const read = (bytes: Uint8Array): string | null => decodeShortText(bytes, 0, bytes.length);

test.each([
  ['', ''],
  ['a1', 'a1'],
  ['样例户 1', '样例户 1'],
  ['\u0800\uffff', '\u0800\uffff'],
  ['é', null],
  ['𠮷', null],
])('%j is read as %j', (text, expected) => {
  expect(read(new TextEncoder().encode(text))).toBe(expected);
});

test.each([
  ['a sequence cut off', [0xe6, 0xa0]],
  ['a sequence that does not go on', [0xe6, 0x41, 0x41]],
  ['a longer form than needed', [0xe0, 0x80, 0x80]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['a stray byte', [0x80]],
])('%s is left to the decoder of the platform', (_, bytes) => {
  expect(read(Uint8Array.from(bytes))).toBeNull();
});

test('whatever it reads, the decoder of the platform reads the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 36 }), (bytes) => {
      const text = read(bytes);
      if (text !== null) expect(text).toBe(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemorySink } from '../../templates/workbook/byte-sink.ts';
import { Packer } from '../../templates/workbook/packer.ts';
import { readOwnZip } from '../../templates/workbook/read-own-zip.ts';
import { writeZip, type ZipEntry } from '../../templates/workbook/zip.ts';

const LETTERS = ['a', '镇', '𠮷', '\u0000', 'é'];
const HALVES = ['\uD842', '\uDFB7'];

/** Any text of these, some of it much longer than the rest. */
const textOf = (letters: readonly string[]) =>
  fc.tuple(fc.string({ unit: fc.constantFrom(...letters) }), fc.nat(300)).map(([text, times]) => text.repeat(times));

async function zipBytes(entries: Iterable<ZipEntry>, packer?: Packer): Promise<Buffer> {
  const sink = new MemorySink();
  await writeZip(entries, sink, packer);
  return Buffer.from(sink.bytes());
}

test('a packer that has packed other texts makes the file that a new one makes', async () => {
  const zips = fc.array(fc.array(textOf([...LETTERS, ...HALVES]), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(zips, async (all) => {
      const packer = new Packer();
      for (const texts of all) {
        const entries = texts.map((content, index) => ({ name: `表${index}.xml`, content }));
        expect((await zipBytes(entries, packer)).equals(await zipBytes(entries))).toBe(true);
      }
    }),
  );
});

test('whole or in pieces, short or long, a text is read back', async () => {
  async function* each(pieces: readonly string[]): AsyncGenerator<string> {
    yield* pieces;
  }
  const texts = fc.tuple(fc.array(textOf(LETTERS), { maxLength: 80 }), fc.integer({ min: 1, max: 40 }));
  await fc.assert(
    fc.asyncProperty(texts, async ([some, times]) => {
      const pieces = Array.from({ length: times }, () => some).flat();
      const text = pieces.join('');
      const entries = [
        { name: 'whole.xml', content: text },
        { name: 'pieces.xml', content: each(pieces) },
      ];
      const parts = readOwnZip(await zipBytes(entries));
      expect([parts.get('whole.xml') === text, parts.get('pieces.xml') === text]).toEqual([true, true]);
    }),
    { numRuns: 60 },
  );
});

import JSZip from 'jszip';
import { expect, test, vi } from 'vitest';
import { MemorySink } from '../../templates/workbook/byte-sink.ts';
import { readOwnZip } from '../../templates/workbook/read-own-zip.ts';
import { writeZip, type ZipEntry } from '../../templates/workbook/zip.ts';

vi.mock('../../templates/workbook/limits.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../templates/workbook/limits.ts')>();
  return { ...real, LIMITS: { ...real.LIMITS, packageBytes: 3_000_000 } };
});

const LARGE = Array.from({ length: 200 }, (_, index) => `${index}，`.repeat(1000));
const PARTS = [
  { name: 'xl/工作簿.xml', content: ['<a>', '大葱', '</a>'] },
  { name: 'empty.xml', content: [] },
  { name: 'large.xml', content: LARGE },
];

async function* inPieces(pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
}

async function zipBytes(entries: Iterable<ZipEntry>): Promise<Uint8Array> {
  const sink = new MemorySink();
  await writeZip(entries, sink);
  return sink.bytes();
}

const zipped = () => zipBytes(PARTS.map(({ name, content }) => ({ name, content: inPieces(content) })));

/** Text that hardly gets smaller, always the same. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
}

test('another program reads what was written, and its check sums agree', async () => {
  const zip = await JSZip.loadAsync(await zipped(), { checkCRC32: true });
  for (const { name, content } of PARTS) expect(await zip.file(name)?.async('string')).toBe(content.join(''));
  expect(Object.keys(zip.files)).toEqual(PARTS.map(({ name }) => name));
});

test('what was written is read back', async () => {
  expect([...readOwnZip(await zipped())]).toEqual(PARTS.map(({ name, content }) => [name, content.join('')]));
});

test('what another program wrote is read, without its folders', async () => {
  const zip = new JSZip().file('xl/a.xml', '大葱');
  expect([...readOwnZip(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))]).toEqual([
    ['xl/a.xml', '大葱'],
  ]);
});

test('a text in pieces has the bytes of the whole text', async () => {
  const content = PARTS[0]?.content ?? [];
  const pieces = await zipBytes([{ name: 'a.xml', content: inPieces(content) }]);
  expect(pieces).toEqual(await zipBytes([{ name: 'a.xml', content: content.join('') }]));
});

test.each([
  ['at its beginning', ['<a>']],
  ['after much of it', LARGE],
])('an error in the content is passed on, %s', async (_, before) => {
  async function* broken(): AsyncGenerator<string> {
    yield* before;
    throw new Error('no such style');
  }
  await expect(zipBytes([{ name: 'a.xml', content: broken() }])).rejects.toThrow('no such style');
});

test('a part beyond what a directory can count is refused', async () => {
  const pieces = Array.from({ length: 31 }, () => '一'.repeat(33_334));
  await expect(zipBytes([{ name: 'a.xml', content: inPieces(pieces) }])).rejects.toThrow(
    'workbook plan: a.xml: larger than 3000000 bytes; no workbook can be',
  );
});

test('parts that are together beyond it are refused', async () => {
  const content = noise(1_600_000);
  const names = ['a.xml', 'b.xml', 'c.xml'];
  await expect(zipBytes(names.map((name) => ({ name, content })))).rejects.toThrow('larger than 3000000 bytes');
});

test('while the disk takes nothing, next to nothing is made', async () => {
  let made = 0;
  async function* counted(): AsyncGenerator<string> {
    for (; made < 40; made += 1) yield noise(65_536);
  }
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let writes = 0;
  const sink = new (class extends MemorySink {
    override async write(bytes: Uint8Array): Promise<void> {
      writes += 1;
      if (writes > 1) await opened;
      return super.write(bytes);
    }
  })();
  const written = writeZip([{ name: 'a.xml', content: counted() }], sink);
  await vi.waitFor(() => expect(writes).toBe(2));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(made).toBeLessThan(8);
  open();
  await written;
  expect(made).toBe(40);
  expect(readOwnZip(sink.bytes()).get('a.xml')?.length).toBe(40 * 65_536);
});

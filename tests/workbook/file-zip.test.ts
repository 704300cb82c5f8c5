import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { MemorySink } from '../../templates/workbook/byte-sink.ts';
import { type ArchivedFile, writeFileZip } from '../../templates/workbook/file-zip.ts';
import { PlanError } from '../../templates/workbook/limits.ts';

const CONTENTS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['任务表-甲镇.xlsx', Buffer.from('PK 甲')],
  ['空.txt', Buffer.alloc(0)],
  ['a(2).bin', Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256))],
];

const files = (contents: typeof CONTENTS): ArchivedFile[] =>
  contents.map(([name, bytes]) => ({ name, bytes: async () => bytes }));

async function packed(entries: Iterable<ArchivedFile>): Promise<Uint8Array> {
  const sink = new MemorySink();
  await writeFileZip(entries, sink);
  return sink.bytes();
}

test('another program reads what was written, and its check sums agree', async () => {
  const zip = await JSZip.loadAsync(await packed(files(CONTENTS)), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(CONTENTS.map(([name]) => name));
  for (const [name, bytes] of CONTENTS) {
    expect(Buffer.from((await zip.file(name)?.async('uint8array')) ?? []).equals(bytes)).toBe(true);
  }
});

test('the same files give the same bytes', async () => {
  expect(Buffer.from(await packed(files(CONTENTS))).equals(await packed(files(CONTENTS)))).toBe(true);
});

test('no files are an empty archive', async () => {
  expect(Object.keys((await JSZip.loadAsync(await packed([]))).files)).toEqual([]);
});

test('each file is asked for when its turn comes', async () => {
  const asked: string[] = [];
  const entry = (name: string): ArchivedFile => ({
    name,
    bytes: async () => {
      asked.push(name);
      return Buffer.from(name);
    },
  });
  await writeFileZip([entry('a'), entry('b')], { write: async (bytes) => void asked.push(`${bytes.length} bytes`) });
  expect(asked.filter((word) => !word.endsWith('bytes'))).toEqual(['a', 'b']);
  expect(asked.indexOf('b')).toBeGreaterThan(asked.indexOf('1 bytes'));
});

test('more files than the format counts are refused', async () => {
  const many = Array.from({ length: 65_536 }, (_, index) => [String(index), Buffer.alloc(0)] as const);
  await expect(packed(files(many))).rejects.toThrow(PlanError);
});

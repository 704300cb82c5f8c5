import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { readOwnZip, writeZip } from '../../templates/workbook/zip.ts';

const PARTS = [
  { name: 'xl/工作簿.xml', content: ['<a>', '大葱', '</a>'] },
  { name: 'empty.xml', content: [] },
  { name: 'large.xml', content: Array.from({ length: 200 }, (_, index) => `${index}，`.repeat(1000)) },
];

test('another program reads what was written, and its check sums agree', async () => {
  const zip = await JSZip.loadAsync(await writeZip(PARTS), { checkCRC32: true });
  for (const { name, content } of PARTS) expect(await zip.file(name)?.async('string')).toBe(content.join(''));
  expect(Object.keys(zip.files)).toEqual(PARTS.map(({ name }) => name));
});

test('what was written is read back', async () => {
  const parts = readOwnZip(await writeZip(PARTS));
  expect([...parts]).toEqual(PARTS.map(({ name, content }) => [name, content.join('')]));
});

test('what another program wrote is read, without its folders', async () => {
  const zip = new JSZip().file('xl/a.xml', '大葱');
  expect([...readOwnZip(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))]).toEqual([
    ['xl/a.xml', '大葱'],
  ]);
});

test('an error in the content is passed on', async () => {
  function* broken(): Generator<string> {
    yield '<a>';
    throw new Error('no such style');
  }
  await expect(writeZip([{ name: 'a.xml', content: broken() }])).rejects.toThrow('no such style');
});

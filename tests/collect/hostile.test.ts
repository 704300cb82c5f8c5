import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE_ARCHIVES } from './hostile-archives.ts';
import { HOSTILE_CELLS } from './hostile-cells.ts';
import type { HostileMeasure } from './hostile-reader.ts';
import { HOSTILE_XML } from './hostile-xml.ts';

const FILES = [...HOSTILE_ARCHIVES, ...HOSTILE_XML, ...HOSTILE_CELLS];
/** What the project promises for any file, in milliseconds and MB. */
const MOST_TIME = 1000;
const MOST_MEMORY = 200;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanpan-hostile-'));
  await build({
    entryPoints: [fileURLToPath(new URL('./hostile-reader.ts', import.meta.url))],
    outfile: join(folder, 'reader.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads the file in a process of its own, so that nothing but this file counts. */
async function measured(bytes: Uint8Array): Promise<HostileMeasure> {
  const path = join(folder, '甲镇.xlsx');
  await writeFile(path, bytes);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'reader.mjs'), path]);
  return JSON.parse(stdout) as HostileMeasure;
}

test('there are no two of the same name', () => {
  expect(new Set(FILES.map(({ name }) => name)).size).toBe(FILES.length);
});

// Times are taken again where something else held the machine up; what is found does not change by that.
test.each(FILES)('$name: $verdict', { retry: 2 }, async ({ bytes, verdict }) => {
  const found = await measured(bytes());
  expect(found.verdict).toBe(verdict);
  // A machine that is busy with other things makes the clock run on, but no work.
  expect(Math.min(found.wall, found.processor)).toBeLessThan(MOST_TIME);
  expect(found.memory).toBeLessThan(MOST_MEMORY);
});

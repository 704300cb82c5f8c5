import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RowPlan, StreamedSheet, StreamedWorkbook } from '../../templates/workbook/plan.ts';
import { readOwnZip } from '../../templates/workbook/read-own-zip.ts';
import { writeWorkbook, writeWorkbookFile } from '../../templates/workbook/write-workbook.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { anyPlan } from './arbitrary-plan.ts';
import { sheet, text, workbook } from './plan-builder.ts';

const disk = vi.hoisted(() => ({ bytesLeft: Number.POSITIVE_INFINITY }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const open = async (...input: Parameters<typeof real.open>) => {
    const file = await real.open(...input);
    const write = file.write.bind(file) as (bytes: Uint8Array, ...rest: number[]) => Promise<{ bytesWritten: number }>;
    const limited = async (bytes: Uint8Array, ...rest: number[]) => {
      disk.bytesLeft -= bytes.length;
      if (disk.bytesLeft < 0) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
      return write(bytes, ...rest);
    };
    return Object.assign(file, { write: limited });
  };
  return { ...real, open };
});
afterEach(() => {
  disk.bytesLeft = Number.POSITIVE_INFINITY;
});

const KEEP = { overwrite: false };
const REPLACE = { overwrite: true };
/** More than is packed at once. */
const MANY = 5_000;

function row(number: number): RowPlan {
  return {
    cells: [text(`样例户${number}`), { kind: 'number', decimal: String((number * 7_919) % 9_973), style: 'count' }],
  };
}

function* rowsUpTo(count: number): Generator<RowPlan> {
  for (let number = 1; number <= count; number++) yield row(number);
}

async function* slowly(rows: Iterable<RowPlan>): AsyncGenerator<RowPlan> {
  for (const each of rows) {
    await Promise.resolve();
    yield each;
  }
}

function streamed(rows: StreamedSheet['rows']): StreamedWorkbook {
  return { ...workbook([]), sheets: [{ ...sheet(), rows }] };
}

/** What became of the file, and what is in its folder afterwards. */
async function saved(plan: StreamedWorkbook, before: Readonly<Record<string, string>> = {}, options = KEEP) {
  return withTempFolder(async (folder) => {
    for (const [file, content] of Object.entries(before)) await writeFile(join(folder, file), content);
    const result = await writeWorkbookFile(plan, join(folder, '表.xlsx'), options).catch(
      (error: Error) => error.message,
    );
    const files: Record<string, Buffer> = {};
    for (const file of await readdir(folder)) files[file] = await readFile(join(folder, file));
    return { result, files };
  });
}

const SAVED = { kind: 'saved' };

describe('a file', () => {
  test('has the bytes of the workbook, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { result, files } = await saved(plan);
        expect(result).toEqual(SAVED);
        expect(Object.keys(files)).toEqual(['表.xlsx']);
        expect(files['表.xlsx']?.equals(Buffer.from(await writeWorkbook(plan)))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('of many rows has them too', async () => {
    const { files } = await saved(workbook([sheet({ rows: [...rowsUpTo(MANY)] })]));
    expect(files['表.xlsx']).toEqual(
      Buffer.from(await writeWorkbook(workbook([sheet({ rows: [...rowsUpTo(MANY)] })]))),
    );
  });

  test('that is there already is kept, and no row is asked for', async () => {
    const rows = { [Symbol.iterator]: vi.fn(() => rowsUpTo(1)) };
    const { result, files } = await saved(streamed(rows), { '表.xlsx': '旧' });
    expect(result).toEqual({ kind: 'exists' });
    expect(files['表.xlsx']?.toString()).toBe('旧');
    expect(rows[Symbol.iterator]).not.toHaveBeenCalled();
  });

  test('that is there already is replaced when told', async () => {
    const { result, files } = await saved(streamed(rowsUpTo(3)), { '表.xlsx': '旧' }, REPLACE);
    expect(result).toEqual(SAVED);
    expect(readOwnZip(files['表.xlsx'] ?? Buffer.of()).get('xl/worksheets/sheet1.xml')).toContain('样例户3');
  });
});

describe('rows that are made while they are written', () => {
  /** The sheets with the range in use left out, which nobody knows before the rows are there. */
  const withoutDimension = (bytes: Uint8Array) =>
    [...readOwnZip(bytes)].map(([name, part]) => [name, part.replace(/<dimension [^>]*>/, '')]);

  test('give the parts that a list of them gives, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, fc.boolean(), async (plan, slow) => {
        const sheets = plan.sheets.map((each) => ({ ...each, rows: slow ? slowly(each.rows) : each.rows.values() }));
        expect([...readOwnZip(await writeWorkbook({ ...plan, sheets }))]).toEqual(
          withoutDimension(await writeWorkbook(plan)),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('give the same bytes every time, however they arrive', async () => {
    const once = await writeWorkbook(streamed(rowsUpTo(MANY)));
    expect(await writeWorkbook(streamed(rowsUpTo(MANY)))).toEqual(once);
    expect(await writeWorkbook(streamed(slowly(rowsUpTo(MANY))))).toEqual(once);
  });

  test('are as many as a sheet holds', async () => {
    const empty: RowPlan = { cells: [] };
    function* rows(count: number): Generator<RowPlan> {
      for (let number = 1; number < count; number++) yield empty;
      yield row(count);
    }
    const part = readOwnZip(await writeWorkbook(streamed(rows(1_048_576)))).get('xl/worksheets/sheet1.xml');
    expect(part).toContain('<row r="1048576"');
    await expect(writeWorkbook(streamed(rows(1_048_577)))).rejects.toThrow(
      "workbook plan: sheet '测算说明': more than 1048576 rows; Excel allows no more",
    );
  });
});

describe('nothing is left under any name', () => {
  function* failing(good: number): Generator<RowPlan> {
    yield* rowsUpTo(good);
    throw Object.assign(new Error('the list cannot be read on'), { code: 'EIO' });
  }

  test.each([0, 10, MANY])('when the rows end in an error after %i', async (good) => {
    expect(await saved(streamed(failing(good)))).toEqual({ result: 'the list cannot be read on', files: {} });
    expect(await saved(streamed(slowly(failing(good))))).toEqual({ result: 'the list cannot be read on', files: {} });
  });

  test('when a late cell cannot be written', async () => {
    const rows = [...rowsUpTo(MANY), { cells: [text('字'.repeat(32_768))] }];
    expect(await saved(streamed(rows.values()))).toEqual({
      result: `workbook plan: '测算说明'!A${MANY + 1}: text of 32768 characters; Excel allows 32767`,
      files: {},
    });
  });

  test.each([0, 100, 20_000])('when the disk is full after %i bytes', async (bytes) => {
    disk.bytesLeft = bytes;
    let closed = false;
    function* rows(): Generator<RowPlan> {
      try {
        yield* rowsUpTo(20 * MANY);
      } finally {
        closed = true;
      }
    }
    expect(await saved(streamed(rows()))).toEqual({ result: { kind: 'failed', reason: 'ENOSPC' }, files: {} });
    // The source is told that no more is wanted, so that it can close what it reads from.
    expect(closed).toBe(true);
  });

  test('and an old file stays as it was', async () => {
    const { files } = await saved(streamed(failing(MANY)), { '表.xlsx': '旧' }, REPLACE);
    expect(Object.entries(files).map(([name, content]) => [name, content.toString()])).toEqual([['表.xlsx', '旧']]);
  });

  test('until the file is whole', async () => {
    await withTempFolder(async (folder) => {
      const seen: string[][] = [];
      async function* watching(): AsyncGenerator<RowPlan> {
        yield* rowsUpTo(MANY);
        seen.push(await readdir(folder));
        yield* rowsUpTo(MANY);
      }
      await writeWorkbookFile(streamed(watching()), join(folder, '表.xlsx'), KEEP);
      expect(seen.flat()).toHaveLength(1);
      expect(seen.flat()[0]).toMatch(/^\.表\.xlsx\..+\.tmp$/);
      expect(await readdir(folder)).toEqual(['表.xlsx']);
    });
  });
});

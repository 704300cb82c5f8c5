import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { saveFile } from '../../templates/workbook/save-file.ts';
import { withTempFolder } from '../support/temp-folder.ts';

const NEW = Buffer.from('新');
const KEEP = { overwrite: false };
const REPLACE = { overwrite: true };

const failing = vi.hoisted(() => ({ link: '', rename: '' }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const orFail =
    (name: 'link' | 'rename') =>
    async (from: string, to: string): Promise<void> => {
      if (failing[name] !== '') throw Object.assign(new Error(failing[name]), { code: failing[name] });
      await real[name](from, to);
    };
  return { ...real, link: orFail('link'), rename: orFail('rename') };
});
afterEach(() => Object.assign(failing, { link: '', rename: '' }));

/** What is in the folder after saving `新` as 表.xlsx there, and what saving said. */
async function save(before: Readonly<Record<string, string>>, options: { overwrite: boolean }, name = '表.xlsx') {
  return withTempFolder(async (folder) => {
    for (const [file, content] of Object.entries(before)) await writeFile(join(folder, file), content);
    const result = await saveFile(join(folder, name), NEW, options);
    const files: Record<string, string> = {};
    for (const file of await readdir(folder)) files[file] = await readFile(join(folder, file), 'utf8');
    return { result, files };
  });
}

test('a new file is saved and nothing else is left in the folder', async () => {
  expect(await save({}, KEEP)).toEqual({ result: { kind: 'saved' }, files: { '表.xlsx': '新' } });
});

test('an existing file is kept', async () => {
  expect(await save({ '表.xlsx': '旧' }, KEEP)).toEqual({ result: { kind: 'exists' }, files: { '表.xlsx': '旧' } });
});

test('an existing file is replaced when told', async () => {
  expect(await save({ '表.xlsx': '旧' }, REPLACE)).toEqual({ result: { kind: 'saved' }, files: { '表.xlsx': '新' } });
});

test('overwriting needs no existing file', async () => {
  expect(await save({}, REPLACE)).toEqual({ result: { kind: 'saved' }, files: { '表.xlsx': '新' } });
});

test.each([KEEP, REPLACE])('a missing folder is a failure, and is not made (%j)', async (options) => {
  expect(await save({}, options, '没有/表.xlsx')).toEqual({ result: { kind: 'failed', reason: 'ENOENT' }, files: {} });
});

test('a file in the place of the folder is a failure', async () => {
  expect(await save({ 没有: '' }, KEEP, '没有/表.xlsx')).toEqual({
    result: { kind: 'failed', reason: 'ENOTDIR' },
    files: { 没有: '' },
  });
});

test('a folder of that name is a failure, with nothing left beside it', async () => {
  await withTempFolder(async (folder) => {
    await mkdir(join(folder, '表.xlsx'));
    expect((await saveFile(join(folder, '表.xlsx'), NEW, REPLACE)).kind).toBe('failed');
    expect(await readdir(folder)).toEqual(['表.xlsx']);
  });
});

test('a name as long as a disk allows is saved', async () => {
  const name = `${'表'.repeat(83)}.xlsx`;
  expect(await save({}, KEEP, name)).toEqual({ result: { kind: 'saved' }, files: { [name]: '新' } });
});

test('of many that save under one free name, exactly one wins', async () => {
  await withTempFolder(async (folder) => {
    const path = join(folder, '表.xlsx');
    const results = await Promise.all([...'甲乙丙丁戊'].map((content) => saveFile(path, Buffer.from(content), KEEP)));
    expect(results.map((result) => result.kind).sort()).toEqual(['exists', 'exists', 'exists', 'exists', 'saved']);
    expect(await readFile(path, 'utf8')).toBe([...'甲乙丙丁戊'][results.findIndex(({ kind }) => kind === 'saved')]);
  });
});

describe('a disk without hard links', () => {
  test('a new file is saved', async () => {
    failing.link = 'EPERM';
    expect(await save({}, KEEP)).toEqual({ result: { kind: 'saved' }, files: { '表.xlsx': '新' } });
  });

  test('an existing file is kept', async () => {
    failing.link = 'EPERM';
    expect(await save({ '表.xlsx': '旧' }, KEEP)).toEqual({ result: { kind: 'exists' }, files: { '表.xlsx': '旧' } });
  });

  test('a failed move leaves no empty file under the name', async () => {
    Object.assign(failing, { link: 'ENOTSUP', rename: 'EIO' });
    expect(await save({}, KEEP)).toEqual({ result: { kind: 'failed', reason: 'EIO' }, files: {} });
  });
});

test('a failed replacement keeps the old file and removes the new one', async () => {
  failing.rename = 'EIO';
  expect(await save({ '表.xlsx': '旧' }, REPLACE)).toEqual({
    result: { kind: 'failed', reason: 'EIO' },
    files: { '表.xlsx': '旧' },
  });
});

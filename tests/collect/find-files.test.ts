import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findFiles } from '../../templates/collect/find-files.ts';
import { withTempFolder } from '../support/temp-folder.ts';

/** A folder of this name cannot be read, whoever asks: the rights of a disk do not hold for root. */
const closed = vi.hoisted(() => ({ name: '' }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const readdir = async (path: string, options: { withFileTypes: true }) => {
    if (closed.name !== '' && path.endsWith(closed.name)) throw Object.assign(new Error(), { code: 'EACCES' });
    return real.readdir(path, options);
  };
  return { ...real, readdir };
});
afterEach(() => Object.assign(closed, { name: '' }));

/** Makes empty files at these paths and gives what is found. */
function foundAmong(
  paths: readonly string[],
  prepare: (folder: string) => Promise<void> = async () => {},
  most?: number,
) {
  return withTempFolder(async (folder) => {
    for (const path of paths) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), '');
    }
    await prepare(folder);
    return findFiles(folder, most);
  });
}

test('子文件夹里的也找到，按路径排列，任何文件都算一个', async () => {
  const { files, issues } = await foundAmong([
    '乙.xlsx',
    '一组/甲.xlsx',
    '一组/二队/丙.xlsx',
    '.DS_Store',
    '~$乙.xlsx',
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    '.DS_Store',
    '~$乙.xlsx',
    '一组/二队/丙.xlsx',
    '一组/甲.xlsx',
    '乙.xlsx',
  ]);
  expect(issues).toEqual([]);
});

test('链接不打开：指向文件的、指向上级文件夹成环的、指向不存在的', async () => {
  const { files } = await foundAmong(['甲.xlsx'], async (folder) => {
    await symlink(join(folder, '甲.xlsx'), join(folder, '链接.xlsx'));
    await symlink(folder, join(folder, '环'));
    await symlink('/不存在', join(folder, '断'));
  });
  expect(files).toEqual([
    { path: '断', regular: false },
    { path: '环', regular: false },
    { path: '甲.xlsx', regular: true },
    { path: '链接.xlsx', regular: false },
  ]);
});

test('文件夹不存在', async () => {
  const { files, issues } = await withTempFolder((folder) => findFiles(join(folder, '没有')));
  expect(files).toEqual([]);
  expect(issues.map(({ code, values }) => [code, values])).toEqual([['fileNotReadable', { reason: 'ENOENT' }]]);
});

test('给的是文件而不是文件夹', async () => {
  const { issues } = await withTempFolder(async (folder) => {
    await writeFile(join(folder, '甲.xlsx'), '');
    return findFiles(join(folder, '甲.xlsx'));
  });
  expect(issues.map(({ code, values }) => [code, values])).toEqual([['fileNotReadable', { reason: 'ENOTDIR' }]]);
});

test('三十二层以内的都找，再深的文件夹列为没有打开的一项', async () => {
  const deep = (levels: number) => Array.from({ length: levels }, () => '层').join('/');
  const { files } = await foundAmong([`${deep(32)}/甲.xlsx`]);
  expect(files).toEqual([{ path: `${deep(32)}/甲.xlsx`, regular: true }]);
  const deeper = await foundAmong([`${deep(33)}/甲.xlsx`]);
  expect(deeper.files).toEqual([{ path: deep(33), regular: false }]);
});

test('文件太多时一个也不读：三个以内的找到三个，第四个使全部被拒绝', async () => {
  const nothing = async () => {};
  expect((await foundAmong(['a', 'b', '下/c'], nothing, 3)).files).toHaveLength(3);
  const { files, issues } = await foundAmong(['a', 'b', '下/c', '下/d'], nothing, 3);
  expect(files).toEqual([]);
  expect(issues.map(({ code, values }) => [code, values])).toEqual([['tooManyFiles', { limit: '3' }]]);
});

test('没有权限的文件夹说出来，其余照收', async () => {
  closed.name = '锁住的';
  const { files, issues } = await foundAmong(['甲.xlsx', '锁住的/乙.xlsx', '一组/丙.xlsx']);
  expect(files.map(({ path }) => path)).toEqual(['一组/丙.xlsx', '甲.xlsx']);
  expect(issues.map(({ code, place, values }) => [code, place, values])).toEqual([
    ['fileNotReadable', { file: '锁住的' }, { reason: 'EACCES' }],
  ]);
});

import type { Sentences } from '../issue.ts';
import type { OutputIssues } from '../output-issues.ts';

const writeReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '文件夹不存在'],
  ['ENOTDIR', '路径中有一段不是文件夹'],
  ['EEXIST', '同名的文件挡住了文件夹'],
  ['EISDIR', '同名的文件夹挡住了文件'],
  ['EACCES', '没有写入权限'],
  ['EPERM', '没有写入权限'],
  ['EROFS', '磁盘是只读的'],
  ['ENOSPC', '磁盘空间不足'],
  ['EBUSY', '文件正被其他程序占用'],
  ['ENAMETOOLONG', '文件名太长'],
]);

export const outputIssuesZh: Sentences<OutputIssues> = {
  fileExists: ({ path }) => `「${path}」已经存在，没有改动；要覆盖请加 --overwrite，或换一个文件夹。`,
  fileNotWritable: ({ path, reason }) =>
    `「${path}」写不进去（${writeReasons.get(reason) ?? reason}），请检查路径和权限。`,
  fileNotExpressible: ({ path, reason }) => `「${path}」没有写出，内容超出了表格文件的限度（${reason}），请检查清单。`,
};

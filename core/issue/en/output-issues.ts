import type { Sentences } from '../issue.ts';
import type { OutputIssues } from '../output-issues.ts';

const writeReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'the folder does not exist'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['EEXIST', 'a file stands where the folder belongs'],
  ['EISDIR', 'a folder stands where the file belongs'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EBUSY', 'another program is using it'],
  ['ENAMETOOLONG', 'the name is too long'],
]);

export const outputIssuesEn: Sentences<OutputIssues> = {
  fileExists: ({ path }) =>
    `“${path}” exists and was left as it is. Add --overwrite to replace it, or choose another folder.`,
  fileNotWritable: ({ path, reason }) =>
    `“${path}” cannot be written (${writeReasons.get(reason) ?? reason}). Check the path and its permissions.`,
  fileNotExpressible: ({ path, reason }) =>
    `“${path}” was not written; the content is beyond what the format holds (${reason}). Check the list.`,
};

import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProcess } from './run-process.ts';
import { withTempFolder } from './temp-folder.ts';

/**
 * Converts spreadsheets with one LibreOffice process and gives the paths of the new files, in the same order.
 * Files must have different names. Throws when a file was not written: LibreOffice exits with 0 all the same.
 *
 * The process has a profile of its own: a second one on the same profile hands its work to the first and leaves.
 */
export function convertWithLibreOffice(
  files: readonly string[],
  format: 'xlsx' | 'pdf',
  outFolder: string,
  timeoutMs: number,
): Promise<readonly string[]> {
  return withTempFolder(async (profile) => {
    const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    const conversion = ['--convert-to', format, '--outdir', outFolder, ...files];
    const { stdout, stderr } = await runProcess('soffice', [...settings, ...conversion], { timeoutMs });
    const written = files.map((file) => join(outFolder, `${basename(file, extname(file))}.${format}`));
    for (const file of written) {
      await access(file).catch(() => {
        throw new Error(`LibreOffice 没有写出 ${basename(file)}：${stdout}${stderr}`);
      });
    }
    return written;
  });
}

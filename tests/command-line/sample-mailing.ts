import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { LIST_JSON } from '../form/sample-form.ts';
import { put, runHere } from './run-here.ts';

/** A form sent to so many villages, packed too: the files of the folder are theirs, the index and the archive. */
export interface SampleMailing {
  readonly files: number;
  readonly args: readonly string[];
  /** Makes a folder with what the command reads. */
  readonly makeFolder: (path: string) => Promise<void>;
}

export const OUT = 'out';

export function sampleMailing(villages: number): SampleMailing {
  const units = Array.from({ length: villages }, (_, index) => `样例村${index + 1}`);
  const inputs = { '村.csv': `村\n${units.join('\n')}\n`, '清单.json': JSON.stringify(LIST_JSON) };
  return {
    files: villages + 2,
    args: ['template', '清单.json', '--units', '村.csv', '--zip', '--out', OUT],
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
      await put(path, inputs);
    },
  };
}

/** The files of a folder by name, each as a hash of its bytes. */
export type Fingerprints = Readonly<Record<string, string>>;

/** A folder that is not there has no files. */
export async function fingerprints(folder: string): Promise<Fingerprints> {
  const names = await readdir(folder).catch(() => []);
  const prints = names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(prints));
}

/** Files that are still being written, or were when their process ended, have another name. */
export function isFinished(name: string): boolean {
  return !name.endsWith('.tmp');
}

/** How many files stand under their final names; null where there is no folder yet. */
export function finishedFiles(folder: string): number | null {
  try {
    return readdirSync(folder).filter(isFinished).length;
  } catch {
    return null;
  }
}

/**
 * What a run that nothing disturbs leaves. Every file is a zip file, and its check sums hold: so whatever has the
 * fingerprint of one of them is whole.
 */
export async function undisturbedRun(mailing: SampleMailing, folder: string): Promise<Fingerprints> {
  await mailing.makeFolder(folder);
  const { code, stderr } = await runHere(folder, ...mailing.args);
  const out = join(folder, OUT);
  const names = code === 0 ? await readdir(out) : [];
  if (names.length !== mailing.files) throw new Error(`退出码 ${code}，${names.length} 个文件：${stderr}`);
  for (const name of names) await JSZip.loadAsync(await readFile(join(out, name)), { checkCRC32: true });
  return fingerprints(out);
}

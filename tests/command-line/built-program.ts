import { spawn } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Answer } from './run-here.ts';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the command line of now into a folder, as a program that can be started, and killed, by itself. Gives its path. */
export async function builtProgram(folder: string): Promise<string> {
  const outfile = join(folder, 'dist', 'suanpan.js');
  await build({
    ...{ entryPoints: [join(TOP, 'templates/command-line/suanpan.ts')], outfile, bundle: true, logLevel: 'error' },
    ...{ platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
  });
  for (const name of ['node_modules', 'seeds', 'package.json']) await symlink(join(TOP, name), join(folder, name));
  return outfile;
}

/** Starts the program in a folder and kills it, without warning, when `soEnough` says so. `true` where it was killed. */
export function runUntil(
  program: string,
  { cwd, args, soEnough }: { readonly cwd: string; readonly args: readonly string[]; readonly soEnough: () => boolean },
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'ignore' });
    const watch = setInterval(() => {
      if (soEnough()) child.kill('SIGKILL');
    }, 1);
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearInterval(watch);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Runs the program in a folder to its end. `through` is a command that starts it, such as `setpriv` with its options. */
export function runProgram(
  program: string,
  {
    cwd,
    args,
    through = [],
  }: { readonly cwd: string; readonly args: readonly string[]; readonly through?: readonly string[] },
): Promise<Answer> {
  const [command = '', ...rest] = [...through, process.execPath, program, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

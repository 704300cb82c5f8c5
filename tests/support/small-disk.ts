import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { describe } from 'vitest';
import { withTempFolder } from './temp-folder.ts';

/** A disk of its own, kept in memory. */
export interface SmallDisk {
  /** Where it is; no process but those of the test sees it there. */
  readonly folder: string;
  readonly makeReadOnly: () => Promise<void>;
}

/** Root may mount a disk in a view of its own; others may where the system lets them be root in one. */
const WAYS = [['--mount'], ['--mount', '--map-root-user']] as const;
const WAY = WAYS.find((way) => {
  const mount = `mount -t tmpfs -o size=64k suanpan '${tmpdir()}'`;
  return spawnSync('unshare', [...way, 'sh', '-c', mount], { stdio: 'ignore' }).status === 0;
});

/** A group of tests that needs small disks; skipped, under a name that says why, where none can be mounted. */
export function describeWithSmallDisks(name: string, body: () => void): void {
  if (WAY !== undefined) describe(name, body);
  else describe.skip(`${name}（跳过：不能挂载 tmpfs；请用 root 运行，或允许 unshare --mount --map-root-user）`, body);
}

/** Lends a disk that holds so much. It is gone afterwards, also when this process is killed: the system sees to that. */
export function withSmallDisk<T>(kilobytes: number, use: (disk: SmallDisk) => Promise<T>): Promise<T> {
  return withTempFolder(async (place) => {
    // A disk is mounted as long as the process in whose view it is lives; the view can be entered from outside.
    const shell = spawn('unshare', [...(WAY ?? []), 'sh'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const tell = commander(shell);
    try {
      await tell(`mount -t tmpfs -o size=${kilobytes}k suanpan '${place}'`);
      const folder = `/proc/${shell.pid}/root${place}`;
      return await use({ folder, makeReadOnly: () => tell(`mount -o remount,bind,ro '${place}'`) });
    } finally {
      shell.stdin.end();
      await once(shell, 'close');
    }
  });
}

/** Gives commands to a shell and waits until each is done; throws when one fails. */
function commander(shell: ChildProcess): (command: string) => Promise<void> {
  const { stdin, stdout } = shell;
  if (stdin === null || stdout === null) throw new Error('the shell cannot be talked to');
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async (command) => {
    stdin.write(`${command} && echo done || echo failed\n`);
    const { value } = await answers.next();
    if (value !== 'done') throw new Error(`没有做成：${command}`);
  };
}

import { spawn } from 'node:child_process';

export interface ProcessOptions {
  readonly timeoutMs: number;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ProcessOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program and gives what it printed. Throws, with the end of that, when it cannot be started, exits with
 * another code than 0, or is still running after `timeoutMs`.
 *
 * The child leads a process group of its own, so that ending it also ends what it started: `soffice` is a script
 * whose real process would outlive it.
 */
export function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<ProcessOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      detached: true,
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));

    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, options.timeoutMs);

    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${command} 无法启动：${error.message}`));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const output = { stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') };
      if (code === 0) return resolve(output);
      const end = timedOut ? `${options.timeoutMs} 毫秒后仍未结束` : `退出码 ${code ?? signal}`;
      reject(new Error(`${command} ${end}：${(output.stderr || output.stdout).slice(-2000).trim()}`));
    });
  });
}

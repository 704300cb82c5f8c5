#!/usr/bin/env node
import { printable } from './printable.ts';
import { run } from './run.ts';

// A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(process.stdout.isTTY ? printable(text) : text),
  stderr: (text) => process.stderr.write(process.stderr.isTTY ? printable(text) : text),
  terminal: process.stderr.isTTY ? process.stderr : null,
  cwd: process.cwd(),
});

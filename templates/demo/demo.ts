import { performance } from 'node:perf_hooks';
import { FOLDER, runDemo } from './run-demo.ts';

const started = performance.now();

process.exitCode = await runDemo({
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY ? process.stderr : null,
  cwd: process.cwd(),
});

const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`\n样例和结果都在 ${FOLDER}/ 里，人名、地名、号码均为虚构。用时 ${seconds} 秒。\n`);

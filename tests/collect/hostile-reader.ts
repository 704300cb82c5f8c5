import { readFileSync } from 'node:fs';
import { SnapshotReader } from '../../templates/reader/read-snapshot.ts';

/** What a process of its own found out about a file; times in milliseconds. */
export interface HostileMeasure {
  readonly verdict: string;
  readonly wall: number;
  readonly processor: number;
  /** The most memory the process ever held, Node itself included, in MB. */
  readonly memory: number;
}

const [, , path = ''] = process.argv;
const started = { wall: performance.now(), processor: process.cpuUsage() };
const { snapshot, issues } = await new SnapshotReader().readFile(path);
const { user, system } = process.cpuUsage(started.processor);
const wall = performance.now() - started.wall;
const words = snapshot === null ? [] : ['read', ...snapshot.issues.map(({ code }) => code)];
for (const { code, values } of issues) {
  words.push(code, ...('fault' in values ? [values.fault] : []), ...('measure' in values ? [values.measure] : []));
}
const measure: HostileMeasure = { verdict: words.join(' '), wall, processor: (user + system) / 1000, memory: peak() };
process.stdout.write(JSON.stringify(measure));

/** Linux counts what the parent held before this process began into `maxRSS`; it says the truth elsewhere. */
function peak(): number {
  const maxRss = process.resourceUsage().maxRSS / 1024;
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return kilobytes === undefined ? maxRss : Number.parseInt(kilobytes, 10) / 1024;
  } catch {
    return maxRss;
  }
}

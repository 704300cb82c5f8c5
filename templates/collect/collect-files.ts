import { basename, join } from 'node:path';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { SnapshotReader } from '../reader/read-snapshot.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { type Returned, readReturned, refused, type Shelf } from './read-returned.ts';
import type { CollectRun } from './run.ts';
import { settleRun } from './settle-run.ts';
import { type CollectSource, isSameTemplate } from './source.ts';

/** What is collected, and from whom. */
export interface CollectRequest extends Shelf {
  readonly folder: string;
  /** The template that was asked for; null: the one that most files are of. */
  readonly wanted: CollectSource | null;
  /** What the units are one of, 镇街, where their list says it. */
  readonly memberOf: ReadonlyMap<string, readonly string[]>;
}

/** A collection, or why there is none. */
export type Collected = { readonly run: CollectRun } | { readonly run: null; readonly issues: readonly Issue[] };

/**
 * Reads everything that came back into a folder. A file that cannot be read is refused with the reason and the others are
 * read on; every file found is counted once, as read or as refused.
 */
export async function collectFiles(
  request: CollectRequest,
  progress: (done: number, total: number) => void,
): Promise<Collected> {
  const { files, issues } = await findFiles(request.folder);
  // A folder that cannot be looked through says nothing of who has sent something.
  if (request.wanted !== null && files.length === 0 && issues.length > 0) return { run: null, issues };
  const reader = new SnapshotReader();
  const returned: Returned[] = [];
  for (const [at, file] of files.entries()) {
    returned.push(await readFile(reader, request, file));
    progress(at + 1, files.length);
  }
  const sources = sourcesOf(request.wanted, returned);
  const [source] = sources;
  if (source !== undefined && sources.length === 1) {
    const { units: asked, memberOf } = request;
    return { run: settleRun({ source, asked, memberOf, returned, issues }) };
  }
  const reasons = returned.flatMap((each) => (each.kind === 'refused' ? each.issues : []));
  const found = sources.map(({ title }) => title).join('、');
  return { run: null, issues: [...issues, ...reasons, issue('collectSourceUnknown', 'error', {}, { found })] };
}

async function readFile(
  reader: SnapshotReader,
  request: CollectRequest,
  { path, regular }: FoundFile,
): Promise<Returned> {
  if (basename(path).startsWith('~$')) return refused(path, [issue('fileLock', 'info', {}, {})]);
  if (!regular) return refused(path, [issue('fileNotRegular', 'error', {}, {})]);
  const { snapshot, issues } = await reader.readFile(join(request.folder, path));
  return snapshot === null ? refused(path, issues) : readReturned(path, snapshot, request);
}

/** The template that was asked for, as most files have it; without one, what most files are of. */
function sourcesOf(wanted: CollectSource | null, returned: readonly Returned[]): readonly CollectSource[] {
  if (wanted === null) return mostReturned(returned);
  const sources = mostReturned(returned.filter((each) => each.kind === 'read' && isSameTemplate(each.source, wanted)));
  return sources.length === 0 ? [wanted] : sources;
}

/** The templates that most of the files are of: one, or several of which none has more than the others. */
function mostReturned(returned: readonly Returned[]): readonly CollectSource[] {
  const counts = new Map<CollectSource, number>();
  for (const each of returned) {
    if (each.kind === 'read') counts.set(each.source, (counts.get(each.source) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].flatMap(([source, count]) => (count === most ? [source] : []));
}

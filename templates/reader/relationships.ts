import { refuse } from './refusal.ts';
import { type Package, scanPart } from './scan-part.ts';

/** A line from one part of a workbook to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type, such as `worksheet`; the same in transitional and strict workbooks. */
  readonly type: string;
  /** The path of the part inside the archive. */
  readonly path: string;
}

/** The path of the first part of this type; undefined where there is none. */
export function partOfType(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((found) => found.type === type)?.path;
}

/**
 * The parts a part refers to; `''` stands for the package as a whole. Targets outside the archive are left out. Refuses
 * more of them than an archive may hold.
 */
export async function readRelationships(from: Package, part: string): Promise<readonly Relationship[]> {
  const path = relationshipsPath(part);
  if (!from.archive.entries.has(path.toLowerCase())) return [];
  const read = () => scanRelationships(from, path, folderOf(part));
  return from.known?.relationships.read(from, path, read) ?? read();
}

async function scanRelationships(from: Package, path: string, folder: string): Promise<readonly Relationship[]> {
  const found: Relationship[] = [];
  await scanPart(from, path, {
    open(name, tag) {
      if (name !== 'Relationship' || tag.attribute('TargetMode') === 'External') return;
      found.push({
        id: tag.attribute('Id') ?? '',
        type: (tag.attribute('Type') ?? '').split('/').at(-1) ?? '',
        path: resolve(folder, tag.attribute('Target') ?? ''),
      });
      const { entries } = from.limits;
      if (found.length <= entries) return;
      const [measured, limit] = [String(found.length), String(entries)];
      refuse('archiveTooLarge', { entry: path, measure: 'entries', found: measured, limit });
    },
    close() {},
    text() {},
  });
  return found;
}

function relationshipsPath(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Targets are relative to the folder of the part they stand in, or absolute from the root of the archive. */
function resolve(folder: string, target: string): string {
  const slashed = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (slashed.startsWith('/') ? slashed : folder + slashed).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

import type { ArchiveMeasure } from '../../core/issue/file-issues.ts';
import { megabytes, type ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Refuses an archive that states it unpacks to more than the limits. That it tells the truth is seen while unpacking. */
export function checkArchiveSizes(entries: readonly ZipEntry[], limits: ReadLimits): void {
  let total = 0;
  for (const { name, size, packedSize } of entries) {
    if (size > limits.entryBytes) tooLarge(name, 'entryBytes', megabytes(size), megabytes(limits.entryBytes));
    if (size > limits.ratioFromBytes && size > limits.ratio * packedSize) {
      const ratio = packedSize === 0 ? '∞' : String(Math.ceil(size / packedSize));
      tooLarge(name, 'ratio', ratio, String(limits.ratio));
    }
    total += size;
    if (total > limits.totalBytes) tooLarge('', 'totalBytes', megabytes(total), megabytes(limits.totalBytes));
  }
}

function tooLarge(entry: string, measure: ArchiveMeasure, found: string, limit: string): never {
  refuse('archiveTooLarge', { entry, measure, found, limit });
}

import { gzipSync } from 'node:zlib';
import { FIRST_PAINT, type Files, type Site } from './site.ts';

/** What the first paint may weigh, packed. */
export const FIRST_PAINT_BYTES = 60 * 1024;

/** What a browser is sent, packed as servers pack it. */
export function packedBytes(files: Files, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(files.get(name) ?? '', { level: 9 }).length, 0);
}

/** A line for each file with its size, and what is sent before anything is drawn. */
export function sizeLines({ office, wps, web }: Site): readonly string[] {
  const lines = Object.entries({ office, wps, web }).flatMap(([folder, files]) =>
    [...files].map(
      ([name, text]) =>
        `${`${folder}/${name}`.padEnd(30)} ${kilobytes(Buffer.byteLength(text))}  gzip ${kilobytes(packedBytes(files, [name]))}`,
    ),
  );
  const first = packedBytes(office, FIRST_PAINT);
  return [
    ...lines,
    `${'first paint'.padEnd(30)} ${' '.repeat(10)}  gzip ${kilobytes(first)} (≤ ${kilobytes(FIRST_PAINT_BYTES).trim()})`,
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
}

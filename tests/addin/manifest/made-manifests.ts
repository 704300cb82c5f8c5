import { readFileSync } from 'node:fs';
import { FUNCTION_NAMES } from '../../../addin/functions/function-table.ts';
import { functionMetadata } from '../../../addin/functions/metadata.ts';
import { descriptorOf } from '../../../addin/manifest/descriptor.ts';
import type { LintSurroundings } from '../../../addin/manifest/lint-xml.ts';
import { manifestFiles, wpsFiles } from '../../../addin/manifest/manifest-files.ts';
import { RIBBON_COMMANDS } from '../../../addin/office/ribbon.ts';
import packageData from '../../../package.json' with { type: 'json' };
import { ASSETS } from './draw-icons.ts';

export const DESCRIPTOR = descriptorOf(packageData.version);

export const BASE = 'https://localhost:3000/';

const METADATA = functionMetadata(
  readFileSync(new URL('../../../addin/functions/functions.ts', import.meta.url), 'utf8'),
);

/** The files of each program as the build writes them, by path. */
export const OFFICE = new Map(
  manifestFiles(DESCRIPTOR, { baseUrl: BASE, functions: METADATA.office }).map(({ path, content }) => [path, content]),
);
export const WPS = new Map(
  wpsFiles(DESCRIPTOR, { functions: METADATA.wps }).map(({ path, content }) => [path, content]),
);

export function made(files: ReadonlyMap<string, string>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`no file ${path}`);
  return content;
}

/** Width and height of a PNG of ours, from its header. */
export function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(new URL(file, ASSETS));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What the manifest must agree with: the commands and functions of the sources, the icons on disk. */
export const SURROUNDINGS: LintSurroundings = {
  commands: RIBBON_COMMANDS.map(({ functionName }) => functionName),
  functions: FUNCTION_NAMES,
  described: new Map(
    METADATA.office.map(({ path, text }) => [
      path,
      (JSON.parse(text) as { functions: { id: string }[] }).functions.map(({ id }) => id),
    ]),
  ),
  iconSize: (url) => (url.startsWith(`${BASE}icons/`) ? pngSize(url.slice(`${BASE}icons/`.length)) : null),
};

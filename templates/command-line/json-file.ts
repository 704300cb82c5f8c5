import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { placeOfJsonFault } from './json-fault.ts';
import { refuse } from './user-fault.ts';

/** A policy or a plan holds some hundred kilobytes; what is larger than this is something else. */
const MOST_BYTES = 10_000_000;

/** A JSON file as parsed, with the name that messages call it by. */
export interface JsonFile {
  readonly file: string;
  readonly json: unknown;
}

/** Reads a JSON file; one that cannot be read, is too large or is not JSON is refused with the place of the fault. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  const file = basename(path);
  const text = await loadText(path, file);
  return { file, json: parseJson(text.replace(/^\uFEFF/, ''), file) };
}

async function loadText(path: string, file: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) refuse('fileTooLarge', { size: megabytes(size), limit: megabytes(MOST_BYTES) }, { file });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuse('fileNotReadable', { reason: String(error.code) }, { file });
    throw error;
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('policyNotJson', { reason: placeOfJsonFault(text, String(error)) }, { file });
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

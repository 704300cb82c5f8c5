/** A page has no files but those that a person gives it: any path is refused as one that is not there. */
class NoFile extends Error {
  readonly code = 'ENOENT';
}

export async function stat(path: string): Promise<never> {
  throw new NoFile(path);
}

export const readFile = stat;

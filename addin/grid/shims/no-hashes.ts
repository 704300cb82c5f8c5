/** Reading needs no hash; what asks for one here is in the wrong program. */
export function createHash(kind: string): never {
  throw new Error(`${kind} is not made in a page`);
}

/** Ends a switch over a union: adding a member without a case is a compile error here. */
export function unreachable(value: never): never {
  throw new TypeError(`unexpected case: ${JSON.stringify(value)}`);
}

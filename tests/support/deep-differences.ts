/** Where two pieces of data differ, each place with what was expected and what was found; at most `most` of them. */
export function deepDifferences(expected: unknown, found: unknown, most = 20): readonly string[] {
  return differencesAt('', expected, found).slice(0, most);
}

function differencesAt(path: string, expected: unknown, found: unknown): readonly string[] {
  if (!isObject(expected) || !isObject(found)) {
    return Object.is(expected, found) ? [] : [`${path}: ${JSON.stringify(expected)} -> ${JSON.stringify(found)}`];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].flatMap((key) => differencesAt(path === '' ? key : `${path}.${key}`, expected[key], found[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

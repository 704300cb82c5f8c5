/** What came to the language's library after Chromium 80, by its owner: the browser that old WPS embeds has none of it. */
export const NEWER_LIBRARY: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Int8Array.prototype)': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ],
  'Object.getPrototypeOf(Object.getPrototypeOf([].values()))': [
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  ],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Array: ['fromAsync'],
  Promise: ['any', 'withResolvers', 'try'],
  globalThis: ['structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator'],
  'globalThis.AbortSignal': ['timeout', 'any', 'abort'],
  'globalThis.AbortSignal.prototype': ['throwIfAborted', 'reason'],
  'globalThis.Crypto.prototype': ['randomUUID'],
  'globalThis.Element && Element.prototype': ['replaceChildren'],
};

/** A script that takes it all away; run first in a page or a worker. */
export const AS_CHROMIUM_80 = Object.entries(NEWER_LIBRARY)
  .map(([owner, names]) => `for(const n of ${JSON.stringify(names)}){const o=${owner};if(o)delete o[n]}`)
  .join('\n');

/**
 * Names that a script calls and that Chromium 80 may lack. `map`, `any`, `union` and their like are left out: older things
 * and our own have methods of those names.
 */
export function newerCalls(script: string): readonly string[] {
  // A short name without a point may be one that minifying gave.
  return TELLING.filter((name) => new RegExp(`\\.${name}\\(${name.length > 2 ? `|\\b${name}\\(` : ''}`).test(script));
}

const TELLING: readonly string[] = [
  ...['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'replaceAll', 'hasOwn', 'groupBy'],
  ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference', 'fromAsync', 'withResolvers'],
  ...['structuredClone', 'throwIfAborted', 'randomUUID', 'replaceChildren', 'isWellFormed', 'toWellFormed'],
];

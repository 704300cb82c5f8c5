import type { Rational } from '../quantity/rational.ts';

/** Makes the function that gives rows with equal numbers of these terms, written alike, one key, and others different ones. */
export function rowKey(ids: readonly string[]): (inputs: ReadonlyMap<string, Rational>) => string {
  return (inputs) => {
    let key = '';
    for (const id of ids) {
      const value = inputs.get(id);
      key += value === undefined ? ' ' : `${value.numerator}/${value.denominator} `;
    }
    return key;
  };
}

import { readChoice } from './choice.ts';

/** A year out of those there are; another is refused with the list. */
export function readYear(option: string, found: string, allowed: readonly number[]): number {
  const digits = found.normalize('NFKC').replace(/年$/, '');
  return Number.parseInt(readChoice(option, digits, allowed.map(String)), 10);
}

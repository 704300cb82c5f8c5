import { refuse } from '../user-fault.ts';

/** The value if it is one of those allowed; another is refused with the list. */
export function readChoice<T extends string>(option: string, found: string, allowed: readonly T[]): T {
  return (
    allowed.find((value) => value === found) ?? refuse('optionChoice', { option, found, allowed: allowed.join('、') })
  );
}

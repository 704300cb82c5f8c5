import { LIMITS } from '../../templates/workbook/limits.ts';
import { isTaken } from './check-area.ts';

/** The sheet's name, or the first of `甲 (2)`, `甲 (3)` … that is free, cut to what a sheet may be called. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  return firstFree(name, taken, LIMITS.sheetName, (number) => ` (${number})`);
}

/** The defined name, or the first of `单价_2`, `单价_3` … that is free. */
export function freeDefinedName(name: string, taken: readonly string[]): string {
  return firstFree(name, taken, LIMITS.definedName, (number) => `_${number}`);
}

function firstFree(name: string, taken: readonly string[], limit: number, suffix: (number: number) => string): string {
  let free = name;
  for (let number = 2; isTaken(free, taken); number++) {
    const end = suffix(number);
    free = name.slice(0, limit - end.length) + end;
  }
  return free;
}

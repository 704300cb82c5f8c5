/** How many arguments a function takes; `null` is no upper limit. */
export interface FunctionEntry {
  readonly least: number;
  readonly most: number | null;
}

/** The functions a formula may call, by their Excel names. Anything else is refused with this list. */
export const FUNCTION_TABLE = {
  IF: { least: 2, most: 3 },
  IFS: { least: 2, most: null },
  AND: { least: 1, most: null },
  OR: { least: 1, most: null },
  NOT: { least: 1, most: 1 },
  MIN: { least: 1, most: null },
  MAX: { least: 1, most: null },
  ABS: { least: 1, most: 1 },
  ROUND: { least: 2, most: 2 },
  ROUNDUP: { least: 2, most: 2 },
  ROUNDDOWN: { least: 2, most: 2 },
  INT: { least: 1, most: 1 },
  SUM: { least: 1, most: null },
  AVERAGE: { least: 1, most: null },
  COUNT: { least: 1, most: null },
  POWER: { least: 2, most: 2 },
} as const satisfies Record<string, FunctionEntry>;

export type FunctionName = keyof typeof FUNCTION_TABLE;

export const FUNCTION_NAMES = Object.keys(FUNCTION_TABLE) as readonly FunctionName[];

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTION_TABLE, name);
}

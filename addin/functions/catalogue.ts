import type { Language } from '../../core/issue/language.ts';
import { FUNCTION_NAMES, FUNCTION_TABLE, type FunctionName } from './function-table.ts';
import { functionWordsOf } from './words/function-words.ts';

/** A function as people choose it: its words in their language. */
export interface FunctionInfo {
  readonly name: FunctionName;
  readonly description: string;
  readonly result: string;
  readonly parameters: readonly ParameterInfo[];
}

export interface ParameterInfo {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** Stands before every name in a formula, with a dot. */
export const NAMESPACE = 'SUANPAN';

/** Every function, for a wizard and for the metadata. */
export function functionCatalogue(language: Language): readonly FunctionInfo[] {
  const words = functionWordsOf(language);
  return FUNCTION_NAMES.map((name) => {
    const { parameters, optional } = FUNCTION_TABLE[name];
    return {
      name,
      ...words.functions[name],
      parameters: parameters.map((parameter, index) => ({
        ...words.parameters[parameter],
        optional: index >= parameters.length - optional,
      })),
    };
  });
}

/** The result of a function for arguments as a program would hand them over; an error is its sentence. */
export function evaluateFunction(name: FunctionName, args: readonly unknown[]): unknown[][] {
  return FUNCTION_TABLE[name].run(...args);
}

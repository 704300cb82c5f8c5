import type { Language } from '../../../core/issue/language.ts';
import type { Fault, FaultKind, Parameter } from '../fault.ts';
import type { FunctionName } from '../function-table.ts';
import { functionWordsEn } from './en.ts';
import { functionWordsZh } from './zh.ts';

/** What people read about the functions, in one language. */
export interface FunctionWords {
  readonly functions: Readonly<Record<FunctionName, { readonly description: string; readonly result: string }>>;
  readonly parameters: Readonly<Record<Parameter, { readonly name: string; readonly description: string }>>;
  readonly faults: {
    readonly [K in FaultKind]: (fault: Extract<Fault, { readonly kind: K }>, nameOf: NameOf) => string;
  };
}

/** The name of an argument. */
export type NameOf = (parameter: Parameter) => string;

const WORDS: Readonly<Record<Language, FunctionWords>> = { zh: functionWordsZh, en: functionWordsEn };

export function functionWordsOf(language: Language): FunctionWords {
  return WORDS[language];
}

/** What a cell with an error says: what was found, and what to do. */
export function faultSentence(fault: Fault, language: Language): string {
  const { faults, parameters } = WORDS[language];
  const sentence = faults[fault.kind] as (given: Fault, nameOf: NameOf) => string;
  return sentence(fault, (parameter) => parameters[parameter].name);
}

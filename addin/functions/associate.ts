import type { Language } from '../../core/issue/language.ts';
import { deliverWith } from './deliver.ts';
import type { FaultCode } from './fault.ts';
import { FUNCTION_TABLE } from './function-table.ts';

/** The part of Excel's, or WPS's, `CustomFunctions` that is used. Old WPS has no errors of its own. */
export interface FunctionsRuntime {
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  readonly Error?: new (code: string, message: string) => unknown;
  readonly ErrorCode?: Readonly<Record<FaultCode, string>>;
}

/** Hands every function to the program. Where the program has no errors, a cell shows the sentence instead of a number. */
export function associateFunctions(runtime: FunctionsRuntime, language: Language): void {
  const { Error: CellError, ErrorCode: codes } = runtime;
  const errorCell =
    CellError === undefined || codes === undefined
      ? (_: FaultCode, sentence: string) => sentence
      : (code: FaultCode, sentence: string) => new CellError(codes[code], sentence);
  deliverWith({ language, errorCell });
  for (const [id, { run }] of Object.entries(FUNCTION_TABLE)) runtime.associate(id, run);
}

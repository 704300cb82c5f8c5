import '../browser/polyfill-engine.ts';
import { associateFunctions, type FunctionsRuntime } from './associate.ts';

interface Program {
  readonly CustomFunctions?: FunctionsRuntime;
  readonly navigator?: { readonly language: string };
}

/** The entry of the functions' own script: it does nothing where the program knows no custom functions. */
const { CustomFunctions, navigator }: Program = globalThis as Program;
// Office's own client has the name without the method where it runs no functions.
if (typeof CustomFunctions?.associate === 'function') {
  associateFunctions(CustomFunctions, navigator?.language.startsWith('en') === true ? 'en' : 'zh');
}

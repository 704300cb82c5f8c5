import type { Language } from '../../core/issue/language.ts';
import type { WizardFunction, WizardResult } from '../pane/state/wizard-function.ts';

/** To the worker of the custom functions. */
export type FunctionRequest = { readonly ticket: number; readonly language: Language } & (
  | { readonly kind: 'list' }
  | { readonly kind: 'evaluate'; readonly name: string; readonly given: readonly string[] }
);

export type FunctionReply =
  | { readonly ticket: number; readonly list: readonly WizardFunction[] }
  | { readonly ticket: number; readonly result: WizardResult };

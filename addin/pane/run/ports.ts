import type { Language } from '../../../core/issue/language.ts';
import type { WizardFunction, WizardResult } from '../state/wizard-function.ts';

/** The custom functions, as the wizard uses them. They need core, so what is behind it may be loaded later. */
export interface WizardPort {
  list(language: Language): Promise<readonly WizardFunction[]>;
  /** The result for arguments as they were typed; a function's error is its sentence. */
  evaluate(name: string, given: readonly string[], language: Language): Promise<WizardResult>;
}

/** Keeps settings from one day to the next; it may forget them, and it never throws. */
export interface PaneStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** A custom function as the wizard offers it; the words are in the language of the list it came in. */
export interface WizardFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly WizardParameter[];
}

export interface WizardParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

/** What a function gives for what was typed: its value as people read it, or why there is none. */
export interface WizardResult {
  readonly text: string;
  readonly valid: boolean;
}

/**
 * A formula that calls a function with what was typed: numbers, references and `{100,90}` as they are, other words quoted.
 * Empty arguments at the end are left out.
 */
export function callText(name: string, given: readonly string[]): string {
  const last = given.reduce((end, text, at) => (text.trim() === '' ? end : at + 1), 0);
  return `SUANPAN.${name}(${given.slice(0, last).map(argumentText).join(', ')})`;
}

const AS_IT_IS =
  /^(?:-?\d+(?:\.\d+)?%?|TRUE|FALSE|(?:'[^']+'!|[^\s"'!:,()=]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

function argumentText(text: string): string {
  const given = text.trim();
  if (given === '' || AS_IT_IS.test(given) || /^\{.*\}$/.test(given)) return given;
  return `"${given.replace(/"/g, '""')}"`;
}

import type { Language } from '../../core/issue/language.ts';
import { deliverWith } from './deliver.ts';
import { FUNCTION_TABLE, type FunctionName } from './function-table.ts';

/** What a function gives for typed arguments: its cells as text, a row a line, or the sentence that says why not. */
export interface Trial {
  readonly text: string;
  readonly valid: boolean;
}

class Refusal {
  readonly sentence: string;

  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/**
 * Runs a function on arguments as a person types them; a number arrives as a program would hand it over, an empty one is left out,
 * and several cells are typed as in a formula, `{100,90}`.
 */
export function tryFunction(name: FunctionName, given: readonly string[], language: Language): Trial {
  const before = deliverWith({ language, errorCell: (_, sentence) => new Refusal(sentence) });
  try {
    const rows = FUNCTION_TABLE[name].run(...given.map(argumentOf));
    const refusal = rows.flat().find((cell) => cell instanceof Refusal);
    if (refusal !== undefined) return { text: refusal.sentence, valid: false };
    return { text: rows.map((row) => row.join('\t')).join('\n'), valid: true };
  } finally {
    deliverWith(before);
  }
}

function argumentOf(text: string): unknown {
  const [, cells] = /^\{(.*)\}$/.exec(text.trim()) ?? [];
  return cells === undefined ? cellOf(text) : cells.split(';').map((row) => row.split(',').map(cellOf));
}

function cellOf(text: string): unknown {
  const typed = text.trim();
  if (typed === '') return null;
  return DECIMAL.test(typed) ? Number.parseFloat(typed) : typed;
}

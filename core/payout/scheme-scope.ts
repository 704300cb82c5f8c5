import { splitDefinitions } from '../expression/definitions.ts';
import type { FormulaText } from '../expression/formula-text.ts';
import { makeScope, nameKey, type Scope } from '../expression/scope.ts';
import { type Issue, issue } from '../issue/issue.ts';
import type { Output, Policy } from '../policy/policy.ts';
import { computingUnit } from '../quantity/unit.ts';

/** An output with the formula text that defines it. */
export interface OutputText {
  readonly output: Output;
  readonly text: FormulaText;
  readonly path: string;
}

/** The names that a scheme's formulas may use: terms and outputs with their aliases. */
export function schemeScope(policy: Policy): Scope {
  const terms = policy.terms.map((term) => ({ ...term, role: term.kind }));
  const outputs = policy.outputs.map((output) => ({ ...output, role: 'output' as const }));
  return makeScope(
    [...terms, ...outputs].map(({ id, term, aliases, role, unit }) => ({
      entry: { id, term, role, unit: computingUnit(unit) },
      names: [term, ...aliases],
    })),
  );
}

/**
 * The formula of each output. A printed text may define several (`赔偿金额=…×赔偿系数；赔偿系数=…`): the definition whose left side
 * names the output is taken; a single formula needs no left side.
 */
export function outputTexts(policy: Policy, file: string): { texts: OutputText[]; issues: Issue[] } {
  const texts: OutputText[] = [];
  const issues: Issue[] = [];
  for (const [index, output] of policy.outputs.entries()) {
    const path = `outputs[${index}]`;
    const own = new Set([output.term, ...output.aliases].map(nameKey));
    const definitions = splitDefinitions(output.formula);
    const match = definitions.find(({ name }) => name !== null && own.has(nameKey(name)));
    const only = definitions.length === 1 && definitions[0]?.name === null ? definitions[0] : undefined;
    const text = match ?? only;
    if (text !== undefined) texts.push({ output, text, path });
    else {
      const found = definitions.map(({ name }) => name ?? '').join('、');
      const place = { file, path: `${path}.formula` };
      const values = { formula: output.formula, pointer: output.formula, found, declared: output.term };
      issues.push(issue('formulaLeftSide', 'error', place, values));
    }
  }
  return { texts, issues };
}

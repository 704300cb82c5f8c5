import { referencedIds } from '../expression/children.ts';
import { formulaText } from '../expression/formula-text.ts';
import { inferUnits } from '../expression/infer-unit.ts';
import { parseFormula } from '../expression/parse.ts';
import { makeScope, nameKey, type Scope } from '../expression/scope.ts';
import { type Issue, issue } from '../issue/issue.ts';
import { shapeIssues } from '../policy/shape-issues.ts';
import { computingUnit } from '../quantity/unit.ts';
import { checkForm } from './check-form.ts';
import type { Form, FormColumn } from './form.ts';
import { type FormData, formSchema } from './schema.ts';

/** A form that can be sent out, or everything that is wrong with its file. */
export interface FormReading {
  readonly form: Form | null;
  readonly issues: readonly Issue[];
}

/** Reads a form from parsed JSON, with all its formulas. */
export function readForm(json: unknown, file: string): FormReading {
  const parsed = formSchema.safeParse(json, { reportInput: true });
  if (!parsed.success)
    return { form: null, issues: parsed.error.issues.flatMap((problem) => shapeIssues(problem, file)) };
  const { data } = parsed;
  const issues = checkForm(data, file);
  const columns = data.columns.flatMap((column, index): FormColumn[] => {
    if (column.kind !== 'formula') return [column];
    const found = compile(data, column, scopeOf(data.columns.slice(0, index)), {
      file,
      path: `columns[${index}].formula`,
    });
    if ('issue' in found) {
      issues.push(found.issue);
      return [];
    }
    return [{ ...column, ...found }];
  });
  return { form: issues.some(({ severity }) => severity === 'error') ? null : { data, columns }, issues };
}

/**
 * Numbers of the row that a formula may name, all of them further left: given numbers, inputs, and other formulas. So no
 * formula can need itself.
 */
function scopeOf(columns: FormData['columns']): Scope {
  const numbers = columns.filter(
    (column) =>
      column.kind === 'formula' || column.type === 'number' || (column.kind === 'input' && column.type === 'whole'),
  );
  return makeScope(
    numbers.map(({ id, term, kind, unit }) => ({
      entry: {
        id,
        term,
        role: kind === 'formula' ? ('output' as const) : ('input' as const),
        unit: computingUnit(unit),
      },
      names: [term],
    })),
  );
}

function compile(
  data: FormData,
  column: Extract<FormData['columns'][number], { kind: 'formula' }>,
  scope: Scope,
  place: { file: string; path: string },
) {
  const name = misreadName(data, column.formula);
  if (name !== undefined) return { issue: issue('formNameDigit', 'error', place, { name, formula: column.formula }) };
  const text = formulaText(column.formula);
  const parsed = parseFormula(text, scope, place);
  if (!parsed.ok) return { issue: parsed.issue };
  const unitOf = (id: string) => computingUnit(data.columns.find((each) => each.id === id)?.unit ?? '');
  const inferred = inferUnits(parsed.node, unitOf, { kind: 'number', unit: computingUnit(column.unit) }, text, place);
  if (!inferred.ok) return { issue: inferred.issue };
  const named = new Set(referencedIds(inferred.node));
  return { node: inferred.node, needs: data.columns.map(({ id }) => id).filter((id) => named.has(id)) };
}

/** A column that the formula names and that reads as a number, such as 2023年任务; a name that is nothing but digits is one. */
function misreadName({ columns }: FormData, formula: string): string | undefined {
  const names = columns.map(({ term }) => term).filter((term) => /^\d+\D/.test(nameKey(term)));
  return names.find((name) => nameKey(formula).includes(nameKey(name)));
}

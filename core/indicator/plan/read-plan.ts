import type { Issue } from '../../issue/issue.ts';
import { shapeIssues } from '../../policy/shape-issues.ts';
import { buildIndicator } from './build-indicator.ts';
import { checkPlan } from './check-plan.ts';
import type { Plan } from './plan.ts';
import { planSchema } from './schema.ts';

/** A plan that can be computed with, or everything that is wrong with the file. */
export interface PlanReading {
  readonly plan: Plan | null;
  readonly issues: readonly Issue[];
}

/** Reads a plan from parsed JSON. Every parsed number is held against its printed text; one difference refuses the file. */
export function readPlan(json: unknown, file: string): PlanReading {
  const parsed = planSchema.safeParse(json, { reportInput: true });
  if (!parsed.success)
    return { plan: null, issues: parsed.error.issues.flatMap((problem) => shapeIssues(problem, file)) };
  const { data } = parsed;
  const issues = checkPlan(data, file);
  if (issues.some(({ severity }) => severity === 'error')) return { plan: null, issues };
  const indicators = data.indicators.map((indicator) => buildIndicator(indicator, data));
  const { id, title, facts } = data;
  return { plan: { data, id, title, base: Number(data.base), until: Number(data.until), indicators, facts }, issues };
}

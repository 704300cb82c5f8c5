import type { Plan } from '../../core/indicator/plan/plan.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';
import type { Issue } from '../../core/issue/issue.ts';
import { readJsonFile } from './json-file.ts';
import { findOnShelf, shippedFiles } from './shipped-files.ts';
import { UserFault } from './user-fault.ts';

/** A plan that can be computed with, and what its reading remarked. */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

/** The plans that come with the package, sorted by id. */
export async function shippedPlans(): Promise<readonly Plan[]> {
  const files = await shippedFiles('indicators');
  return Promise.all(files.map(async (path) => (await loadPlan(path)).plan));
}

/** The plan that an argument names: a shipped id, a part of a shipped title, or a JSON file of the user's. */
export async function findPlan(argument: string, cwd: string, shipped: readonly Plan[]): Promise<LoadedPlan> {
  return findOnShelf<LoadedPlan>(argument, cwd, {
    shipped: shipped.map((plan) => ({ plan, issues: [] })),
    titled: ({ plan }) => plan,
    read: loadPlan,
    notFound: 'planNotFound',
    ambiguous: 'planAmbiguous',
  });
}

async function loadPlan(path: string): Promise<LoadedPlan> {
  const { json, file } = await readJsonFile(path);
  const { plan, issues } = readPlan(json, file);
  if (plan === null) throw new UserFault(issues);
  return { plan, issues };
}

/** The years a plan sets targets for, earliest first. */
export function targetYears({ indicators }: Plan): readonly number[] {
  return [...new Set(indicators.flatMap(({ targets }) => targets.map(({ by }) => by)))].sort((a, b) => a - b);
}

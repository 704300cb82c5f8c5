import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';

const PLAN_FOLDER = fileURLToPath(new URL('../../seeds/indicators/', import.meta.url));
const SOURCE_FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));

/** The names of the plan files that come with the package. */
export const PLAN_FILES: readonly string[] = readdirSync(PLAN_FOLDER).filter((name) => name.endsWith('.json'));

export function planJson(file: string): unknown {
  return JSON.parse(readFileSync(PLAN_FOLDER + file, 'utf8'));
}

/** A shipped plan; throws with what is wrong when it cannot be read. */
export function planOf(id: string): Plan {
  const { plan, issues } = readPlan(planJson(`${id}.json`), `${id}.json`);
  if (plan === null) throw new Error(JSON.stringify(issues, null, 1));
  return plan;
}

/** The text of a source document without any space, or `null` where the documents are not there. */
export function sourceText(number: string): string | null {
  if (!existsSync(SOURCE_FOLDER)) return null;
  const file = readdirSync(SOURCE_FOLDER).find((name) => name.startsWith(`${number}_`) && name.endsWith('.txt'));
  return file === undefined ? null : withoutSpaces(readFileSync(SOURCE_FOLDER + file, 'utf8'));
}

/** Every stretch of a text that begins and ends as given; a heading may also stand in a table of contents. */
export function stretches(text: string, begins: string, ends: string): string[] {
  const [head, tail] = [withoutSpaces(begins), withoutSpaces(ends)];
  const found: string[] = [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const end = text.indexOf(tail, at + head.length);
    if (end >= 0) found.push(text.slice(at, end));
  }
  return found;
}

export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

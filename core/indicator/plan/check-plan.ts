import { type Issue, issue } from '../../issue/issue.ts';
import { checkPrinted } from './check-printed.ts';
import { nameKey } from './name-key.ts';
import type { FactData, IndicatorData, PlanData, PrintedData } from './schema.ts';
import { unitTextOf } from './unit-of.ts';

/** What no schema can see: printed against parsed, names used twice, sections that are not declared, years that cannot be. */
export function checkPlan(data: PlanData, file: string): Issue[] {
  const indicators = data.indicators.flatMap((indicator, index) =>
    checkIndicator(indicator, data, file, `indicators[${index}]`),
  );
  const facts = data.facts.flatMap((fact, index) => checkFact(fact, file, `facts[${index}]`));
  return [...indicators, ...facts, ...checkNames(data, file), ...checkSections(data, file)];
}

function checkIndicator(indicator: IndicatorData, data: PlanData, file: string, path: string): Issue[] {
  const { base, targets, unit } = indicator;
  const check = (printed: PrintedData, at: string) =>
    checkPrinted(printed, unitTextOf(printed, unit), { file, path: at });
  const years = targets.flatMap(({ by, from = data.base }, index) =>
    by > from ? [] : [issue('planYears', 'error', { file, path: `${path}.targets[${index}]` }, { from, by })],
  );
  return [
    ...(base === undefined ? [] : check(base, `${path}.base`)),
    ...targets.flatMap((target, index) => check(target, `${path}.targets[${index}]`)),
    ...years,
  ];
}

function checkFact(fact: FactData, file: string, path: string): Issue[] {
  const parts = { value: fact.value, start: fact.start, growth: fact.growth };
  return Object.entries(parts).flatMap(([key, part]) =>
    part === undefined ? [] : checkPrinted(part, unitTextOf(part, fact.unit), { file, path: `${path}.${key}` }),
  );
}

function checkNames({ indicators, facts }: PlanData, file: string): Issue[] {
  const issues: Issue[] = [];
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [list, key] of [
    [indicators, 'indicators'],
    [facts, 'facts'],
  ] as const) {
    list.forEach(({ id }, index) => {
      const path = `${key}[${index}].id`;
      const first = ids.get(id);
      if (first === undefined) ids.set(id, path);
      else issues.push(issue('policyDuplicateId', 'error', { file, path }, { id, first }));
    });
  }
  indicators.forEach(({ name, aliases }, index) => {
    const path = `indicators[${index}].name`;
    for (const each of new Set([name, ...aliases].map(nameKey))) {
      const first = names.get(each);
      if (first === undefined) names.set(each, path);
      else issues.push(issue('policyDuplicateName', 'error', { file, path }, { name: each, first }));
    }
  });
  return issues;
}

function checkSections(data: PlanData, file: string): Issue[] {
  const known = new Set(data.sections.map(({ id }) => id));
  const used = [
    ...data.indicators.flatMap(({ section, base, targets }, index) =>
      [section, base?.section, ...targets.map((target) => target.section)].map((id) => ({
        id,
        path: `indicators[${index}]`,
      })),
    ),
    ...data.facts.map(({ section }, index) => ({ id: section, path: `facts[${index}]` })),
  ];
  return used.flatMap(({ id, path }) =>
    id === undefined || known.has(id)
      ? []
      : [issue('policyUnknownId', 'error', { file, path: `${path}.section` }, { id, known: [...known].join('、') })],
  );
}

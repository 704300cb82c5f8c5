import { type Issue, issue, type Place } from '../../issue/issue.ts';
import { conversionFactor, unit } from '../../quantity/unit.ts';
import { checkDirection } from './check-direction.ts';
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
  const years = yearsInOrder(data.base, data.until, { file, path: 'until' });
  return [...years, ...indicators, ...facts, ...checkNames(data, file), ...checkSections(data, file)];
}

function checkIndicator(indicator: IndicatorData, data: PlanData, file: string, path: string): Issue[] {
  const { base, targets, unit: unitText } = indicator;
  const check = (printed: PrintedData, at: string) =>
    checkPrinted(printed, unitTextOf(printed, unitText), { file, path: at });
  const years = targets.flatMap(({ by, from = data.base }, index) => {
    const latest = base?.period !== undefined && base.period > from ? base.period : from;
    return yearsInOrder(latest, by, { file, path: `${path}.targets[${index}]` });
  });
  return [
    ...(base === undefined ? [] : [...check(base, `${path}.base`), ...checkBase(base, unitText, file, `${path}.base`)]),
    ...targets.flatMap((target, index) => [
      ...check(target, `${path}.targets[${index}]`),
      ...checkDirection(indicator, target, { file, path: `${path}.targets[${index}]` }),
    ]),
    ...years,
  ];
}

/** A base is a level in a unit that converts to the indicator's; 增长5% is not where anything starts from. */
function checkBase(base: PrintedData, indicatorUnit: string, file: string, path: string): Issue[] {
  const { printed, measure = 'level', unit: own = indicatorUnit } = base;
  const differs = (field: string, parsed: string, given: string) =>
    issue('planPrintedDiffers', 'error', { file, path }, { printed, field, parsed, given });
  return [
    ...(measure === 'level' ? [] : [differs('measure', 'level', measure)]),
    ...(conversionFactor(unit(own), unit(indicatorUnit)) === null ? [differs('unit', own, indicatorUnit)] : []),
  ];
}

function checkFact(fact: FactData, file: string, path: string): Issue[] {
  const parts = { value: fact.value, start: fact.start, growth: fact.growth };
  return [
    ...Object.entries(parts).flatMap(([key, part]) =>
      part === undefined ? [] : checkPrinted(part, unitTextOf(part, fact.unit), { file, path: `${path}.${key}` }),
    ),
    ...(fact.since === undefined ? [] : yearsInOrder(fact.since, fact.period, { file, path })),
  ];
}

function yearsInOrder(from: string, by: string, place: Place): Issue[] {
  return by > from ? [] : [issue('planYears', 'error', place, { from, by })];
}

function checkNames({ indicators, facts, sections }: PlanData, file: string): Issue[] {
  const ids = (key: string, list: readonly { readonly id: string }[]) =>
    list.map(({ id }, index) => ({ id, path: `${key}[${index}].id` }));
  const issues = [
    ...checkIds([...ids('indicators', indicators), ...ids('facts', facts)], file),
    ...checkIds(ids('sections', sections), file),
  ];
  const names = new Map<string, string>();
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

function checkIds(list: readonly { readonly id: string; readonly path: string }[], file: string): Issue[] {
  const known = new Map<string, string>();
  return list.flatMap(({ id, path }) => {
    const first = known.get(id);
    if (first !== undefined) return [issue('policyDuplicateId', 'error', { file, path }, { id, first })];
    known.set(id, path);
    return [];
  });
}

function checkSections(data: PlanData, file: string): Issue[] {
  const known = new Set(data.sections.map(({ id }) => id));
  const used = [
    ...data.indicators.flatMap(({ section, base, targets }, index) => [
      { id: section, path: `indicators[${index}]` },
      { id: base?.section, path: `indicators[${index}].base` },
      ...targets.map((target, at) => ({ id: target.section, path: `indicators[${index}].targets[${at}]` })),
    ]),
    ...data.facts.flatMap(({ section, value, start, growth }, index) => [
      { id: section, path: `facts[${index}]` },
      ...Object.entries({ value, start, growth }).map(([key, part]) => ({
        id: part?.section,
        path: `facts[${index}].${key}`,
      })),
    ]),
  ];
  return used.flatMap(({ id, path }) =>
    id === undefined || known.has(id)
      ? []
      : [issue('policyUnknownId', 'error', { file, path: `${path}.section` }, { id, known: [...known].join('、') })],
  );
}

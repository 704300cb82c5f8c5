import { describe, expect, test } from 'vitest';
import type { Plan, Printing } from '../../core/indicator/plan/plan.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';
import { PLAN_FILES, planJson, planOf, sourceText, stretches, withoutSpaces } from './plan-files.ts';

describe.each(PLAN_FILES)('%s', (file) => {
  const id = file.replace(/\.json$/, '');

  test('loads with nothing to say against it, every parsed number as it is printed', () => {
    const { plan, issues } = readPlan(planJson(file), file);
    expect(issues).toEqual([]);
    expect(plan?.id).toBe(id);
  });

  test('every printed text stands in its quote', () => {
    const apart = printings(planOf(id)).filter(
      ({ printed, quote }) => !withoutSpaces(quote).includes(withoutSpaces(printed)),
    );
    expect(apart).toEqual([]);
  });

  const { source } = planJson(file) as { source: string };
  const text = sourceText(source);
  const name = text === null ? `（跳过：没有来源文本 ../shared/seeds/${source}_*.txt）` : '';
  test.skipIf(text === null)(`every quote stands in the source at the section it cites${name}`, () => {
    const plan = planOf(id);
    const sections = new Map(
      plan.data.sections.map(({ id: section, begins, ends }) => [section, stretches(text ?? '', begins, ends)]),
    );
    const absent = printings(plan).filter(
      ({ section, quote }) => !sections.get(section)?.some((stretch) => stretch.includes(withoutSpaces(quote))),
    );
    expect(absent).toEqual([]);
  });
});

/** Everything a plan file says is printed, with the quote and the section it cites; dashes and words as well. */
function printings({ data }: Plan): Printing[] {
  const indicators = data.indicators.flatMap((indicator) =>
    [indicator.base, ...indicator.targets].flatMap((part) =>
      part === undefined
        ? []
        : [{ printed: part.printed, section: part.section ?? indicator.section, quote: part.quote ?? indicator.quote }],
    ),
  );
  const facts = data.facts.flatMap((fact) =>
    [fact.value, fact.start, fact.growth].flatMap((part) =>
      part === undefined
        ? []
        : [{ printed: part.printed, section: part.section ?? fact.section, quote: part.quote ?? fact.quote }],
    ),
  );
  const rows = [...data.indicators, ...data.facts].map(({ section, quote }) => ({ printed: '', section, quote }));
  return [...indicators, ...facts, ...rows];
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import type { Form } from '../../core/form/form.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { resultsIn } from '../../templates/collect/computed-results.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { planSource } from '../../templates/collect/plan-source.ts';
import type { CollectSource, IdentityFacts } from '../../templates/collect/source.ts';
import { formOf, LIST_JSON, TASKS_JSON } from '../form/sample-form.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { planOf } from '../seeds/plan-files.ts';

const NO_FACTS: IdentityFacts = new Map();
const NOTHING: UnitEntries = new Map();

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .tuple(fc.integer({ min: -999, max: 99_999 }), fc.nat({ max: 99 }))
    .map((parts): Entry => ({ kind: 'number', value: decimal(parts.join('.')) })),
  fc.constantFrom<Entry>(
    { kind: 'number', value: decimal('0') },
    { kind: 'number', value: { numerator: 1n, denominator: 3n } },
    { kind: 'missing' },
    { kind: 'text', text: '已完成' },
    { kind: 'date', iso: '2024-02-29' },
    { kind: 'unreadable', found: '=X' },
  ),
);

/** Some of the cells that a unit fills in, and a row and a column that the form does not have. */
function entriesFor(source: CollectSource, unit: string): fc.Arbitrary<UnitEntries> {
  const fields = source.fields(unit, NO_FACTS).map(({ field }) => [field.item, field.column] as const);
  const cells = fc.subarray([...fields, ['nowhere', 'done'] as const, ['1', 'nothing'] as const]);
  return cells.chain((places) =>
    fc.array(entry, { minLength: places.length, maxLength: places.length }).map((found) => {
      const entries = new Map<string, Map<string, Entry>>();
      for (const [index, [item, column]] of places.entries()) {
        entries.set(item, (entries.get(item) ?? new Map()).set(column, found[index]));
      }
      return entries;
    }),
  );
}

const FORMS: readonly (readonly [what: string, form: Form, units: readonly string[]])[] = [
  ['各种栏目', EVERY_KIND, ['甲镇', '乙镇', '丙林场', '新镇']],
  ['清单', OPEN_LIST, ['丁村', '戊村']],
  ['任务表', formOf(TASKS_JSON), ['城关镇', '河口镇', '国有林场', '新区']],
  ['没有合计的清单', formOf(LIST_JSON), ['城关镇']],
];

describe.each(FORMS)('%s', (_, form, units) => {
  const source = formSource(form);
  const filled = fc
    .constantFrom(...units)
    .chain((unit) => entriesFor(source, unit).map((entries) => ({ unit, entries })));

  test('各公式的结果就是整本工作簿里的结果', () => {
    fc.assert(
      fc.property(filled, ({ unit, entries }) => {
        const { results } = source.expected(unit, NO_FACTS, entries);
        expect(results).toEqual(resultsIn(source.workbook(unit, NO_FACTS, entries)));
      }),
    );
  });

  test('对照的是发出去的那一本，填了什么都不变', () => {
    fc.assert(
      fc.property(filled, ({ unit, entries }) => {
        const { sent } = source.expected(unit, NO_FACTS, entries);
        expect(sent).toEqual(source.workbook(unit, NO_FACTS, NOTHING));
      }),
    );
  });

  test('前面做过哪些单位的、填了什么，都不影响下一本', () => {
    fc.assert(
      fc.property(fc.array(filled, { minLength: 1, maxLength: 4 }), (all) => {
        const books = all.map(({ unit, entries }) => source.workbook(unit, NO_FACTS, entries));
        for (const [index, { unit, entries }] of all.entries()) {
          expect(books[index]).toEqual(formSource(structuredClone(form)).workbook(unit, NO_FACTS, entries));
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('规划的填报表也一样', () => {
  const source = planSource(planOf('gangcheng-14th-five-year'));
  const [first] = source.fields('甲镇', NO_FACTS).slice(1);
  if (first === undefined) throw new Error('no field');
  const { item, column } = first.field;
  const entries: UnitEntries = new Map([
    [item, new Map([[column, { kind: 'number', value: decimal('12.5') } as const]])],
  ]);
  const { sent, results } = source.expected('甲镇', NO_FACTS, entries);
  expect(results).toEqual(resultsIn(source.workbook('甲镇', NO_FACTS, entries)));
  expect(resultsIn(sent)).toHaveLength(results.length);
});

import { array, assert, integer, property, record, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { compareWorkbook } from '../../templates/collect/compare/compare-workbook.ts';
import { formOf, TASKS_JSON } from '../form/sample-form.ts';
import { bookOf } from '../form-workbook/plan-cells.ts';
import { after, rowsMoved, snapshotOf, type } from './snapshot-of.ts';

const ENTRY = '填报表';
const FIRST = 5;
const COUNT = 12;

const FORM = formOf({
  ...(TASKS_JSON as object),
  assigned: [],
  rows: {
    kind: 'fixed',
    rows: Array.from({ length: COUNT }, (_, index) => ({
      id: `row${index + 1}`,
      values: { item: `项目${index + 1}`, task: String(100 + index) },
    })),
  },
});
const BOOK = bookOf(FORM, '城关镇');

/** Up to four blocks of rows put in before a row of the form, some with words in them, and rows of the form taken out. */
const DEEDS = record({
  inserted: uniqueArray(record({ before: integer({ min: 1, max: COUNT }), count: integer({ min: 1, max: 3 }) }), {
    maxLength: 4,
    selector: ({ before }) => before,
  }),
  deleted: uniqueArray(integer({ min: 1, max: COUNT }), { maxLength: COUNT - 1 }),
  noted: array(integer({ min: 0, max: 3 }), { maxLength: 2 }),
});

test('插几行、删几行以后，留下的每一行都找得到，没有的就是没有', () => {
  assert(
    property(DEEDS, ({ inserted, deleted, noted }) => {
      // 自下而上做，上面的位置不受影响；每一行标上它原来是第几项，插入的是 0。
      const lines = Array.from({ length: COUNT }, (_, index) => index + 1);
      let snapshot = snapshotOf(BOOK);
      for (const before of [...lines].reverse()) {
        const at = lines.indexOf(before);
        if (deleted.includes(before)) {
          snapshot = after(snapshot, rowsMoved(ENTRY, FIRST + at, -1));
          lines.splice(at, 1);
        }
        const [index, block] = [...inserted.entries()].find(([, each]) => each.before === before) ?? [];
        if (block === undefined || index === undefined) continue;
        snapshot = after(snapshot, rowsMoved(ENTRY, FIRST + at, block.count));
        if (noted.includes(index)) snapshot = after(snapshot, type(ENTRY, `A${FIRST + at}`, '补充'));
        lines.splice(at, 0, ...new Array<number>(block.count).fill(0));
      }
      const { find } = compareWorkbook(snapshot, BOOK, { mayHave: [] });
      const found = Array.from({ length: COUNT }, (_, index) => find(ENTRY, FIRST + index, 3)?.address ?? null);
      const wanted = Array.from({ length: COUNT }, (_, index) => {
        const at = lines.indexOf(index + 1);
        return at < 0 ? null : `C${FIRST + at}`;
      });
      expect(found).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

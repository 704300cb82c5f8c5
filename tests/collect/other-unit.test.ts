import { expect, test } from 'vitest';
import { formSource } from '../../templates/collect/form-source.ts';
import { readReturned } from '../../templates/collect/read-returned.ts';
import type { WorkbookSnapshot } from '../../templates/reader/snapshot.ts';
import { formOf } from '../form/sample-form.ts';
import { after, type Deed, inSheet, rowsMoved, snapshotOf, type } from './snapshot-of.ts';

const ROWS = ['one', 'two', 'three', 'four', 'five'];

/** 10, 20, 30, 40 and 50, each so much larger. */
function numbers(unit: string, more: number) {
  const values = Object.fromEntries(ROWS.map((row, index) => [row, String(10 * (index + 1) + more)]));
  return { unit, values, quote: unit };
}

/** 官庄 and 官庄街道 have the same numbers, and so have 丙镇 and 丁镇; 戊镇 has of 甲镇's rows the second and the fourth. */
const SOURCE = formSource(
  formOf({
    ...{ kind: 'form', id: 'sample-neighbours', version: '1', title: '样例区任务表' },
    ...{ issuer: '样例区人民政府办公室', issued: '2023-03-01', unitTerm: '镇街' },
    units: ['甲镇', '官庄', '官庄街道', '丙镇', '丁镇', '戊镇'],
    columns: [
      { id: 'item', term: '项目', kind: 'given' },
      { id: 'task', term: '任务', kind: 'given', type: 'number' },
      { id: 'done', term: '完成数', kind: 'input', type: 'number', total: 'sum' },
    ],
    rows: {
      kind: 'fixed',
      rows: ROWS.map((id, index) => ({
        ...{ id, values: { item: `第${index + 1}项` } },
        ...(index % 2 === 0 && { for: ['甲镇', '官庄', '官庄街道', '丙镇', '丁镇'] }),
      })),
    },
    assigned: [
      {
        column: 'task',
        units: [
          ...[numbers('甲镇', 0), numbers('官庄', 1), numbers('官庄街道', 1), numbers('丙镇', 2), numbers('丁镇', 2)],
          { unit: '戊镇', values: { two: '20', four: '40' }, quote: '戊镇' },
        ],
      },
    ],
  }),
);

function sent(unit: string): WorkbookSnapshot {
  return snapshotOf(SOURCE.workbook(unit, new Map(), new Map()));
}

/** What is told of 甲镇's file after its 填报表 was replaced by another unit's, or changed in another way. */
function otherOf(...deeds: readonly Deed[]): string | null {
  const read = readReturned('甲镇.xlsx', after(sent('甲镇'), ...deeds), { sourceOf: () => SOURCE, units: null });
  const [found] = read.kind === 'refused' ? read.issues : [];
  return found?.code === 'otherUnitsContent' ? found.values.other : null;
}

function rowsOf(unit: string): Deed {
  const sheet = sent(unit).sheets.find(({ name }) => name === '填报表');
  return inSheet('填报表', (own) => sheet ?? own);
}

test('一个单位的名字是另一个的一部分，数又一样：按全名', () => {
  expect(otherOf(rowsOf('官庄街道'))).toBe('官庄街道');
  expect(otherOf(rowsOf('官庄'))).toBe('官庄');
});

test('两个单位的数一样，写单位的一行没有抄来：都说出来，不猜', () => {
  expect(otherOf(rowsOf('丙镇'), type('填报表', 'A3', '镇街：甲镇'))).toBe('丙镇、丁镇');
});

// 剩下第二、四项，与戊镇的一样；可是没有一格改成戊镇的，只是少了三行
test('只是删了行，不说成别的单位的', () => {
  const deeds = [5, 6, 7].map((row) => rowsMoved('填报表', row, -1));
  expect(otherOf(...deeds)).toBeNull();
});

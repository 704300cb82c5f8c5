import { expect, test } from 'vitest';
import { formSource } from '../../templates/collect/form-source.ts';
import { type Returned, readReturned } from '../../templates/collect/read-returned.ts';
import { settleRun } from '../../templates/collect/settle-run.ts';
import { summaryRows } from '../../templates/collect/summary/rows.ts';
import { itemTotals } from '../../templates/collect/summary/totals.ts';
import { formOf } from '../form/sample-form.ts';
import { after, put, snapshotOf, type } from './snapshot-of.ts';

/** 造林 is for 各镇街, which every 镇街 of the list is; 统计 is for everybody. */
const COLLECTIVE = formSource(
  formOf({
    ...{ kind: 'form', id: 'sample-collective', version: '1', title: '样例区任务表' },
    ...{ issuer: '样例区人民政府办公室', issued: '2023-03-01', unitTerm: '责任单位' },
    ...{ units: ['各镇街', '林业局'], groups: [{ unit: '各镇街', members: '镇街' }] },
    columns: [
      { id: 'item', term: '任务', kind: 'given' },
      { id: 'done', term: '完成数', kind: 'input', type: 'number', least: '0', total: 'sum' },
    ],
    rows: {
      kind: 'fixed',
      rows: [
        { id: 'planting', values: { item: '造林' }, for: ['各镇街'] },
        { id: 'counting', values: { item: '统计' } },
      ],
    },
  }),
);

const ASKED = ['甲镇', '乙镇', '林业局'];
const MEMBER_OF = new Map([
  ['甲镇', ['镇街']],
  ['乙镇', ['镇街']],
  ['林业局', []],
]);

function returned(unit: string, done: string): Returned {
  const facts = new Map((MEMBER_OF.get(unit)?.length ?? 0) > 0 ? [['groups', '镇街']] : []);
  const snapshot = after(snapshotOf(COLLECTIVE.workbook(unit, facts, new Map())), type('填报表', 'B5', done));
  return readReturned(`${unit}.xlsx`, snapshot, { sourceOf: () => COLLECTIVE, units: ASKED });
}

function settled(files: readonly Returned[]) {
  return settleRun({ source: COLLECTIVE, asked: ASKED, memberOf: MEMBER_OF, returned: files, issues: [] });
}

test('没交的单位也有发给统称的行，合计里算缺数', () => {
  const run = settled([returned('甲镇', '3')]);
  const rows = summaryRows(run);
  expect(rows.map(({ unit, item }) => `${unit.unit} ${item.name}`)).toEqual([
    ...['甲镇 造林', '甲镇 统计', '乙镇 造林', '乙镇 统计', '林业局 统计'],
  ]);
  const [planting] = itemTotals(run.source, rows);
  expect(planting?.lines[0]?.counts).toEqual({ counted: 1, missing: 1, unreadable: 0 });
});

test('身份表里没有单位的，不收，也不算是哪个单位的', () => {
  const blank = after(
    snapshotOf(COLLECTIVE.workbook('甲镇', new Map(), new Map())),
    put('_suanpan', 'B5', { cell: { kind: 'blank' } }),
  );
  const source = { ...COLLECTIVE, units: [] };
  const file = readReturned('a.xlsx', blank, { sourceOf: () => source, units: null });
  const run = settleRun({ source, asked: null, memberOf: new Map(), returned: [file], issues: [] });
  expect(run.units).toEqual([]);
  expect(run.files.map(({ kind, unit, issues }) => [kind, unit, issues.map(({ code }) => code)])).toEqual([
    ['refused', null, ['unitNotAsked']],
  ]);
});

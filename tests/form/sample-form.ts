import type { Form } from '../../core/form/form.ts';
import { readForm } from '../../core/form/read-form.ts';

/** 造林任务: rows for everyone and one for the forest farm alone, tasks for the units that have any. */
export const TASKS_JSON: unknown = {
  kind: 'form',
  id: 'sample-tasks',
  version: '1',
  title: '样例县造林任务完成情况表',
  issuer: '样例县人民政府办公室',
  issued: '2024-03-01',
  unitTerm: '镇街',
  units: ['城关镇', '河口镇', '山前乡', '国有林场'],
  whole: '样例县',
  columns: [
    { id: 'item', term: '项目', kind: 'given' },
    { id: 'task', term: '任务数', kind: 'given', type: 'number' },
    { id: 'done', term: '完成数', kind: 'input', type: 'number', least: '0', most: '100000', total: 'sum' },
    { id: 'rate', term: '完成率', kind: 'formula', formula: '完成数÷任务数', unit: '%' },
    { id: 'stage', term: '进展', kind: 'input', type: 'choice', choices: ['未开工', '在建', '完工'] },
    { id: 'remark', term: '说明', kind: 'input', type: 'text' },
  ],
  rows: {
    kind: 'fixed',
    rows: [
      { id: 'planting', values: { item: '造林（公顷）' } },
      { id: 'survival', values: { item: '造林成活率（%）', task: '85' }, total: 'none' },
      { id: 'nursery', values: { item: '育苗（万株）' }, for: ['国有林场'] },
    ],
  },
  assigned: [
    {
      column: 'task',
      units: [
        { unit: '样例县', values: { planting: '120.50', nursery: '30' }, quote: '样例县 120.50 30' },
        { unit: '城关镇', values: { planting: '0' }, quote: '城关镇 0 —' },
        { unit: '河口镇', values: { planting: '80.50', survival: '90' }, quote: '河口镇 80.50 90' },
        { unit: '国有林场', values: { planting: '40.00', nursery: '30' }, quote: '国有林场 40.00 30' },
      ],
    },
  ],
};

/** 投保明细表: empty rows, one per household. */
export const LIST_JSON: unknown = {
  kind: 'form',
  id: 'sample-list',
  version: '1',
  title: '样例县大蒜保险投保明细表',
  issuer: '样例县人民政府办公室',
  issued: '2024-03-01',
  unitTerm: '镇街',
  columns: [
    { id: 'name', term: '投保人', kind: 'input', type: 'text' },
    { id: 'area', term: '保险面积（亩）', kind: 'input', type: 'number', unit: '亩' },
    { id: 'premium', term: '保险费', kind: 'formula', formula: '保险面积（亩）×126元/亩', unit: '元' },
    { id: 'share', term: '自缴', kind: 'formula', formula: '保险费×40%', unit: '元' },
  ],
  rows: { kind: 'open', count: 3 },
};

/** A form that must be readable; throws with what is wrong when it is not. */
export function formOf(json: unknown): Form {
  const { form, issues } = readForm(json, 'form.json');
  if (form === null) throw new Error(JSON.stringify(issues, null, 1));
  return form;
}

import type { Form } from '../../core/form/form.ts';
import { formOf } from '../form/sample-form.ts';

const shared = {
  kind: 'form',
  version: '3',
  title: '样例区造林任务填报表',
  documentNumber: '样例〔2024〕7号',
  issuer: '样例区人民政府办公室',
  issued: '2024-03-01',
  unitTerm: '镇街',
};

/** One column of each kind, fixed rows, tasks of two units, a row for one unit and none for another. */
export const EVERY_KIND: Form = formOf({
  ...shared,
  id: 'every-kind',
  units: ['甲镇', '乙镇', '丙林场'],
  instructions: ['年底前报送。'],
  notes: ['样例，不是真实文件。'],
  columns: [
    { id: 'item', term: '项目', kind: 'given', width: 20 },
    { id: 'task', term: '任务', kind: 'given', type: 'number' },
    { id: 'share', term: '补助比例', kind: 'given', type: 'number', unit: '%' },
    { id: 'done', term: '完成数', kind: 'input', type: 'number', least: '0', required: true, help: '填累计数。' },
    { id: 'people', term: '人数', kind: 'input', type: 'whole', least: '0', most: '500' },
    { id: 'quality', term: '合格率', kind: 'input', type: 'number', unit: '%', least: '0', most: '100' },
    { id: 'day', term: '完成日期', kind: 'input', type: 'date' },
    {
      id: 'state',
      term: '进展',
      kind: 'input',
      type: 'choice',
      choices: ['未开始', '进行中', '已完成'],
      required: true,
    },
    { id: 'words', term: '说明', kind: 'input', type: 'text', longest: 50 },
    { id: 'rate', term: '完成率', kind: 'formula', formula: '完成数÷任务', unit: '%' },
    {
      id: 'sound',
      term: '合格数',
      kind: 'formula',
      formula: '完成数×合格率',
      rounding: { places: 1, rule: 'halfAwayFromZero' },
    },
    { id: 'paid', term: '补助数', kind: 'formula', formula: '合格数×补助比例' },
    { id: 'goal', term: '补助任务', kind: 'formula', formula: '任务×补助比例' },
    { id: 'half', term: '半数', kind: 'formula', formula: '补助任务÷2' },
  ],
  rows: {
    kind: 'fixed',
    rows: [
      { id: 'planting', values: { item: '造林', share: '30' }, for: ['甲镇', '乙镇'] },
      { id: 'tending', values: { item: '抚育', task: '40', share: '12.5' }, for: ['甲镇', '乙镇'] },
    ],
  },
  assigned: [
    {
      column: 'task',
      units: [
        { unit: '甲镇', values: { planting: '120.5' }, quote: '甲镇 120.5' },
        { unit: '乙镇', values: { planting: '0' }, quote: '乙镇 0' },
      ],
    },
  ],
});

/** Three empty rows with a total below. */
export const OPEN_LIST: Form = formOf({
  ...shared,
  id: 'open-list',
  title: '样例区参保明细表',
  columns: [
    { id: 'name', term: '投保人', kind: 'input', type: 'text' },
    { id: 'area', term: '面积', kind: 'input', type: 'number', unit: '亩', total: 'sum' },
    { id: 'heads', term: '人口', kind: 'input', type: 'whole' },
    { id: 'premium', term: '保费', kind: 'formula', formula: '面积×126元/亩', unit: '元', total: 'sum' },
  ],
  rows: { kind: 'open', count: 3 },
});

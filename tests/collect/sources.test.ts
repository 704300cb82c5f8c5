import { describe, expect, test } from 'vitest';
import type { Entry } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { planSource } from '../../templates/collect/plan-source.ts';
import type { CollectSource, IdentityFacts, PlacedField } from '../../templates/collect/source.ts';
import { cellAddress } from '../../templates/workbook/cell-reference.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { formOf, LIST_JSON, TASKS_JSON } from '../form/sample-form.ts';
import { EVERY_KIND } from '../form-workbook/invented-form.ts';
import { bookOf, cellAt, sheetNamed, table } from '../form-workbook/plan-cells.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { samplePlan } from '../indicator-workbook/filling-plan.ts';

const NO_FACTS: IdentityFacts = new Map();

/** `填报表!D5 planting.done`. */
function shown({ field, sheet, row, column }: PlacedField): string {
  return `${sheet}!${cellAddress(column, row)} ${field.item}.${field.column}`;
}

function columns({ columns: all }: CollectSource): readonly string[] {
  return all.map(({ id, term, content, adds }) => [id, term, content.kind, ...(adds ? ['相加'] : [])].join(' '));
}

/** Every input cell of the workbook, as `填报表!D5`. */
function inputCells({ sheets }: WorkbookPlan): readonly string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.style.startsWith('input') ? [`${name}!${cellAddress(column + 1, row + 1)}`] : [],
      ),
    ),
  );
}

function factsOf(book: WorkbookPlan): IdentityFacts {
  return new Map(table(sheetNamed(book, '_suanpan')).map(([name = '', value = '']) => [name, value]));
}

describe('填报表', () => {
  const source = formSource(formOf(TASKS_JSON));

  test('是什么表', () => {
    const { template, id, title, documentNumber, version, layout, unitTerm, units, created, open } = source;
    expect({ template, id, title, documentNumber, version, layout, unitTerm, units, created, open }).toEqual({
      template: 'form',
      id: 'sample-tasks',
      title: '样例县造林任务完成情况表',
      documentNumber: '',
      version: '1',
      layout: '1',
      unitTerm: '镇街',
      units: ['城关镇', '河口镇', '山前乡', '国有林场'],
      created: '2024-03-01',
      open: false,
    });
  });

  // 任务数是各单位分到的，加起来是全县的；序号不是
  test('各栏：分给各单位的数和要汇总的数相加', () => {
    expect(columns(source)).toEqual([
      'item 项目 given',
      'task 任务数 given 相加',
      'done 完成数 input 相加',
      'rate 完成率 formula',
      'stage 进展 input',
      'remark 说明 input',
    ]);
    expect(columns(formSource(shippedForm('zhangqiu-open-government-2023')))[0]).toBe('number 序号 given');
  });

  test('算式带着它要的栏和舍入', () => {
    const [, , , rate] = source.columns;
    expect(rate?.content).toMatchObject({ kind: 'formula', needs: ['task', 'done'] });
    const sound = formSource(EVERY_KIND).columns.find(({ id }) => id === 'sound');
    expect(sound?.content).toMatchObject({ rounding: { places: 1, rule: 'halfAwayFromZero' } });
  });

  test('各行：自己的任务，成活率不相加', () => {
    const rows = source
      .rowsOf('河口镇', NO_FACTS)
      .map(({ item, name, given, adds }) => [...[item, name, given.get('task')], adds]);
    expect(rows).toEqual([
      ['planting', '造林（公顷）', '80.50', true],
      ['survival', '造林成活率（%）', '90', false],
    ]);
  });

  test('空行的清单按第几行', () => {
    const list = formSource(formOf(LIST_JSON));
    expect(list.open).toBe(true);
    expect(list.rowsOf('城关镇', NO_FACTS).map(({ item, name }) => [item, name])).toEqual([
      ['1', '第 1 行'],
      ['2', '第 2 行'],
      ['3', '第 3 行'],
    ]);
  });

  test('文件印的全县合计；没有印的就没有', () => {
    expect(source.whole?.name).toBe('样例县');
    expect([...(source.whole?.values ?? [])].map(([row, values]) => [row, ...values])).toEqual([
      ['planting', ['task', '120.50']],
      ['nursery', ['task', '30']],
    ]);
    expect(formSource(formOf(LIST_JSON)).whole).toBeNull();
    // 有全体的叫法，没有印它的数
    expect(formSource(shippedForm('zhangqiu-scallion-list-2023')).whole).toBeNull();
  });

  test('填报格在哪里', () => {
    expect(source.fields('城关镇', NO_FACTS).map(shown)).toEqual([
      '填报表!C5 planting.done',
      '填报表!E5 planting.stage',
      '填报表!F5 planting.remark',
      '填报表!C6 survival.done',
      '填报表!E6 survival.stage',
      '填报表!F6 survival.remark',
    ]);
  });

  test.each([
    ['各种栏', formSource(EVERY_KIND), '甲镇'],
    ['清单', formSource(formOf(LIST_JSON)), '城关镇'],
    ['没有任务的单位', formSource(EVERY_KIND), '丙林场'],
    ['森林任务', formSource(shippedForm('zhangqiu-forest-tasks-2023')), '官庄街道'],
  ])('没有锁的格子都收，锁了的都不收：%s', (_, each, unit) => {
    const fields = each.fields(unit, NO_FACTS).map((placed) => shown(placed).split(' ')[0]);
    expect(fields).toEqual(inputCells(each.workbook(unit, NO_FACTS, new Map())));
  });

  test('按文件自己写的联系人，做得出下发的那一份', () => {
    const sent = bookOf(EVERY_KIND, '甲镇', '王工 0531-00000000');
    expect(formSource(EVERY_KIND).workbook('甲镇', factsOf(sent), new Map())).toEqual(sent);
    expect(formSource(EVERY_KIND).workbook('甲镇', NO_FACTS, new Map())).toEqual(bookOf(EVERY_KIND, '甲镇'));
  });
});

describe('指标填报', () => {
  const plan = samplePlan([
    {
      ...{ id: 'cover', name: '森林覆盖率', least: '0', most: '100' },
      ...{ base: { printed: '50', value: '50' }, targets: [{ printed: '60', value: '60' }] },
    },
    {
      ...{ id: 'stations', name: '新建基站', unit: '个', aggregate: 'sum' },
      targets: [{ printed: '66个', value: '66', measure: 'cumulative', from: '2022', by: '2024' }],
    },
    {
      ...{ id: 'growth', name: '固定资产投资', unit: '', aggregate: 'sum' },
      targets: [{ printed: '年均增长10%', value: '10', measure: 'annualGrowth' }],
    },
  ]);
  const source = planSource(plan);
  const facts = (until: string): IdentityFacts => new Map([['until', until]]);

  test('是什么表', () => {
    const { template, id, version, layout, documentNumber, created, open, units, whole } = source;
    expect({ template, id, version, layout, documentNumber, created, open, units, whole }).toEqual({
      template: 'indicator-filling',
      id: 'sample-plan',
      version: '1',
      layout: '1',
      documentNumber: '样例〔2021〕1号',
      created: '2021-01-01',
      open: false,
      units: [],
      whole: null,
    });
  });

  test('各栏：每年一栏', () => {
    expect(columns(source)).toEqual([
      ...['indicator 指标名称 given', 'unit 单位 given', 'target 目标值 given'],
      ...['2021 2021年 input 相加', '2022 2022年 input 相加', '2023 2023年 input 相加'],
      ...['2024 2024年 input 相加', '2025 2025年 input 相加'],
    ]);
    expect(columns(planSource(plan, 2022)).slice(3)).toEqual(['2021 2021年 input 相加', '2022 2022年 input 相加']);
  });

  // 覆盖率不能相加，增速也不能
  test('各行：单位、目标，能相加的才相加', () => {
    const rows = source.rowsOf('甲镇', NO_FACTS).map(({ item, given, adds }) => [item, ...given.values(), adds]);
    expect(rows).toEqual([
      ['cover', '森林覆盖率', '%', '60', false],
      ['stations', '新建基站', '个', '66个', true],
      ['growth', '固定资产投资', '%', '年均增长10%', false],
    ]);
  });

  // 表头在第 4 行，第 5 行是组名；指标前有 7 栏（没有属性），2021 年是 H 栏
  test('填报格：截至年份和开放的年份', () => {
    expect(source.fields('甲镇', NO_FACTS).map(shown)).toEqual([
      '指标填报!C3 截至年份.截至年份',
      ...['H', 'I', 'J', 'K', 'L'].map((column, index) => `指标填报!${column}6 cover.${2021 + index}`),
      ...['指标填报!J7 stations.2023', '指标填报!K7 stations.2024'],
      ...['H', 'I', 'J', 'K', 'L'].map((column, index) => `指标填报!${column}8 growth.${2021 + index}`),
    ]);
  });

  test('每格可以填什么', () => {
    const [asOf, cover] = source.fields('甲镇', NO_FACTS).map(({ field }) => field);
    const growth = source.fields('甲镇', NO_FACTS).at(-1)?.field;
    expect(asOf).toMatchObject({ type: 'whole', least: '2021', most: '2025', required: true });
    expect(cover).toMatchObject({ type: 'number', unit: '%', least: '0', most: '100', required: false });
    expect(cover).toMatchObject({ itemName: '森林覆盖率', columnName: '2021年' });
    expect(growth).toMatchObject({ unit: '%', least: '-100', most: '10000' });
  });

  test.each([
    ['2023', '2023'],
    ['2025', '2025'],
    // 不是这个规划会有的年份，按通常的
    ['2026', '2025'],
    ['2020', '2025'],
    ['99999', '2025'],
    ['', '2025'],
  ])('文件写明填到 %j：填到 %s 年', (until, last) => {
    const years = source.fields('甲镇', facts(until)).map(({ field }) => field.column);
    expect(years.at(-1)).toBe(last);
    const book = source.workbook('甲镇', facts(until), new Map());
    expect(factsOf(book).get('until')).toBe(last);
    expect(inputCells(book)).toEqual(source.fields('甲镇', facts(until)).map((placed) => shown(placed).split(' ')[0]));
  });

  test('填的数、截至年份和没有采用的都在表里，结果是 core 算的', () => {
    const number = (text: string): Entry => ({ kind: 'number', value: decimal(text) });
    const entries = new Map<string, ReadonlyMap<string, Entry>>([
      ['截至年份', new Map([['截至年份', number('2022')]])],
      [
        'cover',
        new Map([
          ['2022', number('55')],
          ['2023', number('58')],
        ]),
      ],
      ['stations', new Map([['2023', { kind: 'unreadable', found: '约20' }]])],
    ]);
    const sheet = sheetNamed(source.workbook('甲镇', NO_FACTS, entries), '指标填报');
    const headers = table(sheet)[3] ?? [];
    const row = (at: number, ...names: readonly string[]) =>
      names.map((name) => table(sheet)[at - 1]?.[headers.indexOf(name)]);
    expect(cellAt(sheet, 'C3')).toEqual({ kind: 'number', decimal: '2022', style: 'inputYear' });
    // 截至 2022：(55−50)÷(60−50) = 0.5，序时 2÷5 = 0.4；2023 年的 58 先不算
    expect(row(6, '2022年', '2023年', '最近年份', '最近值', '进度', '序时进度', '缺口', '状态')).toEqual([
      ...['55', '58', '2022', '55', '0.5', '0.4', '5', '达到序时'],
    ]);
    expect(row(7, '2023年', '状态', '说明')).toEqual(['约20', '未填报', '有格子不是数字，没有计算']);
  });

  test('按文件自己写的联系人，做得出下发的那一份', () => {
    const sent = source.workbook(
      '甲镇',
      new Map([
        ['until', '2024'],
        ['contact', '王工'],
      ]),
      new Map(),
    );
    expect(table(sheetNamed(sent, '填报说明'))).toContainEqual(['联系人', '王工']);
    expect(planSource(plan).workbook('甲镇', factsOf(sent), new Map())).toEqual(sent);
  });
});

import { describe, expect, test } from 'vitest';
import { readActuals } from '../../core/indicator/observations/read-actuals.ts';
import { decimalText } from '../../core/quantity/decimal.ts';
import { fillingWorkbook } from '../../templates/indicator/filling/filling-workbook.ts';
import { columnLetters } from '../../templates/workbook/cell-reference.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { PLAN_FILES, planOf } from '../seeds/plan-files.ts';
import { samplePlan } from './filling-plan.ts';
import { entriesOf, inventedValues } from './filling-values.ts';

const JINAN = planOf('jinan-urbanisation-2021');
const OPTIONS = { created: '2024-02-10', until: null } as const;

const plan = fillingWorkbook(JINAN, OPTIONS);
const entry = sheetNamed(plan, '指标填报');

describe('工作簿', () => {
  test('说明、填报表，和看不见的标识表', () => {
    expect(plan.sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '填报说明 visible',
      '指标填报 visible',
      '_suanpan veryHidden',
    ]);
    expect(plan.sheets.every((sheet) => sheet.protected)).toBe(true);
  });

  test('表头', () => {
    expect(rowTexts(entry, 4)).toEqual(
      (
        '序号 指标名称 单位 填报口径 基期值 目标值 目标数 2021年 2022年 2023年 2024年 2025年 ' +
        '最近年份 最近值 完成率 进度 序时进度 进度差（百分点） 缺口 状态 说明 ' +
        '起算年 目标年 增速指数（起算年=100） 应达到的水平 已达到的增速（%）'
      ).split(' '),
    );
  });

  test('印了属性的规划才有指标属性一栏', () => {
    expect(
      rowTexts(sheetNamed(fillingWorkbook(planOf('zhangqiu-urbanisation-2023'), OPTIONS), '指标填报'), 4),
    ).toContain('指标属性');
  });

  // Most of its indicators have a target in 2025; 2035 only where it is asked for.
  test.each([
    [null, '2025年'],
    [2023, '2023年'],
    [2035, '2035年'],
  ])('until %j：最后一年 %s', (until, last) => {
    const headers = rowTexts(sheetNamed(fillingWorkbook(JINAN, { ...OPTIONS, until }), '指标填报'), 4);
    expect(headers.filter((header) => /^\d{4}年$/.test(header)).at(-1)).toBe(last);
  });

  // The last year that is over on the day, within the years of the sheet.
  test.each([
    ['2024-12-30', '2023'],
    ['2024-12-31', '2024'],
    ['2020-06-01', '2021'],
    ['2031-01-01', '2025'],
  ])('%s 制表，截至年份 %s', (created, year) => {
    const sheet = sheetNamed(fillingWorkbook(JINAN, { created, until: null }), '指标填报');
    expect(cellAt(sheet, 'C3')).toEqual({ kind: 'number', decimal: year, style: 'inputYear' });
  });

  test('分组照文件的顺序，每组第一个指标前有一行', () => {
    const groups = entry.rows.flatMap(({ cells }) => (cells.length === 1 ? [shown(cells[0] ?? null)] : []));
    expect(groups.slice(2, 6)).toEqual(['智慧城镇化', '绿色城镇化', '均衡城镇化', '双向城镇化']);
    expect(new Set(groups).size).toBe(groups.length);
  });

  test('后文又说到前面的组，归到那一组，序号照文件', () => {
    const groups = ['甲', '乙', undefined, '甲', '乙'].map((group, index) => ({
      ...{ id: `n${index + 1}`, name: `${index + 1}号`, group },
      targets: [{ printed: '60', value: '60' }],
    }));
    const sheet = sheetNamed(fillingWorkbook(samplePlan(groups), OPTIONS), '指标填报');
    expect(sheet.rows.slice(4).map(({ cells }) => cells.slice(0, 2).map(shown).join(' '))).toEqual([
      '甲',
      ...['1 1号', '4 4号'],
      '乙',
      ...['2 2号', '5 5号'],
      '未分组',
      '3 3号',
    ]);
  });

  test('只有一组、没有组名，就没有组的行', () => {
    const alone = samplePlan([{ id: 'alone', group: undefined, targets: [{ printed: '60', value: '60' }] }]);
    const sheet = sheetNamed(fillingWorkbook(alone, OPTIONS), '指标填报');
    expect(sheet.rows.slice(4).map(({ cells }) => shown(cells[1] ?? null))).toEqual(['alone']);
  });

  test('先印文字、后印数的，目标值一栏是有数的那个', () => {
    const targets = [
      { printed: '完成任务', kind: 'qualitative' },
      { printed: '60', value: '60' },
    ];
    const sheet = sheetNamed(fillingWorkbook(samplePlan([{ id: 'words', targets }]), OPTIONS), '指标填报');
    expect(columnTexts(sheet, 'F')).toEqual(['60']);
  });

  test('几个目标年都照原样印出；「—」就是「—」', () => {
    const printed = columnTexts(entry, 'F');
    expect(printed.slice(0, 4)).toEqual(['6', '100', '2025年：>90\n2035年：100', '100']);
    const dash = samplePlan([{ id: 'a', targets: [{ printed: '—', kind: 'none' }] }]);
    expect(columnTexts(sheetNamed(fillingWorkbook(dash, OPTIONS), '指标填报'), 'F')).toEqual(['—']);
  });

  test('增长目标印了基期的填数值，没有印的填增速', () => {
    const gangcheng = sheetNamed(fillingWorkbook(planOf('gangcheng-14th-five-year'), OPTIONS), '指标填报');
    const kinds = gangcheng.rows.map(({ cells }) => [1, 2, 3].map((index) => shown(cells[index] ?? null)).join(' '));
    expect(kinds).toContain('地区生产总值 亿元 当年值');
    expect(kinds).toContain('规模以上工业增加值 % 当年增速');
    expect(kinds).toContain('480平方米烧结机 座 当年新增');
  });

  test('同样的输入，同样的字节', async () => {
    const again = await writeWorkbook(fillingWorkbook(JINAN, OPTIONS));
    expect(Buffer.from(again).equals(Buffer.from(await writeWorkbook(plan)))).toBe(true);
  });
});

describe('空表', () => {
  test.each(PLAN_FILES)('%s 没有结果，也没有错误；有数字目标的都是未填报', (file) => {
    const sheet = sheetNamed(fillingWorkbook(planOf(file.replace('.json', '')), OPTIONS), '指标填报');
    const headers = rowTexts(sheet, 4);
    const column = (header: string) => columnTexts(sheet, columnLetters(headers.indexOf(header) + 1));
    for (const header of ['最近年份', '最近值', '完成率', '进度', '进度差（百分点）', '缺口'])
      expect(column(header).join('')).toBe('');
    const statuses = column('状态');
    const words = column('说明').filter((text) => text !== '');
    expect(new Set(statuses)).toEqual(new Set(words.length === 0 ? ['未填报'] : ['未填报', '无法衡量']));
    expect(statuses.filter((status) => status === '无法衡量')).toHaveLength(words.length);
  });
});

describe('填写', () => {
  test('只有截至年份和各年的格子能填', () => {
    const open = entry.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell?.style.startsWith('input') ? [`${columnLetters(column + 1)}${row + 1}`] : [],
      ),
    );
    expect(open[0]).toBe('C3');
    expect(new Set(open.slice(1).map((address) => address[0]))).toEqual(new Set(['H', 'I', 'J', 'K', 'L']));
  });

  test('累计目标只开放它的年份', () => {
    const sums = samplePlan([
      {
        id: 'a',
        unit: '个',
        targets: [{ printed: '66个', value: '66', measure: 'cumulative', from: '2022', by: '2024' }],
      },
    ]);
    const sheet = sheetNamed(fillingWorkbook(sums, { ...OPTIONS, until: 2025 }), '指标填报');
    const years = sheet.rows[5]?.cells.slice(7, 12).map((cell) => cell?.style);
    expect(years).toEqual(['textCentered', 'textCentered', 'inputValue', 'inputValue', 'textCentered']);
  });

  test.each([
    ['智慧医院覆盖率', '0', '100', '单位：%。填该年的数（时点指标填年末数）。应在 0 到 100 之间。'],
    ['年末常住人口', '0', '999999999999', '单位：万人。填该年的数（时点指标填年末数）。不应小于 0。'],
    ['职业技能培训人次', '0', '999999999999', '单位：万人次。填当年一年的数，不填历年累计，表格自动相加。不应小于 0。'],
  ])('%s 的提示', (name, minimum, maximum, message) => {
    const rule = entry.validations.find(({ title }) => title === name);
    expect(rule).toMatchObject({ kind: 'decimal', minimum, maximum, prompt: { title: name, message } });
    expect(rule?.message).toMatch(/^请填数字，单位：.*没有数的年份留空，不要填 0、横线或文字。$/);
  });

  test('增速的提示', () => {
    const rates = samplePlan([
      {
        id: 'a',
        name: '固定资产投资',
        unit: '',
        targets: [{ printed: '年均增长10%', value: '10', measure: 'annualGrowth' }],
      },
    ]);
    const [, rule] = sheetNamed(fillingWorkbook(rates, OPTIONS), '指标填报').validations;
    expect(rule).toMatchObject({ minimum: '-100', maximum: '10000' });
    expect(rule?.prompt?.message).toBe('单位：%。填比上年增长的百分数，5.2% 填 5.2，下降填负数。应大于 -100。');
  });

  test('每个指标名称有批注：定义、各年目标、出处和原文', () => {
    expect(entry.notes).toHaveLength(JINAN.indicators.length);
    expect(entry.notes?.find(({ text }) => text.startsWith('森林覆盖率'))?.text.split('\n')).toEqual([
      '森林覆盖率',
      expect.stringMatching(/^定义：带\*的是根据自然资源部/),
      '越高越好；填报口径：当年值。',
      '基期 2020 年：11.4*',
      expect.stringMatching(/^2025 年目标：13\.7\*（.+）$/),
      expect.stringMatching(/^2025 年目标：13\.7%（.+）$/),
      expect.stringMatching(/^出处：专栏1/),
      '原文：「9 森林覆盖率 % 11.4* 13.7* —」',
    ]);
  });

  test('状态是红绿灯，进度是从 0 到 1 的数据条', () => {
    const lights = entry.conditionalFormats.flatMap((format) =>
      format.kind === 'highlight' ? [`${format.formula.slice(format.formula.indexOf('=') + 1)} ${format.look}`] : [],
    );
    expect(lights).toEqual([
      '"已达标" good',
      '"达到序时" fair',
      '"落后序时" warning',
      '"背离目标" error',
      '"约束性未完成" error',
      '"未达目标" warning',
      '"无法衡量" muted',
      '"未填报" muted',
      'OR(ISTEXT(H5),ISERROR(H5)) error',
    ]);
    const last = entry.rows.length;
    expect(entry.conditionalFormats.at(-2)).toMatchObject({ range: `H5:L${last}` });
    expect(entry.conditionalFormats.at(-1)).toMatchObject({ kind: 'dataBar', range: `P5:P${last}`, maximum: '1' });
  });
});

describe('填好的表', () => {
  test.each(PLAN_FILES)('%s 能按填报表的样子读回来', (file) => {
    const source = planOf(file.replace('.json', ''));
    const years = Array.from({ length: 5 }, (_, index) => source.base + 1 + index);
    const values = inventedValues(source, years);
    const sheet = sheetNamed(
      fillingWorkbook(source, { ...OPTIONS, until: years.at(-1) ?? null, entries: entriesOf(values) }),
      '指标填报',
    );
    const { observations, issues } = readActuals(source, tableOf(sheet));
    // Both are invented, so a bare 0.4 % or a jump may be doubted; what is read is what was typed.
    expect(
      issues.filter(({ code }) => code === 'actualUnknown' || code === 'cellUnit' || code === 'actualPeriod'),
    ).toEqual([]);
    const typed = sheet.rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell?.style === 'inputValue' && cell.kind === 'number'),
    );
    const refused = issues.filter(({ severity, code }) => severity === 'error' && code.startsWith('actual'));
    expect(observations.length).toBe(typed.length - refused.length);
    for (const { indicator, period, value } of observations)
      expect(decimalText(value)).toBe(values.get(indicator.id)?.get(period.year));
  });
});

describe('标识', () => {
  test('模板、版本、规划和锁定内容的摘要', () => {
    const facts = sheetNamed(plan, '_suanpan').rows.map(({ cells }) => cells.map(shown));
    expect(facts).toEqual([
      ['suanpan', 'indicator-filling'],
      ['templateVersion', '1'],
      ['plan', 'jinan-urbanisation-2021'],
      ['title', JINAN.title],
      ['documentNumber', '济政发〔2022〕9号'],
      ['unit', '济南市'],
      ['until', '2025'],
      ['contact', ''],
      ['layout', '1'],
      ['lockedHash', expect.stringMatching(/^sha256:[0-9a-f]{64}$/)],
    ]);
  });

  test('填数和改截至年份不改变摘要，换目标年会', () => {
    const hashOf = (book: WorkbookPlan) => shown(sheetNamed(book, '_suanpan').rows[9]?.cells[1] ?? null);
    const entries = entriesOf(inventedValues(JINAN, [2021, 2022, 2023]));
    expect(hashOf(fillingWorkbook(JINAN, { created: '2023-05-05', until: null, entries }))).toBe(hashOf(plan));
    expect(hashOf(fillingWorkbook(JINAN, { ...OPTIONS, until: 2024 }))).not.toBe(hashOf(plan));
  });
});

function sheetNamed({ sheets }: WorkbookPlan, name: string): SheetPlan {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

function cellAt({ rows }: SheetPlan, address: string): CellPlan | null {
  const [, letters = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return rows[Number(row) - 1]?.cells[letters.charCodeAt(0) - 65] ?? null;
}

function rowTexts({ rows }: SheetPlan, number: number): string[] {
  return rows[number - 1]?.cells.map(shown) ?? [];
}

/** The texts of a column in the rows of indicators. */
function columnTexts({ rows }: SheetPlan, letters: string): string[] {
  const index = rows[3]?.cells.findIndex((_, at) => columnLetters(at + 1) === letters) ?? -1;
  return rows.slice(4).flatMap(({ cells }) => (cells.length > 1 ? [shown(cells[index] ?? null)] : []));
}

function shown(cell: CellPlan | null): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.decimal;
    case 'formula':
      return cell.result.kind === 'number'
        ? cell.result.decimal
        : String(cell.result.kind === 'text' ? cell.result.text : cell.result.value);
    default:
      return '';
  }
}

/** The sheet as a reader finds it. */
function tableOf({ name, rows, merges }: SheetPlan) {
  return {
    ...{ file: '填报.xlsx', sheet: name, merged: merges },
    rows: rows.map(({ cells }, index) => ({
      number: index + 1,
      cells: cells.map((cell) => {
        const text = shown(cell);
        if (text === '') return { kind: 'blank' as const };
        return cell?.kind === 'number' ? { kind: 'number' as const, text } : { kind: 'text' as const, text };
      }),
    })),
  };
}

import { describe, expect, test } from 'vitest';
import { periodText } from '../../../core/indicator/period/period.ts';
import { readCellPeriod, readPeriod } from '../../../core/indicator/period/read-period.ts';
import type { Cell } from '../../../core/table/cell.ts';

describe('认得的写法', () => {
  test.each<readonly [period: string, written: readonly string[]]>([
    [
      '2023',
      [
        '2023',
        '2023年',
        '２０２３年',
        ' 2023 年 ',
        '2023年度',
        '2023年末',
        '2023年年末',
        '2023年底',
        '2023年年底',
        '2023全年',
        '2023年全年',
        '2023年1-12月',
        '2023-12-31',
        '2023年12月31日',
        '20231231',
      ],
    ],
    ['2023H1', ['2023年上半年', '2023上半年', '2023H1', '2023h1', '2023-H1', '2023年1-6月', '2023年1月至6月']],
    ['2023H2', ['2023年下半年', '2023H2']],
    ['2023Q1', ['2023Q1', '2023年一季度', '2023年第一季度', '2023年1季度', '2023年1-3月', '2023第1季度']],
    ['2023Q2', ['2023Q2', '2023q2', '2023-Q2', '2023年Q2', '2023年第二季度', '2023年2季度', '2023二季度']],
    ['2023Q3', ['2023Q3', '2023年三季度']],
    ['2023Q4', ['2023Q4', '2023年第四季度']],
    [
      '2023-01/2023-09',
      [
        '2023年1-9月',
        '2023年1—9月',
        '2023年1–9月',
        '2023年1～9月',
        '2023年1至9月',
        '2023年1-9月份',
        '2023年前三季度',
        '2023年前3季度',
        '2023年1-3季度',
        '2023年一至三季度',
      ],
    ],
    ['2023-01/2023-02', ['2023年1-2月', '2023-01-02月']],
    [
      '2023-06',
      ['2023-06', '2023-6', '2023/6', '2023.06', '202306', '2023年6月', '2023年06月', '2023年6月份', '2023年6月末'],
    ],
    ['2023-06', ['2023-06-30', '2023/6/1', '2023.6.30', '2023年6月15日', '20230630']],
    ['2023-01', ['2023-01', '2023.1', '2023年1月']],
    ['2023-12', ['2023-12', '2023年12月', '2023-12-30', '202312']],
    ['2024-02', ['2024-02-29']],
  ])('%s：%j', (period, written) => {
    expect(written.map(read)).toEqual(written.map(() => period));
  });
});

describe('不认得，不猜', () => {
  test.each([
    '',
    '年',
    '06',
    '6月',
    '23年',
    '1899',
    '2123',
    '2023-13',
    '2023-00',
    '202313',
    '2023年13月',
    '2023年0月',
    '2023Q5',
    '2023Q0',
    '2023年五季度',
    '2023H3',
    '2023年2-9月',
    '2023年1-13月',
    '2023-2024',
    '2023年至2024年',
    '2021—2025年',
    '2023-02-29',
    '2023-06-31',
    '2023年上',
    '2023上半年度末',
    '截至2023年6月',
    '2023年6月比上月',
    '二〇二三年',
  ])('「%s」', (text) => {
    expect(readPeriod(text)).toBeNull();
  });
});

describe('单元格', () => {
  test.each<readonly [why: string, cell: Cell, period: string | null]>([
    ['数字 2023', { kind: 'number', text: '2023' }, '2023'],
    ['数字 202306', { kind: 'number', text: '202306' }, '2023-06'],
    ['数字 2023.06', { kind: 'number', text: '2023.06' }, '2023-06'],
    ['数字 2023.1 可能是 2023.10 去了尾零', { kind: 'number', text: '2023.1' }, null],
    ['数字 2023.11 不会弄错', { kind: 'number', text: '2023.11' }, '2023-11'],
    ['文字 2023.1 照写的读', { kind: 'text', text: '2023.1' }, '2023-01'],
    ['日期算它的月份', { kind: 'date', iso: '2023-06-01' }, '2023-06'],
    ['年末最后一天算全年', { kind: 'date', iso: '2023-12-31' }, '2023'],
    ['十二月的别的日子还是十二月', { kind: 'date', iso: '2023-12-01' }, '2023-12'],
    ['空', { kind: 'blank' }, null],
    ['错误值', { kind: 'error', code: '#N/A' }, null],
    ['是非', { kind: 'boolean', value: true }, null],
  ])('%s', (_, cell, expected) => {
    const period = readCellPeriod(cell, { sheet: 'Sheet1' });
    expect(period === null ? null : periodText(period)).toBe(expected);
  });

  test('CSV 里的 2023.1 也可能是 2023.10 去了尾零', () => {
    expect(readCellPeriod({ kind: 'text', text: ' ２０２３.1 ' }, { sheet: '' })).toBeNull();
    expect(readCellPeriod({ kind: 'text', text: '2023.11' }, { sheet: '' })).toEqual({
      year: 2023,
      first: 11,
      last: 11,
    });
  });
});

function read(text: string): string | null {
  const period = readPeriod(text);
  return period === null ? null : periodText(period);
}

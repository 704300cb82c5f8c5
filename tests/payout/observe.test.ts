import { describe, expect, test } from 'vitest';
import { observePrice } from '../../core/payout/observe.ts';
import { readPriceList } from '../../core/payout/price-list.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import { addDays } from '../../core/quantity/date.ts';
import { fractionText } from '../../core/quantity/rational.ts';
import type { Table } from '../../core/table/cell.ts';
import { HEADER, PRICE_SERIES, type Rows } from './price-series.ts';
import { hog, hogJson, scallion, scallionJson, schemeOf } from './seed-schemes.ts';
import { csvTable, n, sheetTable } from './tables.ts';

describe('章丘大葱：先按天，再按发布次数', () => {
  test.each(PRICE_SERIES)('$name', ({ rows, price, ignored = [], said = [] }) => {
    expect(observed(scallion, sheetTable(rows))).toEqual({ price, ignored, said });
  });

  test('37天，有几天高于目标价格：37.76÷37 = 944/925', () => {
    const prices = [...repeat('0.98', 10), ...repeat('1.01', 10), ...repeat('1.03', 10), ...repeat('1.08', 7)];
    const rows = prices.map((text, index) => [addDays('2023-11-06', index), text]);
    const list = readPriceList(scallion, sheetTable([['日期', '价格'], ...rows]));
    const { value, publications, issues } = observePrice(scallion, list);
    expect(fractionText(value ?? { numerator: 0n, denominator: 1n })).toBe('944/925');
    expect(publications).toHaveLength(37);
    expect(issues).toEqual([]);
  });

  test('没有价格的日子列出来，不影响平均', () => {
    const list = readPriceList(
      scallion,
      sheetTable([
        ['日期', '价格'],
        ['2023-11-06', '0.98'],
        ['2023-11-08', '0.98'],
      ]),
    );
    expect(observePrice(scallion, list).issues).toEqual([
      {
        code: 'priceDaysMissing',
        severity: 'info',
        place: { file: '清单.xlsx', sheet: 'Sheet1' },
        values: {
          count: '35',
          days: '2023-11-07、2023-11-09、2023-11-10、2023-11-11、2023-11-12、2023-11-13、2023-11-14、2023-11-15、2023-11-16、2023-11-17…',
        },
      },
    ]);
  });

  test('CSV 里的日期序号按 1900 系统', () => {
    expect(
      observed(
        scallion,
        csvTable([
          ['日期', '价格'],
          ['45236', '0.98'],
        ]),
      ).price,
    ).toBe('49/50');
  });

  test('1904 系统的工作簿：同一序号晚四年零一天', () => {
    const rows: Rows = [
      ['日期', '价格'],
      [n('43774'), n('0.98')],
    ];
    expect(observed(scallion, sheetTable(rows, { dateSystem: '1904' })).price).toBe('49/50');
    expect(observed(scallion, sheetTable(rows)).price).toBeNull();
  });
});

describe('生猪：每次发布各算一次', () => {
  test('同一天的重复发布算一次，不同天的各算一次', () => {
    const rows: Rows = [
      ['发布日期', '生猪出场价格（元/公斤）'],
      ['2024-03-05', '15.10'],
      ['2024-03-05', '15.10'],
      ['2024-03-12', '15.05'],
      ['2024-03-19', '14.95'],
    ];
    expect(observed(hog, sheetTable(rows))).toEqual({
      price: '451/30',
      ignored: [[3, 'repeated']],
      said: ['priceRepeated'],
    });
  });
});

describe('方案没写死的地方由数据约定', () => {
  test('同一点两个价格可以约定取平均', () => {
    const json = structuredClone(scallionJson);
    json.series.conflicts.use = 'average';
    const rows: Rows = [
      HEADER,
      ['2023-11-06', '甲', '0.90'],
      ['2023-11-06', '甲', '0.92'],
      ['2023-11-07', '甲', '1.00'],
    ];
    const { price, ignored } = observed(schemeOf(json), sheetTable(rows));
    expect({ price, ignored }).toEqual({ price: '191/200', ignored: [[3, 'averaged']] });
  });

  test('约定平均价先舍入到分：18.49666…变成18.50，就不出险了', () => {
    const json = structuredClone(hogJson) as unknown as { series: { rounding: { use: unknown } } };
    json.series.rounding.use = { places: 2, rule: 'halfAwayFromZero' };
    const rows: Rows = [
      ['日期', '价格'],
      ['2024-03-05', '18.49'],
      ['2024-03-12', '18.50'],
      ['2024-03-19', '18.50'],
    ];
    expect(observed(hog, sheetTable(rows)).price).toBe('5549/300');
    expect(observed(schemeOf(json), sheetTable(rows)).price).toBe('37/2');
  });
});

describe('找不到的列说清楚', () => {
  test.each([
    [
      '没有价格列',
      [
        ['日期', '数量'],
        ['2023-11-06', '5'],
      ],
      ['columnNotFound'],
    ],
    [
      '没有日期列',
      [
        ['星期', '价格'],
        ['一', '0.98'],
      ],
      ['columnNotFound'],
    ],
    [
      '两个价格列',
      [
        ['日期', '价格', '平均价格'],
        ['2023-11-06', '0.98', '0.98'],
      ],
      ['columnTwice'],
    ],
    [
      '没有一行像表头',
      [
        ['大葱', '亩'],
        ['甲', '5'],
      ],
      ['headerNotFound'],
    ],
    ['空表', [], ['noRows']],
  ] as const)('%s', (_, rows, codes) => {
    const list = readPriceList(scallion, sheetTable(rows));
    expect(list.issues.map(({ code }) => code)).toEqual(codes);
    expect(observePrice(scallion, list).value).toBeNull();
  });
});

function observed(scheme: Scheme, table: Table) {
  const list = readPriceList(scheme, table);
  const { value, ignored, issues } = observePrice(scheme, list);
  return {
    price: value === null ? null : fractionText(value),
    ignored: ignored.map(({ row, reason }) => [row, reason]),
    said: [...list.issues, ...issues].map(({ code }) => code).filter((code) => code !== 'priceDaysMissing'),
  };
}

function repeat(text: string, times: number): string[] {
  return Array.from({ length: times }, () => text);
}

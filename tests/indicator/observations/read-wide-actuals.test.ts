import { describe, expect, test } from 'vitest';
import { csvTable, day, n, sheetTable } from '../../payout/tables.ts';
import { readAll } from './actual-tables.ts';

const HEADER = ['序号', '指标名称', '单位', '属性', '基期', '目标', '2021年', '2022年', '2023年上半年', '完成率'];

describe('一行一个指标，一列一个时期', () => {
  test('填了的每一格是一个数，空格是还没有填', () => {
    const read = readAll(
      csvTable([
        ['章丘区新型城镇化规划指标填报表'],
        HEADER,
        ['1', '建成5G基站数量', '个', '预期性', '1559', '5000', '2000', '', '', '40%'],
        ['2', '常住人口城镇化率', '%', '预期性', '61.84', '65', '62.5', '63%', '—', ''],
        ['3', '城镇再生水利用率', '%', '预期性', '15', '40', '', '', '', ''],
      ]),
    );
    expect(read).toMatchObject({
      observations: [
        '建成5G基站数量 2021 全域 level 2000',
        '常住人口城镇化率 2021 全域 level 62.5',
        '常住人口城镇化率 2022 全域 level 63',
      ],
      rows: 3,
      refused: 0,
      codes: [],
    });
  });

  test('一格有错，指到行和列，别的照算', () => {
    const read = readAll(csvTable([HEADER, ['1', '建成5G基站数量', '个', '', '', '', '2000', '很多', '2600']]));
    expect(read.observations).toHaveLength(2);
    expect(read.issues.map(({ code, place }) => [code, place.row, place.column])).toEqual([
      ['cellUnreadable', 2, '2022年'],
    ]);
  });

  test('没有的指标一行只说一次，填了的每一格都算未计算', () => {
    const read = readAll(csvTable([HEADER, ['1', '生猪出栏', '头', '', '', '', '1', '2', '3']]));
    expect(read).toMatchObject({ rows: 3, refused: 3, codes: ['2 error actualUnknown'] });
  });

  test('单位一列和表头里的单位', () => {
    const read = readAll(
      csvTable([
        ['指标', '单位', '2022年（百个）', '2023'],
        ['建成5G基站数量', '', '25', '3500'],
        ['新增城镇就业', '人次', '', '28000'],
      ]),
    );
    expect(read.observations).toEqual([
      '建成5G基站数量 2022 全域 level 2500',
      '建成5G基站数量 2023 全域 level 3500',
      '新增城镇就业 2023 全域 level 2.8',
    ]);
  });

  test('带单元：各镇街一行，合并的指标格管它下面各行', () => {
    const read = readAll(
      sheetTable(
        [
          ['指标', '镇街', n('2022'), day('2023-12-31')],
          ['建成5G基站数量', '双山街道', n('100'), n('120')],
          [null, '明水街道', n('200'), null],
        ],
        { merged: ['A2:A3'] },
      ),
    );
    expect(read.observations).toEqual([
      '建成5G基站数量 2022 双山街道 level 100',
      '建成5G基站数量 2023 双山街道 level 120',
      '建成5G基站数量 2022 明水街道 level 200',
    ]);
  });

  test('两层表头：时期在第二行', () => {
    const read = readAll(
      csvTable([
        ['指标名称', '单位', '实际值', ''],
        ['', '', '2022年', '2023年'],
        ['建成5G基站数量', '个', '2500', '3500'],
      ]),
    );
    expect(read.observations).toEqual(['建成5G基站数量 2022 全域 level 2500', '建成5G基站数量 2023 全域 level 3500']);
  });

  test('基期、目标各列不是填报', () => {
    const read = readAll(
      csvTable([
        ['指标', '2020年基期', '2025年目标', '基期（2020年）', '2023年'],
        ['建成5G基站数量', '1', '2', '3', '3500'],
      ]),
    );
    expect(read.observations).toEqual(['建成5G基站数量 2023 全域 level 3500']);
  });

  test.each(['2023年实际', '2023年实际值', '2023年完成', '2023 年完成值（%）', '2023年度实绩'])(
    '时期后面写着「%s」也认得',
    (header) => {
      const read = readAll(
        csvTable([
          ['指标', header],
          ['常住人口城镇化率', '63.9'],
        ]),
      );
      expect(read).toMatchObject({ observations: ['常住人口城镇化率 2023 全域 level 63.9'], codes: [] });
    },
  );

  test('写着年份却读不懂的列、一行一个数才用的列，都说没有用到', () => {
    const read = readAll(
      csvTable([
        ['指标', '2020年基期', '2025年目标', '2022年', '2023年快报', '2023.1', '实际值', '完成率'],
        ['建成5G基站数量', '1559', '5000', '3000', '3600', '3500', '3400', '60%'],
      ]),
    );
    expect(read.observations).toEqual(['建成5G基站数量 2022 全域 level 3000']);
    expect(read.codes).toEqual(['- warning columnUnread']);
    expect(read.issues[0]?.values).toEqual({ columns: '2023年快报、2023.1、实际值' });
  });

  test('有各年的列、没有指标列：只缺指标', () => {
    const read = readAll(
      csvTable([
        ['内容', '单位', '2022年', '2023年'],
        ['建成5G基站数量', '个', '3000', '3600'],
      ]),
    );
    expect(read.issues.map(({ code, values }) => [code, 'wanted' in values && values.wanted])).toEqual([
      ['columnNotFound', '指标'],
    ]);
  });

  test('一格也没有填：没有数据行', () => {
    expect(readAll(csvTable([HEADER, ['1', '建成5G基站数量', '个']]))).toMatchObject({
      rows: 0,
      codes: ['- error noRows'],
    });
  });

  test('一行一个数的表缺了时期，数据里的年份不当作表头', () => {
    const read = readAll(
      csvTable([
        ['指标', '数值'],
        ['建成5G基站数量', '2023'],
      ]),
    );
    expect(read.codes).toEqual(['- error columnNotFound']);
  });
});

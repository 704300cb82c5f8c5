import { describe, expect, test } from 'vitest';
import { readActuals } from '../../../core/indicator/observations/read-actuals.ts';
import { messageOf } from '../../../core/issue/message.ts';
import type { Cell } from '../../../core/table/cell.ts';
import { csvTable, day, n, sheetTable, type Written } from '../../payout/tables.ts';
import { planOf } from '../../seeds/plan-files.ts';
import { gangcheng, readAll, textOf, zhangqiu } from './actual-tables.ts';

const HEADER = ['指标', '时期', '数值', '单位', '单元', '分子', '分母', '比上年增减', '发布日期'];
const percent = (text: string): Cell => ({ kind: 'number', text, percent: true });

function rows(...body: readonly (readonly Written[])[]) {
  return readAll(csvTable([HEADER, ...body]));
}

function sheetRow(...cells: readonly Written[]) {
  return readAll(sheetTable([HEADER, cells]));
}

describe('指标怎么写', () => {
  test.each([
    ['名称', '常住人口城镇化率'],
    ['别名', '5G基站'],
    ['标识', 'urbanisationRate'],
    ['全角和空格', '建成５Ｇ 基站数量'],
    ['全角括号写成半角', '每千人口拥有执业(助理)医师'],
    ['名称后面带单位', '常住人口城镇化率（%）'],
  ])('%s', (_, name) => {
    expect(rows([name, '2023', '64'])).toMatchObject({ rows: 1, refused: 0 });
  });

  test('名称后面的单位算数：35百个是 3500个', () => {
    expect(rows(['建成5G基站数量（百个）', '2023', '35']).observations).toEqual([
      '建成5G基站数量 2023 全域 level 3500',
    ]);
  });

  test.each([
    ['少几个字', '城镇化率', '常住人口城镇化率'],
    ['多几个字', '全区常住人口城镇化率', '常住人口城镇化率'],
    ['错一个字', '城乡居民收入笔', '城乡居民收入比'],
    ['毫不相干', '生猪出栏', ''],
  ])('没有的指标（%s）：指到那一行，给出最接近的', (_, found, suggestion) => {
    const { codes, issues, refused } = rows([found, '2023', '64'], ['常住人口城镇化率', '2023', '64']);
    expect({ codes, refused }).toEqual({ codes: ['2 error actualUnknown'], refused: 1 });
    expect(issues[0]?.values).toMatchObject({ found, suggestion });
  });
});

describe('时期', () => {
  test.each<[Written, string]>([
    ['2023', '2023'],
    ['2023年', '2023'],
    ['2023-06', '2023-06'],
    ['2023年上半年', '2023H1'],
    ['2023Q2', '2023Q2'],
    [day('2023-12-31'), '2023'],
    [n('2023'), '2023'],
  ])('%j', (written, period) => {
    expect(sheetRow('常住人口城镇化率', written, n('64')).observations).toEqual([
      `常住人口城镇化率 ${period} 全域 level 64`,
    ]);
  });

  test.each([
    ['基期的上一年', '2019', ['2 error actualBeforeBase']],
    ['基期年，同比要用', '2020年上半年', []],
    ['规划的末年', '2035', []],
    ['末年以后', '2036', ['2 error actualAfterPlan']],
    ['不是时期', '去年', ['2 error actualPeriod']],
    ['没有填', '', ['2 error cellMissing']],
  ])('%s', (_, period, codes) => {
    const read = rows(['常住人口城镇化率', period, '64']);
    expect({ codes: read.codes, refused: read.refused }).toEqual({ codes, refused: codes.length });
  });

  test('目标年晚于规划末年的指标，到目标年为止', () => {
    const table = (year: string) => csvTable([HEADER, ['城市人口', year, '35']]);
    expect(readAll(table('2035'), gangcheng).refused).toBe(0);
    expect(readAll(table('2036'), gangcheng).codes).toEqual(['2 error actualAfterPlan']);
  });
});

describe('数值和单位', () => {
  test.each<[string, Written[], string, string[]]>([
    ['不写单位：按指标的单位', ['5G基站', '2023', '3500'], '3500', []],
    ['单位一列：0.35万个 = 3500个', ['5G基站', '2023', '0.35', '万个'], '3500', ['2 info cellConverted']],
    ['单位跟在数后面', ['5G基站', '2023', '0.35万个'], '3500', ['2 warning cellConverted']],
    ['数后面的单位比单位一列大', ['5G基站', '2023', '3500个', '万个'], '3500', []],
    ['只写了万：0.35万个', ['5G基站', '2023', '0.35万'], '3500', []],
    ['指标就以万计，又写了万：2.8万人次', ['新增城镇就业', '2023', '2.8万'], '2.8', ['2 warning cellConverted']],
    ['28000人次 = 2.8万人次', ['新增城镇就业', '2023', '28000', '人次'], '2.8', ['2 info cellConverted']],
    ['千分位', ['5G基站', '2023', '3,500'], '3500', ['2 info cellNormalised']],
    ['单位一列是横线', ['5G基站', '2023', '3500', '—'], '3500', []],
  ])('%s', (_, cells, value, codes) => {
    const read = rows(cells);
    expect(read.observations.map((line) => line.split(' ').at(-1))).toEqual([value]);
    expect(read.codes).toEqual(codes);
  });

  test.each<[string, Written[], string]>([
    ['处不是个', ['5G基站', '2023', '120处'], 'cellUnit'],
    ['单位一列不符', ['5G基站', '2023', '120', '公里'], 'cellUnit'],
    ['单位不认识', ['5G基站', '2023', '120', '筐'], 'cellUnit'],
    ['不是增速指标，却填了百分数', ['5G基站', '2023', '12%'], 'cellUnit'],
    ['百分点不是百分数', ['常住人口城镇化率', '2023', '1.2个百分点'], 'cellUnit'],
    ['文字', ['5G基站', '2023', '约三千'], 'cellUnreadable'],
    ['约', ['5G基站', '2023', '约3500'], 'cellUnreadable'],
    ['错误值', ['5G基站', '2023', '#DIV/0!'], 'cellUnreadable'],
    ['日期', ['5G基站', '2023', day('2023-11-06')], 'cellUnreadable'],
  ])('%s：这一行不算，别的照算', (_, cells, code) => {
    const read = readAll(sheetTable([HEADER, cells, ['常住人口城镇化率', '2023', n('64')]]));
    expect(read.codes).toEqual([`2 error ${code}`]);
    expect(read).toMatchObject({ rows: 2, refused: 1, observations: ['常住人口城镇化率 2023 全域 level 64'] });
  });

  test('表头里的单位', () => {
    const read = readAll(
      csvTable([
        ['指标', '时期', '数值（万个）'],
        ['5G基站', '2023', '0.35'],
      ]),
    );
    expect(read.observations).toEqual(['建成5G基站数量 2023 全域 level 3500']);
  });

  test('没有填：提示，不当作零', () => {
    expect(rows(['5G基站', '2023', ''], ['5G基站', '2022', '—'])).toMatchObject({
      observations: [],
      rows: 2,
      refused: 2,
      codes: ['2 warning cellMissing', '3 warning cellMissing'],
    });
  });
});

describe('百分数', () => {
  const rate = (...cells: readonly Written[]) => sheetRow('常住人口城镇化率', '2023', ...cells);

  test.each<[string, Written[], string, string[]]>([
    ['65', [n('65')], '65', []],
    ['65%', ['65%'], '65', []],
    ['全角', ['６５％'], '65', []],
    ['格式是百分数的 0.65', [percent('0.65')], '65', []],
    ['零不疑', [n('0')], '0', []],
    ['1.01 不疑，但与基期 61.84 相差十倍以上', [n('1.01')], '1.01', ['2 warning actualJump']],
    ['写明 0.65%', ['0.65%'], '0.65', ['2 warning actualJump']],
    ['正好到顶', [n('100')], '100', []],
  ])('%s', (_, cells, value, codes) => {
    const read = rate(...cells);
    expect(read.observations).toEqual([`常住人口城镇化率 2023 全域 level ${value}`]);
    expect(read.codes).toEqual(codes);
  });

  test.each<[string, Written[], string]>([
    ['0.65：是 65% 还是 0.65%', [n('0.65')], 'actualShareDoubtful'],
    ['单位一列写了 % 也一样', [n('0.65'), '%'], 'actualShareDoubtful'],
    ['1：是 100% 还是 1%', [n('1')], 'actualShareDoubtful'],
    ['格式是百分数的 65 是 6500%', [percent('65')], 'actualImpossible'],
    ['高于 100', [n('100.01')], 'actualImpossible'],
    ['低于 0', [n('-2')], 'actualImpossible'],
  ])('不算：%s', (_, cells, code) => {
    expect(rate(...cells)).toMatchObject({ observations: [], refused: 1, codes: [`2 error ${code}`] });
  });

  test('目标本来就小于 1 的不疑：森林火灾受害率 0.2%', () => {
    const read = readAll(csvTable([HEADER, ['森林火灾受害率', '2023', '0.1']]), planOf('zhangqiu-forest-2023'));
    expect(read).toMatchObject({ observations: ['森林火灾受害率 2023 全域 level 0.1'], codes: [] });
  });
});

describe('增速', () => {
  const read = (...cells: readonly Written[]) => readAll(csvTable([HEADER, cells]), gangcheng);

  test.each<[string, Written[], string]>([
    ['地区生产总值 6.5%', ['地区生产总值', '2021', '6.5%'], '地区生产总值 2021 全域 rate 6.5'],
    ['单位一列是 %', ['地区生产总值', '2021', '6.5', '%'], '地区生产总值 2021 全域 rate 6.5'],
    ['65‰ = 6.5%', ['地区生产总值', '2021', '65‰'], '地区生产总值 2021 全域 rate 6.5'],
    ['水平值照旧', ['GDP', '2021', '330'], '地区生产总值 2021 全域 level 330'],
    [
      '只有增速、没有单位的：数就是增速',
      ['社会消费品零售总额', '2021', '8.1'],
      '社会消费品零售总额 2021 全域 rate 8.1',
    ],
    ['负增长', ['社会消费品零售总额', '2021', '-0.5%'], '社会消费品零售总额 2021 全域 rate -0.5'],
  ])('%s', (_, cells, line) => {
    expect(read(...cells).observations).toEqual([line]);
  });

  test('没有印单位的，不能填金额', () => {
    const { codes, issues } = read('社会消费品零售总额', '2021', '75亿元');
    expect(codes).toEqual(['2 error cellUnit']);
    expect(issues[0]?.values).toMatchObject({ unit: '亿元', wanted: '%' });
  });
});

describe('分子、分母', () => {
  const share = (value: Written, above: Written, below: Written) =>
    readActuals(zhangqiu, csvTable([HEADER, ['常住人口城镇化率', '2023', value, '', '', above, below]]));

  test.each<[string, Written, Written, Written, string, string | null, string[]]>([
    ['一致：65.2 = 15 ÷ 23 × 100 = 65.217… 舍入', '65.2', '15', '23', '65.2', '15', []],
    ['差一个末位：65.3', '65.3', '15', '23', '65.3', '15', ['actualShareDiffers']],
    ['没有填数值：13 ÷ 20 × 100 = 65', '', '13', '20', '65', '13', ['actualShareComputed']],
    ['一个带万，一个是人：65万人 ÷ 1000000人', '', '65万人', '1000000人', '65', '650000', ['actualShareComputed']],
    ['只有分子', '65', '13', '', '65', null, ['actualPartAlone']],
    ['只有分母', '65', '—', '20', '65', null, ['actualPartAlone']],
    ['分母是零', '65', '13', '0', '65', null, ['actualDenominatorZero']],
    ['一个写了万人，一个没写单位', '65', '65万人', '100', '65', null, ['cellUnit']],
    ['分子不是数', '65', '十三', '20', '65', null, ['cellUnreadable']],
  ])('%s', (_, value, above, below, expected, numerator, codes) => {
    const { observations, issues } = share(value, above, below);
    expect(observations.map((read) => [textOf(read.value), textOf(read.numerator)])).toEqual([[expected, numerator]]);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  test('既没有数值，也只有分子：没有填', () => {
    expect(share('', '13', '').issues.map(({ code }) => code)).toEqual(['cellMissing', 'actualPartAlone']);
  });

  test('由分子、分母算出的数也要可能：30 ÷ 20 = 150%', () => {
    expect(share('', '30', '20')).toMatchObject({ observations: [], issues: [{ code: 'actualImpossible' }] });
  });

  test('表头里的单位：65万人 ÷ 1000千人 = 65%', () => {
    const header = ['指标', '时期', '数值', '分子（万人）', '分母（千人）'];
    const read = readAll(csvTable([header, ['常住人口城镇化率', '2023', '', '65', '1000']]));
    expect(read.observations).toEqual(['常住人口城镇化率 2023 全域 level 65']);
  });
});

test('没有计算结果的公式：不说错误值，说怎么办', () => {
  const { codes, issues, refused } = sheetRow('5G基站', '2023', { kind: 'error', code: '#NOCACHE' });
  expect({ codes, refused }).toEqual({ codes: ['2 error cellUnreadable'], refused: 1 });
  expect(issues.map((found) => messageOf(found, 'zh'))).toEqual([
    '「清单.xlsx」工作表「Sheet1」第 2 行「数值」：这里只有公式，没有保存计算结果，请用 Excel 或 WPS 打开，保存后再试。',
  ]);
});

test('被拒绝的镇街记着：少了它的合计不是全域', () => {
  const { lost } = readActuals(
    zhangqiu,
    csvTable([
      HEADER,
      ['新增城镇就业', '2023', '1.1', '', '双山街道'],
      ['新增城镇就业', '2023', '一万', '', '明水街道'],
      ['新增城镇就业', '去年', '1', '', '普集街道'],
      ['新增城镇就业', '2036', '1', '', '文祖街道'],
      ['新增城镇就业', '2023', '', '', '全区'],
      ['没有的指标', '2023', '1', '', '垛庄镇'],
    ]),
  );
  expect(
    lost.map(({ indicator, town, period }) => [indicator.name, town, period === null ? null : period.year]),
  ).toEqual([
    ['新增城镇就业', '明水街道', 2023],
    ['新增城镇就业', '普集街道', null],
  ]);
});

describe('比上年增减、发布日期', () => {
  const read = (...cells: readonly Written[]) => readActuals(zhangqiu, csvTable([HEADER, cells]));
  const increase = (name: string, value: string, unit: string, change: string) => {
    const { observations, issues } = read(name, '2023', value, unit, '', '', '', change);
    return [observations.map((each) => textOf(each.increase)), issues.map(({ code }) => code)];
  };

  test.each<[string, string[], string | null, string[]]>([
    ['百分数的增减是百分点', ['常住人口城镇化率', '64', '', '0.8'], '0.8', []],
    ['写明百分点', ['常住人口城镇化率', '64', '', '0.8个百分点'], '0.8', []],
    ['写成 % 就分不清', ['常住人口城镇化率', '64', '', '0.8%'], null, ['cellUnit']],
    ['与数值同单位：0.05万个 = 500个', ['5G基站', '0.35', '万个', '0.05'], '500', ['cellConverted']],
    ['减少', ['5G基站', '3500', '', '-20'], '-20', []],
    ['增速不是增减数', ['5G基站', '3500', '', '5%'], null, ['cellUnit']],
    ['没有填', ['5G基站', '3500', '', '—'], null, []],
  ])('%s', (_, cells, change, codes) => {
    const [name = '', value = '', unit = '', typed = ''] = cells;
    expect(increase(name, value, unit, typed)).toEqual([[change], codes]);
  });

  test.each([
    ['2024年3月1日', '2024-03-01', []],
    ['三月', null, ['cellNotDate']],
    ['', null, []],
  ])('发布日期「%s」', (typed, published, codes) => {
    const { observations, issues } = read('5G基站', '2023', '3500', '', '', '', '', '', typed);
    expect(observations.map((each) => each.published)).toEqual([published]);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});

describe('单元', () => {
  test.each([
    ['双山街道', '双山街道'],
    ['', '全域'],
    ['合计', '全域'],
    ['全区', '全域'],
    ['章丘区', '全域'],
    ['济南市章丘区', '全域'],
  ])('「%s」', (typed, place) => {
    expect(rows(['5G基站', '2023', '3500', '', typed]).observations).toEqual([
      `建成5G基站数量 2023 ${place} level 3500`,
    ]);
  });

  test('小计、合计、表尾说明、重复的表头：说明不算，不算错', () => {
    const body = [['5G基站', '2023', '3500', '', '东部小计'], ['合计', '', '9'], ['填表人：样例甲'], HEADER];
    expect(rows(...body)).toMatchObject({
      rows: 4,
      refused: 4,
      codes: ['2 info rowSubtotal', '3 info rowSubtotal', '4 info rowNote', '5 info rowRepeatedHeader'],
    });
  });
});

describe('相差太大', () => {
  test.each<[string, Written[][], string[]]>([
    ['正好十倍于基期 1559', [['5G基站', '2021', '15590']], []],
    ['多一点', [['5G基站', '2021', '15591']], ['2 warning actualJump']],
    ['正好十分之一', [['5G基站', '2021', '155.9']], []],
    ['少一点', [['5G基站', '2021', '155']], ['2 warning actualJump']],
    [
      '与上一期比',
      [
        ['5G基站', '2022', '30'],
        ['5G基站', '2021', '2000'],
      ],
      ['2 warning actualJump'],
    ],
    [
      '可疑的数不作下一期的比照',
      [
        ['5G基站', '2021', '20'],
        ['5G基站', '2022', '2500'],
      ],
      ['2 warning actualJump'],
    ],
    ['一个月的数不与全年比', [['新增城镇就业', '2021-01', '0.1']], []],
    ['镇街的数不与全区的基期比', [['5G基站', '2021', '30', '', '双山街道']], []],
  ])('%s', (_, body, codes) => {
    expect(rows(...body).codes).toEqual(codes);
  });

  test('基期年填的数与规划印的不同', () => {
    const { issues } = rows(['5G基站', '2020', '1600']);
    expect(issues.map((found) => messageOf(found, 'zh'))).toEqual([
      '「清单.csv」第 2 行「数值」：「建成5G基站数量」2020 年填的是「1600」，规划印的基期值是 1559；进度仍从规划的基期值算起，请核对。',
    ]);
  });
});

test('缺列：说缺哪一列，什么也不算', () => {
  const read = readAll(
    csvTable([
      ['指标', '数值'],
      ['5G基站', '3500'],
    ]),
  );
  expect(read).toMatchObject({ rows: 0, observations: [], codes: ['- error columnNotFound'] });
  expect(read.issues[0]?.values).toMatchObject({ wanted: '时期' });
});

test('没有用到的列说一声', () => {
  const read = readAll(
    csvTable([
      ['指标', '时期', '数值', '填报人'],
      ['5G基站', '2023', '3500', '样例甲'],
    ]),
  );
  expect(read.issues.map(({ values }) => values)).toEqual([{ columns: '填报人' }]);
});

test('合并的指标格管它下面各行', () => {
  const body = [
    ['5G基站', '2022', '3000'],
    [null, '2023', '3500'],
  ];
  const read = readAll(sheetTable([HEADER, ...body], { merged: ['A2:A3'] }));
  expect(read.observations).toHaveLength(2);
  expect(readAll(sheetTable([HEADER, ...body])).codes).toEqual(['3 error cellMissing']);
});

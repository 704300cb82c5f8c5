import { describe, expect, test } from 'vitest';
import { fixedText } from '../../core/quantity/decimal.ts';
import { runAt } from './run.ts';
import { hog, scallion, scallionJson, schemeOf } from './seed-schemes.ts';
import { n, type Written } from './tables.ts';

type Rows = readonly (readonly Written[])[];

/** What the policy's own checks found: row, code, and the sentence's values that differ from row to row. */
function found(rows: Rows, scheme = scallion) {
  return runAt(scheme, '0.80', rows).rows.flatMap(({ issues }) =>
    issues.flatMap(({ code, place, values }) =>
      code === 'duplicate'
        ? [[place.row, values.title, values.rows]]
        : code === 'checkFailed'
          ? [[place.row, values.title, values.numbers]]
          : code === 'fieldMissing'
            ? [[place.row, values.title, values.field]]
            : [],
    ),
  );
}

describe('重复参保', () => {
  test('同一身份证号，写法不同也认得；两行各指出对方', () => {
    const rows: Rows = [
      ['姓名', '身份证号', '面积'],
      ['张三', '37018119700101018X', n('1')],
      ['李四', '370181197001010016', n('1')],
      ['张三丰', '３７０１８１ 19700101018x', n('1')],
    ];
    expect(found(rows)).toEqual([
      [2, '重复参保（同一身份证号）', '4'],
      [4, '重复参保（同一身份证号）', '2'],
    ]);
  });

  test('同村同名；村或姓名没有填的不比', () => {
    const rows: Rows = [
      ['村', '姓名', '面积'],
      ['东村', '张三', n('1')],
      ['东 村', '张 三', n('1')],
      ['西村', '张三', n('1')],
      [null, '张三', n('1')],
      [null, '张三', n('1')],
    ];
    expect(found(rows)).toEqual([
      [2, '疑似重复参保（同村同名）', '3'],
      [3, '疑似重复参保（同村同名）', '2'],
    ]);
  });

  test('不予计算的行不算重复', () => {
    const rows: Rows = [
      ['村', '姓名', '面积'],
      ['东村', '张三', n('1')],
      ['东村', '张三', n('0')],
    ];
    expect(found(rows)).toEqual([]);
  });

  test('很多行相同时只列前十行', () => {
    const same = Array.from({ length: 12 }, () => ['东村', '张三', n('1')]);
    const findings = found([['村', '姓名', '面积'], ...same]);
    expect(findings[0]).toEqual([2, '疑似重复参保（同村同名）', '3、4、5、6、7、8、9、10、11、12…']);
    expect(findings[11]).toEqual([13, '疑似重复参保（同村同名）', '2、3、4、5、6、7、8、9、10、11…']);
    expect(found([['村', '姓名', '面积'], ...same.slice(0, 11)])[10]).toEqual([
      12,
      '疑似重复参保（同村同名）',
      '2、3、4、5、6、7、8、9、10、11',
    ]);
  });

  test('方案可以约定重复的一律不予计算', () => {
    const json = structuredClone(scallionJson);
    Object.assign(json.checks[0] ?? {}, { action: 'refuse' });
    const rows: Rows = [
      ['姓名', '身份证号', '面积'],
      ['张三', '370181197001010016', n('1')],
      ['张三', '370181197001010016', n('1')],
      ['李四', '37018119700101018X', n('1')],
    ];
    const { totals } = runAt(schemeOf(json), '0.80', rows);
    expect([totals.rows, totals.computed, totals.refused]).toEqual([3, 1, 2]);
  });
});

describe('面积明显超过上一年度', () => {
  test.each([
    ['12', '10', []],
    ['12.0001', '10', [[2, '面积明显超过上一年度', '保险面积 12.0001亩、上年面积 10亩']]],
    ['11.9999', '10', []],
    ['1', '0', [[2, '面积明显超过上一年度', '保险面积 1亩、上年面积 0亩']]],
    ['1', null, []],
  ])('今年%s亩，上年%s亩', (area, last, findings) => {
    expect(
      found([
        ['姓名', '面积', '上年面积'],
        ['张三', n(area), last === null ? null : n(last)],
      ]),
    ).toEqual(findings);
  });

  test('没有上年面积这一列：说明这项没有检查', () => {
    const { issues } = runAt(scallion, '0.80', [
      ['姓名', '面积'],
      ['张三', n('1')],
    ]);
    const said = issues.flatMap(({ code, values }) =>
      code === 'checkNotPossible' ? [[values.title, values.missing, values.rows]] : [],
    );
    expect(said).toEqual([
      ['重复参保（同一身份证号）', '身份证号', '1'],
      ['疑似重复参保（同村同名）', '村', '1'],
      ['面积明显超过上一年度', '上年面积', '1'],
      ['农户未签字', '农户签字', '1'],
    ]);
  });
});

test('农户未签字', () => {
  const rows: Rows = [
    ['姓名', '面积', '农户签字'],
    ['张三', n('1'), '张三'],
    ['李四', n('1'), null],
  ];
  expect(found(rows)).toEqual([[3, '农户未签字', '农户签字']]);
});

test.each([
  ...(['否', '未签', '未签字', '没签', '未', '无', '×', 'N', 'no', 'FALSE', '０', '暂未签字', '—'] as const).map(
    (text) => [text, 1] as const,
  ),
  ...(['是', '已签字', '签', '√', '样例甲', '吴无', 'Y', '1', '代签：样例乙'] as const).map(
    (text) => [text, 0] as const,
  ),
])('签字栏写「%s」', (text, warnings) => {
  const rows = [
    ['姓名', '面积', '农户签字'],
    ['甲', '1', text],
  ];
  expect(found(rows)).toHaveLength(warnings);
});

describe('生猪', () => {
  const HEADER = ['养殖户', '保险数量', '实际出栏数', '养殖年限', '品种饲养年限'];
  const findings = (...cells: readonly Written[]) =>
    runAt(hog, '15', [HEADER, ['甲', ...cells]]).rows.flatMap(({ issues }) =>
      issues.map(({ code, values }) => ('title' in values ? values.title : code)),
    );

  test.each([
    ['保险数量等于出栏数', [n('187'), n('187'), n('2'), n('2')], []],
    ['保险数量多一头', [n('188'), n('187'), n('2'), n('2')], ['保险数量多于实际出栏数']],
    ['养殖正好一年：不含一年', [n('1'), n('1'), n('1'), n('2')], ['养殖时间不足']],
    ['养殖一年零一点', [n('1'), n('1'), n('1.01'), n('2')], []],
    ['品种正好两年：含两年', [n('1'), n('1'), n('2'), n('2')], []],
    ['品种不到两年', [n('1'), n('1'), n('2'), n('1.99')], ['品种饲养时间不足']],
  ])('%s', (_, cells, titles) => {
    expect(findings(...cells)).toEqual(titles);
  });

  test('保单200头、出栏187头：保费按200头，赔款按187头', () => {
    const { totals } = runAt(hog, '15', [HEADER, ['甲', n('200'), n('187'), n('2'), n('2')]]);
    expect([fixedText(totals.premium, 2), fixedText(totals.payout, 2)]).toEqual(['10500.00', '15478.04']);
  });

  test('没有填出栏数：按保单数计算并标出', () => {
    const { rows, totals } = runAt(hog, '15', [HEADER, ['甲', n('150'), null, n('2'), n('2')]]);
    expect(rows[0]?.issues.map(({ code }) => code)).toEqual(['inputAssumed']);
    expect(fixedText(totals.payout, 2)).toBe('12415.54');
  });
});

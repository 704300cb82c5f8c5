import { describe, expect, test } from 'vitest';
import { type SheetCell, sheetNumbers } from '../../core/form/sheet-numbers.ts';
import { fractionText } from '../../core/quantity/rational.ts';
import { cell } from './entry-readings.ts';

/** A sheet by address; `=…` is a formula whose stored result is 999, which nobody must take. */
function sheet(cells: Readonly<Record<string, string>>): (address: string) => SheetCell | undefined {
  const read = (written: string): SheetCell =>
    written.startsWith('=')
      ? { cell: { kind: 'number', text: '999' }, formula: written.slice(1) }
      : { cell: cell(written), formula: null };
  const all = new Map(Object.entries(cells).map(([address, written]) => [address, read(written)]));
  return (address) => all.get(address);
}

function compute(formula: string, cells: Readonly<Record<string, string>> = {}): string | null {
  const result = sheetNumbers(sheet(cells)).resultOf(formula);
  return result === null ? null : fractionText(result);
}

// B5 到 B8：10、2.5、空、7；C5 是文字，D5 是公式
const CELLS = {
  ...{ B5: '10', B6: '2.5', B7: '', B8: '7', C5: '「30」', C6: '#N/A', C7: '2024-03-01', C8: 'TRUE', C9: '12%' },
  ...{ D5: '=B5*2', D6: '=D5+1', D7: '=D8', D8: '=D7', D9: '=1/3', E5: '=VLOOKUP(A1,B:C,2,0)', AA10: '4' },
};

describe('算得出的', () => {
  test.each([
    ['12+18', '30'],
    // 双精度算出来是 0.30000000000000004
    ['0.1+0.2', '3/10'],
    ['B5*2', '20'],
    ['$B$5*2', '20'],
    ['b5*2', '20'],
    ['AA10+1', '5'],
    ['B5/B8', '10/7'],
    ['(B5-B6)/B6', '3'],
    ['-B6', '-5/2'],
    ['50%*B5', '5'],
    ['B5%', '1/10'],
    ['1e2+1', '101'],
    ['12.50', '25/2'],
    // 10 + 2.5 + 7，跳过空格子
    ['SUM(B5:B8)', '39/2'],
    ['SUM(B8:B5)', '39/2'],
    ['SUM($B$5:$B$8)', '39/2'],
    ['SUM(B5:B6,B8,0.5)', '20'],
    ['SUM(B5,B7)', '10'],
    ['SUM(B5:B8)/COUNT(B5:B8)', '13/2'],
    ['AVERAGE(B5:B8)', '13/2'],
    ['MIN(B5:B8)', '5/2'],
    ['MAX(B6:B8)', '7'],
    ['ROUND(B5/B8,2)', '143/100'],
    ['IF(B5>B6,1,2)', '1'],
    // 显示为 12% 的格子在公式里是 0.12
    ['B5*C9', '6/5'],
    // 另一格的公式也重算，不用它存的 999
    ['D5+B5', '30'],
    ['D6', '21'],
    ['SUM(D5:D6)', '41'],
  ])('=%s', (formula, value) => {
    expect(compute(formula, CELLS)).toBe(value);
  });
});

describe('算不出的：不采用', () => {
  test.each([
    ['空格子用在算术里', 'B5+B7'],
    ['只有空格子的合计', 'SUM(B7:B7)'],
    ['只有空格子的合计', 'SUM(Z1:Z9)'],
    ['存成文字的数', 'C5*2'],
    ['区域里有文字', 'SUM(B5:C5)'],
    ['错误值', 'C6+1'],
    ['日期', 'C7+1'],
    ['逻辑值', 'C8+1'],
    ['除以零', 'B5/0'],
    ['除以零', 'B5/(B5-10)'],
    ['两格互相引用', 'D7+1'],
    ['引用了除不尽的结果', 'D9*3'],
    ['引用的格子自己算不出', 'E5+1'],
    ['别的工作表', 'Sheet2!B5'],
    ['别的工作表', "'任务表'!B5*2"],
    ['别的文件', '[1]Sheet1!B5'],
    ['别的函数', 'VLOOKUP(B5,B5:D8,2,0)'],
    ['名字像格子的函数', 'LOG10(100)'],
    ['名称', '任务*2'],
    ['名称', 'task*2'],
    ['文字', '"30"'],
    ['文字', 'B5&"亩"'],
    ['比较', 'B5>B6'],
    ['整列', 'SUM(B:B)'],
    ['区域不在函数里', 'B5:B6'],
    ['区域不在合计里', 'B5:B6*2'],
    ['区域不在合计里', 'ABS(B5:B6)'],
    ['交叉', 'B5 B6'],
    ['数组', 'SUM({1,2})'],
    ['带单位的数', '12亩'],
    ['带单位的数', '12kg'],
    ['乘方没有尽头', '9^9'],
    ['乘方没有尽头', 'POWER(9,9)'],
    ['不成算式', 'B5+'],
    ['不成算式', ''],
  ])('%s：=%s', (_, formula) => {
    expect(compute(formula, CELLS)).toBeNull();
  });

  test('区域最多 1,000 格，两边', () => {
    const cells = { A1: '1', A1000: '2', A1001: '4' };
    expect(compute('SUM(A1:A1000)', cells)).toBe('3');
    expect(compute('SUM(A1:A1001)', cells)).toBeNull();
    expect(compute('SUM(A1:B500)', cells)).toBe('1');
    expect(compute('SUM(A1:B501)', cells)).toBeNull();
  });

  test('乘除最多 30 次，两边', () => {
    expect(compute(`1${'*2'.repeat(30)}`)).toBe(String(2n ** 30n));
    expect(compute(`1${'*2'.repeat(31)}`)).toBeNull();
    expect(compute(`1${'*2'.repeat(20)}+1${'/2'.repeat(11)}`)).toBeNull();
  });

  test('引用的数最多 20 个字，两边', () => {
    const cells = { A1: '12345678901234567890', A2: '123456789012345678901', A3: '=A1*10' };
    expect(compute('A1', cells)).toBe('12345678901234567890');
    expect(compute('A2', cells)).toBeNull();
    expect(compute('A3', cells)).toBeNull();
  });

  test('公式最多 300 个字，两边', () => {
    // 150 个 1 相加：150 + 149 = 299 个字；前面一个正号是 300
    const ones = Array(150).fill('1').join('+');
    expect(compute(`+${ones}`)).toBe('150');
    expect(compute(`++${ones}`)).toBeNull();
  });
});

describe('一格引用一格', () => {
  const chain = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, index) => [`A${index + 1}`, index === 0 ? '1' : `=A${index}+1`]));

  // A51 要先算 A50 … A2，共 50 个公式
  test('连着 50 个公式算得出，51 个算不出', () => {
    expect(compute('A51', chain(51))).toBe('51');
    expect(compute('A52', chain(52))).toBeNull();
  });

  test('从上往下算，多长都算得出：算过的不再算', () => {
    const { numberAt } = sheetNumbers(sheet(chain(3000)));
    for (let row = 2; row < 3000; row += 1) numberAt(`A${row}`);
    expect(numberAt('A3000')).toEqual({ numerator: 3000n, denominator: 1n });
  });

  // 每格是上一格的两倍再自乘，不记住就要算 2^n 遍
  test('引用两次的格子只算一遍', () => {
    const cells = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`A${index + 1}`, index === 0 ? '1' : `=A${index}+A${index}`]),
    );
    expect(compute('A40', cells)).toBe(String(2n ** 39n));
  });
});

describe('一张表里的公式再多，也很快有结果', () => {
  // 一个公式 25 × 999 = 24975 格；查满 200000 格以后，第一格就知道算不出
  test('许多公式各看许多格', () => {
    const ranges = Array(25).fill('A1:A999').join(',');
    const { resultOf } = sheetNumbers(() => ({ cell: { kind: 'number', text: '1' }, formula: null }));
    expect(resultOf(`SUM(${ranges})`)).toEqual({ numerator: 24975n, denominator: 1n });
    const results = Array.from({ length: 200 }, (_, index) => resultOf(`SUM(${ranges})+${index}`));
    expect(results.at(-1)).toBeNull();
  }, 2000);

  // 125 个 1 相加，前面一个正号，是 250 个字：200 个是 50000 个字，还算；第 201 个起不算
  test('一张表的公式最多 50000 个字，两边', () => {
    const { resultOf } = sheetNumbers(() => undefined);
    const formula = `+${Array(125).fill('1').join('+')}`;
    const results = Array.from({ length: 201 }, () => resultOf(formula));
    expect(results[199]).toEqual({ numerator: 125n, denominator: 1n });
    expect(results[200]).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { associateFunctions, type FunctionsRuntime } from '../../../addin/functions/associate.ts';
import { evaluateFunction, functionCatalogue } from '../../../addin/functions/catalogue.ts';
import { deliverWith } from '../../../addin/functions/deliver.ts';
import { doubleOf, exactOf } from '../../../addin/functions/double.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../../addin/functions/function-table.ts';
import { functionMetadata } from '../../../addin/functions/metadata.ts';
import { type Trial, tryFunction } from '../../../addin/functions/try-function.ts';
import { decimal, decimalText } from '../../../core/quantity/decimal.ts';
import { rational } from '../../../core/quantity/rational.ts';

const SOURCE = readFileSync(new URL('../../../addin/functions/functions.ts', import.meta.url), 'utf8');

interface Described {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
    readonly result: { readonly dimensionality?: string };
  }[];
}

class CellError {
  readonly code: string;
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

afterEach(() => deliverWith({ language: 'zh', errorCell: (_, sentence) => sentence }));

function runtime(errors: Pick<FunctionsRuntime, 'Error' | 'ErrorCode'>) {
  const known = new Map<string, (...args: unknown[]) => unknown>();
  associateFunctions({ associate: (id, run) => known.set(id, run), ...errors }, 'en');
  return known;
}

describe('交给程序', () => {
  const excel = { Error: CellError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } };

  test('每个函数都登记，名字只有字母、数字和下划线，至少三个字符', () => {
    const known = runtime(excel);
    expect([...known.keys()]).toEqual([...FUNCTION_NAMES]);
    expect([...known.keys()].filter((name) => !/^[A-Z][A-Z0-9_]{2,}$/.test(name))).toEqual([]);
  });

  test('没有答案是 #N/A，填错是 #VALUE!，都带一句话', () => {
    const known = runtime(excel);
    expect(known.get('PROGRESS')?.([['']], [[60]], [[80]])).toEqual([
      [new CellError('#N/A', '“actual” is missing. Please fill it in; a blank is not taken for 0.')],
    ]);
    expect(known.get('PROGRESS')?.([['abc']], [[60]], [[80]])).toEqual([
      [new CellError('#VALUE!', '“actual” cannot be read: “abc”. Please correct it.')],
    ]);
  });

  test('没有错误对象的 WPS 显示那句话', () => {
    expect(runtime({}).get('PROGRESS')?.([['']], [[60]], [[80]])).toEqual([
      ['“actual” is missing. Please fill it in; a blank is not taken for 0.'],
    ]);
  });
});

describe('函数的说明', () => {
  const files = functionMetadata(SOURCE);
  const read = (text = '') => JSON.parse(text) as Described;
  const [zh, en] = files.office.map(({ text }) => read(text));

  test('中文和英文两份，WPS 用中文', () => {
    expect(files.office.map(({ path }) => path)).toEqual(['functions.json', 'functions.en-US.json']);
    expect(files.wps).toEqual([files.office[0]]);
  });

  test('与登记的函数、参数的个数和可省略的一致', () => {
    const shape = ({ functions }: Described) =>
      functions.map(({ id, parameters }) => [id, parameters.map(({ optional }) => optional === true)]);
    const expected = functionCatalogue('zh').map(({ name, parameters }) => [
      name,
      parameters.map(({ optional }) => optional),
    ]);
    expect(shape(zh ?? { functions: [] })).toEqual(expected);
    expect(shape(en ?? { functions: [] })).toEqual(expected);
  });

  test('都给出区域，所以一列只要一个公式', () => {
    expect(zh?.functions.map(({ result }) => result.dimensionality)).toEqual(FUNCTION_NAMES.map(() => 'matrix'));
  });

  test('参数的名字翻译，函数的名字不翻译', () => {
    const names = (found: Described | undefined) => found?.functions[4]?.parameters.map(({ name }) => name);
    expect([names(zh), names(en)]).toEqual([
      ['实际值', '基期值', '目标'],
      ['actual', 'base', 'target'],
    ]);
    expect(zh?.functions.map(({ name }) => name)).toEqual(en?.functions.map(({ name }) => name));
  });

  test('说明没有空的，也不超过 Excel 显示的长度', () => {
    const lengths = [zh, en].flatMap((found) => found?.functions.map(({ description }) => description.length) ?? []);
    expect(lengths.filter((length) => length === 0 || length > 255)).toEqual([]);
  });
});

describe('向导里试算', () => {
  test.each<readonly [name: FunctionName, given: readonly string[], trial: Trial]>([
    ['PROGRESS', ['70', '60', '≥80'], { text: '0.5', valid: true }],
    // 45107 is 2023-06-30: 30 months of 60.
    ['SCHEDULE', ['2020', '2025', '45107', ''], { text: '0.5', valid: true }],
    ['PREMIUM_SHARE', ['zhangqiu-scallion-2023', '612.5'], { text: '245\t153.13\t153.12\t61.25', valid: true }],
    // 1750×90×(18.5−17.5)÷18.5×(20−17.5)÷20 = 1064.189…
    ['PAYOUT', ['zhangqiu-hog-2023', '17.5', '{100,90}'], { text: '1064.19', valid: true }],
    ['PROGRESS', ['{70;65}', '60', '≥80'], { text: '0.5\n0.25', valid: true }],
    ['PROGRESS', ['', '60', '80'], { text: '没有填「实际值」，请补填；空白不当作 0。', valid: false }],
  ])('%s(%s)', (name, given, trial) => {
    expect(tryFunction(name, given, 'zh')).toEqual(trial);
  });

  test('试算不改变交给程序的办法', () => {
    runtime({});
    tryFunction('PROGRESS', ['', '60', '80'], 'zh');
    expect(evaluateFunction('PROGRESS', ['', 60, 80])).toEqual([
      ['“actual” is missing. Please fill it in; a blank is not taken for 0.'],
    ]);
  });
});

describe('双精度数', () => {
  test.each<readonly [double: number, exact: string | null]>([
    [0.1 + 0.2, '0.3'],
    [1.005, '1.005'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [123456789012345, '123456789012345'],
    [Number.POSITIVE_INFINITY, null],
    [Number.NaN, null],
  ])('%d 读作 %s', (double, exact) => {
    const value = exactOf(double);
    expect(value === null ? null : decimalText(value)).toBe(exact);
  });

  test.each([
    [decimal('660.38'), 660.38],
    [rational(1n, 3n), 0.333333333333333],
    [rational(-2n, 3n), -0.666666666666667],
  ])('写回单元格保留十五位', (value, double) => {
    expect(doubleOf(value)).toBe(double);
  });
});

import { describe, expect, test } from 'vitest';
import { freeDefinedName, freeSheetName } from '../../../addin/host/free-name.ts';
import { formulaRenamer } from '../../../addin/host/renaming.ts';

describe('a formula is renamed token by token', () => {
  const renamed = formulaRenamer({
    sheets: new Map([
      ['测算说明', '测算说明 (2)'],
      ['清单', '清单乙'],
      ["a'b", 'ab'],
      ['Data', 'Data2'],
      ['甲', '乙'],
      ['乙', '甲'],
      ['底稿', null],
    ]),
    names: new Map([
      ['目标价格', '目标价格_2'],
      ['Rate', 'Rate_2'],
      ['标识', null],
      ['保费', '保费'],
    ]),
  });

  test.each<readonly [formula: string, becomes: string | null]>([
    ["'测算说明'!$C$8*B2", "'测算说明 (2)'!$C$8*B2"],
    ['测算说明!C8', "'测算说明 (2)'!C8"],
    ["SUM('清单'!A1:A9)", "SUM('清单乙'!A1:A9)"],
    ["'a''b'!A1", "'ab'!A1"],
    ['data!A1+DATA!B1', "'Data2'!A1+'Data2'!B1"],
    ['甲!A1-乙!A1', "'乙'!A1-'甲'!A1"],
    ['目标价格*2', '目标价格_2*2'],
    ['目标价格1*2', '目标价格1*2'],
    ['RATE*RATE(1,2,3)', 'Rate_2*RATE(1,2,3)'],
    ['"目标价格"&目标价格', '"目标价格"&目标价格_2'],
    ['IF(清单!A1="清单!A1",1,2)', `IF('清单乙'!A1="清单!A1",1,2)`],
    ['[1]清单!A1', '[1]清单!A1'],
    ['A1 + 保费', 'A1 + 保费'],
    ['别的表!A1', '别的表!A1'],
    ["'底稿'!A1+1", null],
    ['标识', null],
    ['"底稿"&1', '"底稿"&1'],
  ])('%s', (formula, becomes) => {
    expect(renamed(formula)).toBe(becomes);
  });
});

describe('a free name', () => {
  test.each<readonly [name: string, taken: readonly string[], free: string]>([
    ['测算表', [], '测算表'],
    ['测算表', ['清单'], '测算表'],
    ['测算表', ['测算表'], '测算表 (2)'],
    ['测算表', ['测算表', '测算表 (2)', '测算表 (4)'], '测算表 (3)'],
    ['Data', ['DATA'], 'Data (2)'],
    // 31 characters at most: 27 of the name, and ` (2)`.
    ['表'.repeat(31), ['表'.repeat(31)], `${'表'.repeat(27)} (2)`],
  ])('of a sheet %s beside %j', (name, taken, free) => {
    expect(freeSheetName(name, taken)).toBe(free);
  });

  test.each<readonly [name: string, taken: readonly string[], free: string]>([
    ['单价', ['保费'], '单价'],
    ['单价', ['单价'], '单价_2'],
    ['Rate', ['rate', 'RATE_2'], 'Rate_3'],
  ])('of a value %s beside %j', (name, taken, free) => {
    expect(freeDefinedName(name, taken)).toBe(free);
  });
});

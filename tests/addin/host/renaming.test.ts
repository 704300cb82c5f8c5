import fc from 'fast-check';
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

describe('a formula of a row is renamed as it would be by itself', () => {
  const renaming = {
    sheets: new Map<string, string | null>([
      ['清单', '清单 (2)'],
      ['Data5', 'Data12'],
      ['底稿', null],
    ]),
    names: new Map<string, string | null>([
      ['单价', '单价_12'],
      ['单价5', '单价'],
    ]),
  };

  // Each column holds one formula, copied downwards; the rows have numbers that stand elsewhere in the formulas, too.
  test.each<readonly [formula: string, inRow12: string | null]>([
    ['单价*E#', '单价_12*E12'],
    ['单价5*E#+单价*5', '单价*E12+单价_12*5'],
    ['ROUND(单价*$E#,2)+12', 'ROUND(单价_12*$E12,2)+12'],
    ['IF(E#>12,"E#",清单!A#:B#)', `IF(E12>12,"E12",'清单 (2)'!A12:B12)`],
    ['Data5!C#*LOG10(E#)', `'Data12'!C12*LOG10(E12)`],
    ['单价*E#+E1#+ABCD#', '单价_12*E12+E112+ABCD12'],
    ['底稿!A#+1', null],
    ['A#+1', 'A12+1'],
  ])('%s, # being the row', (written, inRow12) => {
    const formula = (row: number): string => written.replaceAll('#', String(row));
    const shared = formulaRenamer(renaming);
    for (const row of [1, 2, 5, 10, 11, 12, 25, 100, 112, 1_048_576]) {
      expect(shared(formula(row), row)).toBe(formulaRenamer(renaming)(formula(row)));
    }
    expect(shared(formula(12), 12)).toBe(inRow12);
  });

  test('in any order of rows, whatever the formulas are put together from', () => {
    const piece = fc.constantFrom(
      '单价',
      '单价5',
      '清单!A#',
      "'清单'!A1:B#",
      'Data5!C#',
      '底稿!A#',
      'E#',
      '$E$#',
      '"单价#"',
      '#',
      '5',
    );
    const row = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), row), { maxLength: 30 }),
        (cells) => {
          const shared = formulaRenamer(renaming);
          for (const [pieces, at] of cells) {
            const formula = pieces.join('+').replaceAll('#', String(at));
            expect(shared(formula, at)).toBe(formulaRenamer(renaming)(formula));
          }
        },
      ),
      { numRuns: 300 },
    );
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

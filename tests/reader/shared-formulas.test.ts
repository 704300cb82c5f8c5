import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { describe, expect, test } from 'vitest';
import { movedFormula, movingReferences } from '../../templates/reader/moving-references.ts';
import { sheetFrom, toldCells } from './told-snapshot.ts';

const CELL = (address: string, formula: string) => `<c r="${address}">${formula}<v>1</v></c>`;

describe('cells that share a formula', () => {
  test.each([
    [
      'down and across from the first',
      '<row r="1">' +
        CELL('B1', '<f t="shared" ref="B1:C2" si="0">A1*$F$1</f>') +
        CELL('C1', '<f t="shared" si="0"/>') +
        '</row>' +
        '<row r="2">' +
        CELL('B2', '<f t="shared" si="0"/>') +
        CELL('C2', '<f t="shared" si="0"/>') +
        '</row>',
      ['B1 1 =A1*$F$1 锁 General', 'C1 1 =B1*$F$1 锁 General', 'B2 1 =A2*$F$1 锁 General', 'C2 1 =B2*$F$1 锁 General'],
    ],
    [
      'two groups, and a cell between them with a formula of its own',
      '<row r="1">' +
        CELL('A1', '<f t="shared" si="0">D1</f>') +
        CELL('B1', '<f t="shared" si="7">D1+1</f>') +
        '</row>' +
        '<row r="2">' +
        CELL('A2', '<f>E9</f>') +
        CELL('B2', '<f t="shared" si="7"/>') +
        '</row>' +
        '<row r="3">' +
        CELL('A3', '<f t="shared" si="0"/>') +
        '</row>',
      [
        'A1 1 =D1 锁 General',
        'B1 1 =D1+1 锁 General',
        'A2 1 =E9 锁 General',
        'B2 1 =D2+1 锁 General',
        'A3 1 =D3 锁 General',
      ],
    ],
    [
      'a number that is given anew',
      '<row r="1">' +
        CELL('A1', '<f t="shared" si="0">D1</f>') +
        '</row>' +
        '<row r="2">' +
        CELL('A2', '<f t="shared" si="0">F1</f>') +
        '</row>' +
        '<row r="3">' +
        CELL('A3', '<f t="shared" si="0"/>') +
        '</row>',
      ['A1 1 =D1 锁 General', 'A2 1 =F1 锁 General', 'A3 1 =F2 锁 General'],
    ],
    [
      'a cell before the first has no text',
      `<row r="1">${CELL('A1', '<f t="shared" si="0"/>')}</row>`,
      ['A1 1 = 锁 General'],
    ],
  ])('%s', async (_, rows, told) => {
    expect(toldCells(await sheetFrom({ rows }))).toEqual(told);
  });
});

describe('a formula two columns to the right and three rows down', () => {
  test.each([
    ['A1', 'C4'],
    ['$A1+A$1+$A$1', '$A4+C$1+$A$1'],
    ['SUM(A1:B2)', 'SUM(C4:D5)'],
    ['SUM(A:B)+SUM($A:B)', 'SUM(C:D)+SUM($A:D)'],
    ['SUM(1:2)+SUM($1:2)', 'SUM(4:5)+SUM($1:5)'],
    ['Sheet1!A1', 'Sheet1!C4'],
    ["'甲 镇'!A1", "'甲 镇'!C4"],
    ["'it''s A1'!A1", "'it''s A1'!C4"],
    ['填报表!A1+填报表!$B$2', '填报表!C4+填报表!$B$2'],
    ['[1]Sheet1!A1', '[1]Sheet1!C4'],
    ['IF(A1="B2","C3 ""D4""",E5)', 'IF(C4="B2","C3 ""D4""",G8)'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(C4)+ATAN2(C4,D4)'],
    ['_xlfn.IFS(A1>0,1)', '_xlfn.IFS(C4>0,1)'],
    ['1E5+1.5E+3*A1', '1E5+1.5E+3*C4'],
    ['目标2023+A1', '目标2023+C4'],
    ['TAX_A1+A1_TAX+A1.B2', 'TAX_A1+A1_TAX+A1.B2'],
    ['表1[单价]*A1', '表1[单价]*C4'],
    ['表1[[#This Row],[A1]]*A1', '表1[[#This Row],[A1]]*C4'],
    ["表1[A'[1]*A1", "表1[A'[1]*C4"],
    ['#REF!+A1', '#REF!+C4'],
    ['Sheet1!#REF!*A1', 'Sheet1!#REF!*C4'],
    ['XFD1048576', 'B3'],
    ['ZZZ1+A0+A1048577+A1', 'ZZZ1+A0+A1048577+C4'],
    ['A1:B2 B2:C3', 'C4:D5 D5:E6'],
    ['{1,2;"A1",4}+A1', '{1,2;"A1",4}+C4'],
    ['A1%*-A2^2&A3', 'C4%*-C5^2&C6'],
    ['IF(A1<>B1,A1>=B1,A1<=$B1)', 'IF(C4<>D4,C4>=D4,C4<=$B4)'],
  ])('%s', (formula, moved) => {
    expect(movedFormula(movingReferences(formula), 2, 3)).toBe(moved);
    // The library that parses formulas says the same.
    expect(translateFormulaToA1(translateFormulaToR1C1(formula, 'H9'), 'J12')).toBe(moved);
  });

  test.each([
    ['', ''],
    ['"A1', '"A1'],
    ["'A1", "'A1"],
    ['[A1', '[A1'],
    ['A1]A1', 'C4]C4'],
    ["[A1'", "[A1'"],
  ])('text that is no formula, %j, comes out whole', (formula, moved) => {
    expect(movedFormula(movingReferences(formula), 2, 3)).toBe(moved);
  });

  test('the corners of a range keep their places', () => {
    expect(movedFormula(movingReferences('A1:A$2'), 0, 3)).toBe('A4:A$2');
  });

  test('back to where it was', () => {
    const formula = 'IF(A1="",\'甲\'!B$2,SUM(C3:D4))';
    const there = movedFormula(movingReferences(formula), 2, 3);
    expect(movedFormula(movingReferences(there), -2, -3)).toBe(formula);
  });
});

import { describe, expect, test } from 'vitest';
import { formulaFault, startsLikeFormula } from '../../templates/workbook/formula.ts';

describe('formulas that every spreadsheet in use understands', () => {
  test.each([
    'ROUND((目标价格-实际价格)/目标价格*F4*E4,2)',
    `IF(ISNUMBER(E4),SUMIFS('投保明细表'!$G:$G,'投保明细表'!$B:$B,$B4),"")`,
    `"XLOOKUP("&A1`,
    `'LET(1)'!A1+1`,
    `CONCATENATE("说""明""(",A1,")")`,
    'A1*(B1+C1)',
    `"${'字'.repeat(255)}"`,
    `${'1+'.repeat(4095)}11`,
  ])('%s', (formula) => {
    expect(formulaFault(formula)).toBeNull();
  });
});

describe('formulas that must not be written', () => {
  test.each([
    ['=A1', "formula '=A1' must have text, without the leading ="],
    ['', "formula '' must have text, without the leading ="],
    ['XLOOKUP(A1,B:B,C:C)', 'function XLOOKUP is not known to every spreadsheet in use'],
    ['1+_xlfn.IFS(A1,1)', 'function _xlfn.IFS is not known to every spreadsheet in use'],
    ['SUM(LET (x,1,x))', 'function LET is not known to every spreadsheet in use'],
    ['求和(A1)', 'function 求和 is not known to every spreadsheet in use'],
    ['round(A1,2)', 'function round is not known to every spreadsheet in use'],
    [`"${'字'.repeat(256)}"`, 'a text of 256 characters inside a formula; Excel allows 255'],
    [`${'1+'.repeat(4096)}1`, 'formula of 8193 characters; Excel allows 8192'],
  ])('%s', (formula, fault) => {
    expect(formulaFault(formula)).toBe(fault);
  });

  test('a doubled quotation mark counts once towards the length of a text', () => {
    expect(formulaFault(`"${'""'.repeat(255)}"`)).toBeNull();
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x'])(
  '%j starts like a formula',
  (text) => {
    expect(startsLikeFormula(text)).toBe(true);
  },
);

test.each(['', '样例甲', ' =1', '1-2', "'=1", '—', '#N/A'])('%j does not', (text) => {
  expect(startsLikeFormula(text)).toBe(false);
});

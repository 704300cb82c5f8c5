import { describe, expect, test } from 'vitest';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import type { ReturnLimits } from '../../templates/reader/return-limits.ts';
import { makeWorkbook, ROW, stylesWith, type WorkbookContent } from './make-workbook.ts';
import { sheetFrom, toldCells, toldIssue, toldRule } from './told-snapshot.ts';

function rowWith(cells: string): WorkbookContent {
  return { rows: `<row r="1">${cells}</row>` };
}

describe('cells', () => {
  test.each([
    ['a number', '<c r="A1"><v>1.50</v></c>', ['A1 1.5 锁 General']],
    ['a text', '<c r="A1" t="inlineStr"><is><t> =A1</t></is></c>', ['A1 「=A1」 锁 General']],
    ['a formula with its result', '<c r="A1"><f>B1*2</f><v>3</v></c>', ['A1 3 =B1*2 锁 General']],
    ['as LibreOffice writes it', '<c r="A1"><f aca="false">B1&lt;2</f><v>3</v></c>', ['A1 3 =B1<2 锁 General']],
    ['a formula that gives a text', '<c r="A1" t="str"><f>B1</f><v>甲</v></c>', ['A1 「甲」 =B1 锁 General']],
    ['a formula that gives an empty text', '<c r="A1" t="str"><f>B1</f><v></v></c>', ['A1 ▢ =B1 锁 General']],
    ['a formula without a result', '<c r="A1"><f>B1</f></c>', ['A1 #NOCACHE =B1 锁 General']],
    ['a formula with an error', '<c r="A1" t="e"><f>B1/0</f><v>#DIV/0!</v></c>', ['A1 #DIV/0! =B1/0 锁 General']],
    ['a formula of which the file gives no text', '<c r="A1"><f/><v>1</v></c>', ['A1 1 = 锁 General']],
    ['an empty cell', '<c r="A1"/>', ['A1 ▢ 锁 General']],
    ['cells with gaps', '<c r="B1"/><c r="E1"><v>1</v></c>', ['B1 ▢ 锁 General', 'E1 1 锁 General']],
    [
      'an array formula: its other cells hold results too, and no typed numbers',
      '<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c><c r="C1"><v>5</v></c>',
      ['A1 2 =C1:D1*2 锁 General', 'B1 4 =C1:D1*2 锁 General', 'C1 5 锁 General'],
    ],
  ])('%s', async (_, cells, told) => {
    expect(toldCells(await sheetFrom(rowWith(cells)))).toEqual(told);
  });

  test('no issue is made of a missing result: it is computed anew', async () => {
    const { snapshot } = await readSnapshot('a.xlsx', makeWorkbook(rowWith('<c r="A1"><f>B1</f></c>')));
    expect(snapshot?.issues).toEqual([]);
  });

  test('rows keep their numbers; rows without cells are left out, and hidden ones are not', async () => {
    const { rows } = await sheetFrom({
      rows: '<row r="2"/><row r="3" hidden="1"><c r="A3"/></row><row r="9"><c r="A9"/></row>',
    });
    expect(rows.map(({ number }) => number)).toEqual([3, 9]);
  });
});

describe('styles', () => {
  const xf = (inside: string) => `<cellXfs><xf numFmtId="0"/><xf numFmtId="0">${inside}</xf></cellXfs>`;

  test.each([
    ['', '锁'],
    ['<protection/>', '锁'],
    ['<protection hidden="1"/>', '锁'],
    ['<protection locked="1"/>', '锁'],
    ['<protection locked="true"/>', '锁'],
    ['<protection locked="0"/>', '开'],
    ['<protection locked="false" hidden="false"/>', '开'],
  ])('%j', async (protection, lock) => {
    const styles = `<cellStyleXfs><xf><protection locked="0"/></xf></cellStyleXfs>${xf(protection)}`;
    const cells = toldCells(await sheetFrom({ ...rowWith('<c r="A1" s="1"/><c r="B1" s="0"/>'), styles }));
    expect(cells).toEqual([`A1 ▢ ${lock} General`, 'B1 ▢ 锁 General']);
  });

  test.each<[number | string, string]>([
    [0, 'General'],
    [1, '0'],
    [2, '0.00'],
    [3, '#,##0'],
    [4, '#,##0.00'],
    [9, '0%'],
    [10, '0.00%'],
    [14, 'yyyy/m/d'],
    [31, 'yyyy"年"m"月"d"日"'],
    [49, '@'],
    [77, 'General'],
    ['0.0"亩"', '0.0"亩"'],
  ])('number format %s', async (format, code) => {
    const styles = stylesWith(format);
    expect(toldCells(await sheetFrom({ ...rowWith('<c r="A1" s="0"/>'), styles }))).toEqual([`A1 ▢ 锁 ${code}`]);
  });

  test('a style that is not there', async () => {
    const bytes = makeWorkbook({ ...rowWith('<c r="A1" s="2"/>'), styles: stylesWith(1, 2) });
    const { snapshot, issues } = await readSnapshot('a.xlsx', bytes);
    expect([snapshot, issues.map(toldIssue)]).toEqual([
      null,
      ['error partRefused a.xlsx 名单 xl/worksheets/sheet1.xml malformed'],
    ]);
  });
});

describe('beside the rows', () => {
  test.each([
    ['', false],
    ['<sheetProtection/>', false],
    ['<sheetProtection sheet="0" objects="1"/>', false],
    ['<sheetProtection sheet="1"/>', true],
    ['<sheetProtection password="CC1A" sheet="true"/>', true],
  ])('locks: %j', async (afterRows, locked) => {
    expect((await sheetFrom({ rows: ROW, afterRows })).protected).toBe(locked);
  });

  test('merged ranges', async () => {
    const afterRows = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:XFD1048576"/></mergeCells>';
    expect((await sheetFrom({ rows: ROW, afterRows })).merged).toEqual(['A1:B2', 'C1:XFD1048576']);
  });

  const extended = (attributes: string, formula: string, sqref: string) =>
    `<extLst><ext><x14:dataValidations xmlns:x14="n" xmlns:xm="m" count="1"><x14:dataValidation ${attributes}><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

  test.each([
    [
      'two bounds',
      '<dataValidation type="decimal" showErrorMessage="1" sqref="C5:C34"><formula1>0</formula1><formula2>100</formula2></dataValidation>',
      'C5:C34 decimal between 0..100 拦',
    ],
    [
      'several ranges',
      '<dataValidation type="whole" operator="greaterThan" showErrorMessage="1" sqref=" A1  C5:C34\nE7 "><formula1>0</formula1></dataValidation>',
      'A1 C5:C34 E7 whole greaterThan 0.. 拦',
    ],
    ['only words beside the cell', '<dataValidation showInputMessage="1" sqref="A1"/>', 'A1 none between .. 不拦'],
    ['nobody is told', '<dataValidation type="whole" sqref="A1"/>', 'A1 whole between .. 不拦'],
    [
      'a warning only',
      '<dataValidation type="whole" errorStyle="warning" showErrorMessage="1" sqref="A1"/>',
      'A1 whole between .. 不拦',
    ],
    [
      'a list',
      '<dataValidation type="list" showErrorMessage="1" sqref="A1"><formula1>&quot;甲,乙&quot;</formula1></dataValidation>',
      'A1 list between "甲,乙".. 拦',
    ],
    [
      'in the extension list',
      extended('type="list" showErrorMessage="1"', '名册!$A$1:$A$9', 'B5:B34 D5'),
      'B5:B34 D5 list between 名册!$A$1:$A$9.. 拦',
    ],
  ])('input rule: %s', async (_, afterRows, told) => {
    expect((await sheetFrom({ rows: ROW, afterRows })).validations.map(toldRule)).toEqual([told]);
  });

  test('rules of both kinds stay apart', async () => {
    const plain = '<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>';
    const afterRows = `<dataValidations>${plain}</dataValidations>${extended('type="list"', 'B!$A$1', 'B1')}`;
    expect((await sheetFrom({ rows: ROW, afterRows })).validations.map(toldRule)).toEqual([
      'A1 whole between 1.. 不拦',
      'B1 list between B!$A$1.. 不拦',
    ]);
  });
});

describe('at the limit and above it', () => {
  const rule = (sqref: string) => `<dataValidation type="whole" sqref="${sqref}"/>`;
  const text = (length: number) => rowWith(`<c r="A1" t="inlineStr"><is><t>${'大'.repeat(length)}</t></is></c>`);
  const formula = (length: number) => rowWith(`<c r="A1"><f>${'1'.repeat(length)}</f><v>1</v></c>`);
  const shared = rowWith(
    '<c r="A1"><f t="shared" si="0">A2+A3</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c>',
  );
  const tooLong = 'partRefused a.xlsx 名单 xl/worksheets/sheet1.xml tooLong';

  test.each<[string, WorkbookContent, Partial<ReturnLimits>, Partial<ReturnLimits>, string]>([
    ['cells', rowWith('<c r="A1"/><c r="E1"/>'), { cells: 5 }, { cells: 4 }, 'workbookTooLarge a.xlsx cells 4'],
    [
      'shared texts',
      { rows: ROW, strings: '<si><t>甲</t></si>'.repeat(3) },
      { cells: 3 },
      { cells: 2 },
      'workbookTooLarge a.xlsx strings 2',
    ],
    ['a text', text(9), { cellText: 9 }, { cellText: 8 }, tooLong],
    ['a formula', formula(9), { formulaText: 9 }, { formulaText: 8 }, tooLong],
    [
      'shared formulas, written out as B2+B3',
      shared,
      { sharedFormulas: 5 },
      { sharedFormulas: 4 },
      'workbookTooLarge a.xlsx sharedFormulas 4',
    ],
    [
      'ranges with input rules',
      { rows: ROW, afterRows: rule('A1 A3') + rule('A5') },
      { validations: 3 },
      { validations: 2 },
      'workbookTooLarge a.xlsx 名单 validations 2',
    ],
    [
      'styles',
      { rows: ROW, styles: stylesWith('0.0', '0.00') },
      { styles: 4 },
      { styles: 3 },
      'workbookTooLarge a.xlsx styles 3',
    ],
  ])('%s', async (_, content, enough, tooLittle, told) => {
    const bytes = makeWorkbook(content);
    expect((await readSnapshot('a.xlsx', bytes, enough)).issues).toEqual([]);
    expect((await readSnapshot('a.xlsx', bytes, tooLittle)).issues.map(toldIssue)).toEqual([`error ${told}`]);
  });
});

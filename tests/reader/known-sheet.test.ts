import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSnapshot, SnapshotReader } from '../../templates/reader/read-snapshot.ts';
import { makeWorkbook, makeWorkbookWith, stylesWith } from './make-workbook.ts';
import { toldCells } from './told-snapshot.ts';

/** Few values, so that workbooks have much in common and differ in one place or another. */
const few = (...values: readonly string[]) => fc.constantFrom(...values);

const value = few('0', '1', '12.5', '45000', '1e3', ' 7 ', '', 'x', '&lt;', '甲');
const formula = few('A1*2', 'IF(A1&lt;2,&quot;&quot;,1)', 'cmd|&apos;/c calc&apos;!A0', '甲!A1', '');
const style = few('', ' s="0"', ' s="1"', ' s="2"');
const type = few('', '', '', ' t="n"', ' t="s"', ' t="str"', ' t="e"', ' t="d"');

/** A cell in one of the ways in which programs write it. */
const cell = fc.tuple(value, formula, style, type, fc.nat({ max: 16 })).map(([stored, text, look, kind, way]) => {
  const tag = (more: string, inside: string) => `<c r="@"${look}${more}>${inside}</c>`;
  const ways = [
    `<c r="@"${look}/>`,
    tag(kind, `<v>${stored}</v>`),
    tag(kind, `<f>${text}</f><v>${stored}</v>`),
    tag(kind, `<f aca="false">${text}</f><v>${stored}</v>`),
    tag('', `<f>${text}</f>`),
    tag('', `<f t="shared" si="0">${text}</f><v>${stored}</v>`),
    tag('', `<f t="array" ref="A1:C3">${text}</f><v>${stored}</v>`),
    tag(' t="inlineStr"', `<is><t>${stored}</t></is>`),
    tag(' t="inlineStr"', `<is><t>样例_x4e59_${stored}</t></is>`),
    tag(' t="inlineStr"', `<is><t xml:space="preserve"> ${stored}</t></is>`),
    tag(' t="inlineStr"', `<is><r><t>甲</t></r><r><t>${stored}</t></r></is>`),
    `<c t="n" r="@"${look}><v>${stored}</v></c>`,
    `<c${look}><v>${stored}</v></c>`,
    '<row r="1"></row>',
    `<x><c r="@"${look}/></x>`,
    '<!-- 甲 -->',
    '',
  ];
  return ways[way] ?? '';
});

const rowTag = few('<row r="@">', '<row r="@" ht="18" customHeight="1">', '<row>', '<x:row r="@">');

const rows = fc.array(fc.tuple(rowTag, fc.array(cell, { maxLength: 4 })), { maxLength: 4 }).map((written) =>
  written
    .map(([tag, cells], row) => {
      const placed = cells.map((xml, column) => xml.replace('@', `${'ABCD'[column]}${row + 1}`));
      return `${tag.replace('@', String(row + 1))}${placed.join('')}</${tag.includes('x:') ? 'x:row' : 'row'}>`;
    })
    .join(''),
);

const element = few(
  '<cols><col min="1" max="2" width="9"/></cols>',
  '<sheetProtection sheet="1"/>',
  '<sheetProtection sheet="0"/>',
  '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>',
  '<mergeCells><mergeCell ref="A0"/></mergeCells>',
  '<x:mergeCells><x:mergeCell ref="C1:D1"/></x:mergeCells>',
  '<dataValidations><dataValidation type="decimal" showErrorMessage="1" sqref="A1 B2"><formula1>0</formula1></dataValidation></dataValidations>',
  '<dataValidations><dataValidation sqref="A1"><formula1><dataValidation/>1</formula1></dataValidation></dataValidations>',
  '<extLst><ext><x14:dataValidation><xm:sqref>A3</xm:sqref></x14:dataValidation></ext></extLst>',
  '<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>',
  '<!-- 甲 -->',
  '<sheetData><row r="9"><c r="A9"><v>9</v></c></row></sheetData>',
  '<extLst><sheetData><row r="8"><c r="A8"><v>8</v></c></row></sheetData></extLst>',
  '<extLst><sheetData><row r="7"><sheetData/></row></sheetData><a/><b/></extLst>',
  '\n',
);
const elements = fc.array(element, { maxLength: 4 }).map((written) => written.join(''));
const root = few('worksheet', 'worksheet', 'worksheet', 'x:worksheet', 'sheetData');

const sheet = fc
  .tuple(root, elements, rows, elements)
  .map(([name, before, data, after]) => `<${name} a="1">${before}<sheetData>${data}</sheetData>${after}</${name}>`);

/** A few characters lost, or others in their place. */
const damage = fc.oneof(
  { weight: 3, arbitrary: fc.constant([0, 0, ''] as const) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.nat({ max: 3 }), few('', '<', '>', '/', '"', '&', '9', ' ', '<a>')) },
);

const workbook = fc
  .record({ sheet, damage, styles: few(stylesWith(0, 14, 9), stylesWith(14, 0, 2)), strings: few('甲', '乙') })
  .map(({ sheet: xml, damage: [place, length, other], styles, strings }) => {
    const at = place % xml.length;
    const content = xml.slice(0, at) + other + xml.slice(at + length);
    const part = { name: 'xl/worksheets/sheet1.xml', content };
    return makeWorkbookWith(part, { styles, strings: `<si><t>${strings}</t></si>` });
  });

test('whatever was read before, a workbook is read as if it were the first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(workbook, { minLength: 2, maxLength: 5 }), async (books) => {
      const reader = new SnapshotReader();
      for (const bytes of [...books, ...books]) {
        expect(await reader.read('a.xlsx', bytes)).toEqual(await readSnapshot('a.xlsx', bytes));
      }
    }),
    { numRuns: 200 },
  );
});

test('a limit counts what is known like what is read', async () => {
  const merged = (count: number) => '<mergeCell ref="A1:B1"/>'.repeat(count);
  const content = (after: string) => ({ rows: '<row r="1"><c r="A1"/></row>', afterRows: `${after}<a/>` });
  const two = `<mergeCells>${merged(2)}</mergeCells>`;
  const reader = new SnapshotReader({ merges: 3 });
  await reader.read('a.xlsx', makeWorkbook(content(two)));
  const { issues } = await reader.read('b.xlsx', makeWorkbook(content(two + two)));
  expect(issues.map(({ code }) => code)).toEqual(['workbookTooLarge']);
});

test('a cell that is known stands in order all the same', async () => {
  const cells = (...names: readonly string[]) =>
    makeWorkbook({ rows: `<row r="1">${names.map((name) => `<c r="${name}"/>`).join('')}</row>` });
  const reader = new SnapshotReader();
  await reader.read('a.xlsx', cells('A1', 'B1', 'C1'));
  await reader.read('b.xlsx', cells('C1', 'D1'));
  const { issues } = await reader.read('c.xlsx', cells('D1', 'D1'));
  expect(issues.map(({ code, values }) => [code, values])).toEqual([
    ['addressRefused', { address: 'D1', fault: 'order' }],
  ]);
});

test('a sheet within too many elements is refused though its rows are known', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const deep = (depth: number) =>
    makeWorkbook({
      rows: '',
      afterRows: `${'<a>'.repeat(depth)}<sheetData>${rows}</sheetData>${'</a>'.repeat(depth)}`,
    });
  const reader = new SnapshotReader();
  await reader.read('a.xlsx', makeWorkbook({ rows }));
  const issues = [];
  for (const depth of [97, 98]) issues.push(...(await reader.read('b.xlsx', deep(depth))).issues);
  expect(issues.map(({ values }) => values)).toEqual([{ part: 'xl/worksheets/sheet1.xml', fault: 'tooDeep' }]);
});

test('many sheets of many rows are not all remembered, and are read nevertheless', async () => {
  const book = (first: number) => {
    const row = (_: unknown, at: number) => `<row r="${first + at}"><c r="A${first + at}"><v>${at}</v></c></row>`;
    return makeWorkbook({ rows: Array.from({ length: 3000 }, row).join('') });
  };
  const reader = new SnapshotReader();
  for (const first of [1, 3001, 6001, 1]) {
    const { snapshot } = await reader.read('a.xlsx', book(first));
    expect(snapshot?.sheets.flatMap(toldCells).slice(-1)).toEqual([`A${first + 2999} 2999 锁 General`]);
  }
});

test('what is written with a prefix is not taken for the same without one', async () => {
  const content = (root: string) =>
    `<${root} a="1"><sheetData><x:row r="1"><c r="A1"/></x:row></sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></${root}>`;
  const reader = new SnapshotReader();
  const told = [];
  for (const root of ['worksheet', 'x:worksheet', 'worksheet', 'x:worksheet']) {
    const bytes = makeWorkbookWith({ name: 'xl/worksheets/sheet1.xml', content: content(root) });
    const [sheet] = (await reader.read('a.xlsx', bytes)).snapshot?.sheets ?? [];
    told.push([sheet?.rows.length, sheet?.merged]);
  }
  const [without, withPrefix] = [
    [0, []],
    [1, ['A1:B1']],
  ];
  expect(told).toEqual([without, withPrefix, without, withPrefix]);
});

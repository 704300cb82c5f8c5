import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { readCachedValues, stripCachedValues } from './cached-values.ts';
import type { CellValue } from './formula-cell.ts';

/** A workbook of one sheet, 测算 & 说明, with the given cells as XML. */
async function xlsx(cells: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    'xl/workbook.xml',
    '<workbook><sheets><sheet name="测算 &amp; 说明" sheetId="1" r:id="rId7"/></sheets></workbook>',
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId7" Type="worksheet" Target="/xl/worksheets/sheet3.xml"/></Relationships>',
  );
  zip.file(
    'xl/sharedStrings.xml',
    '<sst><si><t>大葱</t></si><si><r><t>生</t></r><r><t xml:space="preserve">猪 </t></r><rPh sb="0" eb="1"><t>zhū</t></rPh></si></sst>',
  );
  zip.file('xl/worksheets/sheet3.xml', `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`);
  return zip.generateAsync({ type: 'uint8array' });
}

async function cellsOf(workbook: Uint8Array): Promise<readonly unknown[]> {
  const cells = (await readCachedValues(workbook)).get('测算 & 说明');
  return [...(cells ?? [])].map(([address, { formula, value }]) => [address, formula, value]);
}

const number = (text: string): CellValue => ({ kind: 'number', text });
const text = (value: string): CellValue => ({ kind: 'text', text: value });

describe('公式格里存的结果', () => {
  test.each<[name: string, xml: string, formula: string, value: CellValue]>([
    ['整数', '<c r="A1" s="4"><f>1+1</f><v>2</v></c>', '1+1', number('2')],
    ['17 位的小数还原成 15 位以内的', '<c r="A1"><f>B1</f><v>1.0049999999999999</v></c>', 'B1', number('1.005')],
    ['15 位有效数字一位不少', '<c r="A1"><f>B1</f><v>9999999999999.99</v></c>', 'B1', number('9999999999999.99')],
    ['带属性的公式', '<c r="A1" t="n"><f aca="false">B1</f><v>-0.5</v></c>', 'B1', number('-0.5')],
    ['共用的公式没有自己的文本', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', '', number('3')],
    ['文本', '<c r="A1" t="str"><f>B1&amp;"&lt;元&gt;"</f><v>5&lt;元&gt;</v></c>', 'B1&"<元>"', text('5<元>')],
    ['空文本', '<c r="A1" t="str"><f>""</f><v></v></c>', '""', text('')],
    ['共享字符串', '<c r="A1" t="s"><f>B1</f><v>0</v></c>', 'B1', text('大葱')],
    ['分段的共享字符串，不要注音', '<c r="A1" t="s"><f>B1</f><v>1</v></c>', 'B1', text('生猪 ')],
    ['逻辑值', '<c r="A1" t="b"><f>1&gt;0</f><v>1</v></c>', '1>0', { kind: 'boolean', value: true }],
    ['错误值', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '1/0', { kind: 'error', code: '#DIV/0!' }],
    ['没有存结果', '<c r="A1"><f>1+1</f></c>', '1+1', { kind: 'none' }],
  ])('%s', async (_, xml, formula, value) => {
    expect(await cellsOf(await xlsx(xml))).toEqual([['A1', formula, value]]);
  });

  test('没有公式的格不算', async () => {
    const cells = '<c r="A1"/><c r="B1"><v>7</v></c><c r="C1" s="1"/><c r="D1"><f>B1</f><v>7</v></c>';
    expect(await cellsOf(await xlsx(cells))).toEqual([['D1', 'B1', number('7')]]);
  });
});

test('去掉存的结果：公式和类型以外的属性都留下，没有公式的格不动', async () => {
  const cells =
    '<c r="A1" s="2" t="str"><f>B1&amp;""</f><v>7</v></c><c r="B1"><v>7</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" s="3"/>';
  const zip = await JSZip.loadAsync(await stripCachedValues(await xlsx(cells)));
  expect(await zip.file('xl/worksheets/sheet3.xml')?.async('string')).toBe(
    '<worksheet><sheetData><row r="1">' +
      '<c r="A1" s="2"><f>B1&amp;""</f></c><c r="B1"><v>7</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" s="3"/>' +
      '</row></sheetData></worksheet>',
  );
});

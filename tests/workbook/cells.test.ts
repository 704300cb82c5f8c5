import { expect, test } from 'vitest';
import type { CellPlan } from '../../templates/workbook/plan.ts';
import { STYLES } from '../../templates/workbook/style-table.ts';
import { unescapeXml } from '../support/xlsx-parts.ts';
import {
  cellsBelowEachOther,
  element,
  partText,
  sheet,
  sheetXml,
  text,
  workbook,
  writeAndOpen,
} from './plan-builder.ts';

/** The cell without its address and style. */
async function written(cell: CellPlan): Promise<string> {
  const xml = await sheetXml(cellsBelowEachOther(cell));
  return (element(xml, 'c') ?? '').replace(/ r="A1" s="\d+"/, '');
}

const cells: readonly (readonly [string, CellPlan, string])[] = [
  ['text', text('样例甲'), '<c t="inlineStr"><is><t>样例甲</t></is></c>'],
  ['text with markup', text('<b>&</b>'), '<c t="inlineStr"><is><t>&lt;b&gt;&amp;&lt;/b&gt;</t></is></c>'],
  ['text of two lines', text('上\r\n下'), '<c t="inlineStr"><is><t xml:space="preserve">上\n下</t></is></c>'],
  ['text like an escape', text('_x000D_'), '<c t="inlineStr"><is><t>_x005F_x000D_</t></is></c>'],
  [
    'an ID number',
    { kind: 'text', text: '370181199001011234', style: 'idNumber' },
    '<c t="inlineStr"><is><t>370181199001011234</t></is></c>',
  ],
  ['a number', { kind: 'number', decimal: '1.005', style: 'price' }, '<c><v>1.005</v></c>'],
  ['a day', { kind: 'date', iso: '2023-07-01', style: 'date' }, '<c><v>45108</v></c>'],
  ['no content', { kind: 'empty', style: 'text' }, '<c/>'],
  [
    'a formula',
    { kind: 'formula', formula: 'ROUND(A2&B2,2)', result: { kind: 'number', decimal: '984.47' }, style: 'money' },
    '<c><f>ROUND(A2&amp;B2,2)</f><v>984.47</v></c>',
  ],
  [
    'a formula that gives text',
    { kind: 'formula', formula: 'IF(A2<1,"是","否 ")', result: { kind: 'text', text: '否 ' }, style: 'text' },
    '<c t="str"><f>IF(A2&lt;1,&quot;是&quot;,&quot;否 &quot;)</f><v xml:space="preserve">否 </v></c>',
  ],
  [
    'a formula that is true',
    { kind: 'formula', formula: 'A2>1', result: { kind: 'boolean', value: true }, style: 'text' },
    '<c t="b"><f>A2&gt;1</f><v>1</v></c>',
  ],
  [
    'a formula that is false',
    { kind: 'formula', formula: 'A2>1', result: { kind: 'boolean', value: false }, style: 'text' },
    '<c t="b"><f>A2&gt;1</f><v>0</v></c>',
  ],
];
test.each(cells)('%s', async (_, cell, xml) => {
  expect(await written(cell)).toBe(xml);
});

test('a gap in a row and a row without cells keep their places', async () => {
  const xml = await sheetXml(sheet({ rows: [{ cells: [null, text('乙')] }, { cells: [] }, { cells: [text('丙')] }] }));
  expect([...xml.matchAll(/<c r="(\w+)"/g)].map((match) => match[1])).toEqual(['B1', 'A3']);
  expect(xml).toContain('<dimension ref="A1:B3"/>');
});

test('rows beyond one piece of writing all arrive, in order', async () => {
  const names = Array.from({ length: 3000 }, (_, index) => `户${index}，枣园街道`);
  const xml = await sheetXml(cellsBelowEachOther(...names.map(text)));
  expect([...xml.matchAll(/<t>(.*?)<\/t>/g)].map((match) => match[1])).toEqual(names);
});

/** The cell formats and the format of each cell of the only sheet. */
async function formats(...written: readonly CellPlan[]) {
  const parts = await writeAndOpen(workbook([cellsBelowEachOther(...written)]));
  const styles = await partText(parts, 'xl/styles.xml');
  const all = [...(element(styles, 'cellXfs') ?? '').matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(
    (match) => match[0],
  );
  const used = [...(parts.sheets[0]?.xml ?? '').matchAll(/<c r="\w+" s="(\d+)"/g)].map(
    (match) => all[Number(match[1])] ?? '',
  );
  return { styles, all, used };
}

test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '=HYPERLINK("http://example.cn","点我")'])(
  'text %j is shown as it is, and stays text when it is edited',
  async (injected) => {
    const { used } = await formats(text(injected), text('样例甲'));
    expect(used[0]).toContain('quotePrefix="1"');
    expect(used[0]?.replace(' quotePrefix="1"', '')).toBe(used[1]);
    const xml = await written(text(injected));
    expect(unescapeXml(xml)).toContain(`>${injected}</t>`);
    expect(xml).not.toContain('<f>');
  },
);

test('a formula is not quoted, whatever it gives', async () => {
  const { used } = await formats({
    kind: 'formula',
    formula: 'A9',
    result: { kind: 'text', text: '=1' },
    style: 'text',
  });
  expect(used[0]).not.toContain('quotePrefix');
});

test('the count of cell formats is the number of cell formats', async () => {
  const { styles, all } = await formats(text('样例甲'));
  expect(styles).toContain(`<cellXfs count="${all.length}">`);
});

test('columns are measured in 宋体', async () => {
  const { styles } = await formats(text('样例甲'));
  expect(element(styles, 'font')).toContain('<sz val="11"/><color theme="1"/><name val="宋体"/>');
});

const looks: readonly (readonly [CellPlan['style'], string, 'open' | 'locked'])[] = [
  ['text', 'General', 'locked'],
  ['idNumber', '@', 'locked'],
  ['count', '#,##0', 'locked'],
  ['area', '#,##0.00##', 'locked'],
  ['price', '0.00##', 'locked'],
  ['priceExact', '0.00########', 'locked'],
  ['rate', '0.0#%', 'locked'],
  ['money', '#,##0.00', 'locked'],
  ['date', 'yyyy-mm-dd', 'locked'],
  ['totalMoney', '#,##0.00', 'locked'],
  ['helper', 'General', 'locked'],
  ['inputText', '@', 'open'],
  ['inputWrapped', '@', 'open'],
  ['inputNumber', '#,##0.00##', 'open'],
  ['inputMoney', '#,##0.00', 'open'],
  ['inputPrice', '0.00##', 'open'],
  ['inputRate', '0.0#%', 'open'],
  ['inputDate', 'yyyy-mm-dd', 'open'],
];
const BUILT_IN: Readonly<Record<string, string>> = { '0': 'General', '3': '#,##0', '4': '#,##0.00', '49': '@' };

test.each(looks)('style %s shows %s and is %s', async (style, format, lock) => {
  const { styles, used } = await formats({ kind: 'empty', style });
  const id = /numFmtId="(\d+)"/.exec(used[0] ?? '')?.[1] ?? '';
  const custom = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
  expect(custom ?? BUILT_IN[id]).toBe(format);
  expect(used[0]?.includes('<protection locked="0"/>') ? 'open' : 'locked').toBe(lock);
});

test('every style keeps its own look, also where the first row is merged', async () => {
  const names = Object.keys(STYLES) as CellPlan['style'][];
  const merged = sheet({ merges: ['A1:AZ2'], rows: names.map((style) => ({ cells: [{ kind: 'empty', style }] })) });
  const plain = await sheetXml({ ...merged, merges: [] });
  const numbers = (xml: string) => [...xml.matchAll(/<c r="A\d+" s="(\d+)"/g)].map((match) => match[1]);
  expect(numbers(await sheetXml(merged))).toEqual(numbers(plain));
  expect(new Set(numbers(plain)).size).toBe(names.length);
});

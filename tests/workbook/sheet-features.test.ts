import { describe, expect, test } from 'vitest';
import type { ConditionalFormat, SheetPlan } from '../../templates/workbook/plan.ts';
import { element, partText, sheet, sheetXml, text, workbook, writeAndOpen } from './plan-builder.ts';

async function partOf(changes: Partial<SheetPlan>, name: string): Promise<string | undefined> {
  return element(await sheetXml(sheet(changes)), name);
}

describe('input rules are enforced, with their own words', () => {
  const words = { title: '面积', message: '请填写 "0.01" 到 9999 之间的亩数。' };

  test('a number between two bounds', async () => {
    const rule = { range: 'E4:E63', kind: 'decimal', minimum: '0.01', maximum: '9999', ...words } as const;
    expect(await partOf({ validations: [rule] }, 'dataValidations')).toBe(
      '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" errorTitle="面积"' +
        ' error="请填写 &quot;0.01&quot; 到 9999 之间的亩数。" sqref="E4:E63">' +
        '<formula1>0.01</formula1><formula2>9999</formula2></dataValidation></dataValidations>',
    );
  });

  test('with words beside the cell while it is selected', async () => {
    const prompt = { title: '保险面积', message: '按 "亩" 填。' };
    const rule = { range: 'E4', kind: 'decimal', minimum: '0', maximum: '9', ...words, prompt } as const;
    expect(await partOf({ validations: [rule] }, 'dataValidation')).toContain(
      ' showInputMessage="1" promptTitle="保险面积" prompt="按 &quot;亩&quot; 填。" sqref="E4"',
    );
  });

  test('of two lines', async () => {
    const rule = {
      range: 'E4',
      kind: 'whole',
      minimum: '0',
      maximum: '9',
      title: '头数',
      message: '整数，\n0 到 9',
    } as const;
    expect(await partOf({ validations: [rule] }, 'dataValidation')).toContain('error="整数，&#10;0 到 9"');
  });

  test('a whole number', async () => {
    const rule = { range: 'E4', kind: 'whole', minimum: '0', maximum: '9', ...words } as const;
    expect(await partOf({ validations: [rule] }, 'dataValidation')).toContain('type="whole"');
  });

  test('one of a list', async () => {
    const rule = { range: 'B4:B9', kind: 'list', choices: ['是', '否', '"待定"'], ...words } as const;
    expect(await partOf({ validations: [rule] }, 'formula1')).toBe(
      '<formula1>&quot;是,否,&quot;&quot;待定&quot;&quot;&quot;</formula1>',
    );
  });
});

describe('conditional formats', () => {
  test.each([
    ['good', 'FFBFE3C8'],
    ['fair', 'FFE6F4E9'],
    ['error', 'FFFBE0DD'],
    ['warning', 'FFFFF0CC'],
    ['info', 'FFE1EEFB'],
    ['muted', 'FFF1F2F4'],
  ] as const)('%s fills with %s where the formula is true', async (look, fill) => {
    const format: ConditionalFormat = { kind: 'highlight', range: 'A4:J9', formula: '$J4<>"正常"', look };
    const parts = await writeAndOpen(workbook([sheet({ conditionalFormats: [format] })]));
    expect(element(parts.sheets[0]?.xml ?? '', 'conditionalFormatting')).toBe(
      '<conditionalFormatting sqref="A4:J9"><cfRule type="expression" dxfId="0" priority="1">' +
        '<formula>$J4&lt;&gt;&quot;正常&quot;</formula></cfRule></conditionalFormatting>',
    );
    expect(element(await partText(parts, 'xl/styles.xml'), 'dxf')).toContain(`<bgColor rgb="${fill}"/>`);
  });

  test('the first of two formats wins', async () => {
    const format = (formula: string): ConditionalFormat => ({
      kind: 'highlight',
      range: 'A1:A9',
      formula,
      look: 'info',
    });
    const xml = await sheetXml(sheet({ conditionalFormats: [format('A1>1'), format('A1>2')] }));
    expect([...xml.matchAll(/priority="(\d)"><formula>A1&gt;(\d)/g)].map((match) => [match[1], match[2]])).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  test('a data bar begins at zero, is solid, and its two halves share one id', async () => {
    const bars: ConditionalFormat[] = ['A1:A9', 'B1:B9'].map((range) => ({ kind: 'dataBar', range, color: 'CFE2F3' }));
    const xml = await sheetXml(sheet({ conditionalFormats: bars }));
    expect(element(xml, 'dataBar')).toBe(
      '<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FFCFE2F3"/></dataBar>',
    );
    expect(element(xml, 'x14:dataBar')).toContain('minLength="0" maxLength="100" gradient="0"');
    const first = '{00000000-0000-4000-8000-000000000001}';
    const second = '{00000000-0000-4000-8000-000000000002}';
    expect([...xml.matchAll(/<x14:id>(.*?)<\/x14:id>/g)].map((match) => match[1])).toEqual([first, second]);
    expect([...xml.matchAll(/<x14:cfRule type="dataBar" id="(.*?)"/g)].map((match) => match[1])).toEqual([
      first,
      second,
    ]);
  });
});

test('a data bar can fill its cell at a number of its own', async () => {
  const bar: ConditionalFormat = { kind: 'dataBar', range: 'A1:A9', color: 'CFE2F3', maximum: '1' };
  const xml = await sheetXml(sheet({ conditionalFormats: [bar] }));
  expect(element(xml, 'dataBar')).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="1"/>');
  expect(element(xml, 'x14:dataBar')).toContain('<x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>');
});

describe('columns', () => {
  test('have the width they were given', async () => {
    expect(await partOf({ columns: [{ width: 6 }, { width: 22.5 }] }, 'cols')).toBe(
      '<cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="2" width="22.5" customWidth="1"/></cols>',
    );
  });

  test('hidden in a group are a closed group, with the sign to open it after them', async () => {
    const grouped = { width: 9, hidden: true, outline: 1 } as const;
    const xml = await sheetXml(sheet({ columns: [{ width: 6 }, grouped, grouped, { width: 7 }] }));
    expect(element(xml, 'cols')).toBe(
      '<cols><col min="1" max="1" width="6" customWidth="1"/>' +
        '<col min="2" max="2" width="9" hidden="1" outlineLevel="1" customWidth="1"/>' +
        '<col min="3" max="3" width="9" hidden="1" outlineLevel="1" customWidth="1"/>' +
        '<col min="4" max="4" width="7" collapsed="1" customWidth="1"/></cols>',
    );
    expect(element(xml, 'sheetFormatPr')).toContain('outlineLevelCol="1"');
  });

  test('shown in a group are an open group', async () => {
    const cols = await partOf({ columns: [{ width: 9, outline: 1 }, { width: 7 }] }, 'cols');
    expect(cols).not.toContain('collapsed');
    expect(cols).not.toContain('hidden');
  });
});

describe('views', () => {
  test.each([
    [{ rows: 3, columns: 2 }, '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>'],
    [{ rows: 3, columns: 0 }, '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>'],
    [{ rows: 0, columns: 1 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
    [{ rows: 0, columns: 0 }, undefined],
  ])('%j stays in view', async (frozen, pane) => {
    expect(await partOf({ frozen }, 'pane')).toBe(pane);
  });

  test('the background is white', async () => {
    expect(await partOf({}, 'sheetView')).toContain('showGridLines="0"');
  });

  test('a tab has its colour', async () => {
    expect(await partOf({ tabColor: '7FA7D1' }, 'tabColor')).toBe('<tabColor rgb="FF7FA7D1"/>');
  });
});

describe('protection', () => {
  test('has no password and leaves filters, sorting, column widths and row heights usable', async () => {
    expect(await partOf({ protected: true }, 'sheetProtection')).toBe(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    );
  });

  test('is absent where the plan does not ask for it', async () => {
    expect(await partOf({}, 'sheetProtection')).toBeUndefined();
  });
});

describe('print', () => {
  test('A4, one page wide, in the middle, with the title and the page number below', async () => {
    const xml = await sheetXml(sheet());
    expect(element(xml, 'pageSetup')).toContain('paperSize="9" orientation="landscape"');
    expect(element(xml, 'pageSetup')).toContain('fitToWidth="1" fitToHeight="0"');
    const wide = await sheetXml({ ...sheet(), print: { orientation: 'landscape', paper: 'A3' } });
    expect(element(wide, 'pageSetup')).toContain('paperSize="8" orientation="landscape"');
    const whole = await sheetXml({ ...sheet(), print: { orientation: 'landscape', onePage: true } });
    expect(element(whole, 'pageSetup')).toContain('fitToWidth="1" fitToHeight="1"');
    expect(element(xml, 'pageSetUpPr')).toBe('<pageSetUpPr fitToPage="1"/>');
    expect(element(xml, 'printOptions')).toBe('<printOptions horizontalCentered="1"/>');
    expect(element(xml, 'headerFooter')).toBe(
      '<headerFooter><oddFooter>&amp;L&amp;9 大葱目标价格保险&amp;C&amp;9第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>',
    );
  });

  test('upright, with words at the top', async () => {
    const xml = await sheetXml(sheet({ print: { orientation: 'portrait', header: '保费 & 赔款' } }));
    expect(element(xml, 'pageSetup')).toContain('orientation="portrait"');
    expect(element(xml, 'oddHeader')).toBe('<oddHeader>&amp;C&amp;9 保费 &amp;&amp; 赔款</oddHeader>');
  });

  test('with words that only look like an escaped character', async () => {
    const xml = await sheetXml(sheet({ print: { orientation: 'portrait', header: 'a_x000D_b' } }));
    expect(element(xml, 'oddHeader')).toBe('<oddHeader>&amp;C&amp;9 a_x005F_x000D_b</oddHeader>');
  });
});

describe('links', () => {
  test('lead to a place in the workbook or to an address outside', async () => {
    const row = (content: string, target: string) => ({
      cells: [{ kind: 'link', text: content, target, style: 'link' } as const],
    });
    const rows = [
      row('明细', "#'测算说明'!A1"),
      row('全文', 'https://example.cn/a?b=1&c=2'),
      row('来信', 'mailto:a@example.cn'),
    ];
    const parts = await writeAndOpen(workbook([sheet({ rows })]));
    expect(element(parts.sheets[0]?.xml ?? '', 'hyperlinks')).toBe(
      `<hyperlinks><hyperlink ref="A1" location="'测算说明'!A1"/><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="A3" r:id="rId2"/></hyperlinks>`,
    );
    const relations = await partText(parts, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(
      [...relations.matchAll(/Id="(\w+)".*?Target="([^"]*)" TargetMode="External"/g)].map(([, ...found]) => found),
    ).toEqual([
      ['rId1', 'https://example.cn/a?b=1&amp;c=2'],
      ['rId2', 'mailto:a@example.cn'],
    ]);
  });

  test('inside need no relations', async () => {
    const link = { kind: 'link', text: '明细', target: "#'测算说明'!A1", style: 'link' } as const;
    const parts = await writeAndOpen(workbook([sheet({ rows: [{ cells: [link] }] })]));
    expect(parts.zip.file('xl/worksheets/_rels/sheet1.xml.rels')).toBeNull();
  });
});

test('columns of ID numbers show no warning corners', async () => {
  const id = { kind: 'text', text: '370181199001011234', style: 'idNumber' } as const;
  const xml = await sheetXml(sheet({ rows: [{ cells: [text('a'), id, text('b'), id] }, { cells: [text('c')] }] }));
  expect(element(xml, 'ignoredErrors')).toBe(
    '<ignoredErrors><ignoredError sqref="B1:B2 D1:D2" numberStoredAsText="1"/></ignoredErrors>',
  );
});

test('everything at once stands in the order that the format fixes', async () => {
  const xml = await sheetXml(
    sheet({
      columns: [{ width: 9 }],
      rows: [
        { cells: [{ kind: 'link', text: '全文', target: 'https://example.cn', style: 'link' }] },
        { cells: [{ kind: 'text', text: '370181199001011234', style: 'idNumber' }] },
      ],
      merges: ['A4:B4'],
      notes: [{ cell: 'A1', text: '全文' }],
      frozen: { rows: 1, columns: 0 },
      autoFilter: 'A1:B3',
      validations: [{ range: 'A3', kind: 'whole', minimum: '0', maximum: '9', title: '数', message: '数' }],
      conditionalFormats: [{ kind: 'dataBar', range: 'A1:A3', color: 'CFE2F3' }],
      protected: true,
    }),
  );
  const order = [...xml.matchAll(/<(\w+)\b[^>]*>/g)]
    .map((match) => match[1])
    .filter((name) => ELEMENTS.includes(name ?? ''));
  expect([...new Set(order)]).toEqual(ELEMENTS);
});

/** The children of a sheet, in the order of the schema. */
const ELEMENTS = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting ' +
  'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter ignoredErrors legacyDrawing'
).split(' ');

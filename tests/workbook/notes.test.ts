import { describe, expect, test } from 'vitest';
import type { CellNote, SheetPlan } from '../../templates/workbook/plan.ts';
import { element, partText, sheet, text, workbook, writeAndOpen } from './plan-builder.ts';

const NOTES: readonly CellNote[] = [
  { cell: 'B2', text: '户籍人口 ÷ 常住人口\n见"专栏1"' },
  { cell: 'A2', text: '< 40' },
];

async function partsOf(notes: readonly CellNote[], changes: Partial<SheetPlan> = {}) {
  const rows = [{ cells: [text('一'), text('二')] }, { cells: [text('三'), text('四')] }];
  return writeAndOpen(workbook([sheet({ name: '说明' }), sheet({ rows, notes, ...changes })]));
}

describe('notes of cells', () => {
  test('stand in a part of their own, by row and column', async () => {
    const comments = await partText(await partsOf(NOTES), 'xl/comments2.xml');
    expect([...comments.matchAll(/<comment ref="(\w+)".*?<t [^>]*>(.*?)<\/t>/gs)].map(([, ...found]) => found)).toEqual(
      [
        ['A2', '&lt; 40'],
        ['B2', '户籍人口 ÷ 常住人口\n见&quot;专栏1&quot;'],
      ],
    );
  });

  test('have hidden boxes at their cells, counted from 0', async () => {
    const drawing = await partText(await partsOf(NOTES), 'xl/drawings/vmlDrawing2.vml');
    expect([...drawing.matchAll(/<x:Row>(\d)<\/x:Row><x:Column>(\d)</g)].map(([, ...found]) => found)).toEqual([
      ['1', '0'],
      ['1', '1'],
    ]);
    expect(drawing.match(/visibility:hidden/g)).toHaveLength(2);
    expect([...drawing.matchAll(/<v:shape id="(\w+)"/g)].map(([, id]) => id)).toEqual(['_x0000_s2049', '_x0000_s2050']);
    expect(drawing).toContain('<o:idmap v:ext="edit" data="2"/>');
  });

  // Columns of 10 characters are 80 pixels, so 320 pixels from column B end with E; one line is 18 + 12 pixels, row 2 is 24.
  test('have boxes 320 pixels wide and as high as their text', async () => {
    const columns = Array.from({ length: 9 }, () => ({ width: 10 }));
    const drawing = await partText(
      await partsOf([{ cell: 'A2', text: '短' }], { columns }),
      'xl/drawings/vmlDrawing2.vml',
    );
    expect(element(drawing, 'x:Anchor')).toBe('<x:Anchor>1, 0, 1, 0, 4, 80, 2, 6</x:Anchor>');
  });

  test('are named by the sheet, its relations and the list of content types', async () => {
    const parts = await partsOf(NOTES);
    expect(element(parts.sheets[1]?.xml ?? '', 'legacyDrawing')).toBe('<legacyDrawing r:id="rIdNotesDrawing"/>');
    const relations = await partText(parts, 'xl/worksheets/_rels/sheet2.xml.rels');
    expect([...relations.matchAll(/Id="(\w+)".*?Target="([^"]*)"/g)].map(([, ...found]) => found)).toEqual([
      ['rIdNotes', '../comments2.xml'],
      ['rIdNotesDrawing', '../drawings/vmlDrawing2.vml'],
    ]);
    const types = await partText(parts, '[Content_Types].xml');
    expect(types.match(/Extension="vml"/g)).toHaveLength(1);
    expect(types).toContain('PartName="/xl/comments2.xml"');
  });

  test('stand beside links to addresses outside', async () => {
    const link = { kind: 'link', text: '全文', target: 'https://example.cn', style: 'link' } as const;
    const parts = await partsOf([{ cell: 'A1', text: '注' }], { rows: [{ cells: [link] }] });
    const relations = await partText(parts, 'xl/worksheets/_rels/sheet2.xml.rels');
    expect([...relations.matchAll(/Id="(\w+)"/g)].map(([, id]) => id)).toEqual(['rId1', 'rIdNotes', 'rIdNotesDrawing']);
  });

  test('leave nothing behind where there are none', async () => {
    const parts = await partsOf([]);
    expect(parts.zip.file('xl/comments2.xml')).toBeNull();
    expect(await partText(parts, '[Content_Types].xml')).not.toContain('comments');
  });
});

import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { type Returned, readReturned } from '../../templates/collect/read-returned.ts';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import type { CellPlan, RowPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { EVERY_KIND } from '../form-workbook/invented-form.ts';

/*
 * 甲镇 of the invented form, filled in as it should be, with one thing done to it. Columns: A 项目, B 任务, C 补助比例, D 完成数,
 * E 人数, F 合格率, G 完成日期, H 进展, I 说明, J 完成率, K 合格数, L 补助数, M 补助任务, N 半数; rows 5 造林 and 6 抚育.
 */
const source = formSource(EVERY_KIND);
const UNIT = '甲镇';
const FACTS = new Map([['contact', '样例联系人']]);

function number(text: string): Entry {
  return { kind: 'number', value: decimal(text) };
}

function row(done: string): ReadonlyMap<string, Entry> {
  return new Map<string, Entry>([
    ['done', number(done)],
    ['people', number('12')],
    ['quality', number('95')],
    ['day', { kind: 'date', iso: '2024-05-01' }],
    ['state', { kind: 'text', text: '进行中' }],
    ['words', { kind: 'missing' }],
  ]);
}

const ENTRIES: UnitEntries = new Map([
  ['planting', row('60.25')],
  ['tending', row('40')],
]);

function filledIn(unit = UNIT, entries = ENTRIES): WorkbookPlan {
  return source.workbook(unit, FACTS, entries);
}

/** Reads the workbook as it comes back, after `edit` of its parts. */
async function returned(plan: WorkbookPlan, edit: (zip: JSZip) => Promise<void> = async () => {}): Promise<Returned> {
  const zip = await JSZip.loadAsync(await writeWorkbook(plan));
  await edit(zip);
  const { snapshot, issues } = await readSnapshot('甲镇.xlsx', await zip.generateAsync({ type: 'uint8array' }));
  if (snapshot === null) throw new Error(JSON.stringify(issues));
  return readReturned('甲镇.xlsx', snapshot, { sourceOf: () => source, units: null });
}

function codesOf(found: Returned): readonly string[] {
  return (found.kind === 'read' ? found.file.issues : found.issues).map(({ code }) => code);
}

function inEntrySheet(change: (sheet: SheetPlan) => Partial<SheetPlan>): WorkbookPlan {
  const plan = filledIn();
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.name === '填报表' ? { ...sheet, ...change(sheet) } : sheet)),
  };
}

function inRows(change: (rows: readonly RowPlan[]) => readonly RowPlan[]): WorkbookPlan {
  return inEntrySheet(({ rows }) => ({ rows: change(rows) }));
}

function cell(address: string, content: CellPlan | null): WorkbookPlan {
  const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const column = letter.charCodeAt(0) - 'A'.charCodeAt(0);
  return inRows((rows) =>
    rows.map((each, at) => {
      if (at + 1 !== Number(digits)) return each;
      const cells = [...each.cells];
      while (cells.length < column) cells.push(null);
      cells[column] = content;
      return { ...each, cells };
    }),
  );
}

/** The workbook with something else filled in as 造林, its results worked out by the spreadsheet. */
function entered(column: string, entry: Entry): WorkbookPlan {
  return filledIn(UNIT, new Map(ENTRIES).set('planting', new Map(ENTRIES.get('planting')).set(column, entry)));
}

function typed(column: string, found: string): WorkbookPlan {
  return entered(column, { kind: 'unreadable', found });
}

function xml(path: string, change: (text: string) => string) {
  return async (zip: JSZip) => {
    const before = (await zip.file(path)?.async('string')) ?? '';
    const after = change(before);
    expect(after).not.toBe(before);
    zip.file(path, after);
  };
}

const ENTRY_PART = 'xl/worksheets/sheet2.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relation(type: string, target: string, mode = '') {
  return xml(RELATIONS, (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="${type}" Target="${target}"${mode}/></Relationships>`,
    ),
  );
}

/** A blank row where a clerk wanted room for one more. */
const BLANK_ROW: RowPlan = { cells: [{ kind: 'text', text: '补报：林下经济', style: 'textWrapped' }] };

function movedDown(each: RowPlan, from: number, by: number): RowPlan {
  const moved = (content: CellPlan | null): CellPlan | null =>
    content?.kind === 'formula'
      ? {
          ...content,
          formula: content.formula.replaceAll(new RegExp(`(?<=[A-Z])${from}(?!\\d)`, 'g'), String(from + by)),
        }
      : content;
  return { ...each, cells: each.cells.map(moved) };
}

test('照填的表没有任何问题，数原样读回', async () => {
  const found = await returned(filledIn());
  expect(codesOf(found)).toEqual([]);
  expect(found.kind === 'read' && [...(found.file.entries.get('planting')?.values() ?? [])]).toEqual([
    ...(ENTRIES.get('planting')?.values() ?? []),
  ]);
});

type Planted = readonly [what: string, plan: WorkbookPlan, codes: readonly string[]];

const PLANTED: readonly Planted[] = [
  ['公式格里填了数', cell('J5', { kind: 'number', decimal: '0.5', style: 'rate' }), ['formulaTypedOver']],
  ['公式格被清空', cell('J5', { kind: 'empty', style: 'rate' }), ['formulaTypedOver']],
  [
    '公式改成了别的',
    cell('J5', { kind: 'formula', formula: 'D5/B5*2', result: { kind: 'number', decimal: '1' }, style: 'rate' }),
    ['formulaChanged'],
  ],
  ['任务数改小', cell('B5', { kind: 'number', decimal: '100', style: 'value' }), ['lockedCellChanged']],
  ['项目名称改字', cell('A6', { kind: 'text', text: '抚育（补）', style: 'textWrapped' }), ['lockedCellChanged']],
  ['表头改字', cell('D4', { kind: 'text', text: '完成数（亩）', style: 'header' }), ['lockedCellChanged']],
  ['表旁写了字', cell('P5', { kind: 'text', text: '另见附件', style: 'text' }), ['outsideForm']],
  [
    '插入一行',
    inEntrySheet(({ rows, validations }) => ({
      rows: [...rows.slice(0, 5), BLANK_ROW, ...rows.slice(5).map((each) => movedDown(each, 6, 1))],
      // A rule grows with the rows put into its range.
      validations: validations.map((rule) => ({ ...rule, range: rule.range.replace(/6$/, '7') })),
    })),
    ['rowsInserted'],
  ],
  [
    '删去一行',
    inRows((rows) => [...rows.slice(0, 4), ...rows.slice(5).map((each) => movedDown(each, 6, -1))]),
    ['rowsDeleted'],
  ],
  ['表改名', inEntrySheet(() => ({ name: '填报表 (2)' })), ['sheetRenamed']],
  ['取消保护', inEntrySheet(() => ({ protected: false })), ['sheetUnlocked']],
  ['填写限制没有了', inEntrySheet(() => ({ validations: [] })), ['validationLost']],
  ['合并了填报格', inEntrySheet(({ merges }) => ({ merges: [...merges, 'I5:I6'] })), ['cellsMerged']],
  ['表藏起来了', inEntrySheet(() => ({ state: 'veryHidden' })), ['sheetStateChanged']],
  ['数带单位', typed('done', '60.25亩'), ['entryUnitOther']],
  ['百分数带百分号', typed('quality', '95%'), ['entryUnitTyped']],
  ['数存成文字', typed('done', '６０．２５'), ['entryTextNumber']],
  ['填了文字', typed('done', '约60'), ['entryUnreadable']],
  ['粘贴进负数', entered('done', number('-1')), ['entryOutsideRule']],
  ['人数不是整数', entered('people', number('12.5')), ['entryOutsideRule']],
  ['列表里没有的一项', typed('state', '快好了'), ['entryOutsideRule']],
  ['日期写成文字', typed('day', '五月初'), ['entryUnreadable']],
  ['必填的空着', entered('done', { kind: 'missing' }), ['entryMissing']],
];

test.each(PLANTED)('改坏一处，只报这一处：%s', async (_, plan, codes) => {
  expect(codesOf(await returned(plan))).toEqual(codes);
});

type Edited = readonly [what: string, edit: (zip: JSZip) => Promise<void>, codes: readonly string[]];

const EDITED: readonly Edited[] = [
  // 60.25 ÷ 120.5 = 0.5
  ['存的结果不是公式的结果', xml(ENTRY_PART, (text) => text.replace('<v>0.5</v>', '<v>0.9</v>')), ['resultDiffers']],
  ['公式没有存结果', xml(ENTRY_PART, (text) => text.replace(/(<c r="J5"[^>]*><f>.*?<\/f>)<v>.*?<\/v>/, '$1')), []],
  [
    '填报格是错误值',
    xml(ENTRY_PART, (text) => text.replace(/<c r="D5"( s="\d+")>.*?<\/c>/, '<c r="D5"$1 t="e"><v>#DIV/0!</v></c>')),
    ['entryErrorValue'],
  ],
  [
    '填报格里是算式',
    xml(ENTRY_PART, (text) => text.replace(/<c r="D5"( s="\d+")>.*?<\/c>/, '<c r="D5"$1><f>40+20.25</f><v>99</v></c>')),
    ['entryFormula'],
  ],
  [
    '算式引用别的文件',
    xml(ENTRY_PART, (text) =>
      text.replace(/<c r="D6"( s="\d+")>.*?<\/c>/, '<c r="D6"$1><f>[1]Sheet1!A1</f><v>40</v></c>'),
    ),
    ['entryFormulaUnknown'],
  ],
  [
    '身份表改成另一个标题',
    xml('xl/worksheets/sheet3.xml', (text) => text.replace('造林任务', '改动任务')),
    ['identityChanged'],
  ],
  [
    '身份表被显示出来',
    xml('xl/workbook.xml', (text) => text.replace('state="veryHidden"', 'state="visible"')),
    ['sheetStateChanged'],
  ],
  [
    '带宏',
    async (zip) => {
      zip.file('xl/vbaProject.bin', 'x');
      await relation('http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin')(zip);
    },
    ['macros'],
  ],
  [
    '链接到别的文件',
    async (zip) => {
      zip.file(
        'xl/externalLinks/externalLink1.xml',
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook/></externalLink>',
      );
      await relation(`${OFFICE}/externalLink`, 'externalLinks/externalLink1.xml')(zip);
    },
    ['externalLinks'],
  ],
  [
    '连着数据库',
    async (zip) => {
      zip.file(
        'xl/connections.xml',
        '<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      );
      await relation(`${OFFICE}/connections`, 'connections.xml')(zip);
    },
    ['dataConnections'],
  ],
];

test.each(EDITED)('文件里动过手脚，只报这一处：%s', async (_, edit, codes) => {
  expect(codesOf(await returned(filledIn(), edit))).toEqual(codes);
});

describe('不能收的', () => {
  test('甲镇的文件里是乙镇的内容', async () => {
    const [guide, entry] = filledIn('乙镇').sheets;
    const plan = filledIn();
    const sheets = plan.sheets.map((sheet, at) => [guide, entry][at] ?? sheet);
    const found = await returned({ ...plan, sheets });
    expect(codesOf(found)).toEqual(['otherUnitsContent']);
    expect(found.kind === 'refused' && found.issues[0]?.values).toEqual({ unit: '甲镇', other: '乙镇' });
  });

  test('只把乙镇的填报表抄进来，也认得出', async () => {
    const [, entry] = filledIn('乙镇').sheets;
    const plan = filledIn();
    const sheets = plan.sheets.map((sheet, at) => (at === 1 ? (entry ?? sheet) : sheet));
    expect(codesOf(await returned({ ...plan, sheets }))).toEqual(['otherUnitsContent']);
  });

  test.each([['没有身份表', (sheets: readonly SheetPlan[]) => sheets.slice(0, 2), ['fileNotOurs']]])(
    '%s',
    async (_, change, codes) => {
      const plan = filledIn();
      expect(codesOf(await returned({ ...plan, sheets: change(plan.sheets) }))).toEqual(codes);
    },
  );

  test.each([
    ['旧版的表', '<t>3</t>', '<t>2</t>', ['versionOther']],
    ['别的版式', '<t>layout</t>', '<t>layout_</t>', ['versionOther']],
    ['不认识的表', '<t>every-kind</t>', '<t>somebody-elses</t>', ['templateNotKnown']],
    ['本软件写的汇总', '<t>form</t>', '<t>collect-summary</t>', ['fileOwnOutput']],
  ])('%s', async (_, before, after, codes) => {
    const zip = await JSZip.loadAsync(await writeWorkbook(filledIn()));
    await xml('xl/worksheets/sheet3.xml', (text) => text.replace(before, after))(zip);
    const { snapshot } = await readSnapshot('a.xlsx', await zip.generateAsync({ type: 'uint8array' }));
    if (snapshot === null) throw new Error('not read');
    const sourceOf = (facts: ReadonlyMap<string, string>) => (facts.get('form') === source.id ? source : null);
    expect(codesOf(readReturned('a.xlsx', snapshot, { sourceOf, units: null }))).toEqual(codes);
  });
});

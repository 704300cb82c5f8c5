import { beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../core/form/entry.ts';
import { decimalText } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { type Returned, readReturned } from '../../templates/collect/read-returned.ts';
import type { CollectSource } from '../../templates/collect/source.ts';
import { readSnapshot } from '../../templates/reader/read-snapshot.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { describeWithEngine } from '../support/describe-with-engine.ts';
import { type Deed, workInLibreOffice } from '../support/work-in-libreoffice.ts';
import { told } from './snapshot-of.ts';

const E = '填报表';
const FORM = formSource(EVERY_KIND);
const LIST = formSource(OPEN_LIST);
const FACTS = new Map([['contact', '样例 0531']]);

// A 项目, B 任务, C 补助比例, D 完成数, E 人数, F 合格率, G 完成日期, H 进展, I 说明, J–N 公式；第 5 行造林，第 6 行抚育。
const FILL: readonly Deed[] = [
  ['number', E, 'D5', '60.25'],
  ['number', E, 'E5', '12'],
  ['number', E, 'F5', '97.5'],
  ['key_in', E, 'G5', '2024-11-30'],
  ['text', E, 'H5', '已完成'],
  ['text', E, 'I5', '=1+1 <b>&"'],
  ['number', E, 'D6', '41'],
  ['text', E, 'H6', '进行中'],
];
const FILLED = {
  'planting.done': '60.25',
  'planting.people': '12',
  'planting.quality': '97.5',
  'planting.day': '2024-11-30',
  'planting.state': '已完成',
  'planting.words': '=1+1 <b>&"',
  'tending.done': '41',
  'tending.state': '进行中',
};

// A 投保人, B 面积（亩）, C 人口, D 保费（公式）；第 5–7 行是空行，第 8 行合计。
const LIST_FILL: readonly Deed[] = [
  ['text', E, 'A5', '户甲'],
  ['number', E, 'B5', '2.5'],
  ['text', E, 'A6', '户乙'],
  ['number', E, 'B6', '0.01'],
];
const LISTED = { '1.name': '户甲', '1.area': '2.5', '2.name': '户乙', '2.area': '0.01' };

const RATE = 'IF(COUNT(B5,D5)<2,"",IFERROR(D5/B5,""))';

/** What was done, what is to be said of it, and which of the entries are others than were filled in; null: gone. */
type Done = readonly [
  what: string,
  deeds: readonly Deed[],
  issues: readonly string[],
  others?: Readonly<Record<string, string | null>>,
];

const NO_PLANTING = Object.fromEntries(Object.keys(FILLED).flatMap((key) => (key < 't' ? [[key, null]] : [])));

const IN_FORM: readonly Done[] = [
  ['填好存盘', [], []],
  ['字体、底色、列宽、缩放、冻结、批注', [['dress', E, 'A1:N6']], []],
  ['隐藏一行一列', [['hide', E, 6, 5]], []],
  ['筛选', [['filter', E, 'A4:N6', 8, '已完成']], []],
  ['取消保护', [['unlock', E]], ['warning sheetUnlocked 填报表']],
  ['插一空行', [['insert_rows', E, 6, 1]], ['warning rowsInserted 填报表 6 「6」 「1」 「」']],
  ['表头以上插行', [['insert_rows', E, 4, 2]], ['warning rowsInserted 填报表 4 「4-5」 「2」 「」']],
  [
    '插行并填了',
    [
      ['insert_rows', E, 6, 1],
      ['text', E, 'A6', '封山'],
      ['number', E, 'D6', '3'],
    ],
    ['error rowsInserted 填报表 6 「6」 「1」 「封山　3」'],
  ],
  ['删一行', [['delete_rows', E, 5, 1]], ['error rowsDeleted 填报表 「1」 「造林」'], NO_PLANTING],
  ['删表头', [['delete_rows', E, 4, 1]], ['error rowsDeleted 填报表 「1」 「项目」']],
  ['插一列', [['insert_columns', E, 2, 1]], ['warning columnsInserted 填报表 「B」 「1」 「」']],
  ['删一列给定的数', [['delete_columns', E, 2, 1]], ['error columnsDeleted 填报表 「1」 「任务」']],
  [
    '删一列填报格',
    [['delete_columns', E, 5, 1]],
    ['error columnsDeleted 填报表 「1」 「人数」'],
    { 'planting.people': null },
  ],
  ['改表名', [['rename', E, '填报表（甲镇）']], ['warning sheetRenamed 填报表（甲镇） 「填报表（甲镇）」 「填报表」']],
  ['复制一张表', [['copy_sheet', E, '填报表_2']], ['warning sheetAdded 填报表_2 「填报表_2」']],
  [
    '复制一张表，删了原来的',
    [
      ['copy_sheet', E, '填报表 (2)'],
      ['remove_sheet', E],
    ],
    ['warning sheetRenamed 填报表 (2) 「填报表 (2)」 「填报表」', 'warning sheetUnlocked 填报表 (2)'],
  ],
  ['加一张空表', [['add_sheet', 'Sheet1']], ['info sheetAdded Sheet1 「Sheet1」']],
  ['显示标识表', [['show_sheet', '_suanpan']], ['warning sheetStateChanged _suanpan 「shown」']],
  ['合并两格', [['merge', E, 'D5:D6']], ['error cellsMerged 填报表 5 完成数 「D5:D6」'], { 'tending.done': null }],
  ['公式打成数', [['number', E, 'J5', '0.5']], [`error formulaTypedOver 填报表 5 完成率 「J5」 「50%」 「${RATE}」`]],
  ['下一行的公式贴上来', [['paste', E, 'J6', 'J5']], []],
  [
    '给定的数贴进填报格',
    [['paste', E, 'B5', 'D5']],
    ['warning validationLost 填报表 5 完成数 「D5」 「1」'],
    { 'planting.done': '120.5' },
  ],
  ['给定的数改了', [['number', E, 'B5', '100']], ['error lockedCellChanged 填报表 5 任务 「B5」 「100」 「120.5」']],
  [
    '公式的格式改了',
    [['number_format', E, 'J5:J6', '0']],
    ['warning formatsChanged 填报表 5 完成率 「J5」 「2」 「0」 「0.0#%」'],
  ],
  ['填报格的格式改了', [['number_format', E, 'D5:D6', '0.0']], []],
  ['表旁写了字', [['text', E, 'P5', '见附件']], ['warning outsideForm 填报表 5 「P5」 「见附件」']],
  [
    '打百分号',
    [['key_in', E, 'F5', '96%']],
    ['warning entryUnitTyped 填报表 合格率 「F5」 「96%」 「%」 「96」'],
    { 'planting.quality': '96' },
  ],
  [
    '全角数字',
    [['text', E, 'D5', '６０．５']],
    ['warning entryTextNumber 填报表 完成数 「D5」 「６０．５」 「60.5」'],
    { 'planting.done': '60.5' },
  ],
  ['打千位逗号', [['key_in', E, 'D5', '1,234.5']], [], { 'planting.done': '1234.5' }],
  [
    '日期写成文字',
    [['text', E, 'G5', '2024年5月1日']],
    ['warning entryTextNumber 填报表 完成日期 「G5」 「2024年5月1日」 「2024-05-01」'],
    { 'planting.day': '2024-05-01' },
  ],
  ['日期打成别的样子', [['key_in', E, 'G5', '5/1/24']], [], { 'planting.day': '2024-05-01' }],
  [
    // 12 + 18 = 30
    '打算式',
    [['key_in', E, 'D5', '=12+18']],
    ['warning entryFormula 填报表 完成数 「D5」 「12+18」 「30」'],
    { 'planting.done': '30' },
  ],
  [
    // 120.5 + 40 = 160.5
    '打合计',
    [['key_in', E, 'D6', '=SUM(B5:B6)']],
    ['warning entryFormula 填报表 完成数 「D6」 「SUM(B5:B6)」 「160.5」'],
    { 'tending.done': '160.5' },
  ],
  [
    '两格一个数组公式：第二格存的也不是打的数',
    [['array_formula', E, 'D5:D6', '=B5:B6*0.5']],
    [
      'error entryFormulaUnknown 填报表 完成数 「D5」 「B5:B6*0.5」',
      'error entryFormulaUnknown 填报表 完成数 「D6」 「B5:B6*0.5」',
    ],
    { 'planting.done': '?=B5:B6*0.5', 'tending.done': '?=B5:B6*0.5' },
  ],
  ['清空必填的', [['clear', E, 'D5']], ['error entryMissing 填报表 「D5」 「完成数」'], { 'planting.done': null }],
];

const IN_LIST: readonly Done[] = [
  ['排序', [['sort', E, 'A5:D6', 2]], [], { '1.name': '户乙', '1.area': '0.01', '2.name': '户甲', '2.area': '2.5' }],
  ['中间插一行', [['insert_rows', E, 6, 1]], ['warning rowsInserted 填报表 6 「6」 「1」 「」']],
  [
    '删一户：下面的往上走',
    [['delete_rows', E, 5, 1]],
    ['warning rowsDeleted 填报表 「1」 「第 7 行」'],
    { '1.name': '户乙', '1.area': '0.01', '2.name': null, '2.area': null },
  ],
  [
    '整行抄成新的一行：最后的空行挤到表外',
    [
      ['insert_rows', E, 6, 1],
      ['paste', E, 'A5:D5', 'A6'],
    ],
    ['warning rowsInserted 填报表 8 「8」 「1」 「」'],
    { '2.name': '户甲', '2.area': '2.5', '3.name': '户乙', '3.area': '0.01' },
  ],
  ['往下拖', [['fill_down', E, 'B5:B7']], [], { '2.area': '3.5', '3.area': '4.5' }],
  [
    '带单位',
    [['text', E, 'B5', '0.1公顷']],
    ['warning entryUnitTyped 填报表 面积 「B5」 「0.1公顷」 「亩」 「1.5」'],
    { '1.area': '1.5' },
  ],
];

const CASES = [
  ...IN_FORM.map((done) => ({ source: FORM, unit: '甲镇', fill: FILL, filled: FILLED, done })),
  ...IN_LIST.map((done) => ({ source: LIST, unit: '丁村', fill: LIST_FILL, filled: LISTED, done })),
].map((each) => ({ ...each, name: each.done[0] }));

describeWithEngine('在 LibreOffice 里填、改、存过的文件', ['libreoffice', 'uno'], () => {
  let saved: readonly Uint8Array[] = [];
  const collected = async (source: CollectSource, bytes: Uint8Array | undefined): Promise<Returned> => {
    const { snapshot } = await readSnapshot('甲.xlsx', bytes ?? new Uint8Array());
    if (snapshot === null) throw new Error('没有读出来');
    return readReturned('甲.xlsx', snapshot, { sourceOf: () => source, units: null });
  };

  beforeAll(async () => {
    const sent = await Promise.all([
      writeWorkbook(FORM.workbook('甲镇', FACTS, new Map())),
      writeWorkbook(LIST.workbook('丁村', FACTS, new Map())),
      writeWorkbook(FORM.workbook('乙镇', FACTS, new Map())),
    ]);
    const jobs = CASES.map(({ source, fill, done: [, deeds] }) => ({
      book: source === FORM ? sent[0] : sent[1],
      deeds: [...fill, ...deeds],
    }));
    const neighbour: readonly Deed[] = [
      ['remove_sheet', E],
      ['fetch_sheet', sent[2], E],
    ];
    saved = await workInLibreOffice([...jobs, { book: sent[0], deeds: neighbour }], 150_000);
  });

  test.each(CASES.map((each, index) => ({ ...each, index })))('$name', async ({ source, filled, done, index }) => {
    const [, , issues, others = {}] = done;
    const returned = await collected(source, saved[index]);
    if (returned.kind !== 'read') throw new Error(JSON.stringify(returned.issues));
    expect(returned.file.issues.map((each) => told(each).replace(' 甲.xlsx', ''))).toEqual(issues);
    const wanted = Object.entries({ ...filled, ...others }).flatMap(([key, text]) =>
      text === null ? [] : [[key, text]],
    );
    expect(entryTexts(returned.file.entries)).toEqual(Object.fromEntries(wanted));
  });

  test('邻镇的表抄进来', async () => {
    const returned = await collected(FORM, saved.at(-1));
    expect(returned).toMatchObject({ kind: 'refused', issues: [{ code: 'otherUnitsContent' }] });
  });
});

/** What was taken, by row and column; empty cells are left out. */
function entryTexts(entries: ReadonlyMap<string, ReadonlyMap<string, Entry>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...entries].flatMap(([item, row]) =>
      [...row].flatMap(([column, entry]) =>
        entry.kind === 'missing' ? [] : [[`${item}.${column}`, entryText(entry)]],
      ),
    ),
  );
}

function entryText(entry: Exclude<Entry, { kind: 'missing' }>): string {
  switch (entry.kind) {
    case 'number':
      return decimalText(entry.value);
    case 'date':
      return entry.iso;
    case 'text':
      return entry.text;
    case 'unreadable':
      return `?${entry.found}`;
  }
}

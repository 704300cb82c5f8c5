import { describe, expect, test } from 'vitest';
import { compareWorkbook } from '../../templates/collect/compare/compare-workbook.ts';
import type { SheetSnapshot, SnapshotValidation } from '../../templates/reader/snapshot.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';
import { bookOf } from '../form-workbook/plan-cells.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { after, columnsMoved, type Deed, inSheet, put, rowsMoved, snapshotOf, told, type } from './snapshot-of.ts';

// 甲镇：第 5 行造林、第 6 行抚育；A 项目、B 任务、C 补助比例、D–I 填报格、J–N 公式。
const FIXED = bookOf(EVERY_KIND, '甲镇');
// 丁村：第 5–7 行空行，A 投保人、B 面积、C 人口、D 保费（公式）；第 8 行合计。
const LIST = bookOf(OPEN_LIST, '丁村');
const ENTRY = '填报表';
const GUIDE = '填报说明';
const IDENTITY = '_suanpan';

const RATE = (row: number) => `IF(COUNT(B${row},D${row})<2,"",IFERROR(D${row}/B${row},""))`;
const PREMIUM = (row: number) => `IF(COUNT(B${row})<1,"",IFERROR(B${row}*126,""))`;

const entry = (change: (sheet: SheetSnapshot) => Partial<SheetSnapshot>): Deed =>
  inSheet(ENTRY, (sheet) => ({ ...sheet, ...change(sheet) }));
const rules = (change: (rule: SnapshotValidation) => SnapshotValidation[]): Deed =>
  entry(({ validations }) => ({ validations: validations.flatMap(change) }));
const added =
  (name: string, text: string): Deed =>
  (snapshot) => {
    const [first] = snapshotOf(FIXED).sheets;
    if (first === undefined) throw new Error('no sheet');
    const sheet = { ...first, name, rows: [], merged: [], validations: [] };
    return after({ ...snapshot, sheets: [sheet, ...snapshot.sheets] }, type(name, 'A1', text));
  };
const without =
  (name: string): Deed =>
  (snapshot) => {
    return { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet.name !== name) };
  };
const renamed = (name: string, to: string): Deed => inSheet(name, (sheet) => ({ ...sheet, name: to }));

function issuesOf(book: WorkbookPlan, ...deeds: readonly Deed[]): readonly string[] {
  return compareWorkbook(after(snapshotOf(book), ...deeds), book, { mayHave: ['退回说明'] }).issues.map(told);
}

describe('原样交回、照规矩填，没有问题', () => {
  test.each<[string, WorkbookPlan]>([
    ['各种栏目', FIXED],
    ['没有任务的单位', bookOf(EVERY_KIND, '丙林场')],
    ['空行的清单', LIST],
    ['森林任务', bookOf(shippedForm('zhangqiu-forest-tasks-2023'), '官庄街道')],
    ['政务公开', bookOf(shippedForm('zhangqiu-open-government-2023'), '官庄街道')],
    ['大葱明细', bookOf(shippedForm('zhangqiu-scallion-list-2023'), '样例镇')],
  ])('%s', (_, book) => {
    expect(issuesOf(book)).toEqual([]);
  });

  test.each<[string, readonly Deed[]]>([
    ['填数、填字、填日期', [type(ENTRY, 'D5', '12.5'), type(ENTRY, 'I5', '=1+1'), type(ENTRY, 'H6', '已完成')]],
    [
      '填 65%，表格自己换了格式',
      [put(ENTRY, 'F5', { cell: { kind: 'number', text: '0.65', percent: true }, format: '0%' })],
    ],
    ['公式格没有存结果', [put(ENTRY, 'M5', { cell: { kind: 'error', code: '#NOCACHE' } })]],
    ['给定的数换一种写法', [put(ENTRY, 'B5', { cell: { kind: 'text', text: '120.50' } })]],
    ['空格不算字', [type(ENTRY, 'P5', '  ')]],
    ['合并的标题拆开了', [entry(() => ({ merged: [] }))]],
    ['表格以外合并了格', [entry(({ merged }) => ({ merged: [...merged, 'P5:Q6', 'D3:E3'] }))]],
    ['隐藏的标识表只是「隐藏」', [inSheet(IDENTITY, (sheet) => ({ ...sheet, state: 'hidden' }))]],
    ['退回说明在最前面', [added('退回说明', '请改正')]],
    ['公式大小写和空格', [put(ENTRY, 'J5', { formula: 'if( COUNT($B$5, D5)<2,"", iferror(填报表!D5/B5 ,""))' })]],
    [
      '验证的范围拆成两段',
      [rules((rule) => ['5', '6'].map((row) => ({ ...rule, ranges: rule.ranges.replace(/(\w)5:\w6/, `$1${row}`) })))],
    ],
    ['验证的范围合成一串', [rules((rule) => [{ ...rule, ranges: rule.ranges.replace(/(\w)5:\w6/, '$15 $16') }])]],
    [
      'LibreOffice 的数字格式',
      [put(ENTRY, 'M5', { format: 'general' }), put(ENTRY, 'J5', { format: '[$-804]0.0#%_ ' })],
    ],
  ])('%s', (_, deeds) => {
    expect(issuesOf(FIXED, ...deeds)).toEqual([]);
  });
});

describe('改一处，说一处', () => {
  test.each<[what: string, deeds: readonly Deed[], issues: readonly string[]]>([
    [
      '公式打成数',
      [type(ENTRY, 'J5', '0.5')],
      [`error formulaTypedOver 填报表 5 完成率 「J5」 「0.5」 「${RATE(5)}」`],
    ],
    ['公式删掉', [type(ENTRY, 'J6', '')], [`error formulaTypedOver 填报表 6 完成率 「J6」 「」 「${RATE(6)}」`]],
    [
      '公式改了',
      [type(ENTRY, 'J5', '=D5/B6')],
      [`error formulaChanged 填报表 5 完成率 「J5」 「D5/B6」 「${RATE(5)}」`],
    ],
    ['给定的字改了', [type(ENTRY, 'A5', '造树')], ['error lockedCellChanged 填报表 5 项目 「A5」 「造树」 「造林」']],
    [
      '给定的数改了',
      [type(ENTRY, 'B5', '12.05')],
      ['error lockedCellChanged 填报表 5 任务 「B5」 「12.05」 「120.5」'],
    ],
    ['给定的数删了', [type(ENTRY, 'B6', '')], ['error lockedCellChanged 填报表 6 任务 「B6」 「」 「40」']],
    ['给定的数换成公式', [type(ENTRY, 'B6', '=40')], ['error lockedCellChanged 填报表 6 任务 「B6」 「=40」 「40」']],
    ['表头改了', [type(ENTRY, 'D4', '完成')], ['error lockedCellChanged 填报表 4 完成 「D4」 「完成」 「完成数」']],
    ['最后一栏的表头改了', [type(ENTRY, 'N4', '半')], ['error lockedCellChanged 填报表 4 半 「N4」 「半」 「半数」']],
    ['右边写了字', [type(ENTRY, 'P5', '待核')], ['warning outsideForm 填报表 5 「P5」 「待核」']],
    [
      '下面写了一行',
      [type(ENTRY, 'A8', '封山'), type(ENTRY, 'B8', '3')],
      ['warning outsideForm 填报表 8 项目 「A8」 「封山　3」'],
    ],
    ['标题行空处写了字', [type(ENTRY, 'C2', '急')], ['warning outsideForm 填报表 2 补助比例 「C2」 「急」']],

    ['插一空行', [rowsMoved(ENTRY, 6, 1)], ['warning rowsInserted 填报表 6 「6」 「1」 「」']],
    ['表头以上插行', [rowsMoved(ENTRY, 1, 2)], ['warning rowsInserted 填报表 1 「1-2」 「2」 「」']],
    [
      '插行并填了',
      [rowsMoved(ENTRY, 6, 1), type(ENTRY, 'A6', '封山'), type(ENTRY, 'D6', '3')],
      ['error rowsInserted 填报表 6 「6」 「1」 「封山　3」'],
    ],
    ['删一行', [rowsMoved(ENTRY, 5, -1)], ['error rowsDeleted 填报表 「1」 「造林」']],
    ['两行都删', [rowsMoved(ENTRY, 5, -2)], ['error rowsDeleted 填报表 「2」 「造林、抚育」']],
    ['插一空列', [columnsMoved(ENTRY, 2, 1)], ['warning columnsInserted 填报表 「B」 「1」 「」']],
    [
      '插两列并写了表头',
      [columnsMoved(ENTRY, 10, 2), type(ENTRY, 'J4', '备注')],
      ['error columnsInserted 填报表 「J-K」 「2」 「备注」'],
    ],
    ['删一列给定的数', [columnsMoved(ENTRY, 2, -1)], ['error columnsDeleted 填报表 「1」 「任务」']],
    ['删一列填报格', [columnsMoved(ENTRY, 8, -1)], ['error columnsDeleted 填报表 「1」 「进展」']],
    [
      '删第一列，标题落到下一列',
      [columnsMoved(ENTRY, 1, -1), type(ENTRY, 'A1', '样例区造林任务填报表')],
      ['error columnsDeleted 填报表 「1」 「项目」'],
    ],
    [
      '合并两格，下面的给定数没有了',
      [type(ENTRY, 'B6', ''), entry(({ merged }) => ({ merged: [...merged, 'B5:B6'] }))],
      ['error cellsMerged 填报表 5 任务 「B5:B6」'],
    ],

    ['改表名', [renamed(ENTRY, '报表')], ['warning sheetRenamed 报表 「报表」 「填报表」']],
    ['改标识表的名', [renamed(IDENTITY, 'Sheet3')], ['warning sheetRenamed Sheet3 「Sheet3」 「_suanpan」']],
    ['删表', [without(GUIDE)], ['error sheetMissing 填报说明 「填报说明」']],
    ['加一张表', [added('附件', '名单')], ['warning sheetAdded 附件 「附件」']],
    ['加一张空表', [added('Sheet1', '')], ['info sheetAdded Sheet1 「Sheet1」']],
    [
      '藏起一张表',
      [inSheet(GUIDE, (sheet) => ({ ...sheet, state: 'hidden' }))],
      ['warning sheetStateChanged 填报说明 「hidden」'],
    ],
    [
      '显示标识表',
      [inSheet(IDENTITY, (sheet) => ({ ...sheet, state: 'visible' }))],
      ['warning sheetStateChanged _suanpan 「shown」'],
    ],
    ['取消保护', [entry(() => ({ protected: false }))], ['warning sheetUnlocked 填报表']],
    [
      '给定格解锁',
      [put(ENTRY, 'B5', { locked: false }), put(ENTRY, 'J6', { locked: false })],
      ['warning locksChanged 填报表 5 任务 「B5」 「2」'],
    ],
    ['填报格锁上', [put(ENTRY, 'D5', { locked: true })], ['warning locksChanged 填报表 5 完成数 「D5」 「1」']],
    [
      '公式的格式改了',
      [put(ENTRY, 'J5', { format: '0' }), put(ENTRY, 'J6', { format: '0' })],
      ['warning formatsChanged 填报表 5 完成率 「J5」 「2」 「0」 「0.0#%」'],
    ],
    [
      '给定数成了日期',
      [put(ENTRY, 'C5', { cell: { kind: 'date', iso: '1900-01-30' }, format: 'yyyy/m/d' })],
      ['warning formatsChanged 填报表 5 补助比例 「C5」 「1」 「yyyy/m/d」 「General」'],
    ],
    [
      '整格粘贴：验证没有了，也锁上了',
      [
        rules((rule) => [rule.ranges === 'E5:E6' ? { ...rule, ranges: 'E6' } : rule]),
        put(ENTRY, 'E5', { locked: true }),
      ],
      ['warning validationLost 填报表 5 人数 「E5」 「1」'],
    ],
    [
      '验证不再拦',
      [rules((rule) => [{ ...rule, enforced: rule.kind !== 'list' }])],
      ['warning validationLost 填报表 5 进展 「H5」 「2」'],
    ],
    [
      '验证放宽',
      [rules((rule) => [rule.second === '500' ? { ...rule, second: '5000' } : rule])],
      ['warning validationLost 填报表 5 人数 「E5」 「2」'],
    ],
    [
      '标识下面写了两行没有名字的',
      [type(IDENTITY, 'B9', '甲'), type(IDENTITY, 'B10', '乙')],
      ['error identityChanged _suanpan 9 「=甲」 「」', 'error identityChanged _suanpan 10 「=乙」 「」'],
    ],
    ['标识改了', [type(IDENTITY, 'B5', '乙镇')], ['error identityChanged _suanpan 5 「unit=乙镇」 「unit=甲镇」']],
    [
      '标识删了一行',
      [rowsMoved(IDENTITY, 4, -1)],
      ['error identityChanged _suanpan 4 「」 「title=样例区造林任务填报表」'],
    ],
  ])('%s', (_, deeds, issues) => {
    expect(issuesOf(FIXED, ...deeds)).toEqual(issues);
  });

  test.each<[what: string, deeds: readonly Deed[], issues: readonly string[]]>([
    ['插一空行，合计跟着变长', [rowsMoved(ENTRY, 6, 1)], ['warning rowsInserted 填报表 6 「6」 「1」 「」']],
    ['合计上面插行', [rowsMoved(ENTRY, 8, 1)], ['warning rowsInserted 填报表 8 「8」 「1」 「」']],
    [
      '插行也照抄公式：填了的是自己的行',
      [
        type(ENTRY, 'A5', '甲'),
        type(ENTRY, 'A6', '乙'),
        type(ENTRY, 'A7', '丙'),
        rowsMoved(ENTRY, 6, 1),
        type(ENTRY, 'D6', `=${PREMIUM(6)}`),
      ],
      ['warning rowsInserted 填报表 6 「6」 「1」 「」'],
    ],
    ['删一空行，合计跟着变短', [rowsMoved(ENTRY, 6, -1)], ['warning rowsDeleted 填报表 「1」 「第 7 行」']],
    ['删合计行', [rowsMoved(ENTRY, 8, -1)], ['error rowsDeleted 填报表 「1」 「合计」']],
    [
      '合计少加一行',
      [type(ENTRY, 'B8', '=SUM(B5:B6)')],
      ['error formulaChanged 填报表 8 面积 「B8」 「SUM(B5:B6)」 「SUM(B5:B7)」'],
    ],
    [
      '合计多加一行',
      [type(ENTRY, 'D8', '=SUM(D4:D7)')],
      ['error formulaChanged 填报表 8 保费 「D8」 「SUM(D4:D7)」 「SUM(D5:D7)」'],
    ],
    [
      '一行公式打成数',
      [type(ENTRY, 'D6', '5')],
      [`error formulaTypedOver 填报表 6 保费 「D6」 「5」 「${PREMIUM(6)}」`],
    ],
  ])('清单：%s', (_, deeds, issues) => {
    expect(issuesOf(LIST, ...deeds)).toEqual(issues);
  });

  test('删掉表头行：最右边一栏空着没填，也还在', () => {
    const book = bookOf(shippedForm('zhangqiu-scallion-list-2023'), '样例镇');
    expect(issuesOf(book, rowsMoved(ENTRY, 4, -1))).toEqual(['error rowsDeleted 填报表 「1」 「村」']);
  });

  test('插在合计范围边上的行，加进去也行', () => {
    const deeds = [rowsMoved(ENTRY, 8, 1), type(ENTRY, 'B9', '=SUM(B5:B8)'), type(ENTRY, 'D9', '=SUM(D5:D8)')];
    expect(issuesOf(LIST, ...deeds)).toEqual(['warning rowsInserted 填报表 8 「8」 「1」 「」']);
  });
});

describe('同时两处，两处都说', () => {
  test.each<[what: string, book: WorkbookPlan, deeds: readonly Deed[], issues: readonly string[]]>([
    [
      '插行，又改了下面的字：连原来的位置一起说',
      FIXED,
      [rowsMoved(ENTRY, 5, 1), type(ENTRY, 'A7', '育林')],
      [
        'warning rowsInserted 填报表 5 「5」 「1」 「」',
        'error lockedCellChanged 填报表 7 项目 填报表!A6 「A7」 「育林」 「抚育」',
      ],
    ],
    [
      '插行，又改了公式：应为的公式写的是现在的位置',
      FIXED,
      [rowsMoved(ENTRY, 5, 1), type(ENTRY, 'J6', '=D6')],
      [
        'warning rowsInserted 填报表 5 「5」 「1」 「」',
        `error formulaChanged 填报表 6 完成率 填报表!J5 「J6」 「D6」 「${RATE(6)}」`,
      ],
    ],
    [
      '插列，又删行',
      FIXED,
      [columnsMoved(ENTRY, 4, 1), rowsMoved(ENTRY, 6, -1)],
      ['error rowsDeleted 填报表 「1」 「抚育」', 'warning columnsInserted 填报表 「D」 「1」 「」'],
    ],
    [
      '最后一行改了字，下面又写了注',
      FIXED,
      [type(ENTRY, 'A6', '育林'), type(ENTRY, 'A7', '注：见附件')],
      [
        'error lockedCellChanged 填报表 6 项目 「A6」 「育林」 「抚育」',
        'warning outsideForm 填报表 7 项目 「A7」 「注：见附件」',
      ],
    ],
    [
      '改表名，又打掉公式',
      FIXED,
      [type(ENTRY, 'J5', '1'), renamed(ENTRY, '报表')],
      [
        'warning sheetRenamed 报表 「报表」 「填报表」',
        `error formulaTypedOver 报表 5 完成率 填报表!J5 「J5」 「1」 「${RATE(5)}」`,
      ],
    ],
    [
      '两行对调：只认得出一行',
      FIXED,
      [
        rowsMoved(ENTRY, 5, -1),
        rowsMoved(ENTRY, 6, 1),
        type(ENTRY, 'A6', '造林'),
        type(ENTRY, 'B6', '120.5'),
        type(ENTRY, 'D6', '7'),
      ],
      ['error rowsDeleted 填报表 「1」 「造林」', 'warning outsideForm 填报表 6 项目 「A6」 「造林　120.5　7」'],
    ],
  ])('%s', (_, book, deeds, issues) => {
    expect(issuesOf(book, ...deeds)).toEqual(issues);
  });
});

test('一张表里同一种问题列 20 处，其余只说有几处', () => {
  const book = bookOf(shippedForm('zhangqiu-scallion-list-2023'), '样例镇');
  const formulas = book.sheets[1]?.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.kind === 'formula' && row < 12 ? [`${'ABCDEFGHIJKLMN'[column]}${row + 1}`] : [],
    ),
  );
  const found = issuesOf(book, ...(formulas ?? []).map((address) => type(ENTRY, address, '1')));
  expect(found.filter((line) => line.startsWith('error formulaTypedOver'))).toHaveLength(20);
  expect(found.filter((line) => !line.startsWith('error formulaTypedOver'))).toEqual([
    `error moreLikeThis 填报表 「${(formulas?.length ?? 0) - 20}」`,
  ]);
});

test('填报说明只有字：改几处只说一处，而且不算错', () => {
  expect(issuesOf(FIXED, type(GUIDE, 'B4', '甲'), type(GUIDE, 'B5', '乙'), type(GUIDE, 'B6', '丙'))).toEqual([
    'warning lockedCellChanged 填报说明 4 「B4」 「甲」 「甲镇」',
    'warning moreLikeThis 填报说明 「2」',
  ]);
});

describe('模板的格现在在哪里', () => {
  const find = (deeds: readonly Deed[], row: number, column: number) => {
    const comparison = compareWorkbook(after(snapshotOf(FIXED), ...deeds), FIXED, { mayHave: [] });
    const found = comparison.find(ENTRY, row, column);
    return found === null ? null : `${found.sheet}!${found.address}`;
  };

  test.each<[what: string, deeds: readonly Deed[], place: string | null]>([
    ['没有动', [], '填报表!D6'],
    ['上面插了两行', [rowsMoved(ENTRY, 6, 2)], '填报表!D8'],
    ['左边插了一列', [columnsMoved(ENTRY, 2, 1)], '填报表!E6'],
    ['上面删了一行，左边删了一列', [rowsMoved(ENTRY, 5, -1), columnsMoved(ENTRY, 2, -1)], '填报表!C5'],
    ['表改了名', [renamed(ENTRY, '报表')], '报表!D6'],
    ['这一行没有了', [rowsMoved(ENTRY, 6, -1)], null],
    ['这一列没有了', [columnsMoved(ENTRY, 4, -1)], null],
    ['这张表没有了', [without(ENTRY)], null],
  ])('%s', (_, deeds, place) => {
    expect(find(deeds, 6, 4)).toBe(place);
  });
});

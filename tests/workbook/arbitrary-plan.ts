import fc from 'fast-check';
import type {
  CellPlan,
  ConditionalFormat,
  RowPlan,
  SheetPlan,
  Validation,
  WorkbookPlan,
} from '../../templates/workbook/plan.ts';
import type { HighlightName, StyleName } from '../../templates/workbook/style.ts';
import { HIGHLIGHTS, STYLES } from '../../templates/workbook/style-table.ts';

const style = fc.constantFrom(...(Object.keys(STYLES) as StyleName[]));
const look = fc.constantFrom(...(Object.keys(HIGHLIGHTS) as HighlightName[]));
/** Words with what XML, headers and blanks could stumble over. */
const words = fc.string({
  unit: fc.constantFrom(
    '镇',
    'a',
    '0',
    ' ',
    '&',
    '<',
    '>',
    '"',
    "'",
    '=',
    '_x000D_',
    '\n',
    '\uE0F00\uE0F1',
    '$&',
    '\u0001',
  ),
  maxLength: 8,
});
const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => (hundredths / 100).toFixed(2));
const range = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([first, more]) => `B${first}:D${first + more}`);

const cell: fc.Arbitrary<CellPlan | null> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('text' as const), text: words, style }),
  fc.record({ kind: fc.constant('number' as const), decimal, style }),
  fc.record({ kind: fc.constant('date' as const), iso: fc.constantFrom('2024-02-29', '1900-03-01'), style }),
  fc.record({ kind: fc.constant('empty' as const), style }),
  fc.record({
    kind: fc.constant('link' as const),
    text: words,
    target: fc.constantFrom("#'甲'!A1", 'https://a.cn/?b&c'),
    style,
  }),
  fc.record({
    kind: fc.constant('formula' as const),
    formula: fc.constantFrom('SUM(A1:A3)', 'IF(A1<>"",A1&"元","")'),
    result: fc.oneof(
      fc.record({ kind: fc.constant('number' as const), decimal }),
      fc.record({ kind: fc.constant('text' as const), text: words }),
      fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
    ),
    style,
  }),
);

/** A row with some cells, or none; a few rows are high. */
export const anyRow: fc.Arbitrary<RowPlan> = fc.record(
  { cells: fc.array(cell, { maxLength: 6 }), height: fc.integer({ min: 1, max: 409 }) },
  { requiredKeys: ['cells'] },
);

const format: fc.Arbitrary<ConditionalFormat> = fc.oneof(
  fc.record({ kind: fc.constant('highlight' as const), range, formula: fc.constantFrom('B1>0', 'B1="是\'否"'), look }),
  fc.record(
    {
      kind: fc.constant('dataBar' as const),
      range,
      color: fc.constantFrom('2F6FA8', 'C62828'),
      maximum: fc.constantFrom('1', '0.5'),
    },
    { requiredKeys: ['kind', 'range', 'color'] },
  ),
);

const validation: fc.Arbitrary<Validation> = fc.record({
  kind: fc.constant('list' as const),
  choices: fc.constantFrom(['是', '否'], ['a"b']),
  range,
  title: fc.constant('不在名单中'),
  message: words,
});

const column = fc.record(
  { width: fc.integer({ min: 1, max: 60 }), hidden: fc.boolean(), outline: fc.constant(1 as const) },
  { requiredKeys: ['width'] },
);

const print = fc.record(
  {
    orientation: fc.constantFrom('landscape', 'portrait'),
    paper: fc.constantFrom('A4', 'A3'),
    repeatRows: fc.constant('1:2'),
    area: fc.constant('A1:F9'),
    onePage: fc.constant(true as const),
    header: words,
  },
  { requiredKeys: ['orientation'] },
);

const sheet: fc.Arbitrary<Omit<SheetPlan, 'name'>> = fc.record(
  {
    state: fc.constantFrom('visible', 'veryHidden'),
    tabColor: fc.constantFrom('2F6FA8', '000000'),
    columns: fc.array(column, { maxLength: 5 }),
    rows: fc.array(anyRow, { maxLength: 12 }),
    merges: fc.subarray(['B2:A1', 'D1:D3', 'E1', 'A4:C4', 'A5:B9']),
    frozen: fc.record({ rows: fc.nat(2), columns: fc.nat(2) }),
    autoFilter: range,
    notes: fc
      .subarray(['A1', 'B3', 'C40'])
      .chain((cells) => words.map((text) => cells.map((at) => ({ cell: at, text })))),
    validations: fc.array(validation, { maxLength: 2 }),
    conditionalFormats: fc.array(format, { maxLength: 3 }),
    print,
    protected: fc.boolean(),
  },
  {
    requiredKeys: ['state', 'columns', 'rows', 'merges', 'validations', 'conditionalFormats', 'print', 'protected'],
  },
);

/** A plan with any of the features of a workbook, in any combination that can be written. */
export const anyPlan: fc.Arbitrary<WorkbookPlan> = fc
  .record({
    title: words,
    subject: words,
    created: fc.constantFrom('2024-01-01', '2023-12-31'),
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    names: fc.subarray([{ name: '目标价格', refersTo: "'甲'!$A$1" }]),
  })
  .map((plan) => ({
    ...plan,
    sheets: plan.sheets.map((each, index) => ({
      ...each,
      name: '甲乙丙'[index] ?? '',
      state: index === 0 ? 'visible' : each.state,
    })),
  }));

import { describe, expect, test } from 'vitest';
import type { CellNote, CellPlan, SheetPlan, Validation, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { cellsBelowEachOther, sheet, text, workbook } from './plan-builder.ts';

/** The sentence the plan is refused with, without its opening words; null when it is written. */
async function refusalOf(plan: WorkbookPlan): Promise<string | null> {
  try {
    await writeWorkbook(plan);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace('workbook plan: ', '') : String(error);
  }
}

function formula(content: string, decimal = '1'): CellPlan {
  return { kind: 'formula', formula: content, result: { kind: 'number', decimal }, style: 'money' };
}

describe('cells', () => {
  const accepted: readonly (readonly [string, CellPlan])[] = [
    ['text of 32,767 characters', text('字'.repeat(32_767))],
    ['a number of 15 digits', { kind: 'number', decimal: '123456789012345', style: 'count' }],
    ['the last day', { kind: 'date', iso: '9999-12-31', style: 'date' }],
    ['a classic function', formula('IFERROR(SUM(B1:B9),0)')],
  ];
  test.each(accepted)('%s is written', async (_, cell) => {
    expect(await refusalOf(workbook([cellsBelowEachOther(null, cell)]))).toBeNull();
  });

  const refused: readonly (readonly [string, CellPlan, string])[] = [
    ['text of 32,768 characters', text('字'.repeat(32_768)), 'text of 32768 characters; Excel allows 32767'],
    [
      'a number of 16 digits',
      { kind: 'number', decimal: '1234567890123456', style: 'count' },
      '1234567890123456 has more than 15 significant digits',
    ],
    [
      'a number with separators',
      { kind: 'number', decimal: '1,234', style: 'count' },
      "'1,234' is not a plain decimal number",
    ],
    ['a day that is none', { kind: 'date', iso: '2023-02-30', style: 'date' }, '2023-02-30 is not in the calendar'],
    ['a new function', formula('XLOOKUP(1,B:B,C:C)'), 'function XLOOKUP is not known to every spreadsheet in use'],
    [
      'a result of 16 digits',
      formula('B1', '0.1234567890123456'),
      '0.1234567890123456 has more than 15 significant digits',
    ],
    [
      'a result of 32,768 characters',
      { kind: 'formula', formula: 'B1', result: { kind: 'text', text: '字'.repeat(32_768) }, style: 'text' },
      'text of 32768 characters; Excel allows 32767',
    ],
  ];
  test.each(refused)('%s is refused by its place', async (_, cell, what) => {
    expect(await refusalOf(workbook([cellsBelowEachOther(null, cell)]))).toBe(`'测算说明'!A2: ${what}`);
  });
});

describe('sheet names', () => {
  test.each(['字'.repeat(31), "赵'钱", 'A1', 'Historic', '　'])('%s is written', async (name) => {
    expect(await refusalOf(workbook([sheet({ name })]))).toBeNull();
  });

  const outOfLength = 'characters; Excel allows 1 to 31';
  const badCharacter = "a name may not hold [ ] : * ? / \\ or begin or end with '";
  test.each([
    ['', `name of 0 ${outOfLength}`],
    ['字'.repeat(32), `name of 32 ${outOfLength}`],
    ['a[b', badCharacter],
    ['a]b', badCharacter],
    ['a:b', badCharacter],
    ['a*b', badCharacter],
    ['a?b', badCharacter],
    ['a/b', badCharacter],
    ['a\\b', badCharacter],
    ["'ab", badCharacter],
    ["ab'", badCharacter],
    ['HISTORY', 'Excel keeps this name for itself'],
  ])('%j is refused', async (name, what) => {
    expect(await refusalOf(workbook([sheet({ name })]))).toBe(`sheet '${name}': ${what}`);
  });

  test('two that differ only in capitals are refused', async () => {
    expect(await refusalOf(workbook([sheet({ name: 'Sheet' }), sheet({ name: 'sheet' })]))).toBe(
      "workbook: sheet name 'sheet' is used twice",
    );
  });
});

describe('a workbook', () => {
  test.each([
    ['without sheets', workbook([]), 'workbook: no visible sheet'],
    ['with hidden sheets only', workbook([sheet({ state: 'veryHidden' })]), 'workbook: no visible sheet'],
    ['without a day', workbook([sheet()], { created: '2023' }), "workbook: created '2023' is not a day as yyyy-mm-dd"],
    [
      'of a day that is none',
      workbook([sheet()], { created: '2023-02-30' }),
      "workbook: created '2023-02-30' is not a day as yyyy-mm-dd",
    ],
    [
      'with a title too long for the footer',
      workbook([sheet()], { title: '字'.repeat(234) }),
      'workbook: title of 234 characters does not fit the page footer',
    ],
  ])('%s is refused', async (_, plan, what) => {
    expect(await refusalOf(plan)).toBe(what);
  });

  test('with a title that just fits the footer is written', async () => {
    expect(await refusalOf(workbook([sheet()], { title: '字'.repeat(233) }))).toBeNull();
  });
});

describe('defined names', () => {
  const named = (...names: string[]) =>
    workbook([sheet()], { names: names.map((name) => ({ name, refersTo: "'测算说明'!$A$1" })) });

  test.each(['目标价格', '_率', 'Rate.2023', 'ABCD1', 'RC1X', '字'.repeat(255)])('%s is written', async (name) => {
    expect(await refusalOf(named(name))).toBeNull();
  });

  test.each(['', '1月', '保险金额（元）', '目标 价格', 'A1', 'xfd9', 'R1C1', 'r', 'C', '字'.repeat(256)])(
    '%j is refused',
    async (name) => {
      expect(await refusalOf(named(name))).toBe(`workbook: '${name}' cannot be a defined name`);
    },
  );

  test('two that differ only in capitals are refused', async () => {
    expect(await refusalOf(named('Rate', 'rate'))).toBe("workbook: defined name 'rate' is used twice");
  });
});

describe('input rules', () => {
  const list = (...choices: string[]): Validation => ({
    range: 'A1',
    kind: 'list',
    choices,
    title: '选',
    message: '请选',
  });
  const number = (changes: object): Validation => ({
    range: 'A1',
    kind: 'decimal',
    minimum: '0',
    maximum: '1',
    title: '数',
    message: '请填',
    ...changes,
  });
  const ruled = (rule: Validation) => workbook([sheet({ validations: [rule] })]);

  test.each([
    ['choices of 255 characters', list('字'.repeat(127), '字'.repeat(127))],
    ['a title of 32 characters', number({ title: '字'.repeat(32) })],
    ['a message of 255 characters', number({ message: '字'.repeat(255) })],
    ['a prompt as long', number({ prompt: { title: '字'.repeat(32), message: '字'.repeat(255) } })],
  ])('%s are written', async (_, rule) => {
    expect(await refusalOf(ruled(rule))).toBeNull();
  });

  test.each([
    [
      'choices of 256 characters',
      list('字'.repeat(127), '字'.repeat(128)),
      'choices of 256 characters together; Excel allows 1 to 255',
    ],
    ['no choices', list(), 'choices of 0 characters together; Excel allows 1 to 255'],
    ['a choice with a comma', list('是,否'), 'a choice is empty or holds a comma'],
    ['an empty choice', list('是', ''), 'a choice is empty or holds a comma'],
    ['a title of 33 characters', number({ title: '字'.repeat(33) }), 'title of 33 characters; Excel allows 32'],
    [
      'a message of 256 characters',
      number({ message: '字'.repeat(256) }),
      'message of 256 characters; Excel allows 255',
    ],
    [
      'a prompt title of 33 characters',
      number({ prompt: { title: '字'.repeat(33), message: '' } }),
      'prompt title of 33 characters; Excel allows 32',
    ],
    [
      'a prompt of 256 characters',
      number({ prompt: { title: '', message: '字'.repeat(256) } }),
      'prompt message of 256 characters; Excel allows 255',
    ],
    ['a bound that is no number', number({ maximum: '无' }), "'无' is not a plain decimal number"],
  ])('%s are refused', async (_, rule, what) => {
    expect(await refusalOf(ruled(rule))).toBe(`sheet '测算说明', validation of A1: ${what}`);
  });
});

describe('notes', () => {
  const noted = (...notes: readonly CellNote[]) => workbook([sheet({ notes })]);
  const column = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ cell: `A${index + 1}`, text: '注' }));

  test.each([
    ['1,023 of them', column(1_023)],
    ['of 32,767 characters', [{ cell: 'A1', text: '字'.repeat(32_767) }]],
  ])('%s are written', async (_, notes) => {
    expect(await refusalOf(noted(...notes))).toBeNull();
  });

  test.each([
    ['1,024 of them', column(1_024), '1024 notes; a sheet holds fewer than 1024'],
    [
      'of 32,768 characters',
      [{ cell: 'A1', text: '字'.repeat(32_768) }],
      'note at A1 of 32768 characters; Excel allows 32767',
    ],
    ['at a range', [{ cell: 'A1:B2', text: '注' }], "note at 'A1:B2', which is not a cell"],
    ['at row 0', [{ cell: 'A0', text: '注' }], "note at 'A0', which is not a cell"],
    ['twice at one cell', [...column(1), ...column(1)], "note at 'A1' is used twice"],
  ])('%s are refused', async (_, notes, what) => {
    expect(await refusalOf(noted(...notes))).toBe(`sheet '测算说明': ${what}`);
  });
});

test('a data bar up to what is no number is refused', async () => {
  const bar = { kind: 'dataBar', range: 'A1', color: 'CFE2F3', maximum: '满' } as const;
  expect(await refusalOf(workbook([sheet({ conditionalFormats: [bar] })]))).toBe(
    "sheet '测算说明': '满' is not a plain decimal number",
  );
});

describe('the grid', () => {
  const accepted: readonly (readonly [string, Partial<SheetPlan>])[] = [
    ['16,384 cells in a row', { rows: [{ cells: Array<null>(16_384).fill(null) }] }],
    ['a column 255 wide', { columns: [{ width: 255 }] }],
    ['a row 409 high', { rows: [{ cells: [], height: 409 }] }],
    ['a page header that just fits', { print: { orientation: 'portrait', header: '字'.repeat(250) } }],
  ];
  test.each(accepted)('%s is written', async (_, changes) => {
    expect(await refusalOf(workbook([sheet(changes)]))).toBeNull();
  });

  const link = (target: string): CellPlan => ({ kind: 'link', text: '见', target, style: 'link' });
  const refused: readonly (readonly [string, Partial<SheetPlan>, string])[] = [
    [
      '16,385 cells in a row',
      { rows: [{ cells: Array<null>(16_385).fill(null) }] },
      '16385 cells in row 1; Excel allows 16384',
    ],
    ['16,385 columns', { columns: Array(16_385).fill({ width: 9 }) }, '16385 columns; Excel allows 16384'],
    ['1,048,577 rows', { rows: Array(1_048_577).fill({ cells: [] }) }, '1048577 rows; Excel allows 1048576'],
    ['a column 256 wide', { columns: [{ width: 256 }] }, 'column width 256; Excel allows up to 255'],
    ['a column without width', { columns: [{ width: 0 }] }, 'column width 0; Excel allows up to 255'],
    ['a row 410 high', { rows: [{ cells: [], height: 410 }] }, 'height 410 of row 1; Excel allows up to 409'],
    [
      'a link to a file',
      { rows: [{ cells: [link('file:///etc/passwd')] }] },
      "'file:///etc/passwd' in row 1 is neither #'sheet'!A1, a file beside this one, nor a web or mail address",
    ],
    ['65,531 links', { rows: Array(65_531).fill({ cells: [link('#a!A1')] }) }, '65531 links; Excel allows 65530'],
    ['a merge that is no range', { merges: ['A1-B2'] }, "'A1-B2' is not a range"],
    ['a filter that is no range', { autoFilter: 'A:B' }, "'A:B' is not a range"],
    [
      'rows to repeat that are none',
      { print: { orientation: 'portrait', repeatRows: 'A1' } },
      "'A1' are not rows to repeat",
    ],
    [
      'a page header too long',
      { print: { orientation: 'portrait', header: '字'.repeat(251) } },
      'page header too long',
    ],
    ['a colour by name', { tabColor: 'red' }, "'red' is not a colour as RRGGBB"],
    [
      'a bar of no colour',
      { conditionalFormats: [{ kind: 'dataBar', range: 'A1', color: '#CFE2F3' }] },
      "'#CFE2F3' is not a colour as RRGGBB",
    ],
    [
      'a highlight by a new function',
      { conditionalFormats: [{ kind: 'highlight', range: 'A1', formula: 'IFS(A1,1)', look: 'info' }] },
      'conditional format of A1: function IFS is not known to every spreadsheet in use',
    ],
  ];
  test.each(refused)('%s is refused', async (_, changes, what) => {
    expect(await refusalOf(workbook([sheet(changes)]))).toBe(`sheet '测算说明': ${what}`);
  });

  test('merged ranges that overlap are refused', async () => {
    expect(await refusalOf(workbook([sheet({ merges: ['A1:B2', 'B2:C3'] })]))).toBe(
      "sheet '测算说明': B2:C3 overlaps another merged range",
    );
  });
});

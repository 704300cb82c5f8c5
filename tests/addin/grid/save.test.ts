import { expect, test } from 'vitest';
import { readFile } from '../../../addin/grid/files/read-file.ts';
import { savedName } from '../../../addin/grid/page/save-file.ts';
import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import { savedBook } from './saved-book.ts';

test('另存的文件，自己读得回来', async () => {
  const { sheets, issues } = await readFile('a.xlsx', savedBook());
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ['理赔 & 明细', true],
    ['隐藏', false],
  ]);
  expect(sheets[0]?.rows.map(({ contents }) => contents.map((cell) => cell && [cell.value, cell.formula]))).toEqual([
    [
      ['是否', ''],
      ['数量', ''],
      ['金额', ''],
    ],
    [
      ['是', ''],
      [1.5, ''],
      [12.3, '=单价*8.2'],
    ],
    [
      ['=1+1', ''],
      [0.1, ''],
      [NOT_CALCULATED, '=SUM(B2:B3)'],
    ],
    [
      ['<b>&', ''],
      [true, ''],
      ['大', '=IF(B2>1,"大","小")'],
    ],
    [['#N/A', ''], null, ['#DIV/0!', '=1/0']],
    [['合计\n第二行', '']],
  ]);
  expect(sheets[0]?.looks[1]?.map((look) => look?.numberFormat)).toEqual(['General', 'General', '#,##0.00']);
  expect(sheets[0]?.extras).toEqual(
    expect.arrayContaining([
      { kind: 'merge', cells: { row: 5, column: 0, rows: 1, columns: 3 } },
      {
        kind: 'validation',
        cells: { row: 1, column: 0, rows: 3, columns: 1 },
        rule: { kind: 'list', choices: ['是', '否'] },
        title: '填错了',
        message: '只能填是或否。',
      },
      {
        kind: 'validation',
        cells: { row: 1, column: 1, rows: 3, columns: 1 },
        rule: { kind: 'date', minimum: '2023-07-01', maximum: '2023-12-31' },
        title: '',
        message: '',
      },
    ]),
  );
});

test('同样的内容，同样的字节', () => {
  expect(savedBook()).toEqual(savedBook());
});

test.each([
  ['投保清单.csv', '投保清单-算盘.xlsx'],
  ['投保清单.2023.xlsx', '投保清单.2023-算盘.xlsx'],
  ['投保清单-算盘.xlsx', '投保清单-算盘.xlsx'],
  [null, '算盘.xlsx'],
])('%s 另存为 %s', (opened, saved) => {
  expect(savedName(opened)).toBe(saved);
});

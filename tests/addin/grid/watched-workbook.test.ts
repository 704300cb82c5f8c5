import { beforeEach, describe, expect, test } from 'vitest';
import { WatchedWorkbook } from '../../../addin/grid/edit/watched-workbook.ts';
import type { CellValue } from '../../../addin/host/host.ts';
import { NOT_CALCULATED } from '../../../core/table/cell.ts';

let workbook: WatchedWorkbook;

/** Columns A, B … of a row, each a value or a formula with its result. */
type Given = CellValue | readonly [formula: string, result: CellValue];

function fill(sheet: string, rows: readonly (readonly Given[])[]): void {
  rows.forEach((row, at) => {
    const contents = row.map((given) =>
      typeof given === 'object' ? { formula: given[0], value: given[1] } : { formula: '', value: given },
    );
    workbook.sheet(sheet).setContents(at, 0, contents);
  });
}

/** The addresses of the formulas that wait for a spreadsheet program. */
function waiting(): readonly string[] {
  return workbook.sheets.flatMap(({ name, cell }, index) =>
    Array.from({ length: 4 }, (_, row) => Array.from({ length: 4 }, (_, column) => [row, column] as const))
      .flat()
      .filter(([row, column]) => cell.call(workbook.sheets[index], row, column).value === NOT_CALCULATED)
      .map(([row, column]) => `${name}!${'ABCD'.charAt(column)}${row + 1}`),
  );
}

function type(sheet: string, row: number, column: number, value: CellValue, by: 'person' | 'pane' = 'person'): void {
  workbook.write({ sheet, row, column, rows: 1, columns: 1 }, [[{ value, formula: '' }]], by);
}

beforeEach(() => {
  workbook = new WatchedWorkbook('清单');
  workbook.addSheet('说明');
  workbook.names.set('单价', "'说明'!$A$1");
  fill('清单', [
    [1, ['=A1*2', 2], ['=B1+1', 3], ['=单价*A1', 5]],
    [2, ['=SUM(A$1:A1)', 1], ['="A1"', 'A1'], ['=说明!A2', 7]],
    [3, ['=SUM(A:A)', 6], ['=INDIRECT("A9")', 0], ['=1+1', 2]],
  ]);
  fill('说明', [[5], [7], [['=清单!B1', 2]]]);
});

describe('改了一个格子，用到它的公式就不再显示旧数', () => {
  test.each<[string, string, number, number, readonly string[]]>([
    [
      '直接、间接、别的表、整列、说不准的',
      '清单',
      0,
      0,
      ['清单!B1', '清单!C1', '清单!D1', '清单!B2', '清单!B3', '清单!C3', '说明!A3'],
    ],
    ['只在整列里的', '清单', 1, 0, ['清单!B3', '清单!C3']],
    ['有名字的', '说明', 0, 0, ['清单!D1', '清单!C3']],
    ['别的表上的', '说明', 1, 0, ['清单!D2', '清单!C3']],
    ['没有人用的', '说明', 3, 3, ['清单!C3']],
  ])('%s', (_, sheet, row, column, stale) => {
    type(sheet, row, column, 99);
    expect(waiting()).toEqual(stale);
  });

  test('写回同样的数，什么也不变', () => {
    type('清单', 0, 0, 1);
    expect(waiting()).toEqual([]);
  });

  test('窗格写进空白格，先写好的公式照旧；盖掉旧数才算改', () => {
    type('清单', 8, 0, 99, 'pane');
    expect(waiting()).toEqual([]);
    type('清单', 1, 0, 99, 'pane');
    expect(waiting()).toEqual(['清单!B3', '清单!C3']);
  });

  test('受保护的表也不显示旧数', () => {
    workbook.sheet('清单').protected = true;
    type('说明', 1, 0, 99);
    expect(waiting()).toEqual(['清单!D2', '清单!C3']);
  });

  test('说出有几个', () => {
    let told = 0;
    workbook.onStale = (cells) => {
      told = cells;
    };
    type('清单', 1, 0, 99);
    expect(told).toBe(2);
  });
});

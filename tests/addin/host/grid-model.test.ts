import { describe, expect, test } from 'vitest';
import { gridHost, type SettingStore } from '../../../addin/grid/model/grid-host.ts';
import { type GridActor, type GridChange, GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { numberEntry, textEntry } from '../../../addin/host/entry.ts';
import { area, typed, valuesOf } from './cells-of.ts';
import { faultOf } from './contract-refusals.ts';
import { SHEET } from './opened.ts';

function opened() {
  const workbook = new GridWorkbook(SHEET);
  return { workbook, host: gridHost(workbook) };
}

describe('a formula in the grid', () => {
  test.each([
    ['a number', numberEntry('5'), 5],
    ['a text', textEntry('是'), '是'],
    ['nothing it came with', null, '#NOCACHE'],
  ])('shows %s', async (_name, result, value) => {
    const { host } = opened();
    await host.write(area(0, 0), [typed('=A2*2')], [[result]]);
    expect(await host.read(area(0, 0))).toMatchObject({ values: [[value]], formulas: [['=A2*2']] });
  });
});

test('listeners are told who did what', async () => {
  const { workbook, host } = opened();
  const told: (readonly [GridChange, GridActor])[] = [];
  const end = workbook.listen((change, by) => told.push([change, by]));
  await host.write(area(0, 0), [typed('甲')]);
  workbook.write(area(1, 0), [[{ value: 1, formula: '' }]]);
  await host.format(SHEET, [{ kind: 'tabColor', color: '#1A5FA8' }]);
  workbook.addSheet('表二');
  end();
  workbook.select(area(0, 0));
  expect(told).toEqual([
    [{ kind: 'cells', area: area(0, 0) }, 'pane'],
    [{ kind: 'cells', area: area(1, 0) }, 'person'],
    [{ kind: 'formats', sheet: SHEET }, 'pane'],
    [{ kind: 'sheets' }, 'person'],
  ]);
});

test('what is laid at the same place again gives way, elsewhere it stays', async () => {
  const { workbook, host } = opened();
  await host.format(SHEET, [
    { kind: 'freeze', rows: 1, columns: 0 },
    { kind: 'note', row: 0, column: 0, text: '甲' },
    { kind: 'note', row: 0, column: 1, text: '乙' },
    { kind: 'freeze', rows: 2, columns: 0 },
    { kind: 'note', row: 0, column: 0, text: '丙' },
  ]);
  expect(workbook.sheet(SHEET).extras).toEqual([
    { kind: 'note', row: 0, column: 1, text: '乙' },
    { kind: 'freeze', rows: 2, columns: 0 },
    { kind: 'note', row: 0, column: 0, text: '丙' },
  ]);
});

describe('sheets', () => {
  test('the last visible one stays', async () => {
    const { workbook, host } = opened();
    workbook.addSheet('底稿').visible = false;
    expect(await faultOf(host.removeSheet(SHEET))).toBe('unsupported');
    expect(workbook.sheets).toHaveLength(2);
  });

  test('when the selected one goes, the first visible one is selected', async () => {
    const { workbook, host } = opened();
    workbook.addSheet('表二');
    await host.select(area(3, 3, 1, 1, '表二'));
    await host.removeSheet('表二');
    expect(await host.selection()).toEqual(area(0, 0));
  });

  test('the used range shrinks when cells are cleared, and a look alone does not count', async () => {
    const { workbook, host } = opened();
    await host.write(area(0, 0, 1, 3), [typed('甲', '乙', '丙')]);
    await host.format(SHEET, [{ kind: 'look', cells: area(9, 9), look: { bold: true } }]);
    expect(workbook.sheet(SHEET).used()).toEqual({ row: 0, column: 0, rows: 1, columns: 3 });
    await host.write(area(0, 1, 1, 2), [typed('', '')]);
    expect(workbook.sheet(SHEET).used()).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    await host.write(area(0, 0), [typed('')]);
    expect(workbook.sheet(SHEET).used()).toBe(null);
  });
});

test('nothing of a refused writing is there', async () => {
  const { host } = opened();
  expect(await faultOf(host.write(area(0, 0, 2, 1), [typed('甲'), typed('乙', '丙')]))).toBe('shape');
  expect(await valuesOf(host, area(0, 0, 2, 1))).toEqual([[''], ['']]);
});

test('settings are kept where it is told', async () => {
  const kept = new Map<string, string>();
  const store: SettingStore = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
  await gridHost(new GridWorkbook(SHEET), store).setSetting('language', 'en');
  expect(await gridHost(new GridWorkbook(SHEET), store).setting('language')).toBe('en');
});

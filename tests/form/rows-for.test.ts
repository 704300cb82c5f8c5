import { describe, expect, test } from 'vitest';
import { rowsFor, type UnitRow } from '../../core/form/form.ts';
import { changed } from '../policy/fault.ts';
import { formOf, LIST_JSON, TASKS_JSON } from './sample-form.ts';

/** A row as `造林（公顷）: 80.50`; `—` where the task is left empty. */
const shown = ({ given }: UnitRow) => `${given.get('item')}: ${given.get('task') ?? '—'}`;

describe('each unit gets the rows meant for it, with its own tasks', () => {
  const form = formOf(TASKS_JSON);

  test.each([
    {
      name: '河口镇 has its own survival rate: it goes before the one printed for everyone',
      unit: '河口镇',
      rows: ['造林（公顷）: 80.50', '造林成活率（%）: 90'],
    },
    {
      name: '国有林场 has a row of its own, and zeros at the end of a number stay',
      unit: '国有林场',
      rows: ['造林（公顷）: 40.00', '造林成活率（%）: 85', '育苗（万株）: 30'],
    },
    {
      name: '城关镇 has a task of zero: that is a task',
      unit: '城关镇',
      rows: ['造林（公顷）: 0', '造林成活率（%）: 85'],
    },
    {
      name: '山前乡 is assigned nothing: the cell stays empty, it is not zero',
      unit: '山前乡',
      rows: ['造林（公顷）: —', '造林成活率（%）: 85'],
    },
    {
      name: '新区 is not in the document: it gets what everyone gets',
      unit: '新区',
      rows: ['造林（公顷）: —', '造林成活率（%）: 85'],
    },
    {
      name: '样例县 as a whole gets its printed total, and no row meant for one unit',
      unit: '样例县',
      rows: ['造林（公顷）: 120.50', '造林成活率（%）: 85'],
    },
  ])('$name', ({ unit, rows }) => {
    expect(rowsFor(form, unit).map(shown)).toEqual(rows);
  });

  test('a row keeps its id, by which it is found again when it comes back', () => {
    expect(rowsFor(form, '国有林场').map(({ id }) => id)).toEqual(['planting', 'survival', 'nursery']);
  });

  test('a row without any value is still a row', () => {
    const bare = formOf(changed(TASKS_JSON, [[['rows', 'rows', 0, 'values'], {}]]));
    expect(rowsFor(bare, '山前乡')[0]).toEqual({ id: 'planting', given: new Map() });
  });

  test('a unit that has no row gets none', () => {
    const farm = formOf(
      changed(TASKS_JSON, [
        [['rows', 'rows', 0, 'for'], ['国有林场']],
        [['rows', 'rows', 1, 'for'], ['国有林场']],
      ]),
    );
    expect(rowsFor(farm, '城关镇')).toEqual([]);
  });

  test('two columns of assigned numbers meet in one row', () => {
    const json = changed(TASKS_JSON, [
      [['columns', 6], { id: 'lastYear', term: '上年数', kind: 'given', type: 'number' }],
      [
        ['assigned', 1],
        { column: 'lastYear', units: [{ unit: '河口镇', values: { planting: '77.1' }, quote: '77.1' }] },
      ],
    ]);
    const [planting] = rowsFor(formOf(json), '河口镇');
    expect(planting?.given).toEqual(
      new Map([
        ['item', '造林（公顷）'],
        ['task', '80.50'],
        ['lastYear', '77.1'],
      ]),
    );
  });
});

describe('units that get the same rows', () => {
  const form = formOf(TASKS_JSON);

  test('get the very same array', () => {
    expect(rowsFor(form, '新区')).toBe(rowsFor(form, '山前乡'));
    expect(rowsFor(form, '河口镇')).toBe(rowsFor(form, '河口镇'));
    expect(rowsFor(form, '河口镇')).not.toBe(rowsFor(form, '山前乡'));
    expect(rowsFor(formOf(TASKS_JSON), '新区')).not.toBe(rowsFor(form, '新区'));
  });

  test('and whoever asked before, each gets its own', () => {
    const units = ['城关镇', '河口镇', '山前乡', '国有林场', '样例县', '新区', ''];
    const [forwards, backwards] = [formOf(TASKS_JSON), formOf(TASKS_JSON)];
    const back = new Map(units.toReversed().map((unit) => [unit, rowsFor(backwards, unit)]));
    for (const unit of units) expect(rowsFor(forwards, unit)).toEqual(back.get(unit));
  });

  test('more kinds of units than are remembered', () => {
    const names = Array.from({ length: 250 }, (_, at) => `镇${at}`);
    const units = names.map((unit, at) => ({ unit, values: { planting: String(at) }, quote: `${unit} ${at}` }));
    const many = formOf(
      changed(TASKS_JSON, [
        [['units'], names],
        [['whole'], undefined],
        [['rows', 'rows', 2, 'for'], undefined],
        [['assigned', 0, 'units'], units],
      ]),
    );
    for (const each of [...names, ...names]) expect(rowsFor(many, each)[0]?.given.get('task')).toBe(each.slice(1));
  });
});

describe('open rows', () => {
  test('every unit gets as many as the form has, all empty and without id', () => {
    const empty = { id: null, given: new Map() };
    for (const unit of ['城关镇', '新区']) expect(rowsFor(formOf(LIST_JSON), unit)).toEqual([empty, empty, empty]);
  });

  test.each([1, 5000])('%i of them', (count) => {
    expect(rowsFor(formOf(changed(LIST_JSON, [[['rows', 'count'], count]])), '城关镇')).toHaveLength(count);
  });
});

describe('a collective owner: its rows go to its members too', () => {
  const form = formOf(
    changed(TASKS_JSON, [
      [['units'], ['城关镇', '河口镇', '山前乡', '国有林场', '各乡镇']],
      [['groups'], [{ unit: '各乡镇', members: '乡镇' }]],
      [['rows', 'rows', 0, 'for'], ['各乡镇']],
      [
        ['rows', 'rows', 1, 'for'],
        ['国有林场', '各乡镇'],
      ],
    ]),
  );
  const [PLANTING, SURVIVAL, NURSERY] = ['planting', 'survival', 'nursery'];

  test.each([
    ['城关镇', ['乡镇'], [PLANTING, SURVIVAL]],
    ['城关镇', ['沿河', '乡镇'], [PLANTING, SURVIVAL]],
    ['城关镇', ['各乡镇'], [PLANTING, SURVIVAL]],
    ['城关镇', [], []],
    ['城关镇', ['乡'], []],
    ['城关镇', ['国有林场'], []],
    ['新区', ['乡镇'], [PLANTING, SURVIVAL]],
    ['国有林场', [], [SURVIVAL, NURSERY]],
    ['国有林场', ['乡镇'], [PLANTING, SURVIVAL, NURSERY]],
    ['各乡镇', [], [PLANTING, SURVIVAL]],
  ])('%s, which is one of %j, gets %j', (unit, memberOf, rows) => {
    expect(rowsFor(form, unit, memberOf).map(({ id }) => id)).toEqual(rows);
  });

  test('its own numbers are its own', () => {
    const [planting] = rowsFor(form, '河口镇', ['乡镇']);
    expect(planting?.given.get('task')).toBe('80.50');
  });
});

test('a row may be called what every object of the language has: constructor', () => {
  const form = formOf(
    changed(TASKS_JSON, [
      [['rows', 'rows', 0, 'id'], 'constructor'],
      [['assigned', 0, 'units'], [{ unit: '河口镇', values: { survival: '90' }, quote: '河口镇 90' }]],
    ]),
  );
  expect(rowsFor(form, '河口镇').map(({ id, given }) => [id, given.get('task')])).toEqual([
    ['constructor', undefined],
    ['survival', '90'],
  ]);
});
